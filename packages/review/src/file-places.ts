import type { CollectionText } from './dataset-texts.ts';
import type { Finding } from './finding.ts';
import { positionsOf, stepsOf, type Position } from './json-position.ts';
import { isBag } from './order.ts';

/** Where a finding is. */
export type Place = Pick<Finding, 'file' | 'line' | 'column'>;

/** Finds the records of a file, and their fields in its text; it looks through either once, however many are asked for. */
export class FilePlaces {
  #ids: ReadonlyMap<string, readonly [first: number, last: number]> | undefined;
  #positions: ((path: readonly (string | number)[]) => Position) | undefined;

  constructor(readonly file: CollectionText) {}

  /** The index of a record by id, or by the `#3` that the door calls one without a proper id; -1 where there is none. */
  indexOf(id: string, isLast = false): number {
    const [first, last] = (this.#ids ??= idsIn(this.file.records)).get(id) ?? [-1, -1];
    const at = isLast ? last : first;
    return at < 0 && /^#\d+$/.test(id) ? Number(id.slice(1)) : at;
  }

  /** The place of a field of a record; of the whole file where there is no such record. */
  at(index: number, field: string): Place {
    const path = index < 0 ? [] : [index, ...stepsOf(field)];
    return { file: this.file.shown, ...(this.#positions ??= positionsOf(this.file.text))(path) };
  }
}

function idsIn(records: readonly unknown[]): Map<string, readonly [number, number]> {
  const ids = new Map<string, readonly [number, number]>();
  for (const [at, record] of records.entries()) {
    const id = isBag(record) ? record['id'] : undefined;
    if (typeof id === 'string') ids.set(id, [ids.get(id)?.[0] ?? at, at]);
  }
  return ids;
}
