import { css } from 'lit';

/** The looks of the filters: a row of a button and chips, and below it the facets in as many columns as there is room for. */
export const filterStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_ground);
    font-size: 0.875rem;
  }
  .bar,
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .chips {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    min-block-size: 32px;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--_ink);
  }
  .open {
    min-block-size: 44px;
    font-weight: 600;
  }
  .open::before {
    content: '';
    display: inline-block;
    inline-size: 7px;
    block-size: 7px;
    margin-inline: 2px 10px;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-3px) rotate(45deg);
  }
  .open[aria-expanded='true']::before {
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
    margin: 8px 0 0;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 6px;
    background: var(--_paper);
    font-size: 1rem;
  }
  .panel {
    margin-block-start: 8px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .panel[hidden] {
    display: none;
  }
  .facets {
    columns: 5 200px;
    column-gap: 24px;
    padding: 12px 16px;
  }
  fieldset {
    break-inside: avoid;
    min-inline-size: 0;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  fieldset > label {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding-block: 3px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  fieldset > label > span {
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
  @container (inline-size < 600px) {
    button,
    fieldset > label {
      min-block-size: 44px;
    }
    fieldset > label {
      padding-block: 10px;
    }
    .chip {
      border-radius: 22px;
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
