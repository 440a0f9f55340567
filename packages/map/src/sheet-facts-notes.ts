import { hostOf, hrefOf, type RegisteredHotline, type Source } from '@coalition-map/schema';
import { dateText, isFresh, type Entry } from '@coalition-map/store';
import { clipped } from './pack-fit.ts';
import type { Writing } from './pack-writing.ts';

/** How many sources of a record the sheet names at most; the field pack names all. */
export const MANY = 3;
/** The longest address that stands whole in a note, letters; a longer one stands by its host. */
const LONG = 60;

/** What the name of a source may take before its dates: lines, and as wide as its column is for letters of 9 points, px. */
const ROOM = { lines: 2, width: 260 } as const;

/** A note in words, put into them when it is asked for: of long lists, only the notes of what fits are. */
type Note = () => string;

/** Something that is told, with what stands under it: whose word it is, of which day, and its check where there was one. */
export interface Noted {
  readonly notes: readonly Note[];
  /** What is said of them, whose number stands behind theirs. */
  readonly checks?: readonly Note[];
}

/** Gives a note that is put into words once. */
function noteOf(tell: Note): Note {
  let told: string | undefined;
  return () => (told ??= tell());
}

/** A fact of the sheet by the numbers of its notes. */
export interface Numbered {
  readonly notes: readonly number[];
}

/** Gives the notes of a record: its sources, its check by a person, and that its source is a poorer one. */
export function notesOf({ record }: Entry, writing: Writing): Required<Noted> {
  const { words, lang } = writing;
  const { sources, verified, confidence } = record;
  return {
    notes: sources.slice(0, MANY).map((source) => noteOf(() => sourceNote(source, writing))),
    checks: [
      ...(verified ? [noteOf(() => words.sources.checked(dateText(verified.on, lang), verified.by))] : []),
      ...(confidence === 'medium' ? [() => words.sources.medium] : []),
    ],
  };
}

/** How many numbers of notes stand behind something at most. */
export function countOf({ notes, checks = [] }: Noted): number {
  return notes.length + checks.length;
}

/** Gives the notes of a registered line: where its number was read, and its check by a person. */
export function lineNotesOf(line: RegisteredHotline, { words, lang, asOf }: Writing): Noted {
  const { source, sourceName, sourceDate, verified } = line;
  const address = hrefOf(source)?.replace(/^https:\/\/(www\.)?|\/$/g, '');
  const read =
    address === undefined
      ? (sourceName ?? words.hotline.document)
      : address.length > LONG
        ? hostOf(source)
        : address;
  const dated =
    sourceDate === undefined ? words.sources.undated : words.sources.dated(dateText(sourceDate, lang));
  const checked = verified && words.sources.checked(dateText(verified.on, lang), verified.by);
  return {
    notes: [() => `${read}, ${dated}`],
    checks:
      checked === null ? [] : [() => (isFresh(line, asOf) ? checked : `${checked}, ${words.hotline.stale}`)],
  };
}

/** "TAT, annual report 2017, example.org, dated 2017, read November 21, 2026": on paper no address can be followed. */
function sourceNote(
  { document, publisher, url, page, date, accessed }: Source,
  { words, lang }: Writing,
): string {
  const said = words.sources;
  const name = [document, publisher, url && hostOf(url)].filter(Boolean).join(', ');
  const days = [
    page && said.page(page),
    date ? said.dated(dateText(date, lang)) : said.undated,
    accessed && said.read(dateText(accessed, lang)),
  ];
  return [clipped([name, ROOM.width], ROOM.lines), ...days.filter(Boolean)].join(', ');
}

/** Numbers notes in the order in which they are asked for; equal ones share a number. */
export class Numbering {
  private readonly numbers = new Map<string, number>();
  private readonly many: number;

  /** `many` is how many sources of each thing are told. */
  constructor(many: number) {
    this.many = many;
  }

  /** Every note that was asked for; the first one has the number 1. */
  get all(): readonly string[] {
    return [...this.numbers.keys()];
  }

  of({ notes, checks = [] }: Noted): readonly number[] {
    const found = [...notes.slice(0, this.many), ...checks].map((tell) => {
      const note = tell();
      const number = this.numbers.get(note) ?? this.numbers.size + 1;
      this.numbers.set(note, number);
      return number;
    });
    return [...new Set(found)].sort((a, b) => a - b);
  }
}
