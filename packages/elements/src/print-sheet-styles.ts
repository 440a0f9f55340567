import { sheetStyles } from '@coalition-map/map/sheet';

/** The looks of the sheet, in a root of its own. */
export const viewSheet = sheetOf(sheetStyles);

/** In the root that the sheet stands in, it is printed in place of everything else; on a screen nothing is other. */
export const rootSheet = sheetOf(`@media print {
  :host {
    container-type: normal !important;
    background: none !important;
  }
  :host > :not(.fact-sheet) {
    display: none !important;
  }
  .fact-sheet {
    page: coalition-fact-sheet;
  }
}`);

/** A paper of its own for the sheet, which is made for these margins: what else the page prints stands on others. */
export const paperSheet = sheetOf('@page coalition-fact-sheet { margin: 11mm }');

/** Leaves out all of the page that does not lead to an element of this tag. */
export function aloneSheet(tag: string): CSSStyleSheet {
  return sheetOf(`@media print {
  body :not(:has(${tag}), ${tag}, ${tag} *) {
    display: none !important;
  }
}`);
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
