import { css, type LitElement } from 'lit';

/** On paper there is nothing to press: answers are text, or lines to write on, and what is not marked can be ticked. */
export const starterPaper = css`
  @media print {
    :host {
      background: none;
      container-type: normal;
    }
    .screen,
    summary {
      display: none !important;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .sheet {
      gap: 0.25rem;
      padding: 0;
      font-size: 0.8125rem;
      line-height: 1.125rem;
    }
    .sheet section {
      gap: 0.375rem;
      padding-block: 0.5rem 0;
    }
    h2 {
      font-size: 1.375rem;
      line-height: 1.75rem;
    }
    h3 {
      font-size: 1.0625rem;
      line-height: 1.5rem;
      break-after: avoid;
    }
    h4 {
      font-size: inherit;
      break-after: avoid;
    }
    :is(.quiet, .as, .source, .status, summary) {
      font-size: 0.75rem;
      line-height: 1rem;
    }
    :is(p, .who, .plain) {
      max-inline-size: none;
    }
    .source {
      display: inline;
    }
    .as + .source::before {
      content: '· ';
    }
    .questions {
      gap: 0.5rem;
    }
    .written {
      display: block;
      min-block-size: 2.25rem;
      border-block-end: 1px solid var(--_quiet);
    }
    :is(.questions > li, .kind, .cards li, .agenda li) {
      break-inside: avoid;
    }
    .kind {
      gap: 0.125rem 1rem;
      grid-template-columns: minmax(0, 1fr) 14rem;
      padding-block-end: 0.375rem;
    }
    .kind + .kind {
      margin-block-start: 0.375rem;
    }
    .kind > :is(legend, .quiet) {
      grid-column: 1 / -1;
    }
    .record,
    .who {
      gap: 0.125rem;
    }
    .marks {
      display: grid;
      grid-template-columns: 1fr 1fr;
      font-size: 0.75rem;
    }
    .marks label {
      gap: 0.25rem;
      min-block-size: 1rem;
    }
    .marks input {
      inline-size: 0.75rem;
      block-size: 0.75rem;
    }
    .cards {
      display: block;
    }
    .cards li {
      padding-block: 0.25rem;
    }
    .agenda {
      padding: 0;
      border: 0;
      background: none;
      break-before: auto;
    }
    .agenda li {
      padding-block: 0.25rem;
    }
    a {
      display: inline;
      padding: 0;
      color: inherit;
    }
  }
`;

/** Leaves out all of the page but the worksheet on paper; gives what takes that back. */
export function adoptAlone({ localName }: LitElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `@media print { body :not(:has(${localName}), ${localName}, ${localName} *) { display: none !important; } }`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
  };
}
