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
    aspect-ratio: 2000 / var(--_high, 1666);
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
  .frame > slot {
    display: none;
  }
  .frame[data-poster] {
    pointer-events: none;
  }
  .frame[data-poster] > slot {
    display: block;
  }
  ::slotted([slot='poster']) {
    position: absolute;
    inset: 0;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  /* The poster is no map: nothing behind it takes the focus. */
  .frame[data-poster] > :not(slot, .hint) {
    visibility: hidden;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  /* Below the picture, where they cover none of it. */
  .bar {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 8px;
    padding-block-start: 4px;
  }
  .tools {
    display: flex;
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
  .tools span {
    align-self: center;
    font-size: 0.875rem;
  }
  .tools button[aria-disabled='true'] {
    color: var(--_quiet);
    cursor: default;
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
    min-block-size: 3em;
    margin: 4px 0 0;
    color: var(--_quiet);
    font-size: 0.875rem;
  }
  /* Three lines for the sentence on the whole map, and none for the pointer that a phone has not. */
  @container (inline-size < 560px) {
    .readout {
      min-block-size: 4.5em;
    }
  }
  @media print {
    .bar,
    .hint,
    .readout {
      display: none;
    }
  }
`;
