import { inflateRawSync } from 'node:zlib';
import { Refusal } from '@coalition-map/review';

/** All texts of a workbook together; the data of a hundred datasets are not near this. */
const LARGEST_UNPACKED = 32 * 1024 * 1024;

/** A file in a zip: where it lies, and how it is packed. */
interface Entry {
  readonly name: string;
  /** Where its line in the table at the end begins. */
  readonly line: number;
  /** Where it begins itself. */
  readonly header: number;
  readonly isLocked: boolean;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
}

/** What a file is that is no workbook, by how it begins. */
const beginnings: readonly [RegExp, string][] = [
  [/^ÐÏ/, 'an old workbook (.xls), or one with a password'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|head|body|\?xml)/i, 'a web page or other markup'],
  [/^%PDF/, 'a PDF'],
  [/^$/, 'an empty file'],
];

/** What a zip is that is no workbook, by a file in it. */
const inhabitants: readonly [RegExp, string][] = [
  [/^mimetype$|^content\.xml$/, 'an OpenDocument file (.ods)'],
  [/^xl\/workbook\.bin$/, 'a binary workbook (.xlsb)'],
  [/^Index\/.*\.iwa$|^Index\.zip$/, 'a file of Numbers'],
  [/^word\//, 'a text document (.docx)'],
];

/** Gives the texts (XML) of an .xlsx file by their names; refuses what is none, is damaged, or unpacks to too much. */
export function textsIn(zip: Uint8Array, file: string): ReadonlyMap<string, string> {
  const refuse = (got: string) =>
    new Refusal(
      `${file}: got ${got}; wanted a workbook (.xlsx). Open it in a spreadsheet program and save it as .xlsx.`,
    );
  const start = Buffer.from(zip.subarray(0, 200)).toString('latin1');
  const begins = beginnings.find(([shape]) => shape.test(start));
  if (begins) throw refuse(begins[1]);
  if (!start.startsWith('PK')) throw refuse('something else');
  const entries = entriesOf(zip);
  if (!entries) throw refuse('a damaged file, perhaps cut off');
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    const lives = inhabitants.find(([shape]) => entries.some(({ name }) => shape.test(name)));
    throw refuse(lives?.[1] ?? 'a zip that holds no workbook');
  }
  if (entries.some(({ isLocked }) => isLocked)) throw refuse('a workbook with a password');
  const texts = entries.filter(({ name }) => /\.(?:xml|rels)$/.test(name));
  const total = texts.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST_UNPACKED)
    throw new Refusal(`${file}: unpacks to ${total} bytes; at most ${LARGEST_UNPACKED}.`);
  return new Map(
    texts.map((entry) => {
      const bytes = unpacked(zip, entry);
      if (bytes?.length !== entry.size) throw refuse(`a damaged file (${entry.name})`);
      return [entry.name, bytes.toString('utf8')];
    }),
  );
}

/** Gives the same zip without the time of its making, so that the same data give the same bytes. */
export function timeless(zip: Uint8Array): Uint8Array {
  const same = Uint8Array.from(zip);
  const view = new DataView(same.buffer);
  for (const { line, header } of entriesOf(same) ?? []) {
    // 1 January 1980, midnight, is the earliest that a zip can say.
    view.setUint32(line + 12, 0x00210000, true);
    view.setUint32(header + 10, 0x00210000, true);
  }
  return same;
}

/** The table at the end of a zip; nothing where there is none, or one for files beyond four gigabytes. */
function entriesOf(zip: Uint8Array): readonly Entry[] | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  // A comment of at most 65535 bytes may stand behind the end.
  let end = zip.length - 22;
  while (end >= 0 && zip.length - end <= 65_557 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || zip.length - end > 65_557) return undefined;
  const entries: Entry[] = [];
  let line = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 8, true); left > 0; left--) {
    if (line + 46 > zip.length || view.getUint32(line, true) !== 0x02014b50) return undefined;
    const length = view.getUint16(line + 28, true);
    const header = view.getUint32(line + 42, true);
    if (header + 30 > zip.length || view.getUint32(header, true) !== 0x04034b50) return undefined;
    entries.push({
      name: Buffer.from(zip.subarray(line + 46, line + 46 + length)).toString('utf8'),
      line,
      header,
      isLocked: (view.getUint16(line + 8, true) & 1) === 1,
      method: view.getUint16(line + 10, true),
      packed: view.getUint32(line + 20, true),
      size: view.getUint32(line + 24, true),
    });
    line += 46 + length + view.getUint16(line + 30, true) + view.getUint16(line + 32, true);
  }
  return entries;
}

/** Unpacks a file, and stops where it grows beyond the size that it tells. */
function unpacked(zip: Uint8Array, { header, packed, size, method }: Entry): Buffer | undefined {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const bytes = zip.subarray(from, from + packed);
  if (method === 0) return Buffer.from(bytes);
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}
