import { css } from 'lit';
import { quietLook } from './view-styles.ts';

/** In a narrow container each row is a card, with the name of the place above each of its facts. */
export const narrow = css`
  @container (max-width: 33em) {
    .table {
      border: 0;
      overflow: visible;
    }
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
      min-inline-size: 0;
    }
    tbody[hidden],
    .corner {
      display: none;
    }
    thead th {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-block: 0.25rem;
      border: 1px solid var(--_line);
      border-block-end-width: 0;
    }
    thead tr {
      border-block-end: 1px solid var(--_line);
    }
    tbody tr:not(.group) {
      margin-block-start: 0.75rem;
      border: 1px solid var(--_line);
      border-radius: 6px;
      overflow: clip;
    }
    .group th {
      padding-inline: 0;
      border: 0;
    }
    th[scope='row'] {
      position: static;
      inline-size: auto;
      border: 0;
      background: var(--_paper);
    }
    td {
      border-inline-start: 0;
    }
    .fold tr:not(.group) {
      border: 0;
    }
    .fold td {
      padding: 0;
      border: 0;
    }
    .of {
      display: block;
      ${quietLook}
    }
    td:not(.told, [colspan]) {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      justify-content: space-between;
    }
    td:not(.told) .of {
      padding-inline: 0.25rem;
      background: var(--_ground);
    }
  }
`;

/** In forced colours there is no hatch; on paper, nothing to press, and no row in two. */
export const paper = css`
  @media (forced-colors: active) {
    td:not(.told, [colspan]) {
      background: none;
    }
  }
  @media print {
    section {
      padding: 0;
    }
    .choice,
    .most,
    .remove,
    .unfold,
    summary {
      display: none;
    }
    .table {
      border: 0;
      overflow: visible;
    }
    :is(.of-3, .of-4) {
      min-inline-size: 0;
    }
    table {
      font-size: 0.75rem;
      line-height: 1.0625rem;
    }
    :is(.details, .source, .status, .group th) {
      font-size: inherit;
      line-height: inherit;
    }
    :is(.group th, .name) {
      color: inherit;
      font-size: 0.875rem;
      text-decoration: none;
    }
    :is(th, td) {
      padding: 0.25rem 0.375rem;
    }
    thead th,
    .corner,
    th[scope='row'] {
      position: static;
    }
    .corner,
    th[scope='row'] {
      inline-size: 20%;
    }
    tr {
      break-inside: avoid;
    }
    .group {
      break-after: avoid;
    }
    .title a {
      display: inline;
      font-size: inherit;
    }
  }
`;
