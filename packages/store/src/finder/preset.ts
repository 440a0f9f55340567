import type { Entry } from '../atlas.ts';
import type { State } from '../state.ts';
import { enFacts } from '../words/en-facts.ts';
import { enFind } from '../words/en-find.ts';
import { findValuesOf } from './refine.ts';

/** The types that findings can have. */
const findTypes: readonly string[] = [
  ...Object.keys(enFacts.resourceTypes),
  ...Object.keys(enFind.types),
].sort();

/** The words of an attribute. */
export function presetWords(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/**
 * Reads what a page presets, ids of datasets and types, each split by spaces or commas: tells whether a record is among it.
 * A type that there is not is passed over; a dataset that there is not has no records, because it may be one that did not come.
 */
export function presetOf(datasets: string, types: string): (entry: Entry) => boolean {
  const ids = new Set(presetWords(datasets));
  const wanted = new Set(presetWords(types).filter((it) => findTypes.includes(it)));
  return (entry) =>
    (ids.size === 0 || ids.has(entry.dataset)) &&
    (wanted.size === 0 || findValuesOf(entry, 'type').some((it) => wanted.has(it)));
}

/**
 * Tells the page's author what of a preset says nothing: what was got, what was wanted. What only the records know is told once
 * all have come.
 */
export function presetFaults(
  datasets: string,
  types: string,
  audience: string,
  { sources, whole }: State,
): readonly string[] {
  const ids = whole.datasets.map(({ id }) => id);
  const audiences = [...new Set(whole.entries.flatMap((it) => findValuesOf(it, 'audience')))].sort();
  const haveCome = sources.length > 0 && sources.every(({ phase, trouble }) => phase === 'ready' && !trouble);
  const strange = (words: readonly string[], known: readonly string[]) =>
    words.filter((it) => !known.includes(it));
  return [
    ...strange(presetWords(types), findTypes).map(
      (it) => `Coalition Map: types="${it}" is left out; wanted some of ${findTypes.join(', ')}.`,
    ),
    ...(haveCome ? strange(presetWords(datasets), ids) : []).map(
      (it) => `Coalition Map: datasets="${it}" has no records; wanted some of ${ids.join(', ')}.`,
    ),
    ...(haveCome && audiences.length > 0 ? strange(presetWords(audience), audiences) : []).map(
      (it) => `Coalition Map: audience="${it}" is left out; wanted some of ${audiences.join(', ')}.`,
    ),
  ];
}
