import { css } from 'lit';

/** The looks of the signs of `shapes.ts`, on the map and in the legend: a kind's colour, a ground-coloured outline. */
export const signStyles = css`
  .shape {
    stroke: var(--_ground);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .shape.partnership {
    fill: var(--_partnership);
  }
  .shape.build {
    fill: var(--_build);
  }
  .shape.event {
    fill: var(--_event);
  }
  .shape.organization {
    fill: var(--_organization);
  }
  .shape.tribal {
    fill: var(--_tribal);
  }
  .shape.cluster {
    fill: var(--_ink);
  }
  .shape + text {
    fill: var(--_ground);
    font-size: 11px;
    font-weight: 700;
    text-anchor: middle;
    dominant-baseline: central;
  }
  @media (forced-colors: active) {
    .shape.shape {
      fill: CanvasText;
      stroke: Canvas;
    }
    .shape + text {
      fill: Canvas;
    }
  }
`;
