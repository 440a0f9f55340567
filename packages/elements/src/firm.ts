import { css } from 'lit';

/**
 * Colours of the hotline and the exit. They follow the page's tokens, but lightness is held where ink on its ground keeps
 * 7:1 whatever a theme says (OKLCH lightness 0.3 on 0.92 is 9:1 or more), and neither is hidden by an attribute or a style
 * sheet of the page: important declarations of a shadow root win over the page's.
 */
export const firm = css`
  :host {
    --_firm-ground: var(--_ground);
    --_firm-warm: var(--_warm);
    --_firm-ink: var(--_ink);
    display: block !important;
    opacity: 1 !important;
    color: var(--_firm-ink);
    font-family: var(--_font);
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
