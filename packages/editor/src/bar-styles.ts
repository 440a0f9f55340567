import { css } from 'lit';

/** The bar with undo, checks and download, and how much of the window it takes from what is scrolled to. */
export const barStyles = css`
  :host {
    --_header: calc(var(--coalition-top, 0px) + 4rem);
  }
  .bar {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line);
    background: var(--_ground);
  }
  @media (min-width: 20rem) and (min-height: 30rem) {
    :host {
      --_header: calc(var(--coalition-top, 0px) + 7.5rem);
    }
    .bar {
      position: sticky;
      z-index: 1;
      inset-block-start: var(--coalition-top, 0);
    }
  }
  @media (min-width: 60rem) and (min-height: 30rem) {
    :host {
      --_header: calc(var(--coalition-top, 0px) + 6rem);
    }
  }
  .brief {
    display: none;
  }
  /* Where the page's bar scrolls away, the way out floats over the end of the first row. */
  @media (max-width: 59.99rem) {
    .bar {
      padding-inline-end: 9rem;
    }
  }
  @media (max-width: 30rem) {
    .bar {
      /* Whether all is downloaded is told above the buttons, and is scrolled away. */
      inset-block-start: calc(var(--coalition-top, 0px) - 1.625rem);
      gap: 0.375rem 0.5rem;
      margin-inline: -1rem;
      padding: 0.5rem 0.5rem 0.375rem 1rem;
    }
    .bar > .quiet {
      order: -3;
      flex: 1 0 100%;
    }
    .bar > :is(#undo, #redo) {
      order: -2;
    }
    .bar::after {
      order: -1;
      flex: none;
      inline-size: calc(100% - 10rem);
      block-size: 2.75rem;
      content: '';
    }
    .bar > button:not(#undo, #redo) {
      min-block-size: 2rem;
      padding: 0.125rem 0.5rem;
      font-size: 0.875rem;
    }
    .brief {
      display: inline;
    }
    /* Read out all the same. */
    .at-length {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
