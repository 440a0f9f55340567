import { css } from 'lit';

/** The hotline's looks: two compact rows on a phone, one row where there is room. Every link is at least 44 px high. */
export const hotlineStyles = css`
  :host {
    container-type: inline-size;
    /* In a flex row the width would be contained to nothing, and the numbers with it. */
    contain-intrinsic-inline-size: 20rem;
    max-inline-size: 100%;
  }
  .bar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
    padding: 2px 8px 0;
    border-radius: 6px;
    background: var(--_firm-warm);
    color: var(--_firm-ink);
    overflow-wrap: anywhere;
  }
  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h2 {
    flex: 1 0 100%;
    padding-block-start: 4px;
    font-size: 0.875rem;
    line-height: 1.3;
  }
  /* The rows themselves name the place or the countries. */
  h2.brief,
  .name {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: inherit;
  }
  a:hover .number,
  .danger:hover {
    text-decoration-thickness: 3px;
  }
  :focus-visible {
    outline-color: var(--_firm-ink);
    outline-offset: -1px;
    box-shadow: none;
    border-radius: 4px;
  }
  .rows {
    display: flex;
    flex-flow: column;
    flex: 1 1 100%;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    column-gap: 8px;
  }
  .call,
  .text {
    display: inline-flex;
    flex-flow: column;
    justify-content: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    text-decoration: none;
  }
  .rows .call {
    flex: 1 1 11rem;
  }
  .rows > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .purpose,
  .whose,
  .name {
    font-size: 0.875rem;
    line-height: 1.3;
  }
  .number {
    font-size: 1.125rem;
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .rows .word,
  .rows > .local {
    display: none;
  }
  .danger,
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .danger {
    font-weight: 600;
  }
  details {
    flex: 0 1 auto;
    margin-inline-start: auto;
    font-size: 0.875rem;
  }
  details[open] {
    flex-basis: 100%;
  }
  /* The summary stays where it is when the details open. */
  @supports selector(::details-content) {
    details {
      display: contents;
    }
    summary {
      margin-inline-start: auto;
    }
    details::details-content {
      flex: 1 0 100%;
    }
  }
  summary {
    font-size: 0.875rem;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  summary::after {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.5em 0.2em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.12em) rotate(45deg);
  }
  details[open] > summary::after {
    transform: translateY(0.12em) rotate(225deg);
  }
  .all {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: 12px 24px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875rem;
    line-height: 1.4;
  }
  .all .numbers {
    display: flex;
    flex-wrap: wrap;
    column-gap: 24px;
  }
  .all .text {
    flex-flow: row;
    align-items: baseline;
    justify-content: start;
    column-gap: 0.3em;
    align-content: center;
    flex-wrap: wrap;
  }
  @container (min-width: 22rem) {
    .bar {
      padding-inline: 12px;
    }
    .rows > li {
      column-gap: 16px;
    }
    .rows .number {
      font-size: 1.25rem;
      line-height: 1.25;
    }
  }
  @container (min-width: 35rem) {
    .rows {
      flex: 1 1 auto;
      flex-flow: wrap;
      column-gap: 24px;
    }
    .rows > li,
    .rows > .local {
      display: flex;
    }
    .rows .call {
      flex: 0 1 auto;
    }
    .rows > li + li {
      border: 0;
    }
  }
  @container (min-width: 52rem) {
    .bar {
      column-gap: 16px;
    }
    h2:not(.brief) {
      flex: 0 1 auto;
      max-inline-size: 8rem;
    }
    .rows {
      flex: 1 1 0;
      column-gap: 16px;
    }
    .rows > li {
      column-gap: 12px;
    }
    .rows .number {
      font-size: 1.1875rem;
    }
  }
  @container (min-width: 64rem) {
    .bar {
      padding-block: 6px;
    }
    .rows .number {
      font-size: 1.5rem;
      line-height: 1.1;
    }
    .name {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
    .whose {
      display: none;
    }
    .rows > li {
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .rows > li + li {
      border-color: CanvasText;
    }
  }
  @media print {
    .bar {
      background: none;
      color: #000;
    }
    .rows > .local {
      display: flex;
    }
    summary {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
