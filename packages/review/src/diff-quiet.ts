import type { Entry } from '@coalition-map/store';

/** How finely a place is told; a record without a place tells no more than its states. */
const ranks = { withheld: 0, region: 1, city: 2, exact: 3 } as const;

/** Kinds of organizations that are never placed finer than their state. */
const sheltering = new Set(['shelter', 'aftercare']);

/** Collections of which the title of a record may name its place, or a person who took the word back. */
const unnamed = new Set<Entry['kind']>(['builds', 'events', 'organizations', 'nations', 'testimonials']);

/** Tells whether the title of a record that is gone is better left out: it may name its city, or be one. */
export function isUnnamed({ kind }: Entry): boolean {
  return unnamed.has(kind);
}

/**
 * Tells whether what stood in an older version of a record is not to be repeated: the newer one tells the place less finely, or
 * no finer than its state.
 */
export function isQuiet(before: Entry, after: Entry): boolean {
  return isHushed(after) || isCoarser(before, after);
}

/**
 * Tells whether a record of the newer version may be what became of one that is gone, and is told less finely, so that the old
 * id may give away what the new one keeps.
 * @param isNew Whether the older version has no record of that id.
 */
export function isQuietHeir(gone: Entry, it: Entry, isNew: boolean): boolean {
  return isUnnamed(gone) && isQuiet(gone, it) && isNear(gone, it) && (isNew || isAlike(gone, it));
}

/** A place that is said to be told no finer than its state, or the kind of house whose place always is. */
function isHushed({ kind, record }: Entry): boolean {
  if (kind === 'organizations' && sheltering.has(record.type)) return true;
  const place = 'place' in record ? record.place : undefined;
  return place?.precision === 'region' || place?.precision === 'withheld';
}

function isCoarser(before: Entry, after: Entry): boolean {
  const [old, now] = [before, after].map(({ record }) => ('place' in record ? record.place : undefined));
  const isState = (id: string): boolean => id.includes('-');
  if (before.places.some(isState) && !after.places.some(isState)) return true;
  if (!old) return false;
  if (!now) return old.precision === 'exact' || old.precision === 'city';
  return (
    ranks[now.precision] < ranks[old.precision] ||
    (old.venue !== undefined && now.venue === undefined) ||
    (old.at !== undefined && (now.at === undefined || isRounded(old.at, now.at)))
  );
}

/** Tells whether a point is another one with fewer digits. */
function isRounded(from: readonly number[], to: readonly number[]): boolean {
  const digits = digitsOf(to);
  return digits < digitsOf(from) && from.every((it, n) => Math.abs(it - (to[n] ?? it)) <= 10 ** -digits);
}

/** How many digits after the point the finer of two numbers has. */
function digitsOf(at: readonly number[]): number {
  return Math.max(...at.map((it) => /\.(\d+)$/.exec(String(it))?.[1]?.length ?? 0));
}

/** Tells whether two records share a state, or one may be told by its country alone. */
function isNear({ places: some }: Entry, { places: others }: Entry): boolean {
  if (some.length === 0 || others.length === 0) return true;
  return some.some((a) => others.some((b) => a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`)));
}

/** Tells whether two records share their day, their name, or a source. */
function isAlike(one: Entry, other: Entry): boolean {
  const shared = new Set(marksOf(one));
  return marksOf(other).some((it) => shared.has(it));
}

function marksOf({ kind, record }: Entry): string[] {
  const own =
    kind === 'builds'
      ? [record.date]
      : kind === 'events'
        ? [record.start.slice(0, 10), JSON.stringify(record.title)]
        : kind === 'organizations' || kind === 'nations'
          ? [JSON.stringify(record.name)]
          : [];
  return [
    ...own.filter((it) => it !== undefined),
    ...record.sources.map(({ url, document }) => `${url ?? document}`),
  ];
}
