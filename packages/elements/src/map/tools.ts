import { html, type TemplateResult } from 'lit';
import type { Words } from '@coalition-map/store';

/** The buttons that do what gestures do. */
export function toolsTemplate(
  words: Words,
  {
    zoom,
    whole,
    movable,
    moved,
    isTiled,
    tile,
    failed,
  }: {
    readonly zoom: (factor: number) => void;
    readonly whole: () => void;
    readonly movable: boolean;
    readonly moved: boolean;
    readonly isTiled: boolean;
    readonly tile: () => void;
    /** Whether the squares were asked for, and did not come. */
    readonly failed: boolean;
  },
): TemplateResult {
  return html`<div class="tools" role="group" aria-label=${words.map.tools}>
    <button type="button" aria-label=${words.map.zoomIn} @click=${() => zoom(2)}>+</button>
    <button type="button" aria-label=${words.map.zoomOut} aria-disabled=${!movable} @click=${() => zoom(0.5)}>
      −
    </button>
    <button type="button" aria-label=${words.map.whole} aria-disabled=${!moved} @click=${whole}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        ></path>
      </svg>
    </button>
    <button type="button" class="tiles" aria-label=${words.map.tiles} aria-pressed=${isTiled} @click=${tile}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z"
          fill=${isTiled ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.5"
        ></path>
      </svg>
    </button>
    <span role="status">${failed ? words.map.noTiles : ''}</span>
  </div>`;
}
