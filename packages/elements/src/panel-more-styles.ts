import { css } from 'lit';

/** The styles of what the panel puts together: components, neighbours, claims, alliances, partners, sources. */
export const moreStyles = css`
  :is(.ladder, .neighbours, .headlines, .alliance, .partners, .sources) {
    display: grid;
    gap: 0.75rem;
    margin-block-start: 1rem;
  }
  :is(.ladder, .neighbours, .headlines, .alliance, .partners, .sources) > :not(h3) {
    max-inline-size: 68ch;
  }
  :is(.ladder, .headlines) p {
    text-wrap: pretty;
  }
  :is(.partners, .sources) li,
  .alliance li {
    padding-block: 0.125rem;
    overflow-wrap: anywhere;
  }
  .keep {
    display: grid;
    gap: 0.375rem;
    justify-items: start;
    margin-block-start: 1rem;
    padding-block-start: 1rem;
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .partners li {
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .rungs {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: rung;
  }
  .rest > .rungs,
  .rest > ul {
    margin-block-start: 0.5rem;
  }
  .rung {
    display: grid;
    grid-template-columns: 1.25rem minmax(0, 1fr);
    gap: 0.75rem;
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--_line);
  }
  .rung > svg {
    margin-block-start: 0.125rem;
    overflow: visible;
  }
  .rung .cut {
    stroke: var(--_ground);
  }
  .rung.unknown > svg {
    color: var(--_quiet);
  }
  .rung > div {
    display: grid;
    gap: 0.25rem;
  }
  .rung p.small {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
  }
  /* What nobody knows has a broken edge, as on the map. */
  .rung.unknown .status {
    border-style: dashed;
    background: none;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }
  .small + .places {
    margin-block-start: 0.25rem;
  }
  .neighbours .places {
    display: grid;
  }
  button.place {
    min-block-size: 1.75rem;
    padding: 0.125rem 0.5rem;
    text-align: start;
  }
  .neighbours button.place {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.375rem 0.75rem;
  }
  .neighbours .place .name {
    font-weight: 600;
  }
  .headlines > ul {
    display: grid;
    gap: 1rem;
  }
  .headlines li {
    display: grid;
    gap: 0.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .headlines > ul > li:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .headlines .when {
    font-weight: 600;
  }
  .contact > p:not(.small, .source) a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2rem;
    overflow-wrap: anywhere;
  }
  .bullets {
    padding-inline-start: 1.125rem;
    list-style: disc;
  }
  @media (forced-colors: active) {
    .rung .cut {
      stroke: Canvas;
    }
  }
  @media print {
    /* Names of neighbours are facts, not only ways to go. */
    button.place,
    .alliance button.link {
      display: inline;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    .rung {
      break-inside: avoid;
    }
  }
`;
