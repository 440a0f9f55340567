import { css } from 'lit';
import {
  callLook,
  columnLook,
  fieldLook,
  hatchLook,
  pageStyles,
  proseLook,
  quietLook,
} from './view-styles.ts';

const own = css`
  .near,
  .result {
    ${columnLook}
    padding: 1rem;
  }
  .result {
    gap: 1rem;
    margin-inline: 1rem;
    padding-inline: 0;
    border-block-start: 1px solid var(--_line);
  }
  h2 {
    scroll-margin-block-start: calc(var(--coalition-top, 0px) + 0.5rem);
  }
  .result h2 {
    font-size: 1.25rem;
    line-height: 1.75rem;
  }
  .lead,
  .quiet,
  .fault,
  .empty,
  .regions,
  .why {
    ${proseLook}
  }
  .quiet {
    ${quietLook}
  }
  .search {
    display: grid;
    gap: 0.375rem;
    max-inline-size: 36rem;
  }
  label {
    font-weight: 600;
  }
  .pick {
    display: flex;
    gap: 0.5rem;
  }
  .field {
    position: relative;
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  input {
    ${fieldLook}
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.75rem;
    font-size: 1rem;
  }
  input[aria-invalid] {
    border-width: 2px;
    border-color: var(--_ink);
  }
  button {
    ${fieldLook}
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    font-size: 0.875rem;
    cursor: pointer;
  }
  .find {
    flex: none;
    min-block-size: 2.75rem;
    font-size: 1rem;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    inset-block-start: calc(100% + 2px);
    overflow-y: auto;
    max-block-size: min(22rem, 45vh);
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
  }
  [role='listbox'][hidden] {
    display: none;
  }
  [role='option'] {
    display: flex;
    align-items: center;
    min-block-size: 2.5rem;
    padding: 0.25rem 0.75rem;
    cursor: pointer;
  }
  [role='option'] + [role='option'] {
    border-block-start: 1px solid var(--_line);
  }
  [role='option']:hover {
    background: var(--_paper);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_accent);
    color: var(--_ground);
  }
  /* Said in words, with a bar: not by a colour. */
  .fault {
    padding-inline-start: 0.75rem;
    border-inline-start: 4px solid var(--_ink);
    font-weight: 600;
  }
  .caution {
    justify-self: start;
    padding-inline-start: 0.5rem;
    border-inline-start: 4px solid var(--_quiet);
    font-weight: 600;
  }
  .choices {
    display: grid;
    gap: 0.5rem;
  }
  .choices ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .choice {
    text-align: start;
  }
  .calls {
    max-inline-size: 44rem;
    padding: 0.25rem 1rem 0.5rem;
    border-radius: 6px;
    background: var(--_warm);
  }
  .calls h3 {
    margin-block-start: 0.5rem;
    font-size: 1rem;
  }
  .calls li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .calls a {
    ${callLook}
    font-size: 1.125rem;
  }
  .calls li > span {
    flex: 1 1 10rem;
  }
  .call-sources {
    display: grid;
    gap: 0.25rem;
    ${quietLook}
    overflow-wrap: anywhere;
  }
  /* 24 px to hit, while the lines keep their distance. */
  .call-sources a {
    display: inline-block;
    min-inline-size: 1.5rem;
    margin-block: -0.125rem;
    padding-block: 0.125rem;
  }
  .group {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 0.5rem;
  }
  h3 {
    font-size: 1.0625rem;
    font-weight: 650;
    line-height: 1.5rem;
  }
  .count {
    color: var(--_quiet);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .group > ul {
    display: grid;
  }
  .item {
    display: grid;
    gap: 0.375rem;
    align-content: start;
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  h4 {
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.375;
  }
  .why {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  /* What nobody knows is hatched with a broken edge, as on the map: it never looks like "none". */
  .empty {
    padding: 0.5rem 0.75rem;
    border: 1px dashed var(--_quiet);
    border-radius: 6px;
    ${hatchLook}
  }
  .empty span {
    background: var(--_ground);
    box-shadow: 0 0 0 4px var(--_ground);
  }
  @container (min-width: 60em) {
    .group > ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: 2rem;
    }
  }
  @media (forced-colors: active) {
    .calls {
      border: 1px solid CanvasText;
    }
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .empty {
      background: none;
    }
  }
  @media print {
    .search,
    .choices {
      display: none;
    }
    /* One left edge with the rest of the page. */
    .near,
    .result {
      margin-inline: 0;
      padding-inline: 0;
    }
    .near {
      padding-block-start: 0;
    }
    .calls,
    .item {
      break-inside: avoid;
    }
  }
`;

/** The styles of the search by place, beside those of a record. */
export const nearStyles = [pageStyles, own];
