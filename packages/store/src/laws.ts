import type { EntryOf } from './atlas.ts';

/** What only a law, a rule or a bill can be. */
const legal: ReadonlySet<string> = new Set([
  'enacted',
  'administrative-rule',
  'passed-legislature',
  'proposed',
  'not-passed',
]);

/** Tells whether a partnership is a law, a rule or a bill; a campaign has a name in the same field, and is reported. */
export function isLaw({ record: { topic, law, status } }: EntryOf<'partnerships'>): boolean {
  return topic.endsWith('-mandate') || (law !== undefined && legal.has(status));
}
