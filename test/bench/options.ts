import { parseArgs } from 'node:util';
import { contestants, profiles, type Contestant, type Profile } from './contestants.ts';

/** What a run measures. */
export interface Options {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly only: readonly Contestant[];
  readonly profiles: readonly Profile[];
  /** How long a map is dragged, seconds. */
  readonly seconds: number;
  readonly json: string | undefined;
}

/** Reads the words after `npm run bench --`; throws an error that names one that it does not know. */
export function optionsOf(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string' },
      profiles: { type: 'string' },
      json: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const isQuick = values.quick;
  const sizes = listOf(values.sizes ?? (isQuick ? '60,1000' : '60,1000,10000,100000')).map(countOf);
  return {
    sizes,
    rounds: countOf(values.rounds ?? (isQuick ? '1' : '5')),
    only: named(contestants, values.only),
    profiles: named(profiles, values.profiles),
    seconds: isQuick ? 1 : 2,
    json: values.json,
  };
}

function listOf(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`"${text}" is no whole number above 0.`);
}

function named<T extends { readonly name: string }>(
  all: readonly T[],
  text: string | undefined,
): readonly T[] {
  if (text === undefined) return all;
  const names = listOf(text);
  const unknown = names.find((name) => !all.some((it) => it.name === name));
  if (unknown !== undefined)
    throw new Error(`There is no "${unknown}"; there are ${all.map(({ name }) => name).join(', ')}.`);
  return all.filter(({ name }) => names.includes(name));
}
