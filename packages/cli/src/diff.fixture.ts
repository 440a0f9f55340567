import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bag } from '@coalition-map/review';
import { sample, type Sample } from './sample.fixture.ts';

const tat = join(import.meta.dirname, '../../../data/tat');

/** Two copies of the committed TAT dataset, `old` and `new`, of which the second may be edited. */
export interface Pair extends Sample {
  /** Edits the records of a collection of `new`, by their list. */
  edit(collection: string, change: (records: Bag[]) => Bag[]): void;
}

/** Makes a project with two copies of the committed TAT dataset. */
export function pair(): Pair {
  const made = sample();
  for (const name of readdirSync(tat).filter((it) => it.endsWith('.json') && it !== 'import.json'))
    for (const dir of ['old', 'new']) made.write(`${dir}/${name}`, readFileSync(join(tat, name), 'utf8'));
  return {
    ...made,
    edit(collection, change) {
      const file = `new/${collection}.json`;
      made.write(file, change(JSON.parse(made.read(file)) as Bag[]));
    },
  };
}

/** Gives a change of one record's fields. */
export function mended(id: string, fields: Bag): (records: Bag[]) => Bag[] {
  return (records) => records.map((it) => (it['id'] === id ? { ...it, ...fields } : it));
}
