import type { Boundaries } from '@coalition-map/geo/boundaries';
import { kmBetween, type Point } from '@coalition-map/geo';
import { isBag } from '@coalition-map/review';
import { recordBefore, type Baseline, type Draft, type Row } from './draft.ts';
import { valueAt } from './path.ts';

/** Where the pin of a record was, and where it is now; one of the two may be nowhere. */
export interface Move {
  readonly key: number;
  readonly from: Pinned | undefined;
  readonly to: Pinned | undefined;
  /** Along the sphere, where both are. */
  readonly km: number | undefined;
}

/** A pin's place, and whose it is by the record's own word. */
export interface Pinned {
  readonly at: Point;
  readonly jurisdiction: string | undefined;
  /** The states or provinces that hold the point. */
  readonly within: readonly string[];
}

/** Gives the point of a record, where it has one that can be on a map. */
export function pointOf(record: unknown): Point | undefined {
  const at = valueAt(record, ['place', 'at']);
  if (!Array.isArray(at)) return undefined;
  const [lng, lat] = at as unknown[];
  const isOn = (it: unknown, most: number): it is number => typeof it === 'number' && Math.abs(it) <= most;
  return isOn(lng, 180) && isOn(lat, 90) ? [lng, lat] : undefined;
}

/** Gives where the pin of a record stands. */
export function pinnedOf(record: unknown, boundaries: Boundaries): Pinned | undefined {
  const at = pointOf(record);
  if (!at) return undefined;
  const jurisdiction = valueAt(record, ['jurisdictions', 0]);
  return {
    at,
    jurisdiction: typeof jurisdiction === 'string' ? jurisdiction : undefined,
    within: boundaries.placesAt(at),
  };
}

/** Gives the pins that a draft moves, sets or takes away. */
export function movesOf(draft: Draft, baseline: Baseline, boundaries: Boundaries): Move[] {
  const rows = draft.sheets.flatMap((sheet) => sheet.rows);
  const there = new Set(rows.map(({ key }) => key));
  const gone = baseline.draft.sheets.flatMap((sheet) => sheet.rows).filter(({ key }) => !there.has(key));
  const moveOf = (key: number, before: unknown, after: unknown): Move[] => {
    if (before === after || (!isBag(before) && !isBag(after))) return [];
    const [from, to] = [pinnedOf(before, boundaries), pinnedOf(after, boundaries)];
    if (String(from?.at) === String(to?.at)) return [];
    return [{ key, from, to, km: from && to ? kmBetween(from.at, to.at) : undefined }];
  };
  return [
    ...rows.flatMap(({ key, record }: Row) => moveOf(key, recordBefore(baseline, key), record)),
    ...gone.flatMap(({ key, record }) => moveOf(key, record, undefined)),
  ];
}
