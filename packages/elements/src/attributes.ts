import { isJurisdiction, nearestIds } from '@coalition-map/geo';
import { entriesOf, topics, type State } from '@coalition-map/store';
import { CoalitionColourEvent } from './events.ts';

/** What a page wrote into the attributes of `<coalition-data>`, and of the explorer, which hands them on. */
interface Written {
  readonly preset: string | undefined;
  readonly lens: string | null;
  readonly colourBy: string | undefined;
  readonly breaks: string;
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
  const { preset, lens, colourBy, breaks } = written;
  const complaints: string[] = [];
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

/** What a page wrote into those attributes of the explorer that only the map knows. */
interface Look {
  readonly layout: string | null | undefined;
  readonly upgrade: string | null | undefined;
}

/** Tells of words that no map knows; it is drawn by outlines then, and MapLibre comes at the first press. */
export function lookComplaintsOf({ layout, upgrade }: Look): readonly string[] {
  const modes = ['interaction', 'visible', 'idle', 'eager', 'never'];
  return [
    ...(layout && !['map', 'tiles'].includes(layout) ? [complaint('layout', layout, 'map or tiles')] : []),
    ...(upgrade && !modes.includes(upgrade)
      ? [complaint('upgrade', upgrade, 'interaction, visible, idle, eager or never')]
      : []),
  ];
}

/** Says on the console what `lookComplaintsOf` gives. */
export function complain(look: Look): void {
  for (const it of lookComplaintsOf(look)) console.warn(it);
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
