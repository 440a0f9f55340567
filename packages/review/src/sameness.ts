import type { LocalText, RecordOf } from '@coalition-map/schema';
import { plainOf } from './written.ts';

/**
 * What two records have in common only where they tell of the same thing: the field, what it is, and a text to compare; with
 * the texts of other records that it is to be compared with, where they are not the same text.
 */
export type Sameness = readonly [field: string, what: string, key: string, finds?: readonly string[]];

/** A collection in which one thing may be told twice, beside builds and events. */
export type Keyed = 'organizations' | 'programs' | 'resources' | 'partnerships' | 'statistics' | 'hotlines';

/** Gives what tells a record of a collection apart from the others of its dataset. */
export const samenessOf: { readonly [C in Keyed]: (record: RecordOf<C>) => readonly Sameness[] } = {
  organizations: ({ name, website, type, jurisdictions }) => [
    ...names(name, jurisdictions[0] ?? ''),
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

/**
 * A name in each of its languages; with its abbreviation behind it, in brackets, it is the same name as without. Two that
 * differ in what stands in brackets may well be two offices.
 */
function names(text: LocalText, before: string): Sameness[] {
  return Object.entries(text).flatMap(([language, it = '']): Sameness[] => {
    const field = `name.${language}`;
    const keyOf = (name: string): string => `${before} ${plainOf(name).replace(/^the /, '')}`;
    const bare = /^(.*\S)\s*\((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}\p{N}&.’'-]{2,15}\)\s*$/u.exec(it)?.[1];
    if (bare === undefined) return [[field, 'name', keyOf(it), [keyOf(it), `short ${keyOf(it)}`]]];
    return [
      [field, 'name', keyOf(it)],
      [field, 'name', `short ${keyOf(bare)}`, [keyOf(bare)]],
    ];
  });
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
export function pageOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return hostname.replace(/^www\./, '').replace(/\.$/, '') + pathname.replace(/\/$/, '') + search;
}
