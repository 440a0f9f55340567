import { css } from 'lit';

/** The list of records, and the lists of findings. */
export const listStyles = css`
  .count {
    flex: 1 1 auto;
  }
  .rows {
    max-block-size: 22rem;
    border: 1px solid var(--_line);
    border-radius: 6px;
    overflow-y: auto;
  }
  .rows:empty {
    display: none;
  }
  .rows li + li {
    border-block-start: 1px solid var(--_line);
  }
  .row {
    display: grid;
    gap: 0.125rem;
    inline-size: 100%;
    border: 0;
    border-radius: 0;
    outline-offset: -3px !important;
    overflow-wrap: anywhere;
  }
  .row[aria-current='true'] {
    border-inline-start: 4px solid var(--_accent);
    background: var(--_paper);
  }
  .row[aria-current='true'] .name {
    font-weight: 650;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .mark {
    padding-inline: 0.375rem;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .mark.error {
    border-color: var(--_ink);
    background: var(--_ink);
    color: var(--_ground);
  }
  .found {
    display: grid;
    gap: 0.375rem;
    inline-size: 100%;
  }
  .found li {
    display: grid;
    gap: 0.5rem;
    grid-template-columns: 1.5rem minmax(0, 1fr);
    font-size: 0.9375rem;
    line-height: 1.375rem;
  }
  .found .quiet {
    display: block;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 1.5px solid var(--_ink);
    border-radius: 6px;
    font-weight: 700;
    line-height: 1;
  }
  .error > .sign {
    background: var(--_ink);
    color: var(--_ground);
  }
  .warning > .sign {
    border-radius: 50%;
  }
  @container (min-width: 72em) {
    .rows {
      max-block-size: max(16rem, calc(100vh - var(--coalition-top, 0px) - 21rem));
    }
  }
`;
