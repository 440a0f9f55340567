import type { Dataset } from '@coalition-map/schema';
import {
  differenceOf,
  nextVersion,
  tallyOf,
  toldOf,
  withSection,
  type Difference,
  type NextVersion,
  type Told,
} from '@coalition-map/review';
import { datasetOf, type Checked } from './checking.ts';
import type { Baseline } from './draft.ts';

/** What a draft changes in the dataset that was opened, as a reader sees it. */
export interface Changing {
  readonly difference: Difference;
  readonly told: readonly Told[];
  /** "2 added, 1 changed". */
  readonly tally: string;
  /** The version that follows by rule; nothing where nothing changed. */
  readonly next: NextVersion | undefined;
  /** How many records are not compared, because they have a fault. */
  readonly left: number;
}

/** Datasets as they were opened, no record left out: each is read once. */
const whole = new WeakMap<Baseline, Dataset>();

function datasetBefore(baseline: Baseline, refused: ReadonlySet<number>): Dataset {
  const { draft, manifest } = baseline;
  if (refused.size > 0) return datasetOf(draft, manifest, ({ key }) => refused.has(key));
  const known = whole.get(baseline) ?? datasetOf(draft, manifest);
  whole.set(baseline, known);
  return known;
}

/** Compares a draft with what was opened; a record that has a fault now is left out on both sides, and counted. */
export function changingOf({ dataset, refused }: Checked, baseline: Baseline): Changing {
  const before = datasetBefore(baseline, refused);
  const after: Dataset = { ...dataset, manifest: before.manifest };
  const difference = differenceOf(before, after);
  return {
    difference,
    told: toldOf(difference),
    tally: tallyOf(difference),
    next: nextVersion(difference),
    left: refused.size,
  };
}

/** Gives the changelog with a section on the new version; what was there before stays below. */
export function changelogOf({ difference, next }: Changing, day: string, old?: string): string | undefined {
  return next && withSection(old, { ...difference, to: next.version }, day);
}
