import type { RecordOf } from '@coalition-map/schema';
import { entriesOf, type Entry, type EntryOf } from './atlas.ts';

/** Tells whether a status speaks of something that is done, not of something proposed. */
export function isInForce(status: RecordOf<'partnerships'>['status']): boolean {
  return status === 'reported' || status === 'enacted' || status === 'administrative-rule';
}

/** Gives the partnerships that hold for a whole state or province, are in force, and are the publisher's own: these colour the map. */
export function inForceStatewide(entries: readonly Entry[]): readonly EntryOf<'partnerships'>[] {
  return entriesOf(entries, 'partnerships').filter(
    ({ record: { scope, attribution, status, adoption } }) =>
      scope === 'statewide' &&
      attribution === 'own' &&
      isInForce(status) &&
      adoption?.level !== 'none' &&
      adoption?.level !== 'planned',
  );
}

/**
 * Gives how many programs and measures of the publishers' own a place has: the topics of its statewide partnerships in force,
 * and the programs that name it, such as a state alliance. Map and sentence tell this one number.
 */
export function ownMeasures(entries: readonly Entry[]): number {
  const topics = new Set(inForceStatewide(entries).map(({ record }) => record.topic));
  return (
    topics.size + entriesOf(entries, 'programs').filter(({ record }) => record.attribution === 'own').length
  );
}
