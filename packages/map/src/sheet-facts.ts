import type { Scene } from '@coalition-map/geo';
import { usCaScene } from '@coalition-map/geo/scenes';
import { languageOf, textIn, type Language } from '@coalition-map/schema';
import { dateText, summaryOf, type State, type Value } from '@coalition-map/store';
import type { PackWords } from '@coalition-map/store/pack';
import { buildsOf, lawsOf, programsOf } from '@coalition-map/store/panel';
import { clipped, fitted, isCut, type Cell, type Fitted } from './pack-fit.ts';
import { smallMapOf, type LegendRow, type LegendPath, type SmallMap } from './pack-picture.ts';
import {
  buildText,
  contactsOf,
  eventRows,
  lawRow,
  partnersText,
  programRow,
  type Contact,
  type Row,
} from './pack-rows.ts';
import { placeKindText, writingOf, type Writing } from './pack-writing.ts';
import { sheetCallsOf, type SheetCall } from './sheet-facts-calls.ts';

/** How many lines of letters each part may have in print, so that the whole stays on one page; tested with a full place. */
const room = { lists: 12, programs: 6, laws: 3, contacts: 3, builds: 5, partners: 3, datasets: 3, notice: 2 };
/** The widths of print, px, on an A4 page: the columns of a table, the column beside the map, the whole. */
const widths = { what: 250, how: 250, when: 130, side: 375, name: 270, contact: 350, whole: 680 };

/** A part of the sheet. Where it has nothing to show, `none` says what that means. */
interface SheetPart<T> {
  readonly title: string;
  readonly shown: readonly T[];
  /** How much more there is. */
  readonly more: string | undefined;
  readonly none: string | undefined;
}

/** A row of a table: what it is, how it stands, when. */
type SheetRow = readonly [what: string, how: string, when: string];

/** An organization: its name, and what it is and how to reach it; as one text where that is cut. */
interface SheetContact {
  readonly title: string;
  readonly parts: readonly Value[];
}

