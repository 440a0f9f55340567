import { isBag, type Bag } from '@coalition-map/review';

/** A step into a value: the name of a field, or a place in a list. */
type Step = string | number;

/** The way to a value within a record. */
export type Path = readonly Step[];

/** Gives a path as findings write it: `sources[0].url`. */
export function fieldOf(path: Path): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${step}`))
    .join('');
}

/** Gives the value at a path, or undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (typeof step === 'number') return Array.isArray(at) ? (at as unknown[])[step] : undefined;
    return isBag(at) && Object.hasOwn(at, step) ? at[step] : undefined;
  }, value);
}

/** Gives a value with another one at a path; lists and objects on the way are made where they are missing. */
export function withValue(value: unknown, path: Path, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...(value as unknown[])] : [];
    list[step] = withValue(list[step], rest, next);
    // A gap in a list would be no JSON.
    return Array.from(list, (it) => (it === undefined ? null : it));
  }
  const bag: Bag = isBag(value) ? value : {};
  const inner = withValue(Object.hasOwn(bag, step) ? bag[step] : undefined, rest, next);
  return { ...bag, [step]: inner };
}

/**
 * Gives a value without what is at a path. An object that has nothing left goes too, unless it is an element of a list:
 * a place without any field is no place.
 */
export function without(value: unknown, path: Path): unknown {
  const [step] = path.slice(-1);
  const parent = path.slice(0, -1);
  const around = valueAt(value, parent);
  if (typeof step === 'number') {
    if (!Array.isArray(around)) return value;
    return withValue(value, parent, (around as unknown[]).toSpliced(step, 1));
  }
  if (step === undefined || !isBag(around) || !Object.hasOwn(around, step)) return value;
  const left = Object.fromEntries(Object.entries(around).filter(([name]) => name !== step));
  if (Object.keys(left).length === 0 && typeof parent.at(-1) === 'string') return without(value, parent);
  return withValue(value, parent, left);
}

/** Gives a value with an element of a list moved by one place; the same value where it cannot go there. */
export function moved(value: unknown, path: Path, by: -1 | 1): unknown {
  const [step] = path.slice(-1);
  const list = valueAt(value, path.slice(0, -1));
  if (typeof step !== 'number' || !Array.isArray(list)) return value;
  const to = step + by;
  if (to < 0 || to >= list.length) return value;
  const next = [...(list as unknown[])];
  [next[step], next[to]] = [next[to], next[step]];
  return withValue(value, path.slice(0, -1), next);
}
