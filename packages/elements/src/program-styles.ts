import { css } from 'lit';
import { foldStyles } from './kind-styles.ts';
import { recordStyles } from './record.ts';

const own = css`
  :host {
    display: block;
    isolation: isolate;
    container-type: inline-size;
    background: var(--_ground);
  }
  .sheet {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    padding: 1rem;
  }
  .sheet section {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 1.25rem 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 2.25rem;
    text-wrap: balance;
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
  p {
    max-inline-size: 68ch;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .lead {
    font-size: 1.125rem;
  }
  .quiet,
  figcaption,
  .sheet > footer {
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .notice {
    padding: 0.5rem 0.75rem;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_paper);
  }
  .sheet > dl,
  section > dl {
    max-inline-size: 68ch;
    font-size: 1rem;
    line-height: 1.5rem;
  }
  :is(.sheet, section) > dl > .line {
    grid-template-columns: clamp(7rem, 25%, 10rem) minmax(0, 1fr);
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_line);
  }
  /* What the data does not say has a broken edge: it never looks like "none". */
  .missing {
    justify-self: start;
    padding-inline: 0.5rem;
    border: 1px dashed var(--_quiet);
    border-radius: 6px;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .sheet a {
    display: inline-block;
    min-block-size: 1.5rem;
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_paper);
  }
  .programs {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
  }
  .programs li {
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .name {
    min-block-size: 2.75rem;
    padding-inline: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-size: 1.125rem;
    font-weight: 650;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .records {
    display: grid;
    gap: 1.25rem;
    grid-template-columns: minmax(0, 1fr);
  }
  details .records {
    padding-block: 0.75rem;
  }
  .map {
    margin: 0;
  }
  .map canvas {
    display: block;
    inline-size: 100%;
    max-inline-size: 35rem;
    block-size: auto;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .place[aria-current] {
    border-width: 2px;
    font-weight: 600;
  }
  .count {
    color: var(--_quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  summary {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: 600;
  }
  @container (min-width: 52rem) {
    .sheet {
      max-inline-size: 64rem;
      padding-inline: 1.5rem;
    }
  }
  @media print {
    :host {
      background: none;
    }
    .back,
    summary {
      display: none;
    }
    .sheet {
      padding: 0;
      font-size: 0.875rem;
    }
    .sheet a {
      display: inline;
    }
    .place {
      min-block-size: 0;
      padding: 0 0.25rem;
      border: 0;
      background: none;
      color: inherit;
    }
    :is(.record, .map, .line) {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;

/** The styles of the page of a program. */
export const programStyles = [recordStyles, foldStyles, own];
