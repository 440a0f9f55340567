import { countryOf, type Box, type RegionShape, type Scene } from '@coalition-map/geo';
import { boxAround } from '@coalition-map/geo/scenes';
import { entriesOf, type State } from '@coalition-map/store';
import { layoutOf } from './layout.ts';
import { Markup, markup } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';
import type { LegendItem, Paint, Picture } from './paint.ts';
import { pinKinds, type Pin } from './pins.ts';
import { rect } from './poster-list.ts';
import { patternItems, regionLook } from './poster-looks.ts';
import { shownOf, viewOf } from './poster-picture.ts';
import { escaped } from '@coalition-map/schema';
import { valueOf } from './poster-svg.ts';
import { renderPoster, type PosterOptions } from './poster.ts';
import { discSign, kindSign, type Sign } from './signs.ts';
import type { Size, View } from './view.ts';

/** The width of the small map, CSS px; names and marks keep their size. */
const WIDTH = 380;
/** What is seen around a place: a share of its longer side, and plane units at least, so that its neighbours are. */
const AROUND = 0.35;
const LEAST = 24;
/** Half of a letter of a name, and half of its height with the halo, CSS px. */
const LETTER = 5.5;
const HIGH = 9;

/** Something that is drawn in a sign of the legend, in the colours of a light page. */
export interface LegendPath {
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly cap?: 'round' | undefined;
  /** How far to the right it stands. */
  readonly x?: number | undefined;
}

/** A row of the small map's legend: a sign, and what it means. */
export interface LegendRow {
  readonly box: string;
  /** Its size, CSS px. */
  readonly width: number;
  readonly height: number;
  readonly paths: readonly LegendPath[];
  readonly text: string;
}

/** The place among its neighbours: what a poster is drawn with, and what its colour and its pins mean. */
export interface SmallMap {
  readonly state: State;
  readonly options: PosterOptions & { readonly title: string };
  /** What the colour of the place says. */
  readonly text: string;
  readonly legend: readonly LegendRow[];
  /** Whether many places have a colour, each class of which is told at the side of the map. */
  readonly hasClasses: boolean;
  /** Its size, CSS px; it is printed smaller. */
  readonly size: Size;
}

/** Gives the place among its neighbours; nothing where no map shows it. */
export function smallMapOf(writing: Writing): SmallMap | undefined {
  const { scene, name, words, entries, place } = writing;
  const ids = regionsOf(writing);
  const around = boxAround(scene, ids);
  if (!around) return undefined;
  const box = widened(around);
  // Of a country many places have a colour, and none has room for a name or a mark.
  const isMany = !ids.includes(place);
  const hidden = isMany ? new Set(pinKinds.map((kind) => `pin:${kind}`)) : writing.state.hidden;
  // What is about other places has no part in it, and all of a large atlas would be gone through for each small map.
  const own = new Set(ids.flatMap((id) => [id, countryOf(id) ?? id]));
  const near = writing.atlas.entries.filter(({ places }) => places.some((id) => own.has(id)));
  const atlas = { ...writing.state.atlas, entries: near };
  const state: State = { ...writing.state, atlas, lens: ids, hidden };
  const { shapes } = scene;
  const size = { width: WIDTH, height: Math.round((WIDTH * shapes.height) / shapes.width) };
  const view = viewOf(scene, ids, size, box);
  const { cx, cy, k } = view;
  const [dx, dy] = [size.width / k / 2, size.height / k / 2];
  // What is out of sight would only make the file larger.
  const regions = shapes.regions.flatMap((region): RegionShape[] => {
    const [west, north, east, south] = region.box;
    if (ids.includes(region.id)) return [region];
    const isSeen = west <= cx + dx && east >= cx - dx && north <= cy + dy && south >= cy - dy;
    return isSeen ? [{ ...region, context: true }] : [];
  });
  const seen = { ...scene, shapes: { ...shapes, regions } };
  const { picture, pins } = shownOf(state, seen, words);
  const part = isMany ? withoutNames(seen) : withoutCutNames(seen, pins, view, size);
  const fill = picture?.regions.get(place);
  const kinds = pinKinds.filter((kind) => pins.some((pin) => pin.kind === kind));
  return {
    state,
    options: {
      scene: part,
      words,
      colours: 'light',
      title: words.pack.map(name),
      idPrefix: 'map',
      width: WIDTH,
      box,
    },
    size,
    hasClasses: isMany,
    text: fill?.text ?? name,
    legend: [
      ...(isMany && entries.length > 0 ? (picture?.legend ?? []).map((it) => classRow(it, writing)) : []),
      ...(fill && entries.length > 0 ? [swatchRow(fill)] : []),
      ...kinds.map((kind) => signRow(kindSign(kind), words.legend.pin[kind])),
      ...(isCrowded(part, pins, view, size) ? [signRow(discSign(2), words.legend.cluster)] : []),
    ],
  };
}

/** Draws the small map as part of a page, with its legend; nothing where no map shows the place. */
export function pictureOf(map: SmallMap | undefined): Markup | undefined {
  if (!map) return undefined;
  const { state, options, text, legend } = map;
  // The poster tells how many states have a colour, which says nothing here.
  const described = renderPoster(state, options).replace(
    /(<desc [^>]*>)[^<]*/,
    (_, tag: string) => `${tag}${escaped(text)}`,
  );
  return figureOf(described, legend);
}

