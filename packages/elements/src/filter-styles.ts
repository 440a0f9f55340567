import { css } from 'lit';
import { controlLook } from './choice-styles.ts';

/** The looks of the filters: a row of a button and chips, and below it the facets in as many columns as there is room for. */
export const filterStyles = css`
  /* In the explorer, host and row are no boxes, nor is the host a container: the button stands in its row of choices. */
  :host {
    display: var(--_filters, block);
    container-type: var(--_filters, inline-size);
    background: var(--_ground);
    font-size: 0.875rem;
  }
  .row {
    display: var(--_filters, flex);
  }
  .room {
    min-inline-size: 9em;
    min-block-size: 40px;
  }
  .row,
  .on,
  .chips {
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .on,
  .chips {
    display: flex;
  }
  .on,
  .nothing,
  .panel {
    flex: 1 0 100%;
    box-sizing: border-box;
    min-inline-size: 0;
  }
  .chips {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    ${controlLook}
    min-block-size: 32px;
    padding: 4px 12px;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_ink);
  }
  .open {
    align-self: end;
    min-block-size: 40px;
    /* As wide as the room that is kept for it. */
    min-inline-size: 9em;
    font-weight: 600;
  }
  .open::before,
  button.name::after {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 2px 10px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  .open[aria-expanded='true']::before,
  button.name[aria-expanded='true']::after {
    transform: translateY(1px) rotate(225deg);
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 8px;
    border-radius: 16px;
    background: var(--_paper);
  }
  .chip svg {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .clear,
  .fold {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .nothing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 6px;
    background: var(--_paper);
    font-size: 1rem;
  }
  .panel {
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .panel[hidden] {
    display: none;
  }
  .facets {
    columns: 5 200px;
    column-gap: 24px;
    padding: 12px 16px 0;
  }
  fieldset {
    break-inside: avoid;
    min-inline-size: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  button.name {
    display: none;
  }
  .values > label {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding-block: 3px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .values > label > span {
    line-height: 24px;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .count,
  .none,
  .quiet {
    color: var(--_quiet);
  }
  .quiet {
    margin: 4px 0 0;
  }
  .fold {
    margin-inline-start: -9px;
    padding-inline: 8px;
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 8px 16px;
    border-block-start: 1px solid var(--_line);
  }
  .end p {
    margin: 0;
  }
  /* The map stays in sight below what is chosen among: that scrolls by itself. */
  @media (min-height: 32rem) {
    @container (inline-size >= 600px) {
      .scroll {
        max-block-size: calc(45vh - 56px);
        overflow-y: auto;
        overscroll-behavior: contain;
      }
    }
  }
  @container (inline-size < 600px) {
    button,
    .open,
    .room,
    .values > label {
      min-block-size: 44px;
    }
    .values > label {
      padding-block: 10px;
    }
    .chip {
      border-radius: 22px;
    }
    .facets {
      columns: 1;
      padding: 0;
    }
    fieldset {
      margin: 0;
      border-block-end: 1px solid var(--_line);
    }
    legend {
      inline-size: 100%;
      padding: 0;
    }
    span.name,
    fieldset:not(.spread) > .values {
      display: none;
    }
    button.name {
      display: flex;
      justify-content: space-between;
      align-items: center;
      inline-size: 100%;
      padding-inline: 16px;
      border: 0;
      font-weight: 600;
    }
    .values {
      padding: 0 16px 12px;
    }
    .end {
      border: 0;
    }
  }
  /* On paper, what is on is told; nothing can be chosen. */
  @media print {
    :host {
      min-block-size: 0 !important;
    }
    .open,
    .clear,
    .loosen,
    .panel.panel,
    .chip svg {
      display: none;
    }
  }
`;
