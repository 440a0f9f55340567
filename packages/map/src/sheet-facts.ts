import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { languageOf, textIn, type Language } from '@coalition-map/schema';
import { dateText, summaryOf, type State, type Value } from '@coalition-map/store';
import type { PackWords } from '@coalition-map/store/pack';
import { countedText, inSentence } from '@coalition-map/store/panel';
import { clipped, isCut, type Cell, type Fitted } from './pack-fit.ts';
import { smallMapOf, type LegendRow, type LegendPath, type SmallMap } from './pack-picture.ts';
import type { NotedText, Row } from './pack-rows.ts';
import { placeKindText, writingOf, type Writing } from './pack-writing.ts';
import { callOf, firstLinesFor, type SheetCall } from './sheet-facts-calls.ts';
import { callsHeight, headHeight, leadHeight, sideOf, widths } from './sheet-facts-height.ts';
import { cellsOf, listsOf, nonesOf } from './sheet-facts-lists.ts';
import { countOf, lineNotesOf, Numbering, type Numbered } from './sheet-facts-notes.ts';
import { chosenFor, type Around } from './sheet-facts-room.ts';

/** How many datasets the sheet names. */
const DATASETS = 3;

/** A part of the sheet. Where it has nothing to show, `none` says what that means. */
interface SheetPart<T extends Numbered> {
  readonly title: string;
  readonly shown: readonly T[];
  /** How much more there is. */
  readonly more: string | undefined;
  readonly none: string | undefined;
}

/** A line of text. */
interface SheetText extends Numbered {
  readonly text: string;
}

/** The cells of a table: what it is, how it stands, when. */
type SheetCells = readonly [what: string, how: string, when: string];

/** A row of a table. */
interface SheetRow extends Numbered {
  readonly cells: SheetCells;
}

/** An organization: its name, and what it is and how to reach it; as one text where that is cut. */
interface SheetContact extends Numbered {
  readonly title: string;
  readonly parts: readonly Value[];
}

/** A line to call. */
interface SheetLine extends Numbered {
  readonly call: SheetCall;
}

/** Whose data this is and of which day, with the word of its publisher on it. */
interface SheetDataset {
  readonly head: string;
  readonly notice: string;
}

/** Whose word all of it is: the note of number 1 stands first. */
interface SheetSources {
  readonly title: string;
  readonly notes: readonly string[];
  /** What no person has checked yet. */
  readonly checked: string;
}

/** Everything that the fact sheet of a place tells, cut to what fits on one page. */
export interface SheetFacts {
  readonly lang: Language;
  readonly name: string;
  readonly kind: string;
  /** What the sheet is called. */
  readonly title: string;
  readonly asOf: string;
  /** Whose lines the calls are. */
  readonly callsLabel: string;
  readonly calls: readonly SheetLine[];
  /** The word before a number for texts. */
  readonly textWord: string;
  readonly summary: string;
  /** What the sentence counts, where the lists below it count something else. */
  readonly counted: string | undefined;
  readonly map: SmallMap | undefined;
  readonly builds: SheetPart<SheetText>;
  readonly events: SheetPart<SheetText>;
  readonly partners: SheetPart<SheetText>;
  readonly columns: SheetCells;
  readonly programs: SheetPart<SheetRow>;
  readonly laws: SheetPart<SheetRow>;
  readonly contacts: SheetPart<SheetContact>;
  readonly sources: SheetSources;
  readonly datasets: { readonly shown: readonly SheetDataset[]; readonly more: string | undefined };
}

/** Gives what the fact sheet of a place tells, in the words that are given; of the same content for the same state. */
export function sheetFactsFor(
  state: State,
  place: string,
  words: PackWords,
  scene: Scene = usCaScene,
): SheetFacts {
  return sheetFactsOf(writingOf(state, place, words, languageOf(words.lang), scene));
}