/** Writes a picture, which is markup, with its legend. */
export function figureOf(drawn: string, legend: readonly LegendRow[], more?: string): Markup {
  return markup`<figure class="map">
${new Markup(drawn)}
<figcaption>
${keyOf(legend, more)}
</figcaption>
</figure>`;
}

/** Writes a legend. */
export function keyOf(legend: readonly LegendRow[], more?: string): Markup {
  return markup`<ul class="pins">${legend.map((row) => markup`<li>${signOf(row)} ${row.text}</li>`)}${more === undefined ? undefined : markup`<li>${more}</li>`}</ul>`;
}

/** The legend of a map of all places: its classes, the kinds of pins that it has, and what a number in a pin means. */
export function wholeLegendOf(
  picture: Picture | undefined,
  pins: readonly Pin[],
  writing: Writing,
  isCrowded: boolean,
): readonly LegendRow[] {
  const { legend } = writing.words;
  const kinds = pinKinds.filter((kind) => pins.some((pin) => pin.kind === kind));
  return [
    ...(picture?.legend ?? []).map((item) => classRow(item, writing)),
    ...kinds.map((kind) => signRow(kindSign(kind), legend.pin[kind])),
    ...(isCrowded ? [signRow(discSign(2), legend.cluster)] : []),
  ];
}

/** Tells whether some mark of a picture stands for several records. */
export function isCrowded(scene: Scene, pins: readonly Pin[], view: View, size: Size): boolean {
  return layoutOf(scene, pins, view, size).marks.some((mark) => mark.pins.length > 1);
}

/** Takes the names of neighbours away that the edge of the picture would cut. */
function withoutCutNames(scene: Scene, pins: readonly Pin[], view: View, size: Size): Scene {
  const { labels } = layoutOf(scene, pins, view, size);
  const isCut = ({ id, context }: RegionShape): boolean => {
    const label = labels.get(id);
    if (!context || !label) return false;
    const [x, y] = label.at;
    const across = label.code.length * LETTER;
    return x < across || x > size.width - across || y < HIGH || y > size.height - HIGH;
  };
  // A name stands where its region has room for it: in one without a radius it has none.
  const regions = scene.shapes.regions.map((region) => (isCut(region) ? { ...region, r: 0 } : region));
  return { ...scene, shapes: { ...scene.shapes, regions } };
}

/** The same regions without names: in one without a radius a name has no room, and in an inset it would stand in any case. */
function withoutNames(scene: Scene): Scene {
  const regions = scene.shapes.regions.map(({ inset: _inset, ...region }): RegionShape => ({
    ...region,
    r: 0,
  }));
  return { ...scene, shapes: { ...scene.shapes, regions } };
}

/** The regions that a scene draws for a place: its own, those of a country, or those that a nation lies in. */
function regionsOf({ scene, place, entries }: Writing): readonly string[] {
  const { regions } = scene.shapes;
  const own = regions.filter(({ id }) => id === place);
  const parts = own.length > 0 ? own : regions.filter(({ id }) => id.startsWith(`${place}-`));
  if (parts.length > 0) return parts.map(({ id }) => id);
  const homes = new Set(entriesOf(entries, 'nations').flatMap(({ places }) => places));
  return regions.flatMap(({ id }) => (homes.has(id) ? [id] : []));
}

function widened([west, north, east, south]: Box): Box {
  const by = Math.max(LEAST, AROUND * Math.max(east - west, south - north));
  return [west - by, north - by, east + by, south + by];
}

function signRow({ shape, d }: Sign, text: string): LegendRow {
  const fill = valueOf(shape === 'cluster' ? 'ink' : shape, 'light');
  return { box: '-12 -12 24 24', width: 14, height: 14, paths: [{ d, fill }], text };
}

/** What a colour means, and how many places have it. */
function classRow({ fill, text, places }: LegendItem, { words }: Writing): LegendRow {
  return swatchRow({ fill, text: `${text} (${words.legend.places(places.length)})` });
}

/** A swatch of two tiles, so that no pattern needs an id, with a border that is seen beside any fill. */
function swatchRow({ fill, text }: Paint): LegendRow {
  const { fill: own } = regionLook(fill);
  const pattern = patternItems.find((it) => it.fill === fill);
  const ground = pattern?.ground ?? (typeof own === 'string' ? own : 'ground');
  const ink = pattern?.ink;
  const tiles = [0, 10].flatMap((x): LegendPath[] =>
    ink
      ? [{ d: ink.d, stroke: ink.stroke && valueOf(ink.stroke, 'light'), width: ink.width, cap: ink.cap, x }]
      : [],
  );
  return {
    box: '0 0 20 10',
    width: 22,
    height: 11,
    paths: [
      { d: rect(0, 0, 20, 10), fill: valueOf(ground, 'light') },
      ...tiles,
      { d: rect(0.5, 0.5, 19, 9), stroke: valueOf('quiet', 'light') },
    ],
    text,
  };
}

function signOf({ box, width, height, paths }: LegendRow): Markup {
  return markup`<svg viewBox="${box}" width="${width}" height="${height}" aria-hidden="true">${paths.map(pathOf)}</svg>`;
}

function pathOf({ d, fill, stroke, width, cap, x }: LegendPath): Markup {
  return markup`<path d="${d}" fill="${fill ?? 'none'}"${stroke === undefined ? undefined : markup` stroke="${stroke}"`}${width === undefined ? undefined : markup` stroke-width="${width}"`}${cap === undefined ? undefined : markup` stroke-linecap="${cap}"`}${x === undefined ? undefined : markup` transform="translate(${x} 0)"`}/>`;
}
