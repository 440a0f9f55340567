import { css } from 'lit';

/**
 * Room for what comes later, so that nothing below it moves: measured for the committed data in English, in Chromium.
 * `test/pages/looks.page.ts` holds it.
 */
export const explorerRoomStyles = css`
  /* Room for its lines, of all places, of one and of several: the list below it is where it will be, before and after. */
  :is(.idle, .loading, .ready) coalition-legend {
    min-block-size: var(--_all, 315px);
  }
  :host([focus]) :is(.idle, .loading, .ready) coalition-legend {
    min-block-size: var(--_one, 155px);
  }
  :host([focus*=' ']) :is(.idle, .loading, .ready) coalition-legend {
    min-block-size: var(--_some, 187px);
  }
  /* Room for a map of another shape than that of the US and Canada (packages/geo, the planes of its scenes). */
  :host([preset='us']) {
    --_high: 1250;
  }
  :host([preset='na']) {
    --_high: 1986;
  }
  :host([layout='tiles']) {
    --_high: 1395;
  }
  :host([layout='tiles'][preset='us']) {
    --_high: 1344;
  }
  :host([layout='tiles'][preset='na']) {
    --_high: 1546;
  }
  @container (inline-size < 770px) or (900px <= inline-size < 1170px) {
    .explorer {
      --_all: 339px;
      --_one: 187px;
      --_some: 219px;
    }
  }
  @container (inline-size < 700px) or (900px <= inline-size < 1100px) {
    .explorer {
      --_all: 457px;
      --_some: 283px;
    }
  }
  @container (inline-size < 510px) {
    .explorer {
      --_all: 493px;
      --_one: 222px;
      --_some: 318px;
    }
  }
  @container (inline-size < 480px) {
    .explorer {
      --_all: 563px;
      --_one: 246px;
      --_some: 342px;
    }
  }
  @container (inline-size < 400px) {
    .explorer {
      --_all: 578px;
      --_one: 278px;
      --_some: 374px;
    }
  }
  @container (inline-size < 350px) {
    .explorer {
      --_all: 617px;
      --_one: 328px;
      --_some: 424px;
    }
  }
`;
