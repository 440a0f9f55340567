import { crc32, deflateRawSync } from 'node:zlib';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import type { Sample } from './sample.fixture.ts';
import { lettersOf } from './sheet-marks.ts';

const folder = join(import.meta.dirname, '../../../data');

/** The files of a committed dataset. */
export function filesOf(name: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json') && file !== 'import.json')
      .map((file) => [`data/${name}/${file}`, readFileSync(join(folder, name, file), 'utf8')]),
  );
}

/** Writes bytes into a sample. */
export function put({ root }: Sample, path: string, bytes: Uint8Array): void {
  writeFileSync(join(root, path), bytes);
}

/** Runs a command line in a sample's root, and waits for it. */
export async function coalition(
  { root }: Sample,
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(args, {
    cwd: root,
    today: '2026-11-21',
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** A zip of texts; `lie` tells another size than a file has. */
export function zipOf(
  texts: Readonly<Record<string, string>>,
  lie?: { name: string; size: number },
): Uint8Array {
  const [files, table]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const told = Buffer.alloc(26);
    // Version, flags, method, time and day, sum, sizes, length of the name.
    [20, 0, 8, 0, 33].forEach((value, n) => told.writeUInt16LE(value, n * 2));
    told.writeUInt32LE(crc32(bytes), 10);
    told.writeUInt32LE(packed.length, 14);
    told.writeUInt32LE(lie?.name === name ? lie.size : bytes.length, 18);
    told.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), told, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), told, rest, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(table.length, 4);
  end.writeUInt16LE(table.length, 6);
  end.writeUInt32LE(Buffer.concat(table).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...table, Buffer.from('PK\x05\x06'), end]);
}

/** A cell as XML, by its attributes and what stands in it. */
export interface RawCell {
  readonly attributes: string;
  readonly inner: string;
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Cells as spreadsheet programs write them. */
export const raw = {
  number: (value: string): RawCell => ({ attributes: '', inner: `<v>${value}</v>` }),
  boolean: (value: boolean): RawCell => ({ attributes: 't="b"', inner: `<v>${value ? 1 : 0}</v>` }),
  error: (value: string): RawCell => ({ attributes: 't="e"', inner: `<v>${value}</v>` }),
  formula: (value: string, cached: string): RawCell => ({
    attributes: 't="str"',
    inner: `<f>${xml(value)}</f><v>${xml(cached)}</v>`,
  }),
  rich: (...runs: string[]): RawCell => ({
    attributes: 't="inlineStr"',
    inner: `<is>${runs.map((it) => `<r><rPr><b/></rPr><t xml:space="preserve">${xml(it)}</t></r>`).join('')}</is>`,
  }),
  /** Days since the end of 1899, under a format. */
  date: (day: string, format: keyof typeof formats): RawCell => ({
    attributes: `s="${Object.keys(formats).indexOf(format)}"`,
    inner: `<v>${(Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000}</v>`,
  }),
};

/** Formats of cells: those of Excel with a number of their own, and those that other programs spell out. */
const formats = {
  general: '0',
  'm/d/yyyy': '14',
  'd-mmm': '16',
  'mmm-yy': '17',
  'h:mm': '20',
  'm/d/yy h:mm': '22',
  'yyyy-mm-dd': '164',
  'yyyy-mm': '165',
  '[$-409]mmmm d, yyyy;@': '166',
  '"day" mm': '167',
} as const;

const styles = `<styleSheet><numFmts>${Object.entries(formats)
  .filter(([, id]) => id.length > 2)
  .map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xml(code)}"/>`)
  .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${Object.values(formats)
  .map((id) => `<xf numFmtId="${id}" applyNumberFormat="1" xfId="0"/>`)
  .join('')}</cellXfs></styleSheet>`;

/** A sheet for a workbook by hand. */
export interface RawSheet {
  readonly name: string;
  /** Texts, or cells as XML; an empty text is no cell. */
  readonly rows: readonly (readonly (string | RawCell)[])[];
  readonly merged?: readonly string[];
  /** Counted from 1. */
  readonly hidden?: readonly number[];
  readonly state?: 'hidden';
  /** What stands in the place of the rows. */
  readonly text?: string;
}

/** The texts of a workbook, as a program might save them. */
export function bookTexts(sheets: readonly RawSheet[]): Record<string, string> {
  const ids = sheets.map((_, at) => at + 1);
  return {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
      .map(({ name, state }, at) => {
        const hidden = state ? ` state="${state}"` : '';
        return `<sheet name="${xml(name)}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${ids
      .map(
        (id) =>
          `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetText(sheet)])),
  };
}

function sheetText({ rows, merged = [], hidden = [], text }: RawSheet): string {
  const lines = rows.map((cells, row) => {
    const made = cells.map((cell, at) => {
      if (cell === '') return '';
      const { attributes, inner } =
        typeof cell === 'string'
          ? { attributes: 't="inlineStr"', inner: `<is><t>${xml(cell)}</t></is>` }
          : cell;
      return `<c r="${lettersOf(at)}${row + 1}" ${attributes}>${inner}</c>`;
    });
    return `<row r="${row + 1}"${hidden.includes(row + 1) ? ' hidden="1"' : ''}>${made.join('')}</row>`;
  });
  const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet><sheetData>${text ?? lines.join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}

/** A workbook, as a program might save it. */
export function rawBook(...sheets: RawSheet[]): Uint8Array {
  return zipOf(bookTexts(sheets));
}
