import { html, type TemplateResult } from 'lit';
import type { Mark } from '@coalition-map/map/picture';
import type { MapWords, Selection } from '@coalition-map/store';
import type { Camera } from './camera.ts';
import type { MapModel } from './model.ts';
import { leadersTemplate, markTemplate, regionTemplate } from './parts.ts';

/** What the buttons of the map do, and which one holds the Tab stop. */
export interface ButtonsParts {
  /** Region id, or id of a mark. */
  readonly active: string;
  readonly selection: Selection;
  readonly key: (event: KeyboardEvent) => void;
  readonly chooseRegion: (id: string, follow: boolean) => void;
  readonly chooseMark: (mark: Mark, follow: boolean) => void;
  readonly focused: (id: string, isKeyed: boolean) => void;
}

/** Leader lines, and the one group of buttons: each region, and each mark that is seen or nearly. */
export function buttonsTemplate(
  model: MapModel,
  camera: Camera,
  words: MapWords,
  { active, selection, key, chooseRegion, chooseMark, focused }: ButtonsParts,
): TemplateResult {
  const callouts = [...model.labels.values()].flatMap(({ at, from }) =>
    from ? [[from, [at[0] - 12, at[1]]] as const] : [],
  );
  // What is far out of sight has no button, but the one that holds the Tab stop.
  const marks = model.marks.filter((mark) => mark.id === active || model.isNear(mark));
  return html`
    ${leadersTemplate([...callouts, ...model.arms], camera.size)}
    <div
      class="overlay"
      role="group"
      aria-label=${words.map.label[model.scene.preset]}
      aria-describedby="about help"
      @keydown=${key}
    >
      ${model.regions.map(({ id, at, context }) =>
        regionTemplate({
          id,
          label: model.labels.get(id),
          at: camera.screen(at),
          fill: model.dim.has(id) || context ? 'waiting' : (model.fills.get(id) ?? 'waiting'),
          name: model.regionName(id),
          selected: selection.place === id,
          active: active === id,
          choose: chooseRegion,
          focused,
        }),
      )}
      ${marks.map((mark) =>
        markTemplate({
          id: mark.id,
          mark,
          at: model.spots.get(mark.id) ?? camera.screen(mark.at),
          name: model.markName(mark),
          selected: mark.pins.some(({ key: pin }) => pin === selection.entry),
          active: active === mark.id,
          expanded:
            model.isTight(mark) && mark.pins.some(({ level }) => level === 'city') ? false : undefined,
          choose: chooseMark,
          focused,
        }),
      )}
    </div>
  `;
}
