import { harmless } from '@coalition-map/review';
import type { CollectionName } from '@coalition-map/schema';
import type { Row, Table } from './csv.ts';
import { columnsIn, fieldAt } from './sheet-fields.ts';
import { nearIn } from './sheet-words.ts';

/** A heading that the format does not know, or that its cells do not fit. */
export interface Unknown {
  readonly heading: string;
  /** The column that was probably meant. */
  readonly meant: string | undefined;
  readonly got: string;
  readonly wanted: string;
}

/**
 * Finds the headings of a sheet that stand for no column of the format, so that each is told once, and not in each row.
 * @param before The columns that the collection has now: one that is in no heading was probably renamed.
 */
export function unknownIn(
  { columns: given, rows }: Table,
  name: CollectionName,
  headings: ReadonlyMap<string, string>,
  before: readonly string[],
): readonly Unknown[] {
  const headingOf = new Map([...headings].map(([heading, column]) => [column, heading]));
  const columns = given.map((it) => headings.get(it) ?? it);
  const odd = given.filter((heading) => !isColumn(name, headings.get(heading) ?? heading, heading, rows));
  // Several languages of one text, or a second source, are no sign of a heading that was meant to be another.
  const missing = before.filter((it) => !columns.includes(it));
  const known = columnsIn(name);
  const taken = new Set<string>();
  return odd.map((heading) => {
    // A heading of the second source was meant to be one of the second source.
    const place = /\.\d+\./.exec(heading)?.[0] ?? '.1.';
    const own = missing.filter((it) => !taken.has(it));
    const others = known
      .map((it) => it.replace('.1.', place))
      .filter((it) => !columns.includes(it) && !taken.has(it));
    const meant =
      withEnding(name, headings.get(heading) ?? heading) ??
      likeIn(heading, own, headingOf) ??
      likeIn(heading, others, headingOf) ??
      (odd.length === 1 && missing.length === 1 ? missing[0] : undefined);
    if (meant !== undefined) taken.add(meant);
    const got = `the heading "${harmless(heading.slice(0, 60))}"`;
    const shown = meant === undefined ? '' : harmless(headingOf.get(meant) ?? meant);
    const wanted = `one that the export of ${name} writes${meant === undefined ? '' : `. Did you mean "${shown}"?`}`;
    const todo = meant === undefined ? '; rename it' : ' Rename it';
    return { heading, meant, got, wanted: `${wanted}${todo}, or delete the column if it is of no use` };
  });
}

/** Gives the heading that is nearest to one that a sheet lacks. */
export function headingLike(wanted: string, given: readonly string[]): string | undefined {
  return given.find((it) => plain(it) === plain(wanted)) ?? nearIn(wanted, given);
}

/** Whether a column is one of the format; where it has no cell at all it does no harm. */
function isColumn(name: CollectionName, column: string, heading: string, rows: readonly Row[]): boolean {
  const cells = rows.flatMap(({ cells }) => (cells[heading] ?? '') || []);
  if (cells.length === 0) return true;
  if (!/^[A-Za-z]/.test(column)) return false;
  const field = fieldAt(name, column);
  if (!field) return false;
  const { kind, takesNull } = field;
  const isList = ['words', 'numbers', 'groups'].includes(kind);
  if (column.endsWith('[]')) return isList;
  // Brackets in all cells say of themselves that they are a whole.
  return takesNull || !(isList || kind === 'group') || cells.every((it) => /^[[{]/.test(it));
}

/** A heading that lacks its ending, or has one too many: `jurisdictions`, `summary`, `date[]`. */
function withEnding(name: CollectionName, column: string): string | undefined {
  const bare = column.replace(/\[\]$/, '');
  const kind = fieldAt(name, bare)?.kind;
  const meant =
    kind === 'words' || kind === 'numbers'
      ? `${bare}[]`
      : kind !== undefined && fieldAt(name, `${bare}.en`)
        ? `${bare}.en`
        : bare;
  return kind === undefined || meant === column ? undefined : meant;
}

/** The column that a heading is like: the same but for signs, one of its words, or a typing error away. */
function likeIn(
  heading: string,
  columns: readonly string[],
  headingOf: ReadonlyMap<string, string>,
): string | undefined {
  const named = columns.flatMap((column) =>
    namesOf(column, headingOf.get(column)).map((word, rank) => ({ column, word, rank })),
  );
  const word = plain(heading);
  const words = heading.split(/[^\p{L}\p{N}]+/u).map(plain);
  const only = (found: typeof named): string | undefined => {
    const best = found.filter(({ rank }) => rank === Math.min(...found.map((it) => it.rank)));
    return new Set(best.map(({ column }) => column)).size === 1 ? best[0]?.column : undefined;
  };
  const near = nearIn(word, new Set(named.map((it) => it.word)));
  return (
    only(named.filter((it) => it.word === word)) ??
    only(named.filter((it) => words.includes(it.word))) ??
    (near !== undefined ? only(named.filter((it) => it.word === near)) : undefined)
  );
}

/** What a person may call a column, the whole first: `place.city`, city. */
function namesOf(column: string, heading: string | undefined): readonly string[] {
  const bare = column.replace(/\[\]$/, '').replace(/\.(?:en|es|fr-CA)$/, '');
  const names = [heading ?? column, column, bare, bare.split('.').at(-1) ?? bare].map(plain);
  // A French summary is called by more than the word.
  return /\.(?:es|fr-CA)$/.test(column) ? names.slice(0, 2) : names;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