/** Gives what a reader needs of a place on one page, each list as long as there is room, each fact with its sources. */
export function sheetFactsOf(writing: Writing): SheetFacts {
  const { words, name, lang, asOf, entries } = writing;
  const said = words.pack;
  const lines = firstLinesFor(writing).map((line) => ({
    call: callOf(line, writing),
    ...lineNotesOf(line, writing),
    isChecked: line.verified !== null,
  }));
  const summary = clipped([summaryOf(writing.place, writing), 600], 3);
  const counted = countedText(writing.place, writing);
  const map = smallMapOf(writing);
  const nones = nonesOf(writing);
  const someChecked =
    lines.some(({ isChecked }) => isChecked) || entries.some(({ record }) => record.verified);
  const checked = someChecked ? said.restUnchecked : said.noneChecked;
  const datasets = datasetsOf(writing);
  const side = sideOf(map);
  const lists = listsOf(writing, side);
  const above = headHeight + callsHeight(lines.map(({ call }) => call)) + leadHeight(summary, counted);
  const beforeNotes = `${words.panel.sources.title}. ${checked}`;
  const around: Around = { above, map, calls: lines, nones, datasets, beforeNotes, more: said.more };
  const { builds, events, partners, programs, laws, contacts, notice, sources } = chosenFor(lists, around);
  const numbering = new Numbering(sources);
  const part = <T, S extends Numbered>(
    { shown, left }: Fitted<T>,
    title: string,
    none: string | undefined,
    show: (it: T) => S,
  ): SheetPart<S> => ({ title, shown: shown.map(show), more: moreText(left, writing), none });
  const textOf = (it: NotedText): SheetText => ({
    text: clipped([it.text, side, countOf(it)]),
    notes: numbering.of(it),
  });
  const rowOf = (row: Row): SheetRow => {
    const [what, how, when] = cellsOf(row);
    return { cells: [clipped(what), clipped(how), clipped(when)], notes: numbering.of(row) };
  };
  // What stands first has the first numbers.
  return {
    lang,
    name,
    kind: placeKindText(writing),
    title: said.sheet,
    asOf: words.poster.asOf(dateText(asOf, lang)),
    callsLabel: words.hotline.headingFor(inSentence(writing.place, writing)),
    calls: lines.map((line): SheetLine => ({ call: line.call, notes: numbering.of(line) })),
    textWord: words.hotline.text,
    summary,
    counted,
    map,
    builds: part(builds, counting(words.kinds.builds, lists.builds.rows.length), nones.builds, textOf),
    events: part(events, words.kinds.events, nones.events, textOf),
    partners: part(partners, said.partners, nones.partners, textOf),
    columns: [said.what, said.status, said.when],
    programs: part(programs, counting(said.programs, lists.programs.rows.length), nones.programs, rowOf),
    laws: part(laws, counting(said.laws, lists.laws.rows.length), nones.laws, rowOf),
    contacts: part(contacts, said.contact, nones.contacts, (contact): SheetContact => {
      const cell: Cell = [contact.told, widths.contact];
      return {
        title: clipped([contact.title, widths.name, countOf(contact)]),
        parts: isCut(cell) ? [{ text: clipped(cell) }] : contact.parts,
        notes: numbering.of(contact),
      };
    }),
    sources: { title: words.panel.sources.title, notes: numbering.all, checked },
    datasets: {
      shown: datasets.map(({ head, notice: own }) => ({
        head,
        notice: clipped([own, widths.whole], notice),
      })),
      more: moreText(usedOf(writing).length - datasets.length, writing),
    },
  };
}

function moreText(left: number, { words }: Writing): string | undefined {
  return left > 0 ? words.pack.more(left) : undefined;
}

/** "Coalition builds (2)". */
function counting(title: string, count: number): string {
  return count > 0 ? `${title} (${count})` : title;
}

function usedOf({ atlas, entries }: Writing): Writing['atlas']['datasets'] {
  return atlas.datasets.filter(({ id }) => entries.length === 0 || entries.some((it) => it.dataset === id));
}

function datasetsOf(writing: Writing): readonly SheetDataset[] {
  const { words, lang, languages } = writing;
  return usedOf(writing)
    .slice(0, DATASETS)
    .map(({ title, version, updated, notice }): SheetDataset => {
      const head = `${textIn(title, languages).text}, ${words.poster.version(version, dateText(updated, lang))}.`;
      return {
        head: clipped([head, widths.whole], 1),
        notice: notice ? textIn(notice, languages).text : '',
      };
    });
}

export { sheetStyles } from './pack-styles.ts';
export { drawPoster } from './poster.ts';
export type {
  LegendPath,
  LegendRow,
  SheetCells,
  SheetContact,
  SheetLine,
  SheetPart,
  SheetRow,
  SheetSources,
  SheetText,
  SmallMap,
};
