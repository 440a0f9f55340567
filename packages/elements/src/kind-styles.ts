import { css } from 'lit';

/** The mark before what folds: a chevron that is a border, so that forced colours keep it. */
export const foldStyles = css`
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before,
  .unfold::before {
    content: '';
    flex: none;
    inline-size: 0.4375rem;
    block-size: 0.4375rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  :is(summary, .unfold):dir(rtl)::before {
    transform: rotate(135deg);
  }
  :is(details[open] > summary, .unfold[aria-expanded='true'])::before {
    transform: translateY(-2px) rotate(45deg);
  }
`;

/** The marks of the kinds, shaped as the pins of the map are. Shared by panel and list. */
const markStyles = css`
  .mark {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .mark.partnerships {
    background: var(--_partnership);
    border-radius: 50%;
  }
  .mark.builds {
    margin-inline: -1px;
    inline-size: 0.875rem;
    block-size: 0.875rem;
    background: var(--_build);
    clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%);
  }
  .mark.events {
    background: var(--_event);
    clip-path: inset(1px);
  }
  .mark.organizations {
    background: var(--_organization);
    clip-path: polygon(50% 4%, 100% 96%, 0 96%);
  }
  .mark:not(.partnerships, .builds, .events, .organizations) {
    display: none;
  }
  .count {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid var(--_quiet);
    border-radius: 6px;
    background: var(--_ground);
    color: var(--_ink);
    font: inherit;
    font-size: 0.875rem;
    line-height: 1.25rem;
    cursor: pointer;
  }
  button:hover {
    background: var(--_paper);
    border-color: var(--_quiet);
  }
  button.link {
    min-block-size: 1.5rem;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  @media (forced-colors: active) {
    .mark {
      background: CanvasText !important;
    }
    button.link {
      color: LinkText;
    }
  }
  @media print {
    button {
      display: none;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** The marks of the kinds and the folds. Shared by panel and list. */
export const kindStyles = [markStyles, foldStyles];
