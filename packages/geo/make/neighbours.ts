import { indexOf } from './rings.ts';
import { arcRingsOf, type State } from './topology.ts';

/** Neighbours whose line lies in water that the boundaries leave out: they meet on land at Finns Point and Artificial Island. */
const BY_HAND = [['US-DE', 'US-NJ']];

/** For each state the ids, in order, that share an arc with it; states that touch in one point share none. */
export function neighboursOf(states: readonly State[]): Record<string, string[]> {
  const owners = new Map<number, string[]>();
  for (const state of states)
    for (const arc of arcRingsOf(state).flat().map(indexOf))
      owners.set(arc, [...(owners.get(arc) ?? []), state.id]);
  const sharing = [...owners.values(), ...BY_HAND].filter((ids) => ids.length > 1);
  return Object.fromEntries(
    states.map(({ id }) => {
      const beside = sharing.filter((ids) => ids.includes(id)).flat();
      return [id, [...new Set(beside)].filter((other) => other !== id).sort()];
    }),
  );
}
