import { css } from 'lit';

/** The look of a select, and of a button that stands beside it. */
export const controlLook = css`
  max-inline-size: 100%;
  border: 1px solid var(--_quiet);
  border-radius: 6px;
  background: var(--_ground);
  color: var(--_ink);
  font: inherit;
`;

/** The looks of a select with its label, and of the filters in one row with them. */
export const choiceStyles = css`
  label {
    font-weight: 600;
  }
  select {
    ${controlLook}
    min-block-size: 40px;
    padding: 4px 8px;
  }
  /* Their button stands in the row, and what it opens below it. Until they come, the room of the button is kept. */
  coalition-filters {
    --_filters: contents;
    inline-size: 9em;
  }
  /* On paper, filters that are on are told. */
  @media print {
    .controls {
      display: block;
    }
    .field {
      display: none;
    }
  }
`;
