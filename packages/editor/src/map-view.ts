import { html, nothing, type TemplateResult } from 'lit';
import { pinKinds, type PinKind } from '@coalition-map/map/picture';
import { initialState, reduce, today, type State } from '@coalition-map/store';
import type { Result } from './checker.ts';
import { nudged } from './coordinates.ts';
import { idFor, type Desk } from './desk.ts';
import { idOf, recordShape, rowIn } from './draft.ts';
import { moveText, namesOf } from './move-words.ts';
import { pinnedOf, pointOf, type Move } from './moves.ts';
import { valueAt } from './path.ts';
import type { CoalitionEditorMap, PinLayoutEvent, PinPlaceEvent, Sign } from './pin-map.ts';
import { words } from './words.ts';
import { labelOf } from './words-fields.ts';

/** Steps of the buttons that move a pin, degrees. */
const steps = [0.01, 0.1, 1] as const;

/** The pins of each collection that has any. */
const kinds: Readonly<Record<string, readonly PinKind[]>> = {
  partnerships: ['partnership'],
  builds: ['build'],
  events: ['event'],
  organizations: ['organization', 'tribal'],
  nations: ['tribal'],
};

/** What the map shows, and how. */
export class MapDesk {
  isPlacing = false;
  /** Whether regions are drawn as squares. */
  isSquares = false;
  step: number = steps[0];
  /** Whether pins of other collections are shown too. */
  isWhole = false;
  #state: { readonly by: readonly unknown[]; readonly state: State } | undefined;

  constructor(readonly desk: Desk) {}

  /** The state of the map: the records as they were checked last. */
  get state(): State | undefined {
    const { result, sheet } = this.desk;
    if (!result) return undefined;
    const by = [result.dataset, this.isWhole, sheet?.name];
    if (!this.#state || by.some((it, at) => it !== this.#state?.by[at]))
      this.#state = { by, state: this.#made(result) };
    return this.#state.state;
  }

  #made({ dataset }: Result): State {
    const url = 'dataset.json';
    const first = reduce(initialState(today(), ['en']), { type: 'sources', urls: [url] });
    const loaded = reduce(first, { type: 'loaded', url, dataset });
    const own = kinds[this.desk.sheet?.name ?? ''];
    // Only pins of what is edited stand on the map, so that they are not lost among others.
    const others = this.isWhole || own === undefined ? [] : pinKinds.filter((kind) => !own.includes(kind));
    return others.reduce(
      (state, kind) => reduce(state, { type: 'hide', key: `pin:${kind}`, isHidden: true }),
      loaded,
    );
  }
}

/** Shows the map, the ways to move the pin, and what moved. */
export function mapTemplate(map: MapDesk): TemplateResult {
  const { desk } = map;
  const { row, sheet, result } = desk;
  const hasPlace = sheet !== undefined && recordShape(sheet.name).fields.some(({ name }) => name === 'place');
  const own = row && pointOf(row.record);
  return html`<section class="map" aria-labelledby="map">
    <h3 id="map">${words.map.heading}</h3>
    <coalition-editor-map
      .state=${map.state}
      .signs=${signsOf(map)}
      .placing=${map.isPlacing}
      @pin-place=${(event: PinPlaceEvent) => place(map, event.at)}
      @pin-refuse=${() => desk.say(words.map.squares)}
      @pin-layout=${(event: PinLayoutEvent) => {
        map.isSquares = event.isSquares;
        desk.host.requestUpdate();
      }}
      @pin-open=${(event: CustomEvent<string>) => openPin(desk, event.detail)}
    ></coalition-editor-map>
    <div class="tools">
      ${own ? html`<button type="button" @click=${(event: Event) => zoom(map, event)}>${words.map.zoom}</button>` : nothing}
      <label class="tick">
        <input
          type="checkbox"
          autocomplete="off"
          .checked=${map.isWhole}
          @change=${(event: Event) => {
            map.isWhole = (event.currentTarget as HTMLInputElement).checked;
            desk.host.requestUpdate();
          }}
        />
        ${words.map.all}
      </label>
    </div>
    ${row && hasPlace ? placingTemplate(map) : nothing}
    ${result ? movesTemplate(desk, result.moves) : nothing}
  </section>`;
}

