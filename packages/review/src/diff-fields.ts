import { isBag, type Bag } from './order.ts';

/** A field that differs between two versions; a side that has no such field lacks its value. */
export interface FieldChange {
  /** Such as `date` or `sections[0].title.en`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Lists whose order tells nothing: to sort one is no change of a fact. */
const unordered = new Set([
  'audiences',
  'hosts',
  'languages',
  'memberOf',
  'partners',
  'sources',
  'tags',
  'topics',
]);

/** Gives the fields in which two records, or two manifests, differ, by path. */
export function fieldChangesIn(before: object, after: object): FieldChange[] {
  return [...changesIn(plain(before), plain(after), '')];
}

/** Gives the same text for the same content, whatever the order of its fields and of its lists without an order. */
export function contentOf({ id: _id, ...rest }: { readonly id: string }): string {
  return JSON.stringify(plain(rest));
}

function* changesIn(before: unknown, after: unknown, path: string): Iterable<FieldChange> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  if (isBag(before) && isBag(after)) {
    for (const key of [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCode))
      yield* changesIn(own(before, key), own(after, key), path === '' ? key : `${path}.${key}`);
  } else if (isGrid(before) && isGrid(after) && before.length === after.length && !unordered.has(path)) {
    for (const [at, it] of before.entries()) yield* changesIn(it, after[at], `${path}[${at}]`);
  } else
    yield {
      path,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    };
}

/** A value with its fields sorted, and with sorted lists where the order tells nothing. */
function plain(value: unknown, field = ''): unknown {
  if (Array.isArray(value)) {
    const list = (value as unknown[]).map((it) => plain(it));
    if (unordered.has(field)) return list.sort(byText);
    // The first jurisdiction is where it took place.
    return field === 'jurisdictions' ? [...list.slice(0, 1), ...list.slice(1).sort(byText)] : list;
  }
  if (!isBag(value)) return value;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return Object.fromEntries(keys.sort(byCode).map((key) => [key, plain(value[key], key)]));
}

/** Orders text by its code units, which no computer's settings change. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byText(a: unknown, b: unknown): number {
  return byCode(JSON.stringify(a), JSON.stringify(b));
}

function own(bag: Bag, key: string): unknown {
  return Object.hasOwn(bag, key) ? bag[key] : undefined;
}

/** Tells whether a value is a list of objects, whose own fields can be compared one by one. */
function isGrid(value: unknown): value is Bag[] {
  return Array.isArray(value) && value.length > 0 && value.every(isBag);
}
