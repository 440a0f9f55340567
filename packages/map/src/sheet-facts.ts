import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { languageOf, textIn, type Language } from '@coalition-map/schema';
import { dateText, entriesOf, summaryOf, type State, type Value } from '@coalition-map/store';
import type { PackWords } from '@coalition-map/store/pack';
import { buildsOf, byTitle, lawsOf, programsOf } from '@coalition-map/store/panel';
import { clipped, isCut, measured, type Cell, type Fitted } from './pack-fit.ts';
import { smallMapOf, type LegendRow, type LegendPath, type SmallMap } from './pack-picture.ts';
import {
  buildText,
  contactsOf,
  eventRows,
  lawRow,
  ownProgramRow,
  partnersIn,
  programRow,
  type Contact,
  type NotedText,
  type Row,
} from './pack-rows.ts';
import { placeKindText, writingOf, type Writing } from './pack-writing.ts';
import { callOf, firstLinesFor, type SheetCall } from './sheet-facts-calls.ts';
import { callsHeight, headHeight, leadHeight, sideOf, widths } from './sheet-facts-height.ts';
import { countOf, lineNotesOf, Numbering, type Numbered } from './sheet-facts-notes.ts';
import { chosenFor, type Around, type SheetLists } from './sheet-facts-room.ts';

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
  const { words, name, lang, asOf, entries, country } = writing;
  const said = words.pack;
  const lines = firstLinesFor(writing).map((line) => ({
    call: callOf(line, writing),
    ...lineNotesOf(line, writing),
    isChecked: line.verified !== null,
  }));
  const summary = clipped([summaryOf(writing.place, writing), 600], 3);
  // The sentence on a country counts something else again, and says what.
  const isCounted = country !== undefined && entries.some(({ kind }) => kind === 'partnerships');
  const counted = isCounted ? words.panel.counted : undefined;
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
    callsLabel: words.hotline.headingFor(name),
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

function listsOf(writing: Writing, width: number): SheetLists {
  const { entries } = writing;
  const side = (it: NotedText): Cell[] => [[it.text, width, countOf(it)]];
  return {
    builds: measured(
      buildsOf(entries).map((it) => buildText(it, writing)),
      side,
    ),
    events: measured(eventRows(writing), side),
    partners: partnersIn(writing),
    programs: measured(
      [
        ...byTitle(entriesOf(entries, 'programs'), writing).map((it) => ownProgramRow(it, writing)),
        ...programsOf(entries).map((it) => programRow(it, writing)),
      ],
      cellsOf,
    ),
    laws: measured(
      lawsOf(entries).map((it) => lawRow(it, writing)),
      cellsOf,
    ),
    contacts: measured(contactsOf(writing), (it: Contact): Cell[] => [
      [it.title, widths.name, countOf(it)],
      [it.told, widths.contact],
    ]),
  };
}

/** What stands in place of each list that is empty: "no data", unless some of it did not come, for then nobody knows. */
function nonesOf(writing: Writing): Around['nones'] {
  const { words, name, atlas, entries } = writing;
  const { none } = words.ui.panel;
  const told = (
    kind: 'partnerships' | 'builds' | 'events' | 'organizations',
    isEmpty: boolean,
    text: string,
  ): string | undefined => (isEmpty ? (atlas.gaps.has(kind) ? words.pack.notLoaded : text) : undefined);
  const lacks = (kind: 'builds' | 'events' | 'organizations' | 'programs'): boolean =>
    entriesOf(entries, kind).length === 0;
  return {
    builds: told('builds', lacks('builds'), none.builds(name)),
    events: told('events', lacks('events'), none.events(name)),
    partners: told('partnerships', partnersIn(writing).length === 0, words.pack.noPartner(name)),
    programs: told(
      'partnerships',
      programsOf(entries).length === 0 && lacks('programs'),
      words.panel.noPartnership(name),
    ),
    laws: told('partnerships', lawsOf(entries).length === 0, words.panel.noLaw(name)),
    contacts: told('organizations', lacks('organizations'), none.organizations(name)),
  };
}

function cellsOf(row: Row): [Cell, Cell, Cell] {
  return [
    [row.what, widths.what, countOf(row)],
    [row.how, widths.how],
    [row.when, widths.when],
  ];
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
