import { posix } from 'node:path';
import { isBag, entriesIn, type Finding } from '@coalition-map/review';
import { nameIn } from './serve-edited.ts';
import { signatureOf } from './serve-changes.ts';
import type { Edition } from './serve-edition.ts';
import type { Look } from './serve-look.ts';

/** A finding as the page shows it. */
export interface Note {
  readonly severity: Finding['severity'];
  /** `data/tat/builds.json:30:13`. */
  readonly where: string;
  readonly message: string;
  readonly suggestion?: string;
  /** Id of the record, or empty. */
  readonly record: string;
  /** By what the page knows the record: `dataset/collection/id`. */
  readonly key?: string;
  /** What was edited last, where the finding is in it. */
  readonly edited?: 'record' | 'file';
  /** Whether it was there when `serve` began. */
  readonly isEarly: boolean;
  /** Whether visitors would not see the record. */
  readonly isDropped: boolean;
}

/** A record that was edited, or a file that cannot be read by records. */
interface EditedName {
  readonly file: string;
  readonly record: string;
  readonly key?: string;
}

/** What the page is told after each look. */
export interface Told {
  /** Counted from 1; a later look has a greater number. */
  readonly look: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings the last save brought, and how many it took away. */
  readonly fresh: number;
  readonly mended: number;
  /** What was edited last; of many records, the first. */
  readonly edited: readonly EditedName[];
  /** Those of what was edited last first, then those that are new since `serve` began, errors before warnings. */
  readonly notes: readonly Note[];
  /** Folders of datasets to be sealed. */
  readonly unsealed: readonly string[];
  /** The edition of each dataset, by the name of its folder. */
  readonly editions: Readonly<Record<string, number>>;
}

/** What is known beside a look. */
export interface Beside {
  /** Names, by `nameIn`, of what was edited last. */
  readonly edited: ReadonlySet<string>;
  /** Signatures of the findings that were there when `serve` began. */
  readonly early: ReadonlySet<string>;
  /** By the folder of the dataset. */
  readonly editions: ReadonlyMap<string, Edition>;
}

/** How many of the records that were edited last are named. */
const MOST_EDITED = 20;

/** Gives what the page is told of a look, the findings in the order in which they are read. */
export function toldOf(look: Look, beside: Beside): Omit<Told, 'look' | 'fresh' | 'mended'> {
  const keyOf = keysOf(look, beside);
  const notes = look.findings.map((finding) => noteOf(finding, keyOf, beside));
  const errors = notes.filter(({ severity }) => severity === 'error').length;
  const edited = [...beside.edited].slice(0, MOST_EDITED).map((name): EditedName => {
    const at = name.indexOf(' ');
    const [file, record] = [name.slice(0, at), name.slice(at + 1)];
    return { file, record, ...keyOf(file, record) };
  });
  return {
    errors,
    warnings: notes.length - errors,
    edited,
    notes: notes.sort((a, b) => rankOf(a) - rankOf(b)),
    unsealed: look.unsealed,
    editions: Object.fromEntries(
      [...beside.editions].map(([dir, { number }]) => [posix.basename(dir), number]),
    ),
  };
}

function rankOf({ edited, isEarly, severity }: Note): number {
  return (edited === undefined ? 4 : 0) + (isEarly ? 2 : 0) + (severity === 'error' ? 0 : 1);
}

type KeyOf = (file: string, record: string) => { readonly key?: string };

function noteOf(finding: Finding, keyOf: KeyOf, { edited, early, editions }: Beside): Note {
  const { file, line, column, severity, message, suggestion, record } = finding;
  const part = record === '' ? 'file' : 'record';
  return {
    severity,
    where: `${file}:${line}:${column}`,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    record,
    ...keyOf(file, record),
    ...(edited.has(nameIn(file, record)) ? { edited: part } : {}),
    isEarly: early.has(signatureOf(finding)),
    isDropped: editions.get(posix.dirname(file))?.dropped.get(posix.basename(file))?.has(record) ?? false,
  };
}

/** By what the page knows a record of a file; nothing where it does not. */
function keysOf({ datasets }: Look, { editions }: Beside): KeyOf {
  const folders = new Map<string, string>();
  for (const { shown, manifest } of datasets) {
    const dir = posix.dirname(shown);
    const id = editions.get(dir)?.id;
    for (const entry of entriesIn(manifest))
      if (id !== undefined && isBag(entry) && typeof entry['name'] === 'string')
        folders.set(posix.join(dir, String(entry['file'])), `${id}/${entry['name']}`);
  }
  return (file, record) => {
    const folder = folders.get(file);
    return record === '' || folder === undefined ? {} : { key: `${folder}/${record}` };
  };
}
