import { css } from 'lit';

/** The look of what a visitor presses, chooses in or writes into. */
export const fieldLook = css`
  border: 1px solid var(--_quiet);
  border-radius: 6px;
  background: var(--_ground);
  color: var(--_ink);
  font: inherit;
`;

/** One column, never wider than its container. */
export const columnLook = css`
  display: grid;
  gap: 0.75rem;
  grid-template-columns: minmax(0, 1fr);
`;

/** Text to be read in lines that are not too long. */
export const proseLook = css`
  max-inline-size: 68ch;
  text-wrap: pretty;
`;

/** What stands below or beside what is told. */
export const quietLook = css`
  color: var(--_quiet);
  font-size: 0.875rem;
  line-height: 1.25rem;
`;

/** A word that has to be seen before the rest. */
export const noticeLook = css`
  padding: 0.5rem 0.75rem;
  border-inline-start: 4px solid var(--_accent);
  background: var(--_paper);
`;

/** A name to press that looks as a link does. */
export const nameLook = css`
  padding-inline: 0;
  border: 0;
  background: none;
  color: var(--_accent);
  font-size: 1.125rem;
  font-weight: 650;
  text-align: start;
  text-decoration: underline;
  text-underline-offset: 0.2em;
`;

/** A word or two on how far something is. */
export const statusLook = css`
  display: inline-block;
  padding: 0 0.5rem;
  border: 1px solid var(--_quiet);
  border-radius: 6px;
  background: var(--_paper);
  font-size: 0.875rem;
`;

/** A number that is called from a phone. */
export const callLook = css`
  display: inline-flex;
  align-items: center;
  min-block-size: 2.75rem;
  color: inherit;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
`;

/** What nobody knows is hatched, as on the map. */
export const hatchLook = css`
  background: repeating-linear-gradient(135deg, transparent 0 11px, var(--_line) 11px 12px);
`;

/** What the elements share that show a page of their own; to be adopted before their own styles. */
export const pageStyles = css`
  :host {
    display: block;
    isolation: isolate;
    container-type: inline-size;
    background: var(--_ground);
  }
  :is(h2, h3, h4, p, ul, ol) {
    margin: 0;
  }
  :is(ul, ol) {
    padding: 0;
    list-style: none;
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 2.25rem;
    text-wrap: balance;
  }
  button:hover {
    background: var(--_paper);
  }
  /* Where the focus is says nothing on paper. */
  @media print {
    h2:focus-visible {
      outline: none;
      box-shadow: none;
    }
  }
`;

/** A page that is read from top to bottom, with a line above each of its sections. */
export const sheetStyles = [
  pageStyles,
  css`
    .sheet {
      ${columnLook}
      padding: 1rem;
    }
    .sheet section {
      ${columnLook}
      padding-block: 1.25rem 0.5rem;
      border-block-start: 1px solid var(--_line);
    }
    h3 {
      font-size: 1.25rem;
      font-weight: 650;
      line-height: 1.75rem;
    }
    h4 {
      font-size: 1rem;
      font-weight: 650;
    }
    summary {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
    }
    @container (min-width: 52em) {
      .sheet {
        max-inline-size: 64rem;
        padding-inline: 1.5rem;
      }
    }
  `,
];
