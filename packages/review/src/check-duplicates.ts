import {
  precisionOf,
  type AnyRecord,
  type CollectionName,
  type LocalText,
  type RecordOf,
} from '@coalition-map/schema';
import { plainOf } from './check-texts.ts';
import type { Checked, Problem } from './finding.ts';

const WEEK = 7 * 86_400_000;

/** Finds records that probably tell of the same thing: same city and week, same name, same address, same number. */
export function duplicatesIn(checked: Checked): Problem[] {
  return [...ofMeetings(checked), ...ofSameKeys(checked), ...ofLists(checked)];
}

interface Meeting {
  readonly collection: 'builds' | 'events';
  readonly id: string;
  readonly field: string;
  readonly day: string;
  /** Where it was: the same text for the same place; empty where the record does not tell. */
  readonly where: string;
  readonly city: string;
  readonly series: string | undefined;
}

function* ofMeetings({ records }: Checked): Iterable<Problem> {
  const whereOf = ({ place, online, jurisdictions }: RecordOf<'builds'> | RecordOf<'events'>) => {
    const city = place?.city ?? (online ? 'the internet' : '');
    return { city, where: city && `${jurisdictions[0] ?? ''} ${plainOf(city)}` };
  };
  const all: Meeting[] = [
    ...records.builds.map((it) => ({
      collection: 'builds' as const,
      id: it.id,
      field: 'date',
      day: it.date ?? '',
      series: undefined,
      ...whereOf(it),
    })),
    ...records.events.map((it) => ({
      collection: 'events' as const,
      id: it.id,
      field: 'start',
      day: it.start,
      series: it.series,
      ...whereOf(it),
    })),
  ];
  for (const [at, later] of all.entries()) {
    const twin = all.slice(0, at).find((it) => it.where !== '' && areOne(it, later));
    if (twin)
      yield {
        collection: later.collection,
        id: later.id,
        field: later.field,
        severity: 'warning',
        rule: 'duplicate',
        message: `${later.id}: ${twin.id} took place in the same week in ${later.city} too`,
        suggestion:
          'one meeting told twice? Keep one record with both sources; of two real ones, give both the same "series"',
      };
  }
}

function areOne(a: Meeting, b: Meeting): boolean {
  if (a.where !== b.where || (a.series !== undefined && a.series === b.series)) return false;
  const [first, second] = [a.day, b.day].map(dayOf);
  if (first !== undefined && second !== undefined) return Math.abs(first - second) <= WEEK;
  // Of two meetings of one kind that are known by month or year only, the same month or year says enough.
  return a.day !== '' && a.day === b.day && a.collection === b.collection;
}

function dayOf(date: string): number | undefined {
  const precision = precisionOf(date);
  return precision === 'day' || precision === 'minute' ? Date.parse(date.slice(0, 10)) : undefined;
}

/** What two records of a collection have in common only where they tell of the same thing. */
type Sameness = readonly [field: string, what: string, key: string];

function* ofSameKeys({ records }: Checked): Iterable<Problem> {
  yield* twins('organizations', records.organizations, ({ name, website, type, jurisdictions }) => [
    ...texts('name', 'name', name, jurisdictions[0]),
    // An office and its council may share a page, so the kind must agree too.
    ...(website === undefined
      ? []
      : [['website', 'website', `${type} ${jurisdictions[0] ?? ''} ${pageOf(website)}`] as const]),
  ]);
  yield* twins('programs', records.programs, ({ name }) => texts('name', 'name', name));
  yield* twins('resources', records.resources, ({ link, type }) =>
    link === undefined ? [] : [['link', 'link', `${type} ${pageOf(link)}`]],
  );
  yield* twins('partnerships', records.partnerships, (it) => [
    [
      'topic',
      'topic, scope and year',
      [it.jurisdictions, it.topic, it.program, it.scope, it.year, it.law, it.status].join('|'),
    ],
  ]);
  yield* twins('statistics', records.statistics, ({ indicator, period, jurisdictions }) =>
    texts('indicator', 'indicator and period', indicator, `${jurisdictions.join()} ${period}`),
  );
  yield* twins('hotlines', records.hotlines, ({ dial, jurisdictions }) => [
    ['dial', 'number and place', `${jurisdictions[0] ?? ''} ${dial}`],
  ]);
}

function* twins<R extends AnyRecord>(
  collection: CollectionName,
  records: readonly R[],
  keysOf: (record: R) => readonly Sameness[],
): Iterable<Problem> {
  const seen = new Map<string, string>();
  for (const record of records) {
    const keys = keysOf(record);
    const [field, what, key = ''] = keys.find(([of, , it]) => seen.has(`${of} ${it}`)) ?? [];
    const twin = seen.get(`${field ?? ''} ${key}`);
    if (field !== undefined && twin !== undefined)
      yield {
        collection,
        id: record.id,
        field,
        severity: 'warning',
        rule: 'duplicate',
        message: `${record.id}: ${twin} has the same ${what ?? ''}`,
        suggestion: 'one thing told twice? Keep one record with both sources',
      };
    for (const [of, , it] of keys) if (!seen.has(`${of} ${it}`)) seen.set(`${of} ${it}`, record.id);
  }
}

/** A jurisdiction or an alliance that stands twice in a record's own list. */
function* ofLists({ records }: Checked): Iterable<Problem> {
  const lists = [
    ...Object.entries(records).flatMap(([collection, all]) =>
      all.map(
        ({ id, jurisdictions }) =>
          [collection as CollectionName, id, 'jurisdictions', jurisdictions ?? []] as const,
      ),
    ),
    ...records.organizations.map(({ id, memberOf }) => ['organizations', id, 'memberOf', memberOf] as const),
    ...records.builds.map(({ id, hosts }) => ['builds', id, 'hosts', hosts] as const),
    ...records.events.map(({ id, hosts }) => ['events', id, 'hosts', hosts] as const),
    ...records.partnerships.map(({ id, partners }) => ['partnerships', id, 'partners', partners] as const),
  ];
  for (const [collection, id, field, list] of lists)
    for (const [at, item] of list.entries())
      if (list.findIndex((it) => plainOf(it) === plainOf(item)) < at)
        yield {
          collection,
          id,
          field: `${field}[${at}]`,
          severity: 'warning',
          rule: 'duplicate',
          message: `${id}: ${item} stands twice in ${field}`,
          suggestion: 'take one out',
        };
}

/** A text in each of its languages, as what two records may have in common. */
function texts(field: string, what: string, text: LocalText, before = ''): Sameness[] {
  return Object.entries(text).map(([language, it]) => [
    `${field}.${language}`,
    what,
    `${before} ${plainOf(it ?? '').replace(/^the /, '')}`,
  ]);
}

/** An address without what does not tell pages apart: scheme, www, case of the host, closing dot and slash. */
function pageOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '').replace(/\.$/, '') + pathname.replace(/\/$/, '') + search;
}
