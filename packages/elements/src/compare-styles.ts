import { css } from 'lit';
import { narrow, paper } from './compare-narrow-styles.ts';
import { foldStyles } from './kind-styles.ts';
import {
  callLook,
  columnLook,
  fieldLook,
  hatchLook,
  nameLook,
  noticeLook,
  pageStyles,
  proseLook,
  quietLook,
  statusLook,
} from './view-styles.ts';

const own = css`
  section {
    ${columnLook}
    padding: 1rem;
  }
  section > p {
    ${proseLook}
  }
  .quiet,
  .near {
    ${quietLook}
  }
  .narrowed {
    ${noticeLook}
  }
  button,
  select {
    ${fieldLook}
    min-block-size: 2rem;
    padding: 0.125rem 0.625rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .choice,
  .pick,
  .near,
  .chosen li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.5rem;
    align-items: center;
  }
  .pick {
    flex-wrap: nowrap;
    min-inline-size: 0;
  }
  select {
    min-inline-size: 0;
    max-inline-size: 16rem;
  }
  :is(.choice, .pick) > :is(select, .add) {
    min-block-size: 2.75rem;
  }
  p.near {
    flex-basis: 100%;
  }
  .table {
    position: relative;
    overflow: auto;
    border: 1px solid var(--_line);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.9375rem;
    line-height: 1.375rem;
    table-layout: fixed;
  }
  .of-3 {
    min-inline-size: 46rem;
  }
  .of-4 {
    min-inline-size: 58rem;
  }
  :is(th, td) {
    padding: 0.625rem 0.75rem;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
  td {
    border-inline-start: 1px solid var(--_line);
  }
  thead th {
    border-block-start: 0;
    background: var(--_paper);
    border-inline-start: 1px solid var(--_line);
  }
  .corner,
  th[scope='row'] {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 12rem;
    border-inline-start: 0;
  }
  .corner {
    color: var(--_quiet);
    font-size: 0.875rem;
    font-weight: 400;
  }
  th[scope='row'] {
    background: var(--_ground);
    font-weight: 500;
  }
  .group th {
    padding-block: 1.25rem 0.5rem;
    border-block-start: 2px solid var(--_quiet);
    font-size: 1.0625rem;
    font-weight: 650;
  }
  thead + tbody .group th {
    border-block-start: 1px solid var(--_line);
  }
  tbody[hidden] {
    display: none;
  }
  .name {
    ${nameLook}
  }
  .name[aria-current] {
    color: var(--_ink);
  }
  .remove {
    min-block-size: 1.75rem;
    color: var(--_quiet);
    font-weight: 400;
  }
  thead th .name {
    margin-inline-end: 0.5rem;
  }
  .of {
    display: none;
  }
  /* Where all columns fit, nothing scrolls sideways, and the names of the places stay in sight. */
  @container (min-width: 60em) {
    .table {
      overflow: visible;
    }
    thead th {
      position: sticky;
      z-index: 2;
      inset-block-start: var(--_header, var(--coalition-top, 0px));
      border-block-end: 1px solid var(--_line);
    }
    thead .corner {
      z-index: 3;
    }
    thead + tbody .group th {
      border-block-start: 0;
    }
    :is(a, button, summary) {
      scroll-margin-block-start: calc(var(--_header, var(--coalition-top, 0px)) + 4.5rem);
    }
  }
  .item + .item {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px dotted var(--_line);
  }
  .title {
    font-weight: 500;
  }
  .title a {
    ${callLook}
    font-size: 1.0625rem;
  }
  .status {
    ${statusLook}
    font-weight: 600;
  }
  /* What nobody knows is hatched with a broken edge, as on the map: it never looks like "no". */
  td:not(.told, [colspan]) {
    ${hatchLook}
  }
  td:not(.told) .status {
    border-style: dashed;
    background: var(--_ground);
    color: var(--_quiet);
    font-weight: 400;
  }
  .details,
  .source,
  summary {
    ${quietLook}
  }
  .details {
    color: var(--_ink);
  }
  .source {
    margin-block-start: 0.25rem;
  }
  /* 24 px to hit, in the line of its text. */
  .source a {
    padding-block: 0.25rem;
  }
  summary {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.75rem;
  }
  .unfold {
    display: inline-flex;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 2.75rem;
    text-align: start;
  }
  .fold p {
    font-weight: 600;
  }
`;

/** The styles of the comparison. */
export const compareStyles = [foldStyles, pageStyles, own, narrow, paper];
