import type { CollectionName, Fault, Records } from '@coalition-map/schema';
import { isMistyped, isUnknownName } from './check-suggestion.ts';
import type { CollectionText } from './dataset-texts.ts';
import type { Problem } from './finding.ts';
import { isBag } from './order.ts';
import { writtenIn, type Written } from './written.ts';

/** Gives what the records say that are in the files and did not pass the door. */
export function droppedIn(files: readonly CollectionText[], records: Records): Written[] {
  const sound = new Map<CollectionName, Set<string>>();
  return files.flatMap((file) => {
    const { name } = file.entry;
    const ids = sound.get(name) ?? new Set(records[name].map(({ id }) => id));
    sound.set(name, ids);
    return file.records.flatMap((record, index): Written[] => {
      // Of two records with one id, the door lets the first through.
      if (!isBag(record) || (typeof record['id'] === 'string' && ids.delete(record['id']))) return [];
      const dropped = { file, index };
      return [{ collection: name, id: nameOf(record['id'], index), ...writtenIn(record), dropped }];
    });
  });
}

/** The faults that the door found, by record, so that no mistake is told twice. */
export class Told {
  readonly #byRecord = new Map<string, Fault[]>();

  constructor(faults: readonly Fault[]) {
    for (const fault of faults) {
      const key = keyOf(fault.file, fault.record);
      const own = this.#byRecord.get(key);
      if (own) own.push(fault);
      else this.#byRecord.set(key, [fault]);
    }
  }

  /** Tells whether the door had a word on the field of a problem, on a part of it, or on what it is a part of. */
  has({ id, field, dropped }: Problem): boolean {
    if (!dropped) return false;
    const { file, name } = dropped.file.entry;
    const faults = this.#byRecord.get(keyOf(file ?? name, id));
    // A record whose name the door had to write otherwise, or that it dropped without a word on it.
    if (!faults) return true;
    return faults.some((fault) => !isUnknownName(fault) && isOnOneWay(fault.field, field));
  }

  /** Tells whether a fault, a field that is missing, is another one of its record: the field is there, mistyped. */
  isMistyped(fault: Fault, collection: CollectionName, record: unknown): boolean {
    return isMistyped(fault, this.#byRecord.get(keyOf(fault.file, fault.record)) ?? [], collection, record);
  }
}

function isOnOneWay(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short === long || (short !== '' && long.startsWith(short) && /[.[]/.test(long[short.length] ?? ''));
}

/** What the door calls a record. */
function nameOf(id: unknown, index: number): string {
  return typeof id === 'string' && id.trim() !== '' ? id : `#${index}`;
}

function keyOf(file: string, record: string): string {
  return `${file} ${record}`;
}
