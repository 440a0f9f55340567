import type { Level } from '@coalition-map/schema';
import { entriesOf, findRecord, type Atlas, type EntryOf } from './atlas.ts';
import { isInForce } from './in-force.ts';

/** Who borders whom, by jurisdiction id, as `@coalition-map/geo/ways` has it; given by the caller, who has it already. */
export type Borders = Readonly<Record<string, readonly string[]>>;

/** One component of a model at a place: how it stands, and which record says so. */
export interface Rung {
  readonly id: string;
  readonly name: EntryOf<'programs'>['record']['components'][number]['name'];
  /** unknown: no record tells of it, which is not "none". */
  readonly level: Level;
  /** The record that the level is from; none where it is unknown. */
  readonly told: EntryOf<'partnerships'> | undefined;
  /** Whether the record names the component, or only says "in full" or "none" of the whole model. */
  readonly isNamed: boolean;
  /** Bordering places that have it, in full or in part. */
  readonly neighbours: readonly string[];
}

/** A count by the source itself, such as 4 of 7, which may differ from what the program lists today. */
interface Counted {
  readonly completed: number;
  readonly of: number | undefined;
  readonly told: EntryOf<'partnerships'>;
  /** Whether the source names as many components as it counts. */
  readonly isNamed: boolean;
}

/** How far a place has come with a model of several components. */
export interface Ladder {
  readonly program: EntryOf<'programs'>;
  readonly rungs: readonly Rung[];
  /** How many of the rungs stand at each level. */
  readonly counts: Readonly<Record<Level, number>>;
  /** Level of the whole, as the newest record that tells one has it. */
  readonly level: Level;
  /** Records of the whole place, the newest first; none: nothing is recorded of this model here. */
  readonly records: readonly EntryOf<'partnerships'>[];
  readonly counted: Counted | undefined;
  /** Bordering places that take part in the model, and how far. */
  readonly neighbours: readonly { readonly place: string; readonly level: Level }[];
}

type Standing = Pick<Rung, 'level' | 'told' | 'isNamed'>;

/**
 * Gives how far a state or province has come with each model that has components and whose adoption is recorded anywhere
 * in its country; nothing for a country as a whole. Reads what is loaded, so give it an atlas that no filter has narrowed.
 */
export function ladderOf(place: string, atlas: Atlas, borders: Borders = {}): readonly Ladder[] {
  const land = place.slice(0, 3);
  return entriesOf(atlas.entries, 'programs').flatMap((program) => {
    const { components } = program.record;
    const isUsed = [...placesOf(program, atlas)].some(
      ([id, those]) =>
        (id === place || (land.endsWith('-') && id.startsWith(land))) &&
        those.some(({ record }) => record.adoption),
    );
    if (components.length === 0 || !isUsed) return [];
    const records = recordsOf(program, place, atlas);
    const around = (borders[place] ?? []).map((id) => ({ id, those: recordsOf(program, id, atlas) }));
    const rungs = components.map(({ id, name }): Rung => {
      const having = around.filter(({ those }) => isThere(standingOf(id, those, components.length).level));
      return {
        id,
        name,
        ...standingOf(id, records, components.length),
        neighbours: having.map((it) => it.id),
      };
    });
    const counts = { full: 0, partial: 0, planned: 0, none: 0, unknown: 0 };
    for (const { level } of rungs) counts[level] += 1;
    const neighbours = around
      .map(({ id, those }) => ({ place: id, level: levelOf(those), those }))
      .filter(({ those, level }) => those.length > 0 && level !== 'none')
      .map(({ place: id, level }) => ({ place: id, level }));
    const counted = countedOf(records);
    return [{ program, rungs, counts, level: levelOf(records), records, counted, neighbours }];
  });
}

/** Tells whether a level says that something is there. */
function isThere(level: Level): boolean {
  return level === 'full' || level === 'partial';
}

type Records = readonly EntryOf<'partnerships'>[];

/** What places as a whole do, by program and place: a site asks for all places, and each asks for its neighbours. */
const indexes = new WeakMap<Atlas, ReadonlyMap<string, ReadonlyMap<string, Records>>>();

/** What a place as a whole does with a program, the newest first; what did not pass says nothing of it. */
function recordsOf(program: EntryOf<'programs'>, place: string, atlas: Atlas): Records {
  return placesOf(program, atlas).get(place) ?? [];
}

/** What each place as a whole does with a program. */
function placesOf(program: EntryOf<'programs'>, atlas: Atlas): ReadonlyMap<string, Records> {
  const index = indexes.get(atlas) ?? indexOf(atlas);
  indexes.set(atlas, index);
  return index.get(program.key) ?? new Map<string, Records>();
}

function indexOf(atlas: Atlas): ReadonlyMap<string, ReadonlyMap<string, Records>> {
  const index = new Map<string, Map<string, EntryOf<'partnerships'>[]>>();
  const partnerships = [...new Set([...atlas.byPlace.values()].flat())].filter(
    (entry) => entry.kind === 'partnerships',
  );
  for (const entry of partnerships) {
    const { record, dataset, places } = entry;
    if (record.scope !== 'statewide' || record.status === 'not-passed' || record.program === undefined)
      continue;
    const program = findRecord(atlas, 'programs', record.program, dataset);
    if (!program) continue;
    const byPlace = index.get(program.key) ?? new Map<string, EntryOf<'partnerships'>[]>();
    index.set(program.key, byPlace);
    for (const place of places) byPlace.set(place, [...(byPlace.get(place) ?? []), entry]);
  }
  for (const byPlace of index.values())
    for (const records of byPlace.values())
      records.sort((a, b) => (b.record.year ?? 0) - (a.record.year ?? 0));
  return index;
}

/** What is not in force yet is planned at most. */
function heldTo(level: Level, { record }: EntryOf<'partnerships'>): Level {
  return isThere(level) && !isInForce(record.status) ? 'planned' : level;
}

function levelOf(records: readonly EntryOf<'partnerships'>[]): Level {
  const told = records.find(({ record }) => (record.adoption?.level ?? 'unknown') !== 'unknown');
  return told ? heldTo(told.record.adoption?.level ?? 'unknown', told) : 'unknown';
}

/** The newest word on a component; "in full" or "none" of the whole model counts only where nothing newer is told of it. */
function standingOf(id: string, records: readonly EntryOf<'partnerships'>[], of: number): Standing {
  let isNewest = true;
  for (const told of records) {
    const { adoption } = told.record;
    if (!adoption) continue;
    const own = Object.hasOwn(adoption.components, id) ? adoption.components[id] : undefined;
    if (own !== undefined && own !== 'unknown') return { level: heldTo(own, told), told, isNamed: true };
    const isWhole = adoption.level === 'full' || (adoption.completed === of && adoption.of === of);
    if (isNewest && isWhole) return { level: heldTo('full', told), told, isNamed: false };
    if (isNewest && adoption.level === 'none') return { level: 'none', told, isNamed: false };
    if (adoption.level !== 'unknown') isNewest = false;
  }
  return { level: 'unknown', told: undefined, isNamed: false };
}

function countedOf(records: readonly EntryOf<'partnerships'>[]): Counted | undefined {
  const told = records.find(({ record }) => record.adoption?.completed !== undefined);
  const { completed, of, components } = told?.record.adoption ?? {};
  if (!told || completed === undefined) return undefined;
  const isNamed = Object.values(components ?? {}).filter(isThere).length >= completed;
  return { completed, of, told, isNamed };
}
