import { css } from 'lit';
import { kindStyles } from './kind-styles.ts';
import { tableStyles } from './table-styles.ts';

const own = css`
  :host {
    --_gap: 1rem;
    display: block;
    container-type: inline-size;
    background: var(--_ground);
  }
  section {
    padding: 1rem var(--_gap) 2rem;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 1.5rem;
    align-items: flex-end;
    justify-content: space-between;
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 2.25rem;
  }
  .quiet,
  .counts {
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  coalition-compare {
    scroll-margin-block-start: calc(var(--_header, 0px) + 8px);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    margin: 0;
    padding: 2px;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_paper);
  }
  label {
    position: relative;
    cursor: pointer;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label span {
    display: block;
    padding: 0.25rem 0.75rem;
    border: 1px solid transparent;
    border-radius: 4px;
    font-size: 0.875rem;
    line-height: 1.5rem;
  }
  input:checked + span {
    border-color: var(--_quiet);
    background: var(--_ground);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_ground);
  }
  .chapter {
    margin-block-start: 1.5rem;
  }
  h3 {
    font-size: 1.25rem;
    font-weight: 650;
    line-height: 1.75rem;
  }
  .chapter > h3 {
    padding-block-end: 0.375rem;
    border-block-end: 1px solid var(--_line);
  }
  .group {
    border-block-end: 1px solid var(--_line);
  }
  .group > summary {
    display: grid;
    grid-template-columns: 0.75rem minmax(0, 1fr) auto;
    column-gap: 0.5rem;
    align-items: baseline;
    padding-block: 0.5rem;
  }
  .group > summary::before {
    position: relative;
    inset-block-start: -0.0625rem;
  }
  .group > summary:hover {
    background: var(--_paper);
  }
  .group > summary > :is(h3, h4) {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.5rem;
  }
  .counts {
    grid-column: 2 / -1;
  }
  .group > summary .status {
    grid-row: 1;
    grid-column: 3;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .group[aria-current] > summary,
  .row[aria-current] {
    margin-inline: calc(-1 * var(--_gap));
    padding-inline: calc(var(--_gap) - 4px) var(--_gap);
    border-inline-start: 4px solid var(--_accent);
    background: var(--_paper);
  }
  .select {
    margin-block-start: 0.5rem;
  }
  .group[open] {
    padding-block-end: 1rem;
  }
  .group > :is(h4, h5) {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin-block-start: 1rem;
    font-size: 0.875rem;
    font-weight: 600;
    line-height: 1.5rem;
  }
  .row {
    display: grid;
    gap: 0.25rem 1.5rem;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .row > * {
    min-inline-size: 0;
  }
  .head {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    justify-items: start;
  }
  .row .link {
    font-size: 1rem;
    line-height: 1.5rem;
    overflow-wrap: anywhere;
  }
  .side {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    justify-items: start;
  }
  .unfold {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.5rem;
    padding: 0 0.375rem 0 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_quiet);
  }
  .unfold:hover {
    background: none;
    color: var(--_ink);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .row > .record {
    grid-column: 1 / -1;
    margin-block: 0.5rem;
    padding-inline-start: 1rem;
    border-inline-start: 1px solid var(--_line);
  }
  .empty {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    padding-block: 0.75rem;
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.5rem;
  }
  .empty .link {
    font-size: 0.875rem;
    line-height: 1.5rem;
  }
  .empty .link[aria-current] {
    color: var(--_ink);
    font-weight: 600;
  }
  @container (min-width: 40em) {
    section {
      --_gap: 1.5rem;
    }
    .group > summary {
      grid-template-columns: 0.75rem 14rem minmax(0, 1fr) auto;
    }
    .counts {
      grid-row: 1;
      grid-column: 3;
    }
    .group > summary .status {
      grid-column: 4;
    }
    .row {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .side {
      padding-block-start: 0.125rem;
    }
  }
  @media print {
    fieldset,
    .empty,
    .unfold {
      display: none;
    }
    /* Titles stay: on paper they are no buttons. */
    .row .link {
      display: inline;
      color: var(--_ink);
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    input:checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;

/** The styles of the list. */
export const listStyles = [kindStyles, tableStyles, own];
