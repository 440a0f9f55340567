import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { drawPoster } from '@coalition-map/map/poster';
import type { State } from '@coalition-map/store';
import { atlasOfSome, type ProgramPage, type StarterWords } from '@coalition-map/store/program';
import type { Shown } from './program-view.ts';

/** How many px of the map stand for a CSS px: sharp on paper, where it is smaller than it is drawn. */
const SCALE = 2;
/** The width that the small map is laid out for, CSS px. */
const WIDTH = 560;

/** The map of the places where a program is on record, on a canvas: no markup is read for it, which a strict page refuses. */
export function mapTemplate(
  page: ProgramPage,
  name: string,
  said: StarterWords['program'],
  { shown, telling, isDark }: Shown,
): TemplateResult | typeof nothing {
  if (shown.phase !== 'ready') return nothing;
  const label = said.mapLabel(name, telling.words.list(page.active.map((it) => it.name)));
  const draw = (): HTMLCanvasElement | typeof nothing => {
    try {
      return drawPoster(
        stateOf(page, shown),
        { title: name, width: WIDTH, colours: isDark ? 'dark' : 'light' },
        SCALE,
      );
    } catch {
      // A browser may give no canvas; the list of places tells all of it.
      return nothing;
    }
  };
  return html`<figure class="map" part="map">
    <div role="img" aria-label=${label}>
      ${guard([shown.whole, page.entry.key, shown.spoken, isDark], draw)}
    </div>
    <figcaption>${said.mapNote}</figcaption>
  </figure>`;
}

/** The state with what belongs to the program alone: other records would colour, and stand as pins. */
function stateOf({ entry, builds, partnerships, active }: ProgramPage, shown: State): State {
  const isBuild = builds.length > 0;
  const ids = new Set(active.map(({ id }) => id));
  const records = [entry, ...builds, ...partnerships].filter(({ places }) =>
    places.some((id) => ids.has(id)),
  );
  const atlas = atlasOfSome(shown.whole, records);
  return {
    ...shown,
    atlas,
    whole: atlas,
    narrowing: undefined,
    selection: {},
    lens: [],
    hidden: new Set(['pin:partnership']),
    breaks: undefined,
    colouring: isBuild
      ? 'builds'
      : entry.places.length > 0 && partnerships.length === 0
        ? 'all'
        : `program:${entry.record.id}`,
  };
}

/** Whether an element stands on a dark ground, whatever made it so. */
export function isDark(element: Element): boolean {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 384;
}