/** Whose data this is and of which day, with the word of its publisher on it. */
interface SheetDataset {
  readonly head: string;
  readonly notice: string;
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
  readonly calls: readonly SheetCall[];
  /** The word before a number for texts. */
  readonly textWord: string;
  readonly summary: string;
  readonly map: SmallMap | undefined;
  readonly builds: SheetPart<string>;
  readonly events: SheetPart<string>;
  readonly partners: SheetPart<string>;
  readonly columns: SheetRow;
  readonly programs: SheetPart<SheetRow>;
  readonly laws: SheetPart<SheetRow>;
  readonly contacts: SheetPart<SheetContact>;
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

/** Gives what a reader needs of a place on one page, each list cut where it would not fit. */
export function sheetFactsOf(writing: Writing): SheetFacts {
  const { words, name, lang, asOf } = writing;
  const said = words.pack;
  const programs = rowsThatFit(
    programsOf(writing.entries).map((it) => programRow(it, writing)),
    room.programs,
  );
  const laws = rowsThatFit(
    lawsOf(writing.entries).map((it) => lawRow(it, writing)),
    room.laws,
  );
  return {
    lang,
    name,
    kind: placeKindText(writing),
    title: said.sheet,
    asOf: words.poster.asOf(dateText(asOf, lang)),
    callsLabel: words.hotline.headingFor(name),
    calls: sheetCallsOf(writing),
    textWord: words.hotline.text,
    summary: clipped([summaryOf(writing.place, writing), 600], 3),
    map: smallMapOf(writing),
    builds: buildsPart(writing),
    events: eventsPart(writing),
    partners: partnersPart(writing),
    columns: [said.what, said.status, said.when],
    programs: tablePart(said.programs, programs, words.panel.noPartnership(name), writing),
    laws: tablePart(said.laws, laws, words.panel.noLaw(name), writing),
    contacts: contactsPart(writing, Math.max(room.contacts, room.lists - programs.lines - laws.lines)),
    datasets: datasetsPart(writing),
  };
}

/** "No data", unless some of it did not come: then nobody knows. */
function noneText(
  kind: 'partnerships' | 'builds' | 'events' | 'organizations',
  none: string,
  { words, atlas }: Writing,
): string {
  return atlas.gaps.has(kind) ? words.pack.notLoaded : none;
}

function moreText(left: number, { words }: Writing): string | undefined {
  return left > 0 ? words.pack.more(left) : undefined;
}

/** "Coalition builds (2)". */
function counted(title: string, count: number): string {
  return count > 0 ? `${title} (${count})` : title;
}

function buildsPart(writing: Writing): SheetPart<string> {
  const { words, name } = writing;
  const builds = buildsOf(writing.entries);
  const { shown, left } = fitted(
    builds.map((it) => buildText(it, writing)),
    (text): Cell[] => [[text, widths.side]],
    room.builds,
  );
  return {
    title: counted(words.kinds.builds, builds.length),
    shown: shown.map((text) => clipped([text, widths.side])),
    more: moreText(left, writing),
    none: builds.length === 0 ? noneText('builds', words.ui.panel.none.builds(name), writing) : undefined,
  };
}

function eventsPart(writing: Writing): SheetPart<string> {
  const { words, name } = writing;
  const rows = eventRows(writing);
  return {
    title: words.kinds.events,
    shown: rows.map((text) => clipped([text, widths.side])),
    more: undefined,
    none: rows.length === 0 ? noneText('events', words.ui.panel.none.events(name), writing) : undefined,
  };
}

function partnersPart(writing: Writing): SheetPart<string> {
  const { words, name } = writing;
  const text = partnersText(writing, widths.side, room.partners);
  const told = (it: string): string => clipped([it, widths.side], room.partners);
  return {
    title: words.pack.partners,
    shown: text === undefined ? [] : [told(text)],
    more: undefined,
    none:
      text === undefined ? told(noneText('partnerships', words.pack.noPartner(name), writing)) : undefined,
  };
}

function rowsThatFit(rows: readonly Row[], most: number): Fitted<Row> {
  return fitted(rows, cellsOf, most);
}

function cellsOf({ what, how, when }: Row): [Cell, Cell, Cell] {
  return [
    [what, widths.what],
    [how, widths.how],
    [when, widths.when],
  ];
}

function tablePart(
  title: string,
  { shown, left }: Fitted<Row>,
  none: string,
  writing: Writing,
): SheetPart<SheetRow> {
  return {
    title: counted(title, shown.length + left),
    shown: shown.map((row): SheetRow => {
      const [what, how, when] = cellsOf(row);
      return [clipped(what), clipped(how), clipped(when)];
    }),
    more: moreText(left, writing),
    none: shown.length === 0 ? noneText('partnerships', none, writing) : undefined,
  };
}

function contactsPart(writing: Writing, lines: number): SheetPart<SheetContact> {
  const { words, name } = writing;
  const contacts = contactsOf(writing);
  const { shown, left } = fitted(
    contacts,
    ({ title, told }: Contact): Cell[] => [
      [title, widths.name],
      [told, widths.contact],
    ],
    lines,
  );
  return {
    title: words.pack.contact,
    shown: shown.map(({ title, told, parts }): SheetContact => {
      const cell: Cell = [told, widths.contact];
      return {
        title: clipped([title, widths.name]),
        parts: isCut(cell) ? [{ text: clipped(cell) }] : parts,
      };
    }),
    more: moreText(left, writing),
    none:
      contacts.length === 0
        ? noneText('organizations', words.ui.panel.none.organizations(name), writing)
        : undefined,
  };
}

function datasetsPart(writing: Writing): SheetFacts['datasets'] {
  const { words, atlas, entries, lang, languages } = writing;
  const used = atlas.datasets.filter(
    ({ id }) => entries.length === 0 || entries.some((it) => it.dataset === id),
  );
  const shown = used.slice(0, room.datasets).map(({ title, version, updated, notice }): SheetDataset => {
    const head = `${textIn(title, languages).text}, ${words.poster.version(version, dateText(updated, lang))}.`;
    const own = notice && textIn(notice, languages).text;
    return {
      head: clipped([head, widths.whole], 1),
      notice: clipped([own ?? '', widths.whole], room.notice),
    };
  });
  return { shown, more: moreText(used.length - shown.length, writing) };
}

export { sheetStyles } from './pack-styles.ts';
export { drawPoster } from './poster.ts';
export type { LegendPath, LegendRow, SheetCall, SheetContact, SheetPart, SheetRow, SmallMap };
