import { isJurisdiction, nearestIds } from '@coalition-map/geo';
import { precisionOf } from '@coalition-map/schema';
import { entriesOf, topics, type State } from '@coalition-map/store';
import { CoalitionColourEvent } from './events.ts';

/** What a page wrote into the attributes of `<coalition-data>`, and of the explorer, which hands them on. */
interface Written {
  readonly preset: string | undefined;
  readonly lens: string | null;
  readonly colourBy: string | undefined;
  readonly breaks: string;
  readonly asOf: string | undefined;
}

/** An element that holds a state, and tells when it changes. */
interface Provider extends Written, EventTarget {
  readonly state: State;
}

/** Elements that wait for their records, so that it can be told whether a program is one of them. */
const waiting = new WeakSet<EventTarget>();

/**
 * Tells the page's author of attributes that say nothing: which, what was got, what was wanted. The map does without them.
 * A program can be told only once the records are there: an element is watched until then.
 */
export function complaintsOf(written: Written, state: State): readonly string[] {
  const { preset, lens, colourBy, breaks, asOf } = written;
  const complaints: string[] = [];
  if (asOf !== undefined && precisionOf(asOf) !== 'day')
    complaints.push(complaint('as-of', asOf, 'a day such as 2026-11-21'));
  if (preset !== undefined && preset !== state.preset)
    complaints.push(complaint('preset', preset, 'us, us-ca or na'));
  for (const id of (lens ?? '').split(/[\s,]+/).filter(Boolean)) {
    if (isJurisdiction(id.toUpperCase())) continue;
    const [near] = nearestIds(id);
    complaints.push(
      complaint('focus', id, `ids such as US-TN or CA-ON${near ? ` (did you mean ${near}?)` : ''}`),
    );
  }
  const colourings = ['all', 'components', 'builds', 'year', ...topics];
  if (colourBy && /^program:[a-z0-9-]+$/.test(colourBy)) {
    if (isProvider(written)) watch(written);
    else complaints.push(...programComplaints(colourBy, state));
  } else if (colourBy !== undefined && !colourings.includes(colourBy))
    complaints.push(
      complaint('colour-by', colourBy, `one of ${colourings.join(', ')}, or program: and an id`),
    );
  if (breaks && !state.breaks && state.colouring === (colourBy ?? 'all'))
    complaints.push(
      complaint(
        'breaks',
        breaks,
        'one to four whole numbers, each larger than the one before, such as "2 4 6"',
      ),
    );
  return complaints;
}

/** What a page wrote into those attributes of the explorer that are no matter of the records. */
interface Look {
  readonly layout?: string | null | undefined;
  readonly upgrade?: string | null | undefined;
  readonly theme?: string | undefined;
  readonly country?: string | undefined;
  readonly src?: string;
  readonly lang?: string;
}

/** The words that these attributes know. */
const known = {
  layout: ['map', 'tiles'],
  upgrade: ['interaction', 'visible', 'idle', 'eager', 'never'],
  theme: ['light', 'dark'],
  country: ['US', 'CA', 'MX'],
} as const;

/** Tells of words that nobody knows, of a language that we have no words of, and of an explorer without a dataset. */
export function lookComplaintsOf(look: Look): readonly string[] {
  const { src, lang } = look;
  const names = Object.keys(known) as (keyof typeof known)[];
  return [
    ...(src === undefined || src.trim() !== ''
      ? []
      : [complaint('src', src, 'the address of a dataset.json, or several, split by spaces')]),
    ...names.flatMap((name) => {
      const got = look[name];
      const words: readonly string[] = known[name];
      if (!got || words.includes(name === 'country' ? got.toUpperCase() : got)) return [];
      return [complaint(name, got, `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`)];
    }),
    ...(lang && !/^(en|es|fr)([-_]|$)/i.test(lang)
      ? [complaint('lang', lang, 'en, es or fr-CA; the map speaks English')]
      : []),
  ];
}

const told = new WeakMap<Look, Set<string>>();

/** Says on the console what `lookComplaintsOf` gives, each once. */
export function complain(look: Look): void {
  const before = told.get(look) ?? new Set();
  told.set(look, before);
  for (const it of lookComplaintsOf(look)) {
    if (!before.has(it)) console.warn(it);
    before.add(it);
  }
}

function complaint(name: string, got: string, wanted: string): string {
  return `Coalition Map: ${name}="${got}" is left out; wanted ${wanted}.`;
}

function isProvider(written: Written): written is Provider {
  return written instanceof EventTarget && 'state' in written;
}

/** Whether some records that could name a program are still on their way, or did not come. */
function isOpen({ phase, atlas }: State): boolean {
  return phase !== 'ready' || atlas.gaps.has('programs') || atlas.gaps.has('partnerships');
}

function programComplaints(colourBy: string, state: State): readonly string[] {
  if (isOpen(state)) return [];
  const { entries } = state.atlas;
  const ids = new Set([
    ...entriesOf(entries, 'programs').map(({ record }) => record.id),
    ...entriesOf(entries, 'partnerships').flatMap(({ record }) => record.program ?? []),
  ]);
  if (ids.has(colourBy.slice('program:'.length))) return [];
  const wanted =
    ids.size > 0 ? `program: and one of ${[...ids].sort().join(', ')}` : 'no program: there is none';
  return [complaint('colour-by', colourBy, wanted)];
}

/** Tells of an unknown program as soon as all records are there, and goes back to all programs together. */
function watch(data: Provider): void {
  const look = (): void => {
    const { colourBy, state } = data;
    if (isOpen(state)) return;
    data.removeEventListener('coalition-change', look);
    waiting.delete(data);
    if (!colourBy?.startsWith('program:')) return;
    const complaints = programComplaints(colourBy, state);
    for (const it of complaints) console.warn(it);
    // What the visitor has chosen since stays.
    if (complaints.length > 0 && state.colouring === colourBy)
      data.dispatchEvent(new CoalitionColourEvent('all'));
  };
  if (waiting.has(data)) return;
  waiting.add(data);
  data.addEventListener('coalition-change', look);
  look();
}
