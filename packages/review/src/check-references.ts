import { registry, type CollectionName } from '@coalition-map/schema';
import { isJurisdiction, nearestIds } from '@coalition-map/geo';
import { closest } from './closest.ts';
import { eachRecord } from './each-record.ts';
import type { Checked, Problem } from './finding.ts';

/**
 * Finds references to nothing: programs, components, hotlines, alliances, jurisdictions; and ids used twice.
 * A record that is there and has a fault of its own is not nothing: its fault is told already.
 */
export function referencesIn(checked: Checked): Problem[] {
  return [...ofJurisdictions(checked), ...ofRecords(checked), ...ofIds(checked)];
}

function* ofJurisdictions({ records, stands }: Checked): Iterable<Problem> {
  const nations = new Set(records.nations.map(({ id }) => `nation:${id}`));
  const nearest = new Map<string, readonly string[]>();
  const near = (id: string): readonly string[] => {
    const known = nearest.get(id);
    if (known) return known;
    const found = id.startsWith('nation:') ? [closest(id, nations) ?? []].flat() : nearestIds(id);
    nearest.set(id, found);
    return found;
  };
  for (const { collection, record } of eachRecord(records))
    for (const [at, id] of (record.jurisdictions ?? []).entries()) {
      const isNation = id.startsWith('nation:');
      if (isNation ? nations.has(id) || stands('nations', id.slice(7)) : isJurisdiction(id)) continue;
      yield {
        collection,
        id: record.id,
        field: `jurisdictions[${at}]`,
        severity: 'error',
        rule: 'jurisdiction',
        message: `${record.id}: "${id}" is no jurisdiction`,
        ...(near(id).length > 0 && { suggestion: `Did you mean ${near(id).join(' or ')}?` }),
      };
    }
}

function ofRecords({ records, stands }: Checked): Problem[] {
  const found: Problem[] = [];
  const programs = new Map(records.programs.map((program) => [program.id, program]));
  const lines = new Set([...records.hotlines, ...registry].map(({ id }) => id));
  const organizations = new Set(records.organizations.map(({ id }) => id));
  const look = (
    where: Pick<Problem, 'collection' | 'id' | 'field'>,
    what: string,
    id: string,
    known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
    target?: CollectionName,
  ) => {
    if (known.has(id) || (target !== undefined && stands(target, id))) return;
    const near = closest(id, known.keys());
    const message = `${where.id}: there is no ${what} "${id}" in this dataset`;
    const suggestion = near === undefined ? {} : { suggestion: `Did you mean ${near}?` };
    found.push({ ...where, severity: 'error', rule: 'reference', message, ...suggestion });
  };
  for (const { id, program, adoption } of records.partnerships) {
    const where = { collection: 'partnerships', id } as const;
    if (program !== undefined) look({ ...where, field: 'program' }, 'program', program, programs, 'programs');
    // Of a program that is not there, or has a fault, the components are not known.
    if (program !== undefined && !programs.has(program)) continue;
    const parts = new Set(programs.get(program ?? '')?.components.map((part) => part.id));
    for (const part of Object.keys(adoption?.components ?? {}))
      look(
        { ...where, field: `adoption.components.${part}` },
        `component of ${program ?? 'no program'}`,
        part,
        parts,
      );
  }
  for (const { id, contact } of records.programs)
    if (contact?.hotline !== undefined)
      look(
        { collection: 'programs', id, field: 'contact.hotline' },
        'hotline',
        contact.hotline,
        lines,
        'hotlines',
      );
  for (const { id, hotline, memberOf } of records.organizations) {
    const where = { collection: 'organizations', id } as const;
    if (hotline !== undefined) look({ ...where, field: 'hotline' }, 'hotline', hotline, lines, 'hotlines');
    memberOf.forEach((alliance, at) => {
      if (alliance === id)
        found.push({
          ...where,
          field: `memberOf[${at}]`,
          severity: 'error',
          rule: 'reference',
          message: `${id}: it is named as a member of itself`,
          suggestion: 'write the id of the alliance',
        });
      look({ ...where, field: `memberOf[${at}]` }, 'organization', alliance, organizations, 'organizations');
    });
  }
  return found;
}

function* ofIds({ records }: Checked): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const { collection, record } of eachRecord(records)) {
    const before = first.get(record.id);
    if (before === undefined) first.set(record.id, collection);
    else
      yield {
        collection,
        id: record.id,
        field: 'id',
        severity: 'warning',
        rule: 'id',
        message: `${record.id}: ${before} has a record of this id too; links to it may be mistaken`,
      };
  }
}
