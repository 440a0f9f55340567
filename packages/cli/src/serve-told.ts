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

/** What the page is told after each look. */
export interface Told {
  /** Counted from 1; a later look has a greater number. */
  readonly look: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings the last save brought, and how many it took away. */
  readonly fresh: number;
  readonly mended: number;
  /** The records and files that were edited last. */
  readonly edited: readonly string[];
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

/** Gives the findings of a look in the order in which they are read. */
export function notesOf(look: Look, { edited, early, editions }: Beside): Note[] {
  const notes = look.findings.map((finding): Note => {
    const { file, line, column, severity, message, suggestion, record } = finding;
    const edition = editions.get(posix.dirname(file));
    const key = keyOf(finding, look, edition);
    const part = edited.has(nameIn(file, record)) ? (record === '' ? 'file' : 'record') : undefined;
    return {
      severity,
      where: `${file}:${line}:${column}`,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
      record,
      ...(key === undefined ? {} : { key }),
      ...(part === undefined ? {} : { edited: part }),
      isEarly: early.has(signatureOf(finding)),
      isDropped: edition?.dropped.get(posix.basename(file))?.has(record) ?? false,
    };
  });
  const rank = (note: Note): number =>
    (note.edited === undefined ? 4 : 0) + (note.isEarly ? 2 : 0) + (note.severity === 'error' ? 0 : 1);
  return notes.sort((a, b) => rank(a) - rank(b));
}

function keyOf({ file, record }: Finding, look: Look, edition: Edition | undefined): string | undefined {
  if (record === '' || !edition) return undefined;
  const files = look.datasets.find(({ shown }) => posix.dirname(shown) === posix.dirname(file));
  const entry = entriesIn(files?.manifest ?? {}).find(
    (it) => isBag(it) && it['file'] === posix.basename(file),
  );
  return isBag(entry) ? `${edition.id}/${String(entry['name'])}/${record}` : undefined;
}
