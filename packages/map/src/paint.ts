import { scaleThreshold } from 'd3-scale';
import {
  entriesOf,
  inForceStatewide,
  isInForce,
  ownMeasures,
  type Entry,
  type EntryOf,
  type State,
  type Words,
} from '@coalition-map/store';
import type { Topic } from '@coalition-map/schema';
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

/** The breaks of the count of programs: 1, 2, 3, 4–5, 6 or more. Round numbers, chosen by hand. */
const breaks = [2, 3, 4, 6];
const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;

/** Colours regions by what partners do there. Only what holds for the whole state and is the publisher's own gets a step. */
export function pictureOf(state: State, ids: readonly string[], words: Words): Picture {
  const { colouring, atlas } = state;
  const paint = (id: string): Paint => {
    const entries = atlas.byPlace.get(id) ?? [];
    const known = colouring === 'all' ? countPaint(entries, words) : topicPaint(entries, colouring, words);
    // What did not come is not "no data": nobody knows.
    return known.fill === 'none' && isGap ? { fill: 'waiting', text: words.legend.waiting } : known;
  };
  const isGap = atlas.gaps.has(colouring === 'coalition-build' ? 'builds' : 'partnerships');
  const regions = new Map(ids.map((id) => [id, paint(id)]));
  return { regions, legend: legendOf(regions) };
}

function countPaint(entries: readonly Entry[], words: Words): Paint {
  const count = ownMeasures(entries);
  if (count === 0) return lesserPaint(entriesOf(entries, 'partnerships'), words);
  const fill = scaleThreshold<number, Fill>().domain(breaks).range(steps)(count);
  const at = steps.indexOf(fill as (typeof steps)[number]);
  const from = at === 0 ? 1 : (breaks[at - 1] ?? count);
  const to = breaks[at];
  return { fill, text: words.legend.programs(from, to === undefined ? undefined : to - 1) };
}

function topicPaint(entries: readonly Entry[], topic: Topic, words: Words): Paint {
  if (topic === 'coalition-build') return buildPaint(entries, words);
  const own = entriesOf(entries, 'partnerships').filter(({ record }) => record.topic === topic);
  const inForce = inForceStatewide(own);
  if (inForce.length === 0) return lesserPaint(own, words);
  const levels = new Set(inForce.map(({ record }) => record.adoption?.level ?? 'unknown'));
  if (levels.has('full')) return { fill: 'step-5', text: words.legend.full };
  if (levels.has('partial')) return { fill: 'step-3', text: words.legend.partial };
  return { fill: 'step-4', text: words.legend.inForce };
}

/** Coalition builds are records of their own; the partnerships on them tell only who took part elsewhere. */
function buildPaint(entries: readonly Entry[], words: Words): Paint {
  const builds = entriesOf(entries, 'builds').map(({ record }) => record);
  if (builds.some(({ evidence, called }) => evidence === 'report' && called === 'yes'))
    return { fill: 'step-4', text: words.legend.build };
  if (builds.length > 0) return { fill: 'planned', text: words.legend.buildOnly };
  const parts = entriesOf(entries, 'partnerships').filter(({ record }) => record.topic === 'coalition-build');
  return parts.length > 0 ? lesserPaint(parts, words) : { fill: 'none', text: words.legend.noBuild };
}

/** What is less than a partnership of the whole state: somebody else's, planned, local, or refused; else no data. */
function lesserPaint(partnerships: readonly EntryOf<'partnerships'>[], words: Words): Paint {
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
  return { fill: 'none', text: words.legend.none };
}

const order: readonly Fill[] = [
  'step-5',
  'step-4',
  'step-3',
  'step-2',
  'step-1',
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
