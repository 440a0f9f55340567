import { languages, registry, textIn, type CollectionName } from '@coalition-map/schema';
import { isBag } from '@coalition-map/review';
import { idOf, type Draft } from './draft.ts';
import { valueAt, type Path } from './path.ts';

/** A record that another one may name. */
export interface Target {
  readonly id: string;
  readonly name: string;
}

/** Gives the records that a field may name by their id; undefined for a field that names none. */
export function targetsOf(
  draft: Draft,
  collection: CollectionName,
  record: unknown,
  path: Path,
): readonly Target[] | undefined {
  const field = [collection, ...path.filter((step) => typeof step === 'string')].join('.');
  switch (field) {
    case 'partnerships.program':
      return recordsOf(draft, 'programs');
    case 'organizations.memberOf':
      return recordsOf(draft, 'organizations').filter(({ id }) => id !== idOf(record));
    case 'organizations.hotline':
    case 'programs.contact.hotline':
      return hotlines(draft);
    case 'partnerships.adoption.components':
      return componentsOf(draft, valueAt(record, ['program']));
    default:
      return undefined;
  }
}

function recordsOf({ sheets }: Draft, name: CollectionName): Target[] {
  return sheets
    .filter((sheet) => sheet.name === name)
    .flatMap(({ rows }) => rows.map(({ record }) => ({ id: idOf(record), name: nameIn(record) })))
    .filter(({ id }) => id !== '');
}

function hotlines(draft: Draft): Target[] {
  const own = recordsOf(draft, 'hotlines');
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own,
    ...registry
      .filter(({ id }) => !known.has(id))
      .map(({ id, name }) => ({ id, name: textIn(name, languages).text })),
  ];
}

function componentsOf({ sheets }: Draft, program: unknown): Target[] {
  const found = sheets
    .filter(({ name }) => name === 'programs')
    .flatMap(({ rows }) => rows)
    .find(({ record }) => idOf(record) !== '' && idOf(record) === program);
  const parts = valueAt(found?.record, ['components']);
  if (!Array.isArray(parts)) return [];
  return parts.map((part: unknown) => ({ id: idOf(part), name: nameIn(part) })).filter(({ id }) => id !== '');
}

function nameIn(record: unknown): string {
  const name = valueAt(record, ['name']);
  const found = isBag(name)
    ? languages.map((it) => name[it]).find((it) => typeof it === 'string')
    : undefined;
  return found ?? idOf(record);
}
