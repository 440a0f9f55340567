import { css } from 'lit';
import { kindStyles } from './kind-styles.ts';
import { moreStyles } from './panel-more-styles.ts';

const own = css`
  :host {
    --_gap: 1rem;
    display: block;
    container-type: inline-size;
    background: var(--_ground);
  }
  header {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    gap: 1rem;
    align-items: flex-start;
    justify-content: space-between;
    padding: 1rem var(--_gap) 0.25rem;
    background: var(--_ground);
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 2.25rem;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  /* The name of a place is short; a title or a sentence is not. */
  h2:not(.place) {
    font-size: 1.25rem;
    line-height: 1.75rem;
    letter-spacing: 0;
  }
  .close {
    flex: none;
  }
  .body {
    display: grid;
    gap: 1rem;
    padding: 0 var(--_gap) 2rem;
  }
  .body > * {
    min-inline-size: 0;
  }
  .subtitle {
    margin-block-end: -0.25rem;
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .lead,
  .invitation,
  .quiet {
    max-inline-size: 68ch;
  }
  /* The sentence on the whole map grows when the last dataset has come; what follows stays where it is. */
  .lead.whole {
    min-block-size: 6lh;
  }
  .quiet,
  .small {
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .calls {
    padding: 4px 16px 8px;
    border-radius: 6px;
    background: var(--_warm);
  }
  .calls h3 {
    margin: 8px 0 0;
    font-size: 1rem;
  }
  .calls ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .calls li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .calls a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
    font-size: 1.125rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .calls li > span {
    flex: 1 1 10rem;
  }
  .kind {
    display: grid;
    gap: 1rem;
    margin-block-start: 1rem;
  }
  h3 {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    padding-block-end: 0.375rem;
    border-block-end: 1px solid var(--_line);
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.75rem;
  }
  h3 .name {
    flex: 1;
  }
  h3 .none {
    font-size: 0.875rem;
  }
  .records,
  .topic,
  .rest {
    display: grid;
    gap: 1rem;
  }
  .topic {
    gap: 0.5rem;
  }
  .rest .topic,
  .rest .records {
    margin-block-start: 1rem;
  }
  .record + .record,
  .records + .rest[open] .record:first-child,
  .topic + .topic {
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .record[aria-current] {
    margin-inline: calc(-1 * var(--_gap));
    padding: 0.75rem var(--_gap);
    padding-inline-start: calc(var(--_gap) - 4px);
    border-inline-start: 4px solid var(--_accent);
    background: var(--_paper);
    /* It reaches from edge to edge, where a ring outside of it would be cut off. */
    outline-offset: -3px;
  }
  .rest > summary {
    display: inline-flex;
    gap: 0.625rem;
    align-items: center;
    justify-self: start;
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    font-size: 0.875rem;
  }
  .rest > summary:hover {
    background: var(--_paper);
  }
  details:not([open]) > summary .opened,
  details[open] > summary .closed {
    display: none;
  }
  .nationwide {
    margin-block-start: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
  }
  .datasets {
    display: grid;
    gap: 1rem;
    margin-block-start: 1rem;
  }
  .dataset {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 68ch;
  }
  .about > .small {
    margin-block-start: 1rem;
  }
  .dataset a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
  .faults {
    margin-block-start: 1rem;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .faults > summary {
    display: inline-flex;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 1.5rem;
  }
  .faults li {
    padding-block: 0.25rem;
    overflow-wrap: anywhere;
  }
  @container (min-width: 25em) {
    header,
    .body {
      --_gap: 1.5rem;
    }
  }
  /* What takes the focus is not hidden behind the header. */
  :is(a, button, summary, article) {
    scroll-margin-block: 5rem 0.5rem;
  }
  @media print {
    .rest > summary {
      display: none;
    }
    header {
      position: static;
    }
  }
`;

/** The styles of the panel. */
export const panelStyles = [kindStyles, own, moreStyles];
