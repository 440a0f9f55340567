import type { LocalText, RecordOf } from '@coalition-map/schema';
import { plainOf } from './written.ts';

/** What two records have in common only where they tell of the same thing: the field, what it is, and a text to compare. */
export type Sameness = readonly [field: string, what: string, key: string];

/** A collection in which one thing may be told twice, beside builds and events. */
export type Keyed = 'organizations' | 'programs' | 'resources' | 'partnerships' | 'statistics' | 'hotlines';

/** Gives what tells a record of a collection apart from the others of its dataset. */
export const samenessOf: { readonly [C in Keyed]: (record: RecordOf<C>) => readonly Sameness[] } = {
  organizations: ({ name, website, type, jurisdictions }) => [
    ...texts('name', 'name', name, jurisdictions[0]),
    // An office and its council may share a page, so the kind must agree too.
    ...(website === undefined
      ? []
      : [['website', 'website', `${type} ${jurisdictions[0] ?? ''} ${pageOf(website)}`] as const]),
  ],
  programs: ({ name }) => texts('name', 'name', name),
  resources: ({ link, type }) => (link === undefined ? [] : [['link', 'link', `${type} ${pageOf(link)}`]]),
  partnerships: (it) => [
    [
      'topic',
      'topic, scope and year',
      [it.jurisdictions, it.topic, it.program, it.scope, it.year, it.law, it.status].join('|'),
    ],
  ],
  statistics: ({ indicator, period, jurisdictions }) =>
    texts('indicator', 'indicator and period', indicator, `${jurisdictions.join()} ${period}`),
  hotlines: ({ dial, jurisdictions }) => [['dial', 'number and place', `${jurisdictions[0] ?? ''} ${dial}`]],
};

/** A text in each of its languages, as what two records may have in common. */
function texts(field: string, what: string, text: LocalText, before = ''): Sameness[] {
  return Object.entries(text).map(([language, it]) => [
    `${field}.${language}`,
    what,
    `${before} ${plainOf(it ?? '').replace(/^the /, '')}`,
  ]);
}

/** An address without what does not tell pages apart: scheme, www, case of the host, closing dot and slash. */
export function pageOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '').replace(/\.$/, '') + pathname.replace(/\/$/, '') + search;
}
