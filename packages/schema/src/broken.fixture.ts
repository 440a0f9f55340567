/** Where a value stands in a record: `['sources', 0, 'url']`. */
export type Path = readonly (string | number)[];

/** A way to break one value: gives the broken value, or undefined where it does not fit that value. */
export interface Breakage {
  /** Ends the sentence "a record is dropped for …". */
  readonly title: string;
  readonly of: (value: unknown) => unknown;
}

type Bag = Record<string | number, unknown>;
const isList = Array.isArray;
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !isList(value);
const inText = (change: (text: string) => string) => (value: unknown) =>
  typeof value === 'string' ? change(value) : undefined;

/** The ways in which any value of the right place can be wrong; each must cost exactly its record. */
export const breakages: readonly Breakage[] = [
  { title: 'a value of another type', of: otherType },
  { title: 'an empty text', of: inText(() => '') },
  { title: 'a blank text', of: inText(() => ' \n\t ') },
  { title: 'an absurdly long text', of: inText((text) => text + 'x'.repeat(100_000)) },
  {
    title: 'a direction-changing character',
    of: inText((text) => `${text.slice(0, 1)}\u202e${text.slice(1)}`),
  },
  { title: 'a zero-width character', of: inText((text) => `${text}\u200b`) },
  { title: 'an invisible tag character', of: inText((text) => `${text}\u{e0041}`) },
  { title: 'a NUL character', of: inText((text) => `${text}\0`) },
  { title: 'half a surrogate pair', of: inText((text) => `${text}\ud800`) },
  { title: 'an absurd number', of: (value) => (typeof value === 'number' ? 1e308 : undefined) },
  { title: 'an infinite number', of: (value) => (typeof value === 'number' ? Infinity : undefined) },
  { title: 'a negative, uneven number', of: (value) => (typeof value === 'number' ? -1000.5 : undefined) },
  {
    title: 'an absurdly long list',
    of: (value) => (isList(value) ? Array.from({ length: 10_000 }, () => value[0] as unknown) : undefined),
  },
  { title: 'an unknown field', of: (value) => (isBag(value) ? { ...value, unknown: 1 } : undefined) },
  {
    title: 'a constructor field',
    of: (value) => (isBag(value) ? withOwn(value, 'constructor', { prototype: { polluted: 1 } }) : undefined),
  },
];

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return 7;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 0;
  return isList(value) ? { 0: value[0] as unknown } : [value];
}

/** Adds a field of its own, `__proto__` too, as JSON.parse does. */
export function withOwn(bag: Bag, key: string, value: unknown): Bag {
  const copy = { ...bag };
  Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}

/** Lists each value within a record with its path, the record itself not. */
export function valuesIn(value: unknown, at: Path = []): { readonly path: Path; readonly value: unknown }[] {
  const inner = isList(value) ? [...value.entries()] : isBag(value) ? Object.entries(value) : [];
  return inner.flatMap(([step, it]) => [{ path: [...at, step], value: it }, ...valuesIn(it, [...at, step])]);
}

/** Gives a copy of a record with the value at a path replaced, or left out where the new one is undefined. */
export function replaced(record: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (isList(record))
    return record.map((it, at) => (at === step ? replaced(it, rest, value) : (it as unknown)));
  if (!isBag(record)) return record;
  const { [step]: old, ...others } = record;
  const next = replaced(old, rest, value);
  return next === undefined ? others : { ...others, [step]: next };
}

/** Writes a path as faults do: `sources[0].url`. */
export function written(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${step}`))
    .join('');
}
