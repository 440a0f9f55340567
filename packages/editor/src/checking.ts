import type { Boundaries } from '@coalition-map/geo/boundaries';
import type { Dataset } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import {
  entriesIn,
  isBag,
  manifestText,
  reviewOf,
  stepsOf,
  textsOf,
  type Bag,
  type Finding,
} from '@coalition-map/review';
import { sheetOf, type Baseline, type Draft, type Row, type Sheet } from './draft.ts';
import { pathsIn } from './json-paths.ts';
import type { Path } from './path.ts';
import { sheetText, uncheckedManifest, type Edition } from './sealing.ts';

/** A finding, and the record and the field that it is about. */
export interface Found extends Finding {
  /** The key of the row; undefined for what is about no record. */
  readonly key: number | undefined;
  /** Within the record; empty for the record as a whole. */
  readonly path: Path;
}

/** What the checks say of a draft. */
export interface Checked {
  readonly findings: readonly Found[];
  /** The records that passed the door. */
  readonly dataset: Dataset;
  /** The keys of the rows that did not: readers of the published data do not see them. */
  readonly refused: ReadonlySet<number>;
}

const MANIFEST = 'dataset.json';

/** Checks a draft with the command line's own rules; what sealing mends is left out. */
export function checkedOf(
  draft: Draft,
  baseline: Baseline,
  edition: Edition,
  asOf: string,
  boundaries: Boundaries,
): Checked {
  const manifest = uncheckedManifest(draft, baseline, edition);
  const written = { shown: MANIFEST, text: manifestText(manifest) };
  const files = textsOf(written, (file) => {
    const sheet = sheetOf(draft, file);
    return sheet && { shown: file, text: sheetText(sheet, baseline), sha256: '' };
  });
  const missing = new Set(
    entriesIn(manifest).flatMap((it) =>
      isBag(it) && typeof it['file'] === 'string' && !sheetOf(draft, it['file']) ? [it['file']] : [],
    ),
  );
  // What could not be opened was told when it was opened.
  const isThere = (name: string): boolean => missing.has(name);
  const placed = placing(draft, baseline);
  const findings = reviewOf(files, { asOf, boundaries, isThere })
    .filter(({ rule }) => rule !== 'hash')
    .map(placed);
  const refused = new Set(
    findings.flatMap(({ rule, severity, key }) =>
      rule === 'format' && severity === 'error' && key !== undefined ? [key] : [],
    ),
  );
  return { findings, dataset: datasetOf(draft, manifest), refused };
}

/** Reads a draft as a visitor's browser does; rows may be left out. */
export function datasetOf(
  draft: Draft,
  manifest: Bag,
  isLeftOut: (row: Row) => boolean = () => false,
): Dataset {
  const collections = entriesIn(manifest).map((entry) => {
    if (!isBag(entry) || typeof entry['file'] !== 'string') return entry;
    const rows = (sheetOf(draft, entry['file'])?.rows ?? []).filter((row) => !isLeftOut(row));
    return { ...entry, count: rows.length, records: rows.map(({ record }) => record) };
  });
  return parseDataset({ ...manifest, collections }, MANIFEST);
}

/** The paths in the text of a sheet. */
interface Paths {
  readonly rows: Sheet['rows'];
  readonly paths: ReadonlyMap<string, Path>;
}

/** The paths of each file as it was last: they take more room than its text, so none is kept for undo. */
const lastPaths = new WeakMap<Baseline, Map<string, Paths>>();

function pathsOf(sheet: Sheet, baseline: Baseline): ReadonlyMap<string, Path> {
  const { file, rows } = sheet;
  const own = lastPaths.get(baseline) ?? new Map<string, Paths>();
  lastPaths.set(baseline, own);
  const known = own.get(file);
  if (known?.rows === rows) return known.paths;
  const paths = pathsIn(sheetText(sheet, baseline));
  own.set(file, { rows, paths });
  return paths;
}

/** Gives what finds the row and the field of a finding, by the line and the column that it names. */
function placing(draft: Draft, baseline: Baseline): (finding: Finding) => Found {
  return (finding) => {
    const { file, line, column, rule, record, message } = finding;
    const sheet = sheetOf(draft, file);
    if (!sheet) return { ...finding, key: undefined, path: [] };
    const [index, ...path] = pathsOf(sheet, baseline).get(`${line}:${column}`) ?? [];
    const row = typeof index === 'number' && record !== '' ? sheet.rows[index] : undefined;
    // Of a field that is missing the line is that of what is around it; the message names the field.
    const named = rule === 'format' ? fieldIn(message, record) : undefined;
    return { ...finding, key: row?.key, path: named ?? path };
  };
}

/** The field in a message of the door: `its-id: sources[0].url: got …`. */
function fieldIn(message: string, record: string): Path | undefined {
  const rest = message.startsWith(`${record}: `) ? message.slice(record.length + 2) : message;
  const field = /^(\S+): got /.exec(rest)?.[1];
  return field === undefined || field === 'record' ? undefined : stepsOf(field);
}
