import type { Box, Point, Scene } from '@coalition-map/geo';
import { boxAround } from '@coalition-map/geo/scenes';
import type { State, MapWords } from '@coalition-map/store';
import { descriptionOf } from './description.ts';
import { layoutOf } from './layout.ts';
import { pictureOf, type Picture } from './paint.ts';
import { pinsOf, type Pin } from './pins.ts';
import { rect, type Item, type PathItem } from './poster-list.ts';
import { nameLook, patternItems, regionLook } from './poster-looks.ts';
import { siftOf } from './sift.ts';
import { markSign, type Sign } from './signs.ts';
import { clampedView, fitView, toScreen, type Size, type View } from './view.ts';

/** What a state shows on a scene, before it is laid out for a size. */
export interface Shown {
  readonly scene: Scene;
  /** Nothing while no data is there. */
  readonly picture: Picture | undefined;
  readonly dim: ReadonlySet<string>;
  /** The pins that lens and legend leave. */
  readonly pins: readonly Pin[];
  /** All pins: the legend tells of each kind that there is. */
  readonly all: readonly Pin[];
  readonly description: string;
}

/** Gives what a state shows: colours, what is left out, and pins, as the map element does. */
export function shownOf(state: State, scene: Scene, words: MapWords): Shown {
  const ids = scene.shapes.regions.flatMap(({ id, context }) => (context ? [] : [id]));
  const picture = state.phase === 'ready' ? pictureOf(state, ids, words) : undefined;
  const { dim, isOn, shows } = siftOf(state, ids, words, picture);
  const all = pinsOf(state, scene);
  const pins = all.filter(({ key }) => {
    const entry = isOn ? state.atlas.byKey.get(key) : undefined;
    return !isOn || (entry !== undefined && shows(entry));
  });
  return { scene, picture, dim, pins, all, description: descriptionOf(picture, state, words, dim) };
}

/** The view of a scene at a size: a box of the plane, else what the lens frames, else the whole of it. */
export function viewOf({ shapes }: Scene, lens: readonly string[], size: Size, box?: Box): View {
  const home = boxAround({ shapes }, lens);
  const whole: Box = [0, 0, shapes.width, shapes.height];
  const margin = box || !home ? 0 : Math.min(48, size.height / 8);
  return clampedView(fitView(box ?? home ?? whole, size, margin), shapes, size);
}

/** The lines around what is selected: the place, and the other places of the record, such as the states of one build. */
function selectionItems({ shapes }: Scene, { selection, atlas }: State): PathItem[] {
  const entry = selection.entry === undefined ? undefined : atlas.byKey.get(selection.entry);
  const lit = new Set(entry && entry.places.length > 1 ? entry.places : []);
  const outlined = shapes.regions.filter(({ id }) => id === selection.place || lit.has(id));
  return outlined.flatMap(({ id, d }): PathItem[] => [
    { d, stroke: 'ground', width: 6 },
    { d, stroke: 'ink', width: 2.5, ...(id !== selection.place && { dash: [5, 3] }) },
  ]);
}

/** Draws the map without names and marks: regions, insets and what is selected, from back to front. */
export function groundItems({ scene, picture, dim }: Shown, state: State, view: View, size: Size): Item[] {
  const { shapes } = scene;
  const insets = shapes.insets.map(({ box: [x, y, right, bottom] }): PathItem => ({
    d: rect(x, y, right - x, bottom - y),
    stroke: 'line',
  }));
  const regions = shapes.regions.map(({ id, d, context }): PathItem => ({
    d,
    ...regionLook(context || dim.has(id) ? 'context' : (picture?.regions.get(id)?.fill ?? 'waiting')),
  }));
  const used = new Set([...(picture?.regions.values() ?? [])].map(({ fill }) => fill));
  return [
    { d: rect(0, 0, size.width, size.height), fill: 'paper' },
    {
      at: toScreen(view, size, [0, 0]),
      k: view.k,
      patterns: patternItems.filter(({ fill }) => used.has(fill)),
      paths: [...insets, ...regions, ...selectionItems(scene, state)],
    },
  ];
}

/** Draws what stands over the map: leader lines, names and marks, laid out for a size. */
export function overItems(
  { scene, picture, dim, pins }: Shown,
  state: State,
  view: View,
  size: Size,
): Item[] {
  const { marks, spots, labels, arms } = layoutOf(scene, pins, view, size);
  const contexts = new Set(scene.shapes.regions.flatMap(({ id, context }) => (context ? [id] : [])));
  const callouts = [...labels.values()].flatMap(({ at, from }) =>
    from ? [[from, [at[0] - 12, at[1]]] as const] : [],
  );
  return [
    ...[...callouts, ...arms].map(([[x, y], [u, v]]): PathItem => ({
      d: `M${round(x)} ${round(y)}L${round(u)} ${round(v)}`,
      stroke: 'quiet',
    })),
    ...[...labels.values()].map(({ id, code, at: [x, y], from, moved }): Item => {
      const isPlain = dim.has(id) || contexts.has(id);
      const fill = isPlain ? 'waiting' : (picture?.regions.get(id)?.fill ?? 'waiting');
      const look = nameLook(fill, from !== undefined || moved === true);
      return { text: code, at: [x, y + 4.2], size: 12, weight: 600, anchor: 'middle', ...look };
    }),
    ...marks.flatMap((mark): Item[] => {
      const at = spots.get(mark.id);
      const isSelected = mark.pins.some(({ key }) => key === state.selection.entry);
      return at ? signItems(markSign(mark), at, isSelected) : [];
    }),
  ];
}

/** Draws a sign: its outline, with a line in the colour of the ground, and its number. */
export function signItems({ shape, d, count, dy }: Sign, [x, y]: Point, isSelected = false): Item[] {
  const fill = shape === 'cluster' ? 'ink' : shape;
  const line = isSelected
    ? ({ stroke: 'ink', width: 2.5 } as const)
    : ({ stroke: 'ground', width: 1.5 } as const);
  const path: PathItem = { d, at: [x, y], fill, ...line };
  if (count === undefined) return [path];
  return [
    path,
    { text: String(count), at: [x, y + dy + 3.9], size: 11, weight: 700, anchor: 'middle', ink: 'ground' },
  ];
}

/** One decimal is a tenth of a px. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
