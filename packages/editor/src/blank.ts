import { isBag, type Bag } from '@coalition-map/review';
import type { CollectionName } from '@coalition-map/schema';
import { idOf, type Draft } from './draft.ts';

/** What a new record has at first: what is true of each that nobody has looked at. */
export function blankRecord(draft: Draft, name: CollectionName): Bag {
  return { id: freeId(draft, `new-${name.replace(/s$/, '')}`), sources: [{}], verified: null };
}

/** Gives a copy of a record under an id of its own; nobody has checked the copy. */
export function copyOf(draft: Draft, record: unknown): unknown {
  if (!isBag(record)) return record;
  const verified = Object.hasOwn(record, 'verified') ? { verified: null } : {};
  return { ...record, id: freeId(draft, idOf(record) || 'copy'), ...verified };
}

/** Gives an id that no record of the draft has: the wanted one, or with a number behind it. */
function freeId({ sheets }: Draft, wanted: string): string {
  const taken = new Set(sheets.flatMap(({ rows }) => rows.map(({ record }) => idOf(record))));
  for (let at = 1; ; at++) {
    const end = at === 1 ? '' : `-${at}`;
    const id = `${wanted.slice(0, 80 - end.length)}${end}`;
    if (!taken.has(id)) return id;
  }
}
