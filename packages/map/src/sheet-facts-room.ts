import { clipped, fitted, linesIn, type Fitted, type Measured } from './pack-fit.ts';
import type { SmallMap } from './pack-picture.ts';
import { partnersThatFit, type Contact, type NotedText, type Row } from './pack-rows.ts';
import {
  footHeight,
  mapHeight,
  notesHeight,
  PAGE,
  rowsHeight,
  sideHeight,
  sideOf,
  widths,
} from './sheet-facts-height.ts';
import { MANY, Numbering, type Noted } from './sheet-facts-notes.ts';

/** What a sheet has to tell, all of it. */
export interface SheetLists {
  readonly programs: Measured<Row>;
  readonly laws: Measured<Row>;
  readonly contacts: Measured<Contact>;
  readonly builds: Measured<NotedText>;
  readonly events: Measured<NotedText>;
  readonly partners: readonly NotedText[];
}

/** What stands on a sheet of it. */
export interface Chosen {
  readonly programs: Fitted<Row>;
  readonly laws: Fitted<Row>;
  readonly contacts: Fitted<Contact>;
  readonly builds: Fitted<NotedText>;
  readonly events: Fitted<NotedText>;
  readonly partners: Fitted<NotedText>;
  /** How many sources of each thing are told. */
  readonly sources: number;
  /** How many lines the word of each publisher may take. */
  readonly notice: number;
}

/** What else stands on the sheet, whatever is chosen. */
export interface Around {
  /** How high all is that stands above the map, px. */
  readonly above: number;
  readonly map: SmallMap | undefined;
  readonly calls: readonly Noted[];
  /** What stands in place of an empty list. */
  readonly nones: Readonly<Record<keyof SheetLists, string | undefined>>;
  readonly datasets: readonly { readonly head: string; readonly notice: string }[];
  /** What stands before the notes. */
  readonly beforeNotes: string;
  readonly more: (left: number) => string;
}

/** How many lines each part has in any case, in the order in which they grow; tested with a full place. */
const least = { programs: 3, laws: 3, contacts: 3, builds: 3, events: 3, partners: 2, notice: 2 };
/** How many lines a publisher's word may take at most. */
const LONGEST = 3;

type Room = Readonly<Record<keyof typeof least, number>>;

/** Chooses as much of the lists as fits on a page with its notes, each list growing by a line in turn. */
export function chosenFor(lists: SheetLists, around: Around): Chosen {
  const choose = chooser(lists, around);
  let room: Room = least;
  let chosen = choose(room);
  // Rather fewer sources of each thing than a second page.
  while (chosen.sources > 1 && heightOf(chosen, around) > PAGE)
    chosen = { ...chosen, sources: chosen.sources - 1 };
  // Nor can publishers speak then; whose data it is and of which day stands in any case.
  while (chosen.notice > 0 && heightOf(chosen, around) > PAGE)
    chosen = { ...chosen, notice: chosen.notice - 1 };
  if (heightOf({ ...chosen, notice: room.notice }, around) > PAGE) return chosen;
  const { sources } = chosen;
  const grows = (part: keyof Room): boolean => {
    const isWhole = part === 'notice' ? room.notice >= LONGEST : chosen[part].left === 0;
    if (isWhole) return false;
    const larger = { ...room, [part]: room[part] + 1 };
    const next = { ...choose(larger), sources };
    if (heightOf(next, around) > PAGE) return false;
    [room, chosen] = [larger, next];
    return true;
  };
  // What is done in a place comes before all else.
  while (grows('programs'));
  const growing = new Set(Object.keys(least) as (keyof Room)[]);
  while (growing.size > 0) for (const part of growing) if (!grows(part)) growing.delete(part);
  return chosen;
}

/** Gives what chooses for a room; what partners need is long to measure, and is kept. */
function chooser(lists: SheetLists, { more, map }: Around): (room: Room) => Chosen {
  const counts = new Map<number, number>();
  const partnersIn = (lines: number): Fitted<NotedText> => {
    const all = lists.partners;
    const count = counts.get(lines) ?? partnersThatFit(all, sideOf(map), lines, more);
    counts.set(lines, count);
    return { shown: all.slice(0, count), left: all.length - count, lines: all.length === 0 ? 1 : lines };
  };
  return (room) => ({
    programs: fitted(lists.programs, room.programs),
    laws: fitted(lists.laws, room.laws),
    contacts: fitted(lists.contacts, room.contacts),
    builds: fitted(lists.builds, room.builds),
    events: fitted(lists.events, room.events),
    partners: partnersIn(room.partners),
    notice: room.notice,
    sources: MANY,
  });
}

/** How high the sheet is, px. */
function heightOf(chosen: Chosen, { above, map, calls, nones, datasets, beforeNotes }: Around): number {
  const { programs, laws, contacts, builds, events, partners, notice } = chosen;
  const width = sideOf(map);
  const side = [
    [builds.lines, nones.builds],
    [events.lines, nones.events],
    [partners.lines, nones.partners],
  ] as const;
  const beside = side.reduce(
    (sum, [lines, none]) => sum + sideHeight(none === undefined ? lines : linesIn([none, width])),
    0,
  );
  const numbering = new Numbering(chosen.sources);
  const told: readonly Noted[] = [
    ...calls,
    ...[builds, events, partners, programs, laws, contacts].flatMap(({ shown }): readonly Noted[] => shown),
  ];
  for (const it of told) numbering.of(it);
  return (
    above +
    Math.max(mapHeight(map), beside) +
    rowsHeight(programs, nones.programs, true) +
    rowsHeight(laws, nones.laws, true) +
    rowsHeight(contacts, nones.contacts, false) +
    notesHeight(numbering.all, beforeNotes) +
    footHeight(datasets.map(({ head, notice: own }) => `${head} ${clipped([own, widths.whole], notice)}`))
  );
}
