import { css } from 'lit';
import { dress } from './dress.ts';

/** How the explorer shows what comes after the first picture: in a narrow container a sheet, and what paper leaves out. */
const sheetStyles = css`
  @container (inline-size < 900px) {
    .chosen {
      --_sheet: 45vh;
    }
    .chosen .aside {
      --_sheet: 0px;
      --_header: 0px;
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
      display: flex;
      flex-direction: column;
      margin-inline: -16px;
      border-inline: 0;
      border-block-end: 0;
      border-radius: 12px 12px 0 0;
      max-block-size: 45vh;
      max-block-size: max(190px, min(45dvh, 100dvh - var(--_bar) - 192px));
      box-shadow: 0 -1px 8px rgb(0 0 0 / 18%);
    }
    .chosen .aside.peek {
      max-block-size: 112px;
    }
    .chosen .aside.full {
      max-block-size: calc(100vh - var(--_bar));
      max-block-size: calc(100dvh - var(--_bar));
    }
    .chosen .panel {
      overflow: auto;
      overscroll-behavior: contain;
    }
    .chosen .stops {
      display: flex;
      flex: none;
      gap: 4px;
      justify-content: center;
      padding: 4px 16px;
      border-block-end: 1px solid var(--_line);
    }
    .stops button {
      min-inline-size: 64px;
      min-block-size: 32px;
      padding: 2px 12px;
      border: 1px solid transparent;
      border-radius: 16px;
      background: none;
      color: var(--_quiet);
      font-size: 0.875rem;
      cursor: pointer;
    }
    .stops button[aria-pressed='true'] {
      border-color: var(--_quiet);
      color: var(--_ink);
      font-weight: 600;
    }
  }
  @media print {
    .header.header,
    .chosen .aside.aside,
    .chosen .panel.panel,
    .aside.aside {
      position: static;
      max-block-size: none;
      overflow: visible;
      box-shadow: none;
    }
    .controls,
    .skip,
    .stops.stops,
    .notice {
      display: none;
    }
    .explorer.explorer {
      display: block;
    }
    .chosen .rows {
      display: none;
    }
  }
`;

/** Gives the explorer's root these looks. */
export function dressExplorer(root: ShadowRoot): void {
  dress(root, [sheetStyles]);
}
