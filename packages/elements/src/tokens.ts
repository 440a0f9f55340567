import { css, unsafeCSS } from 'lit';

/** A colour: its private name, the token by which a page may set it (if any), its light and its dark value. */
export const colours = [
  ['ground', '--coalition-colour-ground', '#ffffff', '#10151c'],
  ['paper', '--coalition-colour-paper', '#f6f7f9', '#171d26'],
  ['ink', '--coalition-colour-ink', '#17202b', '#e8edf3'],
  ['quiet', '--coalition-colour-quiet', '#4d5967', '#a7b3c1'],
  ['line', '--coalition-colour-line', '#c9d0d8', '#384452'],
  ['accent', '--coalition-colour-accent', '#1b5e9b', '#7db8ec'],
  ['warm', '--coalition-colour-hotline', '#fdf3dc', '#2b2413'],
  ['step-1', '--coalition-map-step-1', '#d6e5f2', '#1d3b57'],
  ['step-2', '--coalition-map-step-2', '#a5c6e2', '#2a5b87'],
  ['step-3', '--coalition-map-step-3', '#6a9fcd', '#4383b8'],
  ['step-4', '--coalition-map-step-4', '#2f74b0', '#78b0dd'],
  ['step-5', '--coalition-map-step-5', '#124a7c', '#bfdcf3'],
  ['partnership', '', '#0b7a75', '#4fc9c2'],
  ['build', '', '#6b3fa0', '#b996e6'],
  ['event', '', '#8a5a00', '#e0b15a'],
  ['organization', '', '#45597a', '#9db4d6'],
  ['tribal', '', '#2e6b34', '#86c98d'],
] as const;

const declared = (value: (light: string, dark: string) => string) =>
  // Our own constants, never data.
  unsafeCSS(
    colours
      .map(
        ([name, token, light, dark]) =>
          `--_${name}: ${token ? `var(${token}, ${value(light, dark)})` : value(light, dark)};`,
      )
      .join(''),
  );

/**
 * The tokens that a page may set, and what they are where it does not. The theme follows the page's own `color-scheme`,
 * so that a page without a dark theme never holds a dark map; `theme="light"` or `theme="dark"` fixes it.
 * Contrast of each pair that carries text or meaning is held by tokens.test.ts.
 */
export const tokens = css`
  :host {
    ${declared((light) => light)}
    --_font: var(--coalition-font, system-ui, sans-serif);
    color: var(--_ink);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
    text-align: start;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${declared((light, dark) => `light-dark(${light}, ${dark})`)}
    }
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_ground);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  /* What takes the focus is never below the explorer's bar, or behind its sheet. */
  a,
  button,
  input,
  select,
  summary,
  [tabindex] {
    scroll-margin-block: calc(var(--_header, 0px) + 8px) calc(var(--_sheet, 0px) + 8px);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
