import { isJurisdiction, nearestIds } from '@coalition-map/geo';
import { topics, type State } from '@coalition-map/store';

/** What a page wrote into the attributes of `<coalition-data>`, and of the explorer, which hands them on. */
interface Written {
  readonly preset: string | undefined;
  readonly lens: string | null;
  readonly colourBy: string | undefined;
  readonly breaks: string;
}

/** Tells the page's author of attributes that say nothing: which, what was got, what was wanted. The map does without them. */
export function complaintsOf({ preset, lens, colourBy, breaks }: Written, state: State): readonly string[] {
  const complaints: string[] = [];
  const complain = (name: string, got: string, wanted: string) =>
    complaints.push(`Coalition Map: ${name}="${got}" is left out; wanted ${wanted}.`);
  if (preset !== undefined && preset !== state.preset) complain('preset', preset, 'us, us-ca or na');
  for (const id of (lens ?? '').split(/[\s,]+/).filter(Boolean)) {
    if (isJurisdiction(id.toUpperCase())) continue;
    const [near] = nearestIds(id);
    complain('focus', id, `ids such as US-TN or CA-ON${near ? ` (did you mean ${near}?)` : ''}`);
  }
  const colourings = ['all', 'components', 'builds', 'year', ...topics];
  if (colourBy !== undefined && !colourings.includes(colourBy) && !/^program:[a-z0-9-]+$/.test(colourBy))
    complain('colour-by', colourBy, `one of ${colourings.join(', ')}, or program: and an id`);
  if (breaks && !state.breaks && state.colouring === (colourBy ?? 'all'))
    complain('breaks', breaks, 'one to four whole numbers, each larger than the one before, such as "2 4 6"');
  return complaints;
}
