import { css } from 'lit';

/** The looks of a select with its label. */
export const choiceStyles = css`
  label {
    font-weight: 600;
  }
  select {
    min-block-size: 40px;
    max-inline-size: 100%;
    padding: 4px 8px;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
  }
`;