function placingTemplate(map: MapDesk): TemplateResult {
  const { desk } = map;
  const point = pointOf(desk.row?.record);
  const nudge = (lng: number, lat: number): void => {
    if (!point) return;
    setPoint(desk, [nudged(point[0], lng * map.step, 180), nudged(point[1], lat * map.step, 90)]);
    const where = whereText(desk);
    desk.say(
      words.map.placed(pointOf(desk.row?.record)?.[1] ?? 0, pointOf(desk.row?.record)?.[0] ?? 0, where),
    );
  };
  return html`<div class="nudge" role="group" aria-label=${words.map.nudge}>
    <div class="tools">
      <button
        type="button"
        aria-pressed=${map.isPlacing}
        @click=${() => {
          map.isPlacing = !map.isPlacing;
          if (map.isPlacing && map.isSquares) desk.say(words.map.squares);
          desk.host.requestUpdate();
        }}
      >
        ${words.map.place}
      </button>
    </div>
    ${map.isPlacing ? clickTemplate(map) : nothing}
    ${
      point
        ? html`<div class="tools">
              <label for="step">${words.map.nudgeBy}</label>
              <select
                id="step"
                autocomplete="off"
                @change=${(event: Event) => {
                  map.step = Number((event.currentTarget as HTMLSelectElement).value);
                  desk.host.requestUpdate();
                }}
              >
                ${steps.map((it) => html`<option value=${it} .selected=${it === map.step}>${words.map.degrees(it)}</option>`)}
              </select>
            </div>
            <div class="tools">
              ${(
                [
                  [words.map.north, 0, 1],
                  [words.map.south, 0, -1],
                  [words.map.west, -1, 0],
                  [words.map.east, 1, 0],
                ] as const
              ).map(
                ([name, lng, lat]) =>
                  html`<button type="button" class="small" @click=${() => nudge(lng, lat)}>${name}</button>`,
              )}
            </div>`
        : html`<p class="quiet">${hasNone(desk) ? words.map.noPin : words.map.badPin}</p>`
    }
  </div>`;
}

/** Says where to click; on squares, why no pin can be placed there, with the way back to outlines. */
function clickTemplate(map: MapDesk): TemplateResult {
  if (!map.isSquares) return html`<p class="notice" id="placing" tabindex="-1">${words.map.placing}</p>`;
  const outline = (event: Event): void => {
    mapIn(event)?.outline();
    map.desk.say(words.map.outlined);
    map.isSquares = false;
    map.desk.host.requestUpdate();
    void map.desk.focus('placing');
  };
  return html`<div class="notice">
    <p>${words.map.squares}</p>
    <div class="tools">
      <button type="button" @click=${outline}>${words.map.outlines}</button>
    </div>
  </div>`;
}

/** Tells whether a record has no coordinates; those that are none of a place are some all the same. */
function hasNone(desk: Desk): boolean {
  const at = valueAt(desk.row?.record, ['place', 'at']);
  return at === undefined || at === null;
}

/** Puts the pin of the record that is edited. */
function place(map: MapDesk, at: readonly [number, number]): void {
  const { desk } = map;
  map.isPlacing = false;
  desk.pause();
  setPoint(desk, at);
  desk.say(words.map.placed(at[1], at[0], whereText(desk)));
  void desk.focus(`${idFor(['place', 'at'])}-lat`);
}

function setPoint(desk: Desk, at: readonly [number, number]): void {
  desk.reveal(['place']);
  desk.set(['place', 'at'], [...at], labelOf(desk.sheet?.name ?? 'builds', 'place', 'at'));
}

/** In which states or provinces the pin of the record that is edited stands. */
function whereText(desk: Desk): string {
  const { boundaries } = desk.checker;
  return boundaries ? namesOf(pinnedOf(desk.row?.record, boundaries)) : '';
}

function zoom({ desk }: MapDesk, event: Event): void {
  const at = pointOf(desk.row?.record);
  const { boundaries } = desk.checker;
  const pinned = boundaries && pinnedOf(desk.row?.record, boundaries);
  if (at) void mapIn(event)?.zoom({ at, jurisdiction: pinned?.jurisdiction });
}

/** The map beside a button that was pressed. */
function mapIn(event: Event): CoalitionEditorMap | null {
  const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
  return root.querySelector<CoalitionEditorMap>('coalition-editor-map');
}

function openPin(desk: Desk, entry: string): void {
  const [, kind, id] = entry.split('/');
  const sheet = desk.draft.sheets.find(
    ({ name, rows }) => name === kind && rows.some(({ record }) => idOf(record) === id),
  );
  const row = sheet?.rows.find(({ record }) => idOf(record) === id);
  if (row) void desk.choose(row.key);
}

/** The pins that moved, and that of the record that is edited, as it is now. */
function signsOf({ desk }: MapDesk): readonly Sign[] {
  const { result, row } = desk;
  const { boundaries } = desk.checker;
  const signs = (result?.moves ?? []).filter(({ key }) => key !== row?.key);
  const own = row && result?.moves.find(({ key }) => key === row.key);
  const now = row && boundaries && pinnedOf(row.record, boundaries);
  return [
    ...signs.map(({ key, from, to }) => ({ key, from, to, isOwn: false })),
    ...(row && (now ?? own?.from) ? [{ key: row.key, from: own?.from, to: now, isOwn: true }] : []),
  ];
}

function movesTemplate(desk: Desk, moves: readonly Move[]): TemplateResult {
  return html`<h4>${words.map.moves}</h4>
    ${
      moves.length === 0
        ? html`<p class="quiet">${words.map.noChange}</p>`
        : html`<ul class="told">
              ${moves.map((move) => html`<li>${moveText(move)} ${nameTemplate(desk, move.key)}</li>`)}
            </ul>
            <p class="quiet">${words.map.key}</p>`
    }`;
}

function nameTemplate(desk: Desk, key: number): TemplateResult | typeof nothing {
  const found = rowIn(desk.draft, key);
  if (!found) return nothing;
  const id = idOf(found.row.record);
  return html`<button
    type="button"
    class="link"
    aria-label=${words.findings.go(id)}
    @click=${() => void desk.choose(key)}
  >
    ${id}
  </button>`;
}
