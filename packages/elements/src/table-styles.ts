import { css } from 'lit';

/** The styles of a table of records, and of the buttons that keep records as files. */
export const tableStyles = css`
  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    align-items: center;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .table {
    position: relative;
    max-block-size: 40rem;
    margin-block-start: 1rem;
    overflow: auto;
    container-type: inline-size;
    border: 1px solid var(--_line);
    /* A shade at an edge behind which there is more: what scrolls with the table covers it at the end. */
    background:
      linear-gradient(to right, var(--_ground) 50%, transparent) left / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--_ground) 50%, transparent) right / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--_line), transparent) left / 1rem 100% no-repeat scroll,
      linear-gradient(to left, var(--_line), transparent) right / 1rem 100% no-repeat scroll;
  }
  table {
    inline-size: 100%;
    min-inline-size: 40rem;
    border-collapse: collapse;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  caption {
    padding: 0.5rem 0.75rem;
    color: var(--_quiet);
    text-align: start;
  }
  /* Whole in sight, however wide the table is. */
  caption span {
    position: sticky;
    inset-inline-start: 0.75rem;
    display: inline-block;
    max-inline-size: calc(100cqi - 1.5rem);
  }
  :is(th, td) {
    padding: 0.375rem 0.75rem;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    padding: 0;
    background: var(--_paper);
  }
  thead button {
    inline-size: 100%;
    padding: 0.5rem 0.75rem;
    border: 0;
    border-radius: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }
  .arrow {
    display: inline-block;
    inline-size: 1.25em;
    padding-inline-start: 0.25em;
  }
  tr[aria-current] {
    background: var(--_paper);
    box-shadow: inset 4px 0 var(--_accent);
  }
  .more {
    margin-block-start: 0.75rem;
  }
  @media print {
    .keep,
    .more {
      display: none;
    }
    .table {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
