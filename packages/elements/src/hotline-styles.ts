import { css } from 'lit';
import { sizes } from './firm.ts';

/**
 * The hotline's looks: two compact rows on a phone, one row where there is room. Every link is at least 44 px high, and each
 * row keeps its height and its place whatever is chosen. Widths are in em of the host, whose letters no page can shrink.
 */
export const hotlineStyles = css`
  :host {
    container-type: inline-size;
    /* In a flex row the width would be contained to nothing, and the numbers with it. */
    contain-intrinsic-inline-size: 20em;
    max-inline-size: 100%;
  }
  .bar {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
    padding-inline: 8px;
    border-radius: 6px;
    background: var(--_firm-warm);
    color: var(--_firm-ink);
    overflow-wrap: anywhere;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
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
    min-inline-size: 0;
  }
  .rows > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    column-gap: 8px;
    /* The room of three lines of letters, needed or not. */
    min-block-size: 3.375em;
    min-inline-size: 0;
  }
  .rows > li + li {
    box-shadow: 0 -1px var(--_line);
  }
  .call,
  .text {
    display: inline-flex;
    flex-wrap: wrap;
    align-content: center;
    align-items: baseline;
    column-gap: 6px;
    min-block-size: 44px;
    min-inline-size: 44px;
    text-decoration: none;
  }
  /* In a narrow column, or with large letters, what does not fit beside a number goes below it. */
  .rows .call {
    flex: 1 1 0;
    min-inline-size: min-content;
  }
  .rows .text {
    flex-flow: column;
    align-items: start;
    justify-content: center;
  }
  .rows .main {
    display: flex;
  }
  .rows .call .purpose {
    flex: 1 0 100%;
  }
  /* The first number stands at one height, after one line of purpose or two. */
  @container (inline-size < 26em) {
    .rows > li:first-child {
      align-items: end;
      padding-block-end: 3px;
    }
    .rows .purpose,
    .rows .whose,
    .rows .number,
    .vacant span {
      line-height: 1.1;
    }
    .rows > li:first-child .call {
      align-content: end;
    }
    .rows > li:first-child .text {
      justify-content: end;
    }
  }
  .purpose,
  .whose,
  .vacant span {
    font-size: ${sizes.small};
    line-height: 1.15;
  }
  .number {
    white-space: nowrap;
    font-size: ${sizes.number};
    font-weight: 700;
    line-height: 1.15;
    font-variant-numeric: tabular-nums;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  @container (inline-size < 12em) {
    .number {
      white-space: normal;
    }
  }
  .rows .word,
  .rows > .local {
    display: none;
  }
  :is(.danger, summary) {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    line-height: 1.25;
  }
  .danger {
    font-weight: 600;
  }
  details {
    flex: 0 1 auto;
    margin-inline-start: auto;
    font-size: ${sizes.small};
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
    font-size: ${sizes.small};
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
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: 12px 24px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_line);
    font-size: ${sizes.small};
    line-height: 1.4;
  }
  .all .numbers {
    display: flex;
    flex-wrap: wrap;
    column-gap: 24px;
  }
  /* From here on whom a line serves stands whole at the side of its number, and each row has two lines of letters. */
  @container (26em <= inline-size < 40em) {
    .rows > li {
      min-block-size: 44px;
    }
    .rows .wordy {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 12px;
    }
    .rows .wordy .whose {
      grid-area: 1 / 2 / 3 / 3;
      align-self: center;
    }
  }
  @container (inline-size >= 26em) {
    .bar {
      padding-inline: 12px;
    }
    .rows .number {
      font-size: ${sizes.largeNumber};
    }
  }
  @container (inline-size >= 40em) {
    .rows {
      flex-flow: row;
      column-gap: 16px;
    }
    .rows > li {
      flex: 1 1 0;
      min-block-size: 3.75em;
    }
    .rows > li:first-child {
      flex: 0 0 auto;
      min-inline-size: 19.5em;
    }
    .rows > li + li {
      box-shadow: none;
    }
    .rows .call,
    .rows .text {
      flex-flow: column;
      align-items: start;
      justify-content: start;
      min-block-size: 3.75em;
    }
    .rows .call .purpose {
      flex: none;
    }
  }
  @container (inline-size >= 54em) {
    .bar {
      column-gap: 16px;
    }
    .rows {
      flex: 1 1 0;
    }
    .danger {
      max-inline-size: 6.5em;
    }
  }
  @container (inline-size >= 60em) {
    .rows > li:first-child {
      min-inline-size: 22.5em;
    }
    .rows .number {
      font-size: ${sizes.hugeNumber};
      line-height: 1.1;
    }
  }
  @container (inline-size >= 78em) {
    .rows > .local {
      display: flex;
      flex: 0 0 auto;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid CanvasText;
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
    /* Each number once: where the details can be shown, all of them stand there. */
    @supports selector(::details-content) {
      .rows,
      .danger {
        display: none;
      }
      details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
    }
  }
`;
