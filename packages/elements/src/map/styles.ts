import { css, unsafeCSS } from 'lit';
import { svgStyles } from '@coalition-map/map';

/** The looks of the map: frame, names, marks, tools. The surface brings its own sheet, a constant of the map package. */
export const mapStyles = css`
  ${unsafeCSS(svgStyles)}
  :host {
    display: flex;
    flex-direction: column;
    container-type: inline-size;
    background: var(--_ground);
  }
  .frame {
    position: relative;
    flex: 0 1 auto;
    min-block-size: 0;
    overflow: hidden;
    /* A hidden overflow could be scrolled by the focus, and the names would leave their states. */
    overflow: clip;
    inline-size: 100%;
    aspect-ratio: 2000 / 1666;
    max-block-size: var(--coalition-map-max-height, none);
    background: var(--_paper);
    border-radius: 6px;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .frame.zoomed {
    cursor: grab;
  }
  .frame.pointing {
    cursor: pointer;
  }
  .stage,
  .overlay,
  .leaders {
    position: absolute;
    inset: 0;
  }
  .stage svg {
    display: block;
  }
  .overlay,
  .leaders {
    pointer-events: none;
  }
  .leaders path {
    fill: none;
    stroke: var(--_quiet);
    stroke-width: 1;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
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
  .tools {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .tools button {
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font-size: 1.25rem;
    line-height: 1;
  }
  .tools button[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
  }
  @container (inline-size < 560px) {
    .tools {
      flex-direction: row;
    }
  }
  .hint {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 8px;
    margin: 0;
    padding: 8px;
    border-radius: 6px;
    background: var(--_ink);
    color: var(--_ground);
    font-size: 0.875rem;
    text-align: center;
    pointer-events: none;
  }
  .readout {
    flex: none;
    flex: none;
    min-block-size: 3em;
    margin: 4px 0 0;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  .readout strong {
    color: var(--_ink);
  }
  :host {
    --_on-middle: var(--_ink);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_on-middle: light-dark(var(--_ink), var(--_ground));
    }
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
  @media print {
    .tools,
    .hint,
    .readout {
      display: none;
    }
  }
`;
