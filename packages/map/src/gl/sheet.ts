/**
 * What the GL surface needs of style: the three rules that stand for MapLibre's own sheet, and who is seen. The outlines of
 * what is pointed at and selected are the SVG's at all times, and so is the whole of a printed map.
 */
const rules = `
.gl { position: absolute; inset: 0 auto auto 0; overflow: hidden; contain: strict; visibility: hidden; pointer-events: none; }
.gl + svg { position: relative; }
.gl canvas { position: absolute; left: 0; top: 0; }
.gl .maplibregl-control-container { display: none; }
.stage:is([data-surface='both'], [data-surface='gl']) .gl { visibility: visible; }
@media not print { .stage[data-surface='gl'] :is(.region, .inset) { display: none; } }
@media print { .gl { display: none; } }
`;

let sheet: CSSStyleSheet | undefined;

/** Adds the sheet to the root that an element stands in, once. */
export function adoptSheet(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  sheet ??= sheetOf(rules);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function sheetOf(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}
