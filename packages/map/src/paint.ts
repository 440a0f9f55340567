import { scaleThreshold } from 'd3-scale';
import {
  entriesOf,
  inForceStatewide,
  isInForce,
  isOfColouring,
  ownMeasures,
  type Colouring,
  type Entry,
  type EntryOf,
  type State,
  type MapWords,
} from '@coalition-map/store';
import type { CollectionName } from '@coalition-map/schema';
import { componentsOf } from './components.ts';
import type { Fill } from './surface.ts';

/** The fill of a region, with the words that say the same. */
export interface Paint {
  readonly fill: Fill;
  readonly text: string;
}

/** One swatch of the legend, with the regions that it stands for. */
export interface LegendItem extends Paint {
  readonly places: readonly string[];
}

/** The colours of a map: each region's paint and the legend. */
export interface Picture {
  readonly regions: ReadonlyMap<string, Paint>;
  readonly legend: readonly LegendItem[];
}

/** Where the classes begin after the first one, where the page's author chose nothing: round numbers, chosen by hand. */
const breaks: Readonly<Record<'all' | 'components' | 'builds' | 'year', readonly number[]>> = {
  all: [2, 3, 4, 6],
  components: [2, 3, 5, 6],
  builds: [2, 3, 4, 6],
  year: [2016, 2018, 2020, 2022],
};
const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

/** Colours regions by what partners do there. Only what holds for the whole state and is the publisher's own gets a step. */
export function pictureOf(state: State, ids: readonly string[], words: MapWords): Picture {
  const { colouring, atlas, whole, narrowing } = state;
  const isGap = atlas.gaps.has(sourceOf(colouring));
  const paint = (id: string): Paint => {
    const known = paintOf(atlas.byPlace.get(id) ?? [], state, words);
    if (known.fill !== 'none') return known;
    // What did not come is not "no data": nobody knows.
    if (isGap) return { fill: 'waiting', text: words.legend.waiting };
    // Nor is what filters leave out: it is on record all the same.
    return narrowing && paintOf(whole.byPlace.get(id) ?? [], state, words).fill !== 'none'
      ? { fill: 'waiting', text: words.legend.unfit }
      : known;
  };
  const regions = new Map(ids.map((id) => [id, paint(id)]));
  return { regions, legend: legendOf(regions) };
}

function sourceOf(colouring: Colouring): CollectionName {
  return colouring === 'coalition-build' || colouring === 'builds' ? 'builds' : 'partnerships';
}

function paintOf(entries: readonly Entry[], state: State, words: MapWords): Paint {
  const { colouring } = state;
  if (colouring === 'all') return countPaint(entries, state, words);
  if (colouring === 'coalition-build' || colouring === 'builds') return buildPaint(entries, state, words);
  if (colouring === 'year') return yearPaint(entries, state, words);
  if (colouring === 'components') return componentPaint(entries, state, words);
  const own = entriesOf(entries, 'partnerships').filter(({ record }) => isOfColouring(record, colouring));
  const inForce = inForceStatewide(own);
  if (inForce.length === 0) return lesserPaint(own, words, words.legend.noneOfThis);
  const levels = new Set(inForce.map(({ record }) => record.adoption?.level ?? 'unknown'));
  if (levels.has('full')) return { fill: 'step-5', text: words.legend.full };
  if (levels.has('partial')) return { fill: 'step-3', text: words.legend.partial };
  return { fill: 'step-4', text: words.legend.inForce };
}

/** A step of the ramp for a number, with the range that it stands for put into words. */
function stepPaint(
  value: number,
  kind: keyof typeof breaks,
  { breaks: chosen }: State,
  tell: (from: number | undefined, to: number | undefined) => string,
  isReversed = false,
): Paint {
  const domain = chosen ?? breaks[kind];
  // Fewer classes still use the whole ramp.
  const range = [...domain, 0].map(
    (_, at) => steps[Math.round((at * (steps.length - 1)) / domain.length)] ?? 'step-5',
  );
  const classes = scaleThreshold().domain(domain);
  const at = classes.range([...range.keys()])(value);
  const to = domain[at];
  const fill = (isReversed ? range.toReversed() : range)[at] ?? 'step-5';
  return { fill, text: tell(domain[at - 1], to === undefined ? undefined : to - 1) };
}

