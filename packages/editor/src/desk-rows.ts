import type { CollectionName } from '@coalition-map/schema';
import { enFacts } from '@coalition-map/store';
import { blankRecord, copyOf } from './blank.ts';
import type { Desk } from './desk.ts';
import {
  recordBefore,
  recordShape,
  rowIn,
  rowOf,
  sheetOf,
  withNew,
  withoutRow,
  type Sheet,
} from './draft.ts';
import { valueAt, type Path } from './path.ts';
import type { FieldShape } from './shape.ts';
import { words } from './words.ts';

/** Begins a collection that the dataset has not had yet. */
export function begin(desk: Desk, name: CollectionName): void {
  const file = `${name}.json`;
  const { draft } = desk;
  if (!sheetOf(draft, file))
    desk.change({ sheets: [...draft.sheets, { file, name, rows: [] }] }, enFacts.kinds[name]);
  desk.show(file);
}

/** Adds a record to the collection that is shown, and opens it. */
export async function add(desk: Desk): Promise<void> {
  const { sheet, draft } = desk;
  if (!sheet) return;
  const row = rowOf(blankRecord(draft, sheet.name));
  desk.search = '';
  const said = words.records.added(enFacts.kind[sheet.name]);
  desk.change(withNew(draft, sheet.file, row), said, row.key);
  desk.say(said);
  const chosen = desk.choose(row.key);
  usualIn(sheet).forEach((path) => desk.reveal(path));
  await chosen;
}

/** The fields that most records of a collection have: a new one is asked for them too. */
function usualIn({ name, rows }: Sheet): Path[] {
  const isUsual = (path: Path): boolean =>
    rows.filter(({ record }) => valueAt(record, path) !== undefined).length * 2 > rows.length;
  const pathsIn = (fields: readonly FieldShape[], at: Path): Path[] =>
    fields.flatMap((field) => {
      const path = [...at, field.name];
      if (field.isNullable || !isUsual(path)) return [];
      return [path, ...(field.shape.kind === 'object' ? pathsIn(field.shape.fields, path) : [])];
    });
  return pathsIn(recordShape(name).fields, []);
}

/** Adds a copy of the record that is edited, below it, and opens the copy at its id. */
export async function duplicate(desk: Desk): Promise<void> {
  const { row, sheet, draft } = desk;
  if (!row || !sheet) return;
  const copy = rowOf(copyOf(draft, row.record));
  const said = words.records.duplicated(desk.nameOf(row.key));
  desk.change(withNew(draft, sheet.file, copy, row.key), said, copy.key);
  desk.say(said);
  await desk.choose(copy.key, ['id']);
}

/** Removes the record that is edited; the next one in the list takes the focus. */
export async function remove(desk: Desk): Promise<void> {
  const found = rowIn(desk.draft, desk.key);
  if (!found) return;
  const { row, sheet, at } = found;
  const said = words.records.removed(desk.nameOf(row.key));
  const next = sheet.rows[at + 1] ?? sheet.rows[at - 1];
  desk.change(withoutRow(desk.draft, row.key), said, row.key);
  desk.key = undefined;
  desk.say(said);
  await desk.focus(next ? `row-${next.key}` : 'add');
}

/** Puts the record that is edited back as it was opened. */
export async function reset(desk: Desk): Promise<void> {
  const { key, baseline } = desk;
  const before = key === undefined || !baseline ? undefined : recordBefore(baseline, key);
  if (before === undefined) return;
  desk.edit(before, words.form.reset);
  desk.say(words.form.wasReset(desk.nameOf(key)));
  await desk.focus('record');
}
