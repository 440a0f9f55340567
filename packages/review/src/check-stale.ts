import type { CollectionName } from '@coalition-map/schema';
import { eachRecord } from './each-record.ts';
import type { Checked, Problem } from './finding.ts';

/** A fact that nobody looked at for this long may be history; a hotline has a shorter time of its own. */
const STALE_DAYS = 365;

/** Finds records that a person verified, and links that a person opened, more than a year ago. */
export function* staleIn({ records, asOf, verbose }: Checked): Iterable<Problem> {
  const since = new Date(Date.parse(asOf) - STALE_DAYS * 86_400_000).toISOString().slice(0, 10);
  const facts = [...eachRecord(records)].flatMap(({ collection, record: { id, verified } }) =>
    collection !== 'hotlines' && verified && verified.on < since
      ? [{ collection, id, field: 'verified.on', on: verified.on, what: 'verified' }]
      : [],
  );
  const links = records.resources.flatMap(({ id, linkChecked }) =>
    linkChecked !== null && linkChecked < since
      ? [{ collection: 'resources' as const, id, field: 'linkChecked', on: linkChecked, what: 'link opened' }]
      : [],
  );
  const common = { severity: 'warning', rule: 'verified' } as const;
  const suggestion = 'compare them with their sources, and write the day';
  for (const { collection, id, field, on, what } of verbose ? [...facts, ...links] : [])
    yield { ...common, collection, id, field, message: `${id}: last ${what} on ${on}`, suggestion };
  if (!verbose)
    for (const [collection, what, count] of tallies([...facts, ...links]))
      yield {
        ...common,
        collection,
        id: '',
        field: '',
        message: `${count} of ${records[collection].length} ${collection}: last ${what} before ${since}`,
        suggestion: '--verbose lists them',
      };
  for (const { id, linkChecked } of records.resources)
    if (linkChecked !== null && linkChecked > asOf)
      yield {
        collection: 'resources',
        id,
        field: 'linkChecked',
        severity: 'error',
        rule: 'date',
        message: `${id}: the link was opened on ${linkChecked}, which lies in the future (today is ${asOf})`,
        suggestion: 'write the day on which somebody opened it, or null',
      };
}

function tallies(
  all: readonly { readonly collection: CollectionName; readonly what: string }[],
): readonly (readonly [CollectionName, string, number])[] {
  const counts = new Map<string, readonly [CollectionName, string, number]>();
  for (const { collection, what } of all)
    counts.set(`${collection} ${what}`, [
      collection,
      what,
      (counts.get(`${collection} ${what}`)?.[2] ?? 0) + 1,
    ]);
  return [...counts.values()];
}
