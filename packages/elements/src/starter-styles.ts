import { css } from 'lit';
import { foldStyles } from './kind-styles.ts';
import { starterPaper } from './starter-paper.ts';
import { fieldLook, noticeLook, proseLook, quietLook, sheetStyles, statusLook } from './view-styles.ts';

const own = css`
  :is(p, .who, .plain) {
    ${proseLook}
    overflow-wrap: anywhere;
  }
  .quiet,
  .as,
  .source {
    ${quietLook}
  }
  .source {
    display: block;
  }
  /* 24 px to hit, in the line of its text. */
  a {
    display: inline-block;
    padding-block: 0.125rem;
    overflow-wrap: anywhere;
  }
  .memory,
  .notice {
    ${noticeLook}
  }
  button,
  select,
  input:is([type='date'], [type='time']) {
    ${fieldLook}
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.25rem 0.75rem;
    cursor: pointer;
  }
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--_quiet);
    cursor: default;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
  }
  .fields,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    max-inline-size: none;
  }
  .buttons {
    gap: 0.5rem;
  }
  .questions {
    display: grid;
    gap: 1rem;
    counter-reset: question;
  }
  .questions > li {
    display: grid;
    gap: 0.25rem;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 68ch;
    counter-increment: question;
  }
  .questions label {
    font-weight: 600;
  }
  .questions label::before {
    content: counter(question) '. ';
  }
  textarea {
    ${fieldLook}
    inline-size: 100%;
    min-block-size: 4.5rem;
    padding: 0.5rem 0.75rem;
    resize: vertical;
  }
  .written {
    display: none;
    white-space: pre-wrap;
  }
  .kind {
    display: grid;
    gap: 0.25rem 1.5rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0 0 0.75rem;
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  .kind + .kind {
    margin-block-start: 0.75rem;
  }
  .kind:last-child {
    border-block-end: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .record {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .status {
    ${statusLook}
  }
  .status.recorded {
    font-weight: 600;
  }
  /* What nobody knows has a broken edge, as in the comparison: it never looks like "no". */
  .status:not(.recorded) {
    border-style: dashed;
    background: none;
    color: var(--_quiet);
  }
  .who {
    display: grid;
    gap: 0.5rem;
  }
  .who strong {
    font-weight: 600;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-content: start;
  }
  .marks label {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.25rem;
    cursor: pointer;
  }
  .marks input {
    flex: none;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  summary {
    min-block-size: 1.75rem;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  details .who {
    padding-block-start: 0.5rem;
  }
  .cards {
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
  }
  .cards li {
    display: grid;
    gap: 0.25rem;
    align-content: start;
    padding-inline-start: 0.75rem;
    border-inline-start: 2px solid var(--_line);
  }
  .plain {
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  .agenda {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 44rem;
    padding: 1rem;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
  }
  .agenda li {
    display: grid;
    gap: 0 0.75rem;
    grid-template-columns: 4rem minmax(0, 1fr);
    padding-block: 0.5rem;
    border-block-start: 1px solid var(--_line);
  }
  .minutes {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .said {
    padding-inline-start: 0.5rem;
    border-inline-start: 2px solid var(--_quiet);
    white-space: pre-wrap;
  }
  .told:empty {
    display: none;
  }
  @container (min-width: 52em) {
    .kind {
      grid-template-columns: minmax(0, 1fr) 19rem;
    }
    .kind > :is(legend, .quiet) {
      grid-column: 1 / -1;
    }
    .marks {
      display: grid;
      grid-template-columns: auto auto;
    }
  }
  @media (forced-colors: active) {
    .agenda,
    .memory,
    .notice {
      border-color: CanvasText;
    }
  }
`;

/** The styles of the worksheet. */
export const starterStyles = [foldStyles, ...sheetStyles, own, starterPaper];
