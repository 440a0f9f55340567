import { entriesOf } from '@coalition-map/store';
import {
  buildsOf,
  byTitle,
  emptyText,
  inSentence,
  lawsOf,
  partnersOf,
  programsOf,
} from '@coalition-map/store/panel';
import { measured, type Cell } from './pack-fit.ts';
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
import type { Writing } from './pack-writing.ts';
import { widths } from './sheet-facts-height.ts';
import { countOf } from './sheet-facts-notes.ts';
import type { Around, SheetLists } from './sheet-facts-room.ts';

/** Gives the lists of a place, each line with the room that it takes; prose is as wide as what stands beside the map. */
export function listsOf(writing: Writing, width: number): SheetLists {
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
export function nonesOf(writing: Writing): Around['nones'] {
  const { words, place, atlas, entries } = writing;
  const told = (
    kind: 'partnerships' | 'builds' | 'events' | 'organizations',
    isEmpty: boolean,
    text: string | undefined,
  ): string | undefined => (isEmpty ? (atlas.gaps.has(kind) ? words.pack.notLoaded : text) : undefined);
  const lacks = (kind: 'builds' | 'events' | 'organizations' | 'programs'): boolean =>
    entriesOf(entries, kind).length === 0;
  const empty = (kind: 'builds' | 'events' | 'organizations') =>
    told(kind, lacks(kind), emptyText({ kind }, place, writing));
  const unknown = (view: 'partnerships' | 'laws') =>
    emptyText({ kind: 'partnerships', view }, place, writing);
  return {
    builds: empty('builds'),
    events: empty('events'),
    partners: told(
      'partnerships',
      partnersOf(entries).length === 0,
      words.pack.noPartner(inSentence(place, writing)),
    ),
    programs: told(
      'partnerships',
      programsOf(entries).length === 0 && lacks('programs'),
      unknown('partnerships'),
    ),
    laws: told('partnerships', lawsOf(entries).length === 0, unknown('laws')),
    contacts: empty('organizations'),
  };
}

/** Gives the cells of a row, each with its width. */
export function cellsOf(row: Row): [Cell, Cell, Cell] {
  return [
    [row.what, widths.what, countOf(row)],
    [row.how, widths.how],
    [row.when, widths.when],
  ];
}
