import { css, unsafeCSS, type CSSResult, type CSSResultOrNative } from 'lit';
import { colours } from '@coalition-map/map';

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
    --_rem: max(1rem, 16px);
    /* Where a page gives what is in it no width of its own, as in a flex row, a table or a float, the elements take one. */
    contain-intrinsic-inline-size: min(75rem, 90vw);
    min-inline-size: 0;
    max-inline-size: 100%;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: 1rem;
    line-height: 1.5;
    text-align: start;
    /* What a page inherits to all that it holds, and says something else here; its spacing of letters may be a reader's own. */
    font-style: normal !important;
    text-transform: none !important;
    text-indent: 0 !important;
    white-space: normal !important;
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

const done = new Map<CSSResultOrNative, CSSResult>();

/**
 * Gives a style sheet whose `rem` are never below 16 px: a page's own root size counts only where it is larger, as that of a
 * visitor is who reads with larger letters. Queries stay as they are, because they know no custom property. Goes with `tokens`.
 */
export function sized(sheet: CSSResultOrNative): CSSResultOrNative {
  if (!('cssText' in sheet)) return sheet;
  const { cssText } = sheet;
  const own =
    done.get(sheet) ??
    unsafeCSS(
      cssText.replace(
        /(@(?:media|container)[^{]*)|(-?[\d.]+)rem\b(?!, ?16px)/g,
        (_found, query?: string, size?: string) => query ?? `calc(${size ?? ''}*var(--_rem))`,
      ),
    );
  // The same for the same one, so that all elements share it.
  done.set(sheet, own);
  return own;
}
