import type { Box, RegionShape } from '@coalition-map/geo';
import { boxAround } from '@coalition-map/geo/scenes';
import { entriesOf, type State } from '@coalition-map/store';
import { Markup, markup } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';
import { colours } from './palette.ts';
import { pinKinds } from './pins.ts';
import { shownOf, viewOf } from './poster-picture.ts';
import { escaped } from './poster-svg.ts';
import { renderPoster } from './poster.ts';
import { discSign, kindSign, type Sign } from './signs.ts';

/** The width of the small map, CSS px; names and marks keep their size. */
const WIDTH = 380;
/** What is seen around a place: a share of its longer side, and plane units at least, so that its neighbours are. */
const AROUND = 0.35;
const LEAST = 24;

/** Draws the place among its neighbours, with its colour and its pins told in words; nothing where no map shows it. */
export function pictureOf(writing: Writing): Markup | undefined {
  const { scene, name, words, entries, place } = writing;
  const ids = regionsOf(writing);
  const around = boxAround(scene, ids);
  if (!around) return undefined;
  const box = widened(around);
  const state: State = { ...writing.state, lens: ids };
  const { shapes } = scene;
  const size = { width: WIDTH, height: Math.round((WIDTH * shapes.height) / shapes.width) };
  const { cx, cy, k } = viewOf(scene, ids, size, box);
  const [dx, dy] = [size.width / k / 2, size.height / k / 2];
  // What is out of sight would only make the file larger.
  const regions = shapes.regions.flatMap((region): RegionShape[] => {
    const [west, north, east, south] = region.box;
    if (ids.includes(region.id)) return [region];
    const isSeen = west <= cx + dx && east >= cx - dx && north <= cy + dy && south >= cy - dy;
    return isSeen ? [{ ...region, context: true }] : [];
  });
  const part = { ...scene, shapes: { ...shapes, regions } };
  const { picture, pins } = shownOf(state, part, words);
  const fill = picture?.regions.get(place);
  const svg = renderPoster(state, {
    scene: part,
    words,
    colours: 'light',
    title: words.pack.map(name),
    idPrefix: 'map',
    width: WIDTH,
    box,
  });
  const kinds = pinKinds.filter((kind) => pins.some((pin) => pin.kind === kind));
  // The poster tells how many states have a colour, which says nothing here.
  const described = svg.replace(
    /(<desc [^>]*>)[^<]*/,
    (_, tag: string) => `${tag}${escaped(fill?.text ?? name)}`,
  );
  return markup`<figure class="map">
${new Markup(described)}
<figcaption>${fill && entries.length > 0 ? fill.text : undefined}
<ul class="pins">${kinds.map((kind) => markup`<li>${signOf(kindSign(kind))} ${words.legend.pin[kind]}</li>`)}${pins.length > 1 ? markup`<li>${signOf(discSign(2))} ${words.legend.cluster}</li>` : undefined}</ul>
</figcaption>
</figure>`;
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

function signOf({ shape, d }: Sign): Markup {
  const ink = shape === 'cluster' ? 'ink' : shape;
  const colour = colours.find(([name]) => name === ink)?.[2];
  return markup`<svg viewBox="-12 -12 24 24" width="14" height="14" aria-hidden="true"><path d="${d}" fill="${colour}"/></svg>`;
}
