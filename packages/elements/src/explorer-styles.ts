import { css } from 'lit';

/** The layout of the explorer: it follows the width of its container, not of the window. */
export const explorerStyles = css`
  :host {
    --_bar: var(--_header, 120px);
    display: block;
    container-type: inline-size;
    background: var(--_ground);
  }
  .explorer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding-inline: 16px;
    padding-block-end: 16px;
  }
  .header {
    position: sticky;
    inset-block-start: max(var(--_top, 0px), var(--coalition-top, 0px));
    z-index: 4;
    display: flex;
    flex-direction: row-reverse;
    align-items: flex-start;
    gap: 8px 16px;
    margin-inline: -16px;
    padding: 8px 16px;
    background: var(--_warm);
    border-block-end: 1px solid var(--_line);
  }
  .header.loose {
    position: static;
  }
  .header slot[name='hotline']::slotted(*),
  .header slot[name='hotline'] > * {
    flex: 1;
    min-inline-size: 0;
  }
  .header slot[name='exit']::slotted(*),
  .header slot[name='exit'] > * {
    flex: none;
  }
  .top {
    display: grid;
    gap: 12px;
  }
  .skip {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .skip:focus {
    position: static;
    clip-path: none;
    inline-size: auto;
    block-size: auto;
    justify-self: start;
    padding: 8px;
  }
  .status:empty {
    display: none;
  }
  .status p {
    margin: 0;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 6px;
    background: var(--_paper);
  }
  .notice > div {
    flex: 1 1 20rem;
  }
  .notice ul {
    margin: 4px 0 0;
    padding-inline-start: 1.25rem;
    color: var(--_quiet);
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  button {
    font: inherit;
  }
  .lens button,
  .notice button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    font-size: 0.875rem;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    min-inline-size: 0;
  }
  /* As wide with its choices as without. */
  .field select {
    inline-size: 14rem;
  }
  .field + .field select {
    inline-size: 19rem;
  }
  coalition-filters {
    min-block-size: 40px;
  }
  /* The frames of the legend's buttons stand out by so much: its coming moves nothing. */
  .picture {
    margin-inline-start: -6px;
    padding-inline-start: 6px;
  }
  coalition-legend {
    display: block;
    margin-block-start: 12px;
  }
  .credit {
    margin: 0;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .aside {
    min-inline-size: 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_ground);
  }
  .stops {
    display: none;
  }
  @container (inline-size < 800px) {
    .header {
      flex-direction: column;
      align-items: stretch;
    }
  }
  @container (inline-size < 1100px) {
    .field {
      flex: 1 1 280px;
    }
    .field.field select {
      inline-size: 100%;
    }
  }
  @container (inline-size < 600px) {
    coalition-filters {
      min-block-size: 44px;
    }
  }
  @container (inline-size < 560px) {
    .explorer {
      --coalition-map-max-height: 45vh;
    }
  }
  @container (inline-size >= 900px) {
    .explorer {
      grid-template-columns: minmax(0, 2fr) minmax(340px, 1fr);
      grid-template-rows: auto auto auto 1fr auto;
      gap: 16px 24px;
      padding-inline: 24px;
    }
    .header {
      min-block-size: 72px;
      align-items: center;
      grid-column: 1 / -1;
      margin-inline: -24px;
      padding-inline: 24px;
    }
    .top,
    .credit {
      grid-column: 1 / -1;
    }
    .picture,
    .rows {
      grid-column: 1;
    }
    .top {
      grid-row: 2;
    }
    .credit {
      grid-row: 5;
    }
    .aside {
      grid-column: 2;
      grid-row: 3 / span 2;
      align-self: start;
      position: sticky;
      inset-block-start: calc(var(--_header, 72px) + 16px);
      max-block-size: calc(100vh - var(--_header, 72px) - 32px);
      overflow: auto;
      overscroll-behavior: contain;
    }
    .picture {
      grid-row: 3;
    }
    .rows {
      grid-row: 4;
    }
  }
  /* At 400 % zoom, or on a phone on its side, bar and sheet would leave no room: they scroll; the exit holds itself in sight. */
  @media (max-height: 32rem) {
    .header.header,
    .chosen .aside.aside {
      position: static;
      max-block-size: none;
      overflow: visible;
    }
    .chosen .stops.stops {
      display: none;
    }
    .explorer {
      --_header: 0px;
      --_sheet: 0px;
      --coalition-map-max-height: none;
    }
    /* What a choice opens stands right under the map. */
    .rows {
      order: 1;
    }
    .credit {
      order: 2;
    }
  }
`;
