import { css } from 'lit';

/**
 * Sizes of letters that no style sheet of the page can shrink: a page's own root size counts only where it is larger, as
 * that of a visitor is who reads with larger letters.
 */
export const sizes = {
  small: css`max(14px, 0.875rem)`,
  text: css`max(16px, 1rem)`,
  number: css`max(18px, 1.125rem)`,
  largeNumber: css`max(20px, 1.25rem)`,
  hugeNumber: css`max(24px, 1.5rem)`,
};

/**
 * Looks of the hotline and the exit. Colours follow the page's tokens, but lightness is held where ink on its ground keeps
 * 7:1 whatever a theme says (OKLCH lightness 0.3 on 0.92 is 9:1 or more). Neither element is hidden, and its letters are
 * neither spread nor turned into capitals, by an attribute or a style sheet of the page: important declarations of a shadow
 * root win over the page's, and a visitor's own important ones win over them.
 */
export const firm = css`
  :host {
    --_firm-ground: var(--_ground);
    --_firm-warm: var(--_warm);
    --_firm-ink: var(--_ink);
    display: block !important;
    opacity: 1 !important;
    color: var(--_firm-ink);
    font-family: var(--_font) !important;
    font-size: ${sizes.text} !important;
    font-style: normal !important;
    font-variant: normal !important;
    font-weight: 400 !important;
    line-height: 1.5 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-transform: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    white-space: normal !important;
  }
  @supports (color: oklch(from red l c h)) and (color: light-dark(#000, #fff)) {
    :host {
      --_firm-ground: light-dark(
        oklch(from var(--_ground) max(l, 0.92) min(c, 0.08) h / 1),
        oklch(from var(--_ground) min(l, 0.3) min(c, 0.08) h / 1)
      );
      --_firm-warm: light-dark(
        oklch(from var(--_warm) max(l, 0.92) min(c, 0.08) h / 1),
        oklch(from var(--_warm) min(l, 0.3) min(c, 0.08) h / 1)
      );
      --_firm-ink: light-dark(
        oklch(from var(--_ink) min(l, 0.3) min(c, 0.08) h / 1),
        oklch(from var(--_ink) max(l, 0.92) min(c, 0.08) h / 1)
      );
    }
  }
`;
