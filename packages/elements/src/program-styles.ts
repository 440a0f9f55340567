import { css } from 'lit';
import { foldStyles } from './kind-styles.ts';
import { recordStyles } from './record.ts';
import { fieldLook, nameLook, noticeLook, proseLook, quietLook, sheetStyles } from './view-styles.ts';

const own = css`
  p {
    ${proseLook}
    overflow-wrap: anywhere;
  }
  .lead {
    font-size: 1.125rem;
  }
  .quiet,
  figcaption,
  .sheet > footer {
    ${quietLook}
  }
  .notice {
    ${noticeLook}
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
    align-self: start;
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
    ${fieldLook}
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    cursor: pointer;
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
    ${nameLook}
    min-block-size: 2.75rem;
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
    min-block-size: 2.75rem;
    font-weight: 600;
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
export const programStyles = [recordStyles, foldStyles, ...sheetStyles, own];
