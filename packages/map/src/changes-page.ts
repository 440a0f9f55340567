import { jurisdictionsOf, type Point } from '@coalition-map/geo';
import { dateText, type Atlas, type Entry, type State } from '@coalition-map/store';
import { linesOf } from './pack-call.ts';
import { documentOf, markup, Markup } from './pack-html.ts';
import { figureOf, isCrowded, wholeLegendOf } from './pack-picture.ts';
import type { LegendItem, Paint, Picture } from './paint.ts';
import { pinsOf, type Pin } from './pins.ts';
import { enPage, pageWritingOf } from './place-page.ts';
import { exitOf } from './place-page-main.ts';
import { placeStyles } from './place-page-styles.ts';
import type { Item, PathItem } from './poster-list.ts';
import { groundItems, overItems, round, viewOf, type Shown } from './poster-picture.ts';
import { svgOf } from './poster-svg.ts';
import { toScreen, type Size } from './view.ts';
import type { Writing } from './pack-writing.ts';

/** A change of a record, in words. */
export interface ToldChange {
  readonly places: readonly string[];
  /** The name of the place under which it is told; empty for what has none. */
  readonly placeName: string;
  readonly text: string;
  /** The record as it was, and as it is; left out for one that was not there, or is not. */
  readonly before?: Entry | undefined;
  readonly after?: Entry | undefined;
}

/** What changed from one version of a dataset to another. */
export interface Changes {
  /** Such as "tat, 1.0.0 to 1.1.0". */
  readonly title: string;
  /** Such as "2 added, 1 changed". */
  readonly summary: string;
  readonly list: readonly ToldChange[];
  /** The older version, for where pins were. */
  readonly before: Atlas;
}

/** The width that names and signs are laid out for, CSS px. */
const WIDTH = 800;

/** Nothing may be loaded, nothing runs, and nothing is sent. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** How many changes have which colour; from the most. */
const classes = [
  { least: 4, fill: 'step-5', text: '4 changes or more' },
  { least: 2, fill: 'step-3', text: '2 or 3 changes' },
  { least: 1, fill: 'step-1', text: '1 change' },
  { least: 0, fill: 'waiting', text: 'no change' },
] as const;

/**
 * Writes what changed as one HTML file without a script: exit and hotlines, a map on which places with changes are coloured and
 * pins that moved have a line from where they were, and each change in words by place. Texts of datasets are escaped.
 * @param state The newer version as a page has loaded it.
 */
export function changesPageOf(state: State, changes: Changes): string {
  const writing = pageWritingOf(state, '', enPage, {});
  const { words, lang, asOf } = writing;
  const groups = [...new Set(changes.list.map(({ placeName }) => placeName))];
  const said = (name: string) =>
    changes.list
      .filter((it) => it.placeName === name)
      .map(
        ({ text }) => markup`
<li>${text}</li>`,
      );
  return documentOf({
    lang,
    title: `What changed: ${changes.title}`,
    policy,
    head: markup`<style>
${new Markup(placeStyles)}</style>`,
    body: markup`<header class="leaving"><p class="small">${words.exit.help}</p><a class="leave" href="${exitOf(undefined)}" rel="nofollow noreferrer" target="_top">${words.exit.link}</a></header>
<div class="first">
${linesOf(writing, words.hotline.heading)}
</div>
<main>
<h1>What changed</h1>
<p class="lead">${changes.title}: ${changes.summary}</p>
<p class="about">${words.poster.asOf(dateText(asOf, lang))}</p>
${changes.list.length > 0 ? mapOf(writing, changes) : undefined}
<div class="rest">
${groups.map(
  (name) => markup`
<section class="kind">
<h2>${name === '' ? 'Not of one place' : name}</h2>
<ul>${said(name)}
</ul>
</section>`,
)}
</div>
</main>`,
  });
}

/** The map of changes with its legend. */
function mapOf(writing: Writing, changes: Changes): Markup {
  const { state, scene } = writing;
  const picture = pictureOf(changes.list);
  const now = changes.list.flatMap(({ after }) => after ?? []);
  const old = changes.list.flatMap(({ before }) => before ?? []);
  const pins = pinsOf({ ...state, atlas: { ...state.atlas, entries: now } }, scene);
  const were = pinsOf({ ...state, atlas: { ...changes.before, entries: old } }, scene);
  const size: Size = {
    width: WIDTH,
    height: Math.round((WIDTH * scene.shapes.height) / scene.shapes.width),
  };
  const view = viewOf(scene, [], size);
  const moved = movesIn(changes.list, were, pins);
  const description = `${changes.title}: ${changes.summary}.`;
  const shown: Shown = { scene, picture, dim: new Set(), pins, all: pins, description };
  const items: Item[] = [
    ...groundItems(shown, state, view, size),
    ...moved.flatMap(([from, to]) => moveItems(toScreen(view, size, from), toScreen(view, size, to))),
    ...overItems(shown, state, view, size),
  ];
  const drawn = svgOf(
    { ...size, title: `Map of changes: ${changes.title}`, description, items },
    { colours: 'light', idPrefix: 'changes', slot: undefined },
  );
  const said = moved.length > 0 ? 'A dashed line leads from where a pin was to where it is.' : undefined;
  return figureOf(drawn, wholeLegendOf(picture, pins, writing, isCrowded(scene, pins, view, size)), said);
}

/** Colours states and provinces by how many changes they have. */
function pictureOf(list: readonly ToldChange[]): Picture {
  const ids = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { places } of list) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  const paintOf = (id: string): Paint =>
    classes.find(({ least }) => (counts.get(id) ?? 0) >= least) ?? classes[3];
  const regions = new Map(ids.map((id) => [id, paintOf(id)]));
  const legend = classes.flatMap(({ fill, text }): LegendItem[] => {
    const places = ids.filter((id) => regions.get(id)?.fill === fill);
    return places.length > 0 ? [{ fill, text, places }] : [];
  });
  return { regions, legend };
}

/** The plane points that pins moved from and to. */
function movesIn(
  list: readonly ToldChange[],
  were: readonly Pin[],
  are: readonly Pin[],
): readonly (readonly [from: Point, to: Point])[] {
  return list.flatMap(({ before, after }) => {
    const from = were.find(({ key }) => key === before?.key);
    const to = are.find(({ key }) => key === after?.key);
    return from && to && Math.hypot(from.at[0] - to.at[0], from.at[1] - to.at[1]) > 0
      ? [[from.at, to.at] as const]
      : [];
  });
}

function moveItems([x, y]: Point, [u, v]: Point): PathItem[] {
  return [
    { d: `M${round(x)} ${round(y)}L${round(u)} ${round(v)}`, stroke: 'ink', width: 2, dash: [5, 3] },
    { d: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', at: [x, y], fill: 'ground', stroke: 'ink', width: 2 },
  ];
}
