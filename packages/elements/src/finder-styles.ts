import { css } from 'lit';
import { filterStyles } from './filter-styles.ts';
import { foldStyles } from './kind-styles.ts';
import { recordStyles } from './record.ts';
import { fieldLook, noticeLook, quietLook } from './view-styles.ts';

const own = css`
  :host {
    font-size: 1rem;
  }
  section {
    display: grid;
    gap: 0.75rem;
    padding: 1rem;
  }
  h2 {
    font-size: 1.75rem;
    font-weight: 650;
    line-height: 2.25rem;
    text-wrap: balance;
  }
  @container (inline-size < 600px) {
    h2 {
      font-size: 1.25rem;
      line-height: 1.625rem;
    }
  }
  form {
    display: grid;
    gap: 0.25rem;
  }
  form label {
    font-weight: 600;
  }
  input[type='search'] {
    ${fieldLook}
    inline-size: 100%;
    max-inline-size: 40rem;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
  }
  .row,
  .here {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .here {
    flex: 1 0 100%;
  }
  .box {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.5rem;
    cursor: pointer;
  }
  /* Nothing has to stay in sight below the choices, which may be as long as they are. */
  .scroll {
    max-block-size: none;
    overflow: visible;
  }
  .summary-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-block-end: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .sort {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
  }
  select {
    ${fieldLook}
    min-block-size: 2.25rem;
    padding: 0.25rem 0.5rem;
  }
  .results {
    display: grid;
    gap: 1.25rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .result {
    display: grid;
    gap: 0.25rem;
    max-inline-size: 72ch;
    padding-block-end: 1.25rem;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .result h3 {
    font-size: 1.125rem;
    font-weight: 600;
    line-height: 1.5rem;
  }
  .result h3 a {
    padding-block: 0.125rem;
  }
  .meta,
  .why,
  .cite {
    ${quietLook}
  }
  mark {
    background: var(--_warm);
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    ${noticeLook}
  }
  .notice > div {
    flex: 1 1 20rem;
  }
  .asked {
    display: none;
  }
  .facets {
    padding-block-end: 0.75rem;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 0.25rem 1rem;
    margin-block-start: 0.25rem;
    font-size: 0.875rem;
  }
  .acts details[open] {
    flex: 1 0 100%;
  }
  .acts summary {
    display: inline-flex;
    gap: 0.625rem;
    align-items: center;
    min-block-size: 2rem;
    color: var(--_accent);
  }
  .acts details > :not(summary) {
    margin-block: 0.5rem;
  }
  .more {
    justify-self: start;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
  @media print {
    .asked {
      display: block;
    }
    form,
    .row,
    .sort,
    .more,
    .acts button,
    .acts details:not([open]) {
      display: none;
    }
  }
`;

/** The styles of the finder. */
export const finderStyles = [recordStyles, foldStyles, filterStyles, own];