function countPaint(entries: readonly Entry[], state: State, words: MapWords): Paint {
  const count = ownMeasures(entries);
  if (count === 0) return lesserPaint(entriesOf(entries, 'partnerships'), words);
  return stepPaint(count, 'all', state, (from = 1, to) => words.legend.programs(from, to));
}

/** Since when a state has a measure of its own in force: the first year on record, the earliest darkest. */
function yearPaint(entries: readonly Entry[], state: State, words: MapWords): Paint {
  const inForce = inForceStatewide(entries);
  if (inForce.length === 0) return lesserPaint(entriesOf(entries, 'partnerships'), words);
  const years = inForce.flatMap(({ record: { year } }) => year ?? []);
  if (years.length === 0) return { fill: 'untold', text: words.legend.undated };
  return stepPaint(Math.min(...years), 'year', state, (from, to) => words.legend.years(from, to), true);
}

/** How many of the six components of the Iowa Motor Vehicle Enforcement model a state has adopted, in full or in part. */
function componentPaint(entries: readonly Entry[], state: State, words: MapWords): Paint {
  const own = entriesOf(entries, 'partnerships').filter(({ record }) =>
    isOfColouring(record, 'iowa-mve-model'),
  );
  const counts = inForceStatewide(own).map(({ record }) => componentsOf(record.adoption));
  if (counts.length === 0) return lesserPaint(own, words, words.legend.noneOfThis);
  const known = counts.filter((count) => count !== undefined);
  if (known.length === 0) return { fill: 'untold', text: words.legend.uncounted };
  const most = Math.max(...known);
  if (most === 0) return { fill: 'refused', text: words.legend.noComponent };
  return stepPaint(most, 'components', state, (from = 1, to = 6) => words.legend.components(from, to));
}

/** Coalition builds are records of their own; the partnerships on them tell only who took part elsewhere. */
function buildPaint(entries: readonly Entry[], state: State, words: MapWords): Paint {
  const builds = entriesOf(entries, 'builds').map(({ record }) => record);
  const reported = builds.filter(({ evidence, called }) => evidence === 'report' && called === 'yes').length;
  if (reported > 0)
    return state.colouring === 'builds'
      ? stepPaint(reported, 'builds', state, (from = 1, to) => words.legend.buildCount(from, to))
      : { fill: 'step-4', text: words.legend.build };
  if (builds.length > 0) return { fill: 'planned', text: words.legend.buildOnly };
  const parts = entriesOf(entries, 'partnerships').filter(({ record }) => record.topic === 'coalition-build');
  return parts.length > 0 ? lesserPaint(parts, words) : { fill: 'none', text: words.legend.noBuild };
}

/** What is less than a partnership of the whole state: somebody else's, planned, local, or refused; else no data. */
function lesserPaint(
  partnerships: readonly EntryOf<'partnerships'>[],
  words: MapWords,
  none = words.legend.none,
): Paint {
  // A row that counts a whole country tells nothing of one state.
  const all = partnerships.map(({ record }) => record).filter(({ scope }) => scope !== 'aggregate');
  const kept = all.filter(({ status, adoption }) => status !== 'not-passed' && adoption?.level !== 'none');
  const planned = kept.filter(({ status, adoption }) => !isInForce(status) || adoption?.level === 'planned');
  const done = kept.filter((record) => !planned.includes(record));
  if (done.some(({ scope, attribution }) => scope === 'statewide' && attribution !== 'own'))
    return { fill: 'other', text: words.legend.other };
  if (planned.length > 0) return { fill: 'planned', text: words.legend.planned };
  if (done.length > 0) return { fill: 'local', text: words.legend.local };
  if (all.length > 0) return { fill: 'refused', text: words.legend.refused };
  return { fill: 'none', text: none };
}

const order: readonly Fill[] = [
  'step-5',
  'step-4',
  'step-3',
  'step-2',
  'step-1',
  'untold',
  'other',
  'planned',
  'local',
  'refused',
  'none',
  'waiting',
];

function legendOf(regions: ReadonlyMap<string, Paint>): LegendItem[] {
  return order.flatMap((fill) => {
    const those = [...regions].filter(([, paint]) => paint.fill === fill);
    const text = those[0]?.[1].text;
    return text === undefined ? [] : [{ fill, text, places: those.map(([id]) => id) }];
  });
}
