import type { CollectionName } from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';
import { isBag, type Bag } from '@coalition-map/review';
import { inFormatOrder, shapeOf, type Shape } from './shape.ts';

/** A record in a draft; its key stays, whatever becomes of the record's id and place. */
export interface Row {
  readonly key: number;
  readonly record: unknown;
}

/** A collection as it is being edited. */
export interface Sheet {
  /** Beside the manifest, such as `builds.json`. */
  readonly file: string;
  readonly name: CollectionName;
  readonly rows: readonly Row[];
}

/** A dataset as it is being edited: never changed, only replaced. */
export interface Draft {
  readonly sheets: readonly Sheet[];
}

/** A dataset as it was opened. */
export interface Baseline {
  readonly manifest: Bag;
  /** The bytes of the manifest, as text. */
  readonly text: string;
  /** The texts of the files that could be read, by name. */
  readonly texts: ReadonlyMap<string, string>;
  readonly draft: Draft;
}

let last = 0;

/** Gives a record a key of its own. */
export function rowOf(record: unknown): Row {
  return { key: ++last, record };
}

/** Gives the shape of the records of a collection. */
export function recordShape(name: CollectionName): Extract<Shape, { kind: 'object' }> {
  const shape = shapeOf(collections[name]);
  if (shape.kind !== 'object') throw new Error(`The records of ${name} are no objects.`);
  return shape;
}

/** Finds a sheet by its file. */
export function sheetOf({ sheets }: Draft, file: string | undefined): Sheet | undefined {
  return sheets.find((it) => it.file === file);
}

/** The places of rows by their keys: each list of rows is gone through once. */
const places = new WeakMap<Sheet['rows'], ReadonlyMap<number, number>>();

function placesIn(rows: Sheet['rows']): ReadonlyMap<number, number> {
  const known = places.get(rows) ?? new Map(rows.map(({ key }, at) => [key, at]));
  places.set(rows, known);
  return known;
}

/** Finds a row, and its sheet. */
export function rowIn(
  draft: Draft,
  key: number | undefined,
): { sheet: Sheet; row: Row; at: number } | undefined {
  if (key === undefined) return undefined;
  for (const sheet of draft.sheets) {
    const at = placesIn(sheet.rows).get(key);
    const row = at === undefined ? undefined : sheet.rows[at];
    if (at !== undefined && row) return { sheet, row, at };
  }
  return undefined;
}

/** Finds a record as it was opened. */
export function recordBefore({ draft }: Baseline, key: number): unknown {
  return rowIn(draft, key)?.row.record;
}

/** Gives the draft with other rows in one sheet. */
function withRows(draft: Draft, file: string, rows: readonly Row[]): Draft {
  return { sheets: draft.sheets.map((it) => (it.file === file ? { ...it, rows } : it)) };
}

/**
 * Gives the draft with another record in a row, its fields in the order of the format. A record that is again what it was
 * is the very same one, so that it keeps its bytes.
 */
export function withRecord(draft: Draft, baseline: Baseline, key: number, record: unknown): Draft {
  const found = rowIn(draft, key);
  if (!found) return draft;
  const { sheet } = found;
  const before = recordBefore(baseline, key);
  const shape = recordShape(sheet.name);
  const next = inFormatOrder(record, shape);
  const isBack =
    before !== undefined && JSON.stringify(next) === JSON.stringify(inFormatOrder(before, shape));
  const rows = sheet.rows.with(found.at, { key, record: isBack ? before : next });
  return withRows(draft, sheet.file, rows);
}

/** Gives the draft with a new row below another one, or at the end. */
export function withNew(draft: Draft, file: string, row: Row, below?: number): Draft {
  const rows = sheetOf(draft, file)?.rows ?? [];
  const at = rows.findIndex(({ key }) => key === below);
  return withRows(draft, file, at < 0 ? [...rows, row] : rows.toSpliced(at + 1, 0, row));
}

/** Gives the draft without a row. */
export function withoutRow(draft: Draft, key: number): Draft {
  const found = rowIn(draft, key);
  return found
    ? withRows(
        draft,
        found.sheet.file,
        found.sheet.rows.filter((row) => row.key !== key),
      )
    : draft;
}

/** Gives the id of a record, or an empty text. */
export function idOf(record: unknown): string {
  const id = isBag(record) ? record['id'] : undefined;
  return typeof id === 'string' ? id : '';
}
