import { css } from 'lit';
import { dress } from '../dress.ts';
import { signStyles } from '../sign-styles.ts';

/** The looks of names, marks and leader lines, which come after the first picture. */
const overlayStyles = css`
  .overlay,
  .leaders {
    pointer-events: none;
  }
  .leaders path {
    fill: none;
    stroke: var(--_quiet);
    stroke-width: 1;
  }
  .region-button,
  .mark {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin: -12px 0 0 -12px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
  }
  .region-button {
    pointer-events: none;
    border-radius: 4px;
    font-size: 0.75rem;
    font-weight: 600;
    line-height: 1;
    color: var(--_ink);
    text-shadow:
      0 0 2px var(--_ground),
      0 0 2px var(--_ground),
      0 0 3px var(--_ground);
  }
  .region-button:is(.step-1, .step-2):not(.beside) {
    text-shadow: none;
  }
  .region-button:is(.step-4, .step-5):not(.beside) {
    color: var(--_ground);
    text-shadow: none;
  }
  .region-button.step-3:not(.beside) {
    color: var(--_on-middle);
    text-shadow: none;
  }
  .region-button.callout,
  .mark {
    pointer-events: auto;
  }
  .region-button.selected {
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-thickness: 2px;
  }
  .mark svg {
    overflow: visible;
    inline-size: 24px;
    block-size: 24px;
  }
  .mark.selected .shape.shape {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .mark:hover {
    z-index: 1;
  }
  .region-button:focus-visible,
  .mark:focus-visible {
    z-index: 2;
    outline-offset: 0;
  }
  @media (forced-colors: active) {
    .region-button.named,
    .region-button.named:is(.step-3, .step-4, .step-5):not(.beside) {
      forced-color-adjust: none;
      padding: 1px;
      background: Canvas;
      color: CanvasText;
      text-shadow: none;
      inline-size: 24px;
    }
    .mark {
      forced-color-adjust: none;
    }
    .mark.selected .shape.shape {
      stroke: Highlight;
      stroke-width: 4;
    }
    .leaders path {
      stroke: CanvasText;
    }
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: 0.875rem;
  }
  .save .about,
  .save .said {
    color: var(--_quiet);
  }
  .save button {
    min-inline-size: 44px;
    block-size: 36px;
    padding: 0 4px;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
  }
  .save button::before {
    content: '↓ ' / '';
  }
  .save .copy {
    padding-inline: 10px;
  }
  .save .copy::before {
    content: none;
  }
  .save input {
    inline-size: 16rem;
    max-inline-size: 100%;
    block-size: 36px;
    box-sizing: border-box;
    font: inherit;
  }
  .save button[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
  .streets {
    min-block-size: 36px;
    padding: 0 10px;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font-size: 0.875rem;
  }
  .streets[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_ground);
  }
  .pan {
    position: absolute;
    inset-block-end: 8px;
    left: 8px;
    display: flex;
    gap: 4px;
  }
  .pan button {
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
  }
  .streets-credit {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    margin: 0;
    padding: 2px 6px;
    background: var(--_ground);
    font-size: 0.75rem;
  }
  .readout strong {
    color: var(--_ink);
  }
  @container (inline-size < 560px) {
    .invite {
      display: none;
    }
  }
  .said:empty {
    display: none;
  }
  /* What is said stands on a line of its own, and widens nothing: the buttons stay where they were pressed. */
  .save .said {
    flex: none;
    inline-size: 0;
    min-inline-size: 100%;
  }
  @container (inline-size < 440px) {
    .save .about {
      display: none;
    }
    .save {
      gap: 4px;
    }
  }
  :host {
    --_on-middle: var(--_ink);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_on-middle: light-dark(var(--_ink), var(--_ground));
    }
  }
  @media print {
    .pan {
      display: none;
    }
    /* A blurred shadow would be printed as a picture of the whole page. */
    .region-button.region-button {
      text-shadow: none;
    }
    .region-button.beside,
    .region-button:not(.step-1, .step-2, .step-3, .step-4, .step-5) {
      -webkit-text-stroke: 3px var(--_ground);
      paint-order: stroke fill;
    }
  }
`;

/** Gives the map's root the looks of what stands over the picture. */
export function dressMap(root: ShadowRoot): void {
  dress(root, [signStyles, overlayStyles]);
}
