import type { Dataset } from '@coalition-map/schema';
import { FORMAT, parseDataset, upgrade } from '@coalition-map/schema/door';
import { counted, entriesIn, inOrder, isBag, jsonOf, manifestText } from '@coalition-map/review';
import { readDataset, sha256 } from './dataset-files.ts';
import { wholeOf } from './dataset-whole.ts';
import type { Project } from './project.ts';

/** What became of a dataset that was lifted to the newest format. */
export interface Migrated {
  /** Formats before and after; equal where nothing was to do. */
  readonly from: number;
  readonly to: number;
  /** Files that were written, and how many of their records are another. */
  readonly changed: readonly { readonly file: string; readonly records: number }[];
  /** Records that do not pass the door afterwards; they are kept as they are, for "check" to name. */
  readonly faulty: number;
}

/**
 * Lifts a dataset's files to the newest format, step by step, and seals it; a file in which nothing changed keeps its bytes.
 * Run again, it changes nothing.
 */
export function migrate(project: Project, dir: string): Migrated {
  const files = readDataset(project, dir);
  const whole = wholeOf(project, files);
  // The door's own step by step: it refuses a newer format, or none, in plain words.
  const lifted = upgrade(whole, files.shown);
  const from = Number(whole['format']);
  const nothing: Migrated = { from, to: FORMAT, changed: [], faulty: 0 };
  if (from === FORMAT) return nothing;
  const dataset = parseDataset(lifted, files.shown);
  const sound = soundIn(dataset);
  const passed = Object.values(dataset.records).reduce((sum, { length }) => sum + length, 0);
  const drafts: [path: string, text: string][] = [];
  const changed: { file: string; records: number }[] = [];
  const entries = entriesIn(lifted).map((entry, at) => {
    if (!isBag(entry)) return entry;
    const raw = entriesIn(files.manifest)[at];
    const file = files.collections.find(({ entry: own }) => own.file === entry['file']);
    const records = (entry['records'] as unknown[]).map((record) => ordered(record, sound, entry['name']));
    if (!file) return { ...entry, records };
    const before = file.records.map((record) => JSON.stringify(record));
    const others = records.filter((record, index) => JSON.stringify(record) !== before[index]).length;
    const text = others > 0 ? jsonOf(records) : file.text;
    if (others > 0) {
      drafts.push([file.path, text]);
      changed.push({ file: file.shown, records: others });
    }
    const { records: _records, ...rest } = { ...(isBag(raw) ? raw : {}), ...entry };
    return { ...rest, count: records.length, sha256: sha256(text) };
  });
  const text = manifestText({ ...lifted, collections: entries });
  project.writeAll([...drafts, [files.path, text]]);
  changed.push({ file: files.shown, records: 0 });
  const total = entriesIn(lifted).flatMap((entry) => (isBag(entry) ? entry['records'] : [])).length;
  return { from, to: FORMAT, changed, faulty: total - passed };
}

/** The records that passed the door, by collection and id. */
function soundIn({ records }: Dataset): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(records).flatMap(([name, list]) =>
      list.map((record) => [`${name}/${record.id}`, record] as const),
    ),
  );
}

function ordered(record: unknown, sound: ReadonlyMap<string, unknown>, name: unknown): unknown {
  const parsed = isBag(record) ? sound.get(`${String(name)}/${String(record['id'])}`) : undefined;
  return parsed === undefined ? record : inOrder(record, parsed);
}

/** Tells what became of a dataset. */
export function migratedLines(shown: string, { from, to, changed, faulty }: Migrated): string[] {
  if (from === to) return [`${shown}: is of format ${to} already.`];
  const files = changed.map(({ file, records }) =>
    records > 0 ? `${file} (${counted(records, 'record')})` : file,
  );
  return [
    `${shown}: format ${from} to ${to}, wrote ${files.join(', ')}.`,
    ...(faulty > 0
      ? [`${shown}: ${counted(faulty, 'record')} not in the format; "coalition check ${shown}" names each.`]
      : []),
  ];
}
