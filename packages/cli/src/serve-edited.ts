import { isBag } from '@coalition-map/review';
import type { Look } from './serve-look.ts';

/** What stands in files: by file and record, its text; a file as a whole by an empty record. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Names a record of a file; with an empty record, the file as a whole. */
export function nameIn(file: string, record: string): string {
  return `${file} ${record}`;
}

/** Gives what stands in the files of a look; of a file that cannot be read, what stood there before. */
export function standingIn(look: Look, before: Standing = new Map()): Standing {
  const files = new Map<string, ReadonlyMap<string, string>>();
  for (const { shown, manifest, collections } of look.datasets) {
    files.set(shown, new Map([['', JSON.stringify(manifest, withoutSeal)]]));
    for (const { shown: file, text, records, unreadable } of collections)
      files.set(
        file,
        unreadable ? new Map([...(before.get(file) ?? []), ['', text]]) : new Map(records.map(recordText)),
      );
  }
  for (const [file, text] of look.unreadable) files.set(file, new Map([['', text]]));
  // The files of a dataset whose manifest is broken stand as they stood.
  for (const [file, stood] of before) if (!files.has(file)) files.set(file, stood);
  return files;
}

/** Gives the names of records that are new, changed or gone, and of files that changed where they cannot be read by records. */
export function editedIn(before: Standing, now: Standing): string[] {
  return [...now].flatMap(([file, records]) => {
    const stood = before.get(file) ?? new Map<string, string>();
    const changed = [...records.keys()].filter((id) => stood.get(id) !== records.get(id));
    const gone = [...stood.keys()].filter((id) => id !== '' && !records.has(id));
    return [...changed, ...gone].map((id) => nameIn(file, id));
  });
}

/** What the door calls a record, and its text. */
function recordText(record: unknown, index: number): [string, string] {
  const id = isBag(record) ? record['id'] : undefined;
  return [typeof id === 'string' && id.trim() !== '' ? id : `#${index}`, JSON.stringify(record)];
}

/** A manifest is not edited by being sealed. */
function withoutSeal(key: string, value: unknown): unknown {
  return key === 'count' || key === 'sha256' ? undefined : value;
}
