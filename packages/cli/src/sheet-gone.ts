import type { CollectionName } from '@coalition-map/schema';
import { Refusal, counted, harmless, type Bag } from '@coalition-map/review';

/** What a sheet does to the records of its collection. */
export interface Moved {
  readonly name: CollectionName;
  /** The sheet, as messages name it. */
  readonly file: string;
  readonly before: number;
  readonly now: number;
  /** Ids that stood in the dataset, and in no row of the sheet. */
  readonly gone: readonly string[];
  readonly fresh: number;
}

/** How many ids that go are named. */
const MOST_NAMED = 10;

/** Compares the records of a collection with those that a sheet gives in their place. */
export function movedIn(
  name: CollectionName,
  file: string,
  before: readonly Bag[],
  now: readonly Bag[],
): Moved {
  const [old, own] = [before, now].map((list) => new Set(list.map(({ id }) => String(id))));
  const less = (some = new Set<string>(), others = new Set<string>()): string[] =>
    [...some].filter((id) => !others.has(id));
  return {
    name,
    file,
    before: before.length,
    now: now.length,
    gone: less(old, own),
    fresh: less(own, old).length,
  };
}

/** Tells how many records a collection had and has, and which go: "builds: 40 records, now 22: 18 gone (a, b)". */
export function movedLine(moved: Moved): string {
  const { name, before, now, gone, fresh } = moved;
  const parts = [...(fresh > 0 ? [`${fresh} new`] : []), ...(gone.length > 0 ? [goneText(moved)] : [])];
  const left = before > 0 && now === 0;
  const empty = left ? `; ${name}.json is no longer in dataset.json, and lies there still: remove it` : '';
  return `${name}: ${counted(before, 'record')}, now ${now}: ${parts.join(', ')}${empty}.`;
}

/** Refuses sheets that take records away, each with its list, unless that was said to be meant. */
export function refuseGone(moves: readonly Moved[], isMeant: boolean | undefined): void {
  const losing = moves.filter(({ gone }) => gone.length > 0);
  if (isMeant === true || losing.length === 0) return;
  const lines = losing.map((it) => {
    const got = it.now === 0 ? 'got headings and no row; ' : '';
    return `${it.file}: ${got}${it.name} has ${counted(it.before, 'record')}, and would have ${it.now}: ${goneText(it)}.`;
  });
  throw new Refusal(
    `${lines.join('\n')}\nNothing was written. A sheet holds all records of its collection: put the rows back, or add --remove if they are to go.`,
  );
}

function goneText({ gone }: Moved): string {
  const named = gone.slice(0, MOST_NAMED).map(harmless).join(', ');
  const rest = gone.length > MOST_NAMED ? ` and ${gone.length - MOST_NAMED} more` : '';
  return `${gone.length} gone (${named}${rest})`;
}
