import { Refusal, harmless } from '@coalition-map/review';

/** What a cell holds, and what was wanted in its place. */
export interface CellDamage {
  readonly got: string;
  readonly wanted: string;
}

/** What a workbook says of a sheet beside the values of its cells. */
export interface Marks {
  readonly isHidden: boolean;
  readonly hiddenRows: number;
  /** Cells that hold no value of their own, by their address, such as B3. */
  readonly damaged: ReadonlyMap<string, CellDamage>;
  /** Addresses of cells whose format shows a day, a month and a year. */
  readonly days: ReadonlySet<string>;
}

/** A sheet as rows times columns is held in memory whole. */
const MOST_CELLS = 5_000_000;

/** What a sheet of a spreadsheet has (Excel specifications and limits). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A tag of XML; attributes hold no "<", so that a search never runs far. */
const tags = (names: string) => new RegExp(`<(/?)(?:[\\w.-]+:)?(${names})(?=[\\s/>])([^<>]*)>`, 'g');

/** Reads the marks of each sheet of a workbook, by the name of the sheet; refuses one that reaches too far to be held. */
export function marksIn(texts: ReadonlyMap<string, string>, file: string): ReadonlyMap<string, Marks> {
  const targets = new Map(
    [...(texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(tags('Relationship'))].map(
      ([, , , given = '']) => [
        attribute(given, 'Id'),
        attribute(given, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
      ],
    ),
  );
  const isDay = dayFormats(texts.get('xl/styles.xml') ?? '');
  const sheets = [...(texts.get('xl/workbook.xml') ?? '').matchAll(tags('sheet'))];
  return new Map(
    sheets.map(([, , , given = '']) => {
      const name = attribute(given, 'name');
      const text = texts.get(targets.get(attribute(given, '[\\w.-]+:id')) ?? '') ?? '';
      return [
        name,
        marksOf(text, attribute(given, 'state').endsWith('idden'), isDay, `${file}, sheet ${harmless(name)}`),
      ];
    }),
  );
}

function marksOf(text: string, isHidden: boolean, isDay: (style: number) => boolean, shown: string): Marks {
  const damaged = new Map<string, CellDamage>();
  const days = new Set<string>();
  let hiddenRows = 0;
  let isRowHidden = false;
  let [count, rows, columns] = [0, 0, 0];
  const beyond = new Refusal(
    `${shown}: got a damaged sheet; wanted rows and columns that a spreadsheet has. Save it as .xlsx again.`,
  );
  // A tag within a tag is no XML, and might hide from the search below.
  if (/<[^<>]*</.test(text)) throw beyond;
  const reach = (at: string, holds: boolean): number => {
    const { row, column } = placeOf(at);
    if (!(row <= MOST_ROWS && column <= MOST_COLUMNS)) throw beyond;
    if (holds) [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    if (rows * columns > MOST_CELLS)
      throw new Refusal(
        `${shown}: reaches to ${at}; wanted at most ${MOST_CELLS} cells. Remove what stands far out.`,
      );
    return row;
  };
  let cell: { at: string; isError: boolean } | undefined;
  for (const found of text.matchAll(tags('row|c|f|v|is|mergeCell'))) {
    const [whole, closing, name, given = ''] = found;
    if (closing === '/') {
      if (name === 'c') cell = undefined;
    } else if (name === 'row') {
      if (!(Math.max(++count, Number(attribute(given, 'r') || 0)) <= MOST_ROWS)) throw beyond;
      isRowHidden = /^(?:1|true)$/.test(attribute(given, 'hidden'));
    } else if (name === 'c') {
      const [at, type] = [attribute(given, 'r'), attribute(given, 't')];
      reach(at, false);
      cell = given.endsWith('/') ? undefined : { at, isError: type === 'e' };
      if (type === 'd' || (type === '' && isDay(Number(attribute(given, 's') || 0)))) days.add(at);
    } else if (name === 'mergeCell') {
      const range = attribute(given, 'ref');
      const at = range.split(':')[0] ?? '';
      reach(at, true);
      damaged.set(at, {
        got: `a merged cell (${harmless(range.slice(0, 30))})`,
        wanted: 'a cell of its own in each row and column',
      });
    } else if (cell) {
      const before = rows;
      // A row that is hidden and empty, as below the last one, holds nothing that could surprise.
      if (reach(cell.at, true) > before && isRowHidden) hiddenRows++;
      if (name === 'f')
        damaged.set(cell.at, {
          got: 'a formula',
          wanted: 'the value itself (copy the cell, and paste it as a value)',
        });
      else if (cell.isError && !damaged.has(cell.at)) {
        const from = found.index + whole.length;
        damaged.set(cell.at, {
          got: JSON.stringify(text.slice(from, text.indexOf('<', from)).slice(0, 20)),
          wanted: 'the text (a spreadsheet put an error value here)',
        });
      }
    }
  }
  return { isHidden, hiddenRows, damaged, days };
}

/** Row and column of an address, both counted from 1: B3 is row 3, column 2. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = 'none'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  const column = Buffer.from(letters).reduce((sum, letter) => sum * 26 + letter - 64, 0);
  return { row: Number(digits), column };
}

/** The letters of a column, counted from 0: 27 is AB. */
export function lettersOf(column: number): string {
  return (
    (column > 25 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
  );
}

/** Tells of a cell's style whether it shows a day, a month and a year. */
function dayFormats(styles: string): (style: number) => boolean {
  const codes = new Map<string, string>();
  const formats: string[] = [];
  let isInside = false;
  for (const [, closing, name, given = ''] of styles.matchAll(tags('numFmt|cellXfs|xf'))) {
    if (name === 'cellXfs') isInside = closing === '';
    else if (name === 'numFmt') codes.set(attribute(given, 'numFmtId'), attribute(given, 'formatCode'));
    else if (isInside && closing === '') formats.push(attribute(given, 'numFmtId'));
  }
  return (style) => {
    const id = formats[style] ?? '';
    const code = codes.get(id);
    // 14, 15 and 22 are the formats with day, month and year that have no code of their own (ECMA-376, 18.8.30).
    if (code === undefined) return ['14', '15', '22'].includes(id);
    const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
    return ['y', 'm', 'd'].every((letter) => bare.includes(letter));
  };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Made once each: a workbook has hundreds of thousands of attributes. */
const shapes = new Map<string, RegExp>();

function attribute(given: string, name: string): string {
  let shape = shapes.get(name);
  if (!shape) shapes.set(name, (shape = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = shape.exec(given);
  const value = found?.[1] ?? found?.[2] ?? '';
  if (!value.includes('&')) return value;
  return value.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex?: string, digits?: string, name = '') => {
      if (hex === undefined && digits === undefined) return entities[String(name)] ?? all;
      const code = hex === undefined ? Number(digits) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
