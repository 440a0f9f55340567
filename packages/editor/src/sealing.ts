import { collectionNames } from '@coalition-map/schema';
import { entriesIn, isBag, manifestText, type Bag } from '@coalition-map/review';
import { sheetOf, type Baseline, type Draft, type Sheet } from './draft.ts';
import { layoutOf, listText, type Layout } from './file-text.ts';

/** The texts of sheets: each is written once. */
const texts = new WeakMap<Sheet['rows'], string>();

/** How the files of a dataset were laid out when they were opened. */
const layouts = new WeakMap<Baseline, Map<string, Layout>>();

/** Whether sheets are what was opened: each is compared once. */
const changes = new WeakMap<Sheet['rows'], boolean>();

/** Gives the text of a collection's file: the bytes that were opened, where nothing is changed in it. */
export function sheetText(sheet: Sheet, baseline: Baseline): string {
  const { texts: old, draft } = baseline;
  const known = texts.get(sheet.rows);
  if (known !== undefined) return known;
  const text = old.get(sheet.file);
  const before = sheetOf(draft, sheet.file)?.rows ?? [];
  const isSame =
    text !== undefined &&
    before.length === sheet.rows.length &&
    before.every(({ record }, at) => record === sheet.rows[at]?.record);
  const places = new Map(before.map(({ record }, at) => [record, at]));
  const made = isSame
    ? text
    : listText(
        layoutIn(baseline, sheet.file),
        sheet.rows.map(({ record }) => ({ record, was: places.get(record) })),
      );
  texts.set(sheet.rows, made);
  return made;
}

function layoutIn(baseline: Baseline, file: string): Layout | undefined {
  const text = baseline.texts.get(file);
  if (text === undefined) return undefined;
  const own = layouts.get(baseline) ?? new Map<string, Layout>();
  layouts.set(baseline, own);
  const layout = own.get(file) ?? layoutOf(text);
  own.set(file, layout);
  return layout;
}

/** Tells whether a sheet's file is no longer what was opened; it is laid out only where its records do not tell. */
function isChanged(sheet: Sheet, baseline: Baseline): boolean {
  const { rows, file } = sheet;
  const known = changes.get(rows);
  if (known !== undefined) return known;
  const before = sheetOf(baseline.draft, file)?.rows ?? [];
  const other = rows.filter(({ record }, at) => record !== before[at]?.record);
  const isTold =
    !baseline.texts.has(file) ||
    before.length !== rows.length ||
    rows.some(({ record }, at) => {
      const was = before[at]?.record;
      return record !== was && JSON.stringify(record) !== JSON.stringify(was);
    });
  const made = isTold || (other.length > 0 && sheetText(sheet, baseline) !== baseline.texts.get(file));
  changes.set(rows, made);
  return made;
}

/** Gives the sheets whose files are no longer what was opened. */
export function changedSheets(draft: Draft, baseline: Baseline): Sheet[] {
  return draft.sheets.filter(
    (sheet) =>
      // A collection that was begun and has no record yet is no file.
      (sheet.rows.length > 0 || baseline.texts.has(sheet.file)) && isChanged(sheet, baseline),
  );
}

/** What the manifest is to say beside its collections; what is left out stays. */
export interface Edition {
  readonly version?: string | undefined;
  /** YYYY-MM-DD. */
  readonly updated?: string | undefined;
}

/**
 * Gives the text of the manifest as `coalition bump` and `coalition seal` would leave it: counts, hashes, version and day.
 * @param sha256 Gives the hash of a text; nothing where the browser offers none, and then the entry has none.
 */
export async function sealedManifest(
  draft: Draft,
  baseline: Baseline,
  { version, updated }: Edition,
  sha256: (text: string) => Promise<string> | undefined,
): Promise<string> {
  const entries = await Promise.all(
    entriesWith(draft, baseline).map(async (raw): Promise<unknown> => {
      const sheet = isBag(raw) ? sheetOf(draft, String(raw['file'])) : undefined;
      if (!isBag(raw) || !sheet) return raw;
      const text = sheetText(sheet, baseline);
      const hash = sha256(text);
      const entry: Bag = { ...raw, count: sheet.rows.length };
      if (hash !== undefined) return { ...entry, sha256: await hash };
      const { sha256: _old, ...rest } = entry;
      return rest;
    }),
  );
  const manifest = {
    ...baseline.manifest,
    ...(version === undefined ? {} : { version }),
    ...(updated === undefined ? {} : { updated }),
    collections: entries,
  };
  return JSON.stringify(manifest) === JSON.stringify(baseline.manifest)
    ? baseline.text
    : manifestText(manifest);
}

/** The manifest for the checks: counts as they are, and hashes left out, which only sealing knows. */
export function uncheckedManifest(draft: Draft, baseline: Baseline, { updated }: Edition): Bag {
  const collections = entriesWith(draft, baseline).map((raw) => {
    const sheet = isBag(raw) ? sheetOf(draft, String(raw['file'])) : undefined;
    if (!isBag(raw) || !sheet) return raw;
    const { sha256: _old, ...rest } = raw;
    return { ...rest, count: sheet.rows.length };
  });
  return { ...baseline.manifest, ...(updated === undefined ? {} : { updated }), collections };
}

/** The entries of the manifest; a collection that was added stands where a reader wants it. */
function entriesWith(draft: Draft, { manifest }: Baseline): unknown[] {
  const entries = [...entriesIn(manifest)];
  const listed = new Set(entries.map((it) => (isBag(it) ? it['file'] : undefined)));
  for (const { file, name, rows } of draft.sheets) {
    if (listed.has(file) || rows.length === 0) continue;
    const later = entries.findIndex(
      (it) =>
        isBag(it) &&
        collectionNames.findIndex((other) => other === it['name']) > collectionNames.indexOf(name),
    );
    entries.splice(later < 0 ? entries.length : later, 0, { name, file });
  }
  return entries;
}

/** Gives the SHA-256 of a text in hexadecimal; nothing on a page that is not secure, where browsers offer no hashes. */
export function hashOf(text: string): Promise<string> | undefined {
  const { subtle } = crypto as Partial<Crypto>;
  return subtle
    ?.digest('SHA-256', new TextEncoder().encode(text))
    .then((digest) =>
      Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
}
