import type { AnyRecord, CollectionName, RecordOf } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { meetingsOf, twinsOf } from './meetings.ts';
import { samenessOf, type Keyed, type Sameness } from './sameness.ts';
import { plainOf } from './written.ts';

/** Finds records that probably tell of the same thing: same city and week, same name, same address, same number. */
export function duplicatesIn(checked: Checked): Problem[] {
  return [...ofMeetings(checked), ...ofSameKeys(checked), ...ofLists(checked)];
}

function* ofMeetings({ records }: Checked): Iterable<Problem> {
  for (const [{ collection, id, field, city }, twin, span] of twinsOf(meetingsOf(records)))
    yield {
      collection,
      id,
      field,
      severity: 'warning',
      rule: 'duplicate',
      message: `${id}: ${twin.id} took place in the same ${span} in ${city} too`,
      suggestion:
        'one meeting told twice? Keep one record with both sources; of two real ones, give both the same "series"',
    };
}

function* ofSameKeys({ records }: Checked): Iterable<Problem> {
  const keyed = Object.keys(samenessOf) as Keyed[];
  for (const collection of keyed) yield* twins(collection, records[collection]);
}

function* twins<C extends Keyed>(collection: C, records: readonly RecordOf<C>[]): Iterable<Problem> {
  const keysOf: (record: RecordOf<C>) => readonly Sameness[] = samenessOf[collection];
  const seen = new Map<string, string>();
  for (const record of records) {
    const keys = keysOf(record);
    const [met] = keys.flatMap(([field, what, key, finds = [key]]) =>
      finds.flatMap((it) => {
        const twin = seen.get(`${field} ${it}`);
        return twin === undefined ? [] : [{ field, what, twin }];
      }),
    );
    if (met)
      yield {
        collection,
        id: record.id,
        field: met.field,
        severity: 'warning',
        rule: 'duplicate',
        message: `${record.id}: ${met.twin} has the same ${met.what}`,
        suggestion: 'one thing told twice? Keep one record with both sources',
      };
    for (const [of, , it] of keys) if (!seen.has(`${of} ${it}`)) seen.set(`${of} ${it}`, record.id);
  }
}

/** A jurisdiction or an alliance that stands twice in a record's own list. */
function* ofLists({ records }: Checked): Iterable<Problem> {
  const all = Object.entries(records) as [CollectionName, readonly AnyRecord[]][];
  for (const [collection, list] of all)
    for (const { id, jurisdictions = [] } of list)
      yield* twiceIn(collection, id, 'jurisdictions', jurisdictions);
  for (const { id, memberOf } of records.organizations)
    yield* twiceIn('organizations', id, 'memberOf', memberOf);
  for (const { id, hosts } of records.builds) yield* twiceIn('builds', id, 'hosts', hosts);
  for (const { id, hosts } of records.events) yield* twiceIn('events', id, 'hosts', hosts);
  for (const { id, partners } of records.partnerships)
    yield* twiceIn('partnerships', id, 'partners', partners);
}

function* twiceIn(
  collection: CollectionName,
  id: string,
  field: string,
  list: readonly string[],
): Iterable<Problem> {
  if (list.length < 2) return;
  const seen = new Set<string>();
  for (const [at, item] of list.entries()) {
    const plain = plainOf(item);
    if (seen.has(plain))
      yield {
        collection,
        id,
        field: `${field}[${at}]`,
        severity: 'warning',
        rule: 'duplicate',
        message: `${id}: ${item} stands twice in ${field}`,
        suggestion: 'take one out',
      };
    seen.add(plain);
  }
}
