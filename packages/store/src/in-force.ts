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
