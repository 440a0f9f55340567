import { collectionNames } from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';
import { describe, expect, it } from 'vitest';
import { topics } from '../topics.ts';
import { enFacts } from './en-facts.ts';

interface Schema {
  readonly _zod: { readonly def: unknown };
}
interface Def {
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly entries?: Readonly<Record<string, string>>;
}

/** The values of the enumeration that a path of fields leads to. */
function valuesOf(schema: Schema, ...path: readonly string[]): string[] {
  const def = schema._zod.def as Def;
  const inner = def.innerType ?? def.valueType;
  if (inner) return valuesOf(inner, ...path);
  const [field, ...rest] = path;
  if (field !== undefined) {
    const next = def.shape?.[field];
    if (!next) throw new Error(`no field ${field}`);
    return valuesOf(next, ...rest);
  }
  if (!def.entries) throw new Error('no enumeration');
  return Object.values(def.entries);
}

const { partnerships, builds, events, organizations, resources, hotlines, statistics, documents, programs } =
  collections;

describe('the words of the interface in English', () => {
  it.each([
    ['topics', valuesOf(partnerships, 'topic'), enFacts.topics],
    ['status', valuesOf(partnerships, 'status'), enFacts.status],
    ['scope', valuesOf(partnerships, 'scope'), enFacts.scope],
    ['level', valuesOf(partnerships, 'adoption', 'level'), enFacts.level],
    ['level of components', valuesOf(partnerships, 'adoption', 'components'), enFacts.level],
    ['types of builds', valuesOf(builds, 'type'), enFacts.buildTypes],
    ['types of events', valuesOf(events, 'type'), enFacts.eventTypes],
    ['types of organizations', valuesOf(organizations, 'type'), enFacts.organizationTypes],
    ['types of resources', valuesOf(resources, 'type'), enFacts.resourceTypes],
    ['states of links', valuesOf(resources, 'linkStatus'), enFacts.linkStatus],
    ['types of documents', valuesOf(documents, 'type'), enFacts.documentTypes],
    ['purposes of lines', valuesOf(hotlines, 'purpose'), enFacts.purposes],
    ['levels of lines', valuesOf(hotlines, 'level'), enFacts.hotlineLevels],
    ['categories of figures', valuesOf(statistics, 'category'), enFacts.statisticCategories],
    ['governments', valuesOf(statistics, 'government'), enFacts.government],
    ['attributions', ['own', ...Object.keys(enFacts.attribution)], { own: '', ...enFacts.attribution }],
    ['kinds', [...collectionNames], enFacts.kinds],
    ['a kind', [...collectionNames], enFacts.kind],
    ['counts', [...collectionNames, 'records'], enFacts.counts],
  ])('have one for each of the %s of the schema, and no other', (_name, values, words) => {
    expect(Object.keys(words).sort()).toEqual([...values].sort());
  });

  it('have one for each attribution but the own, and each precision that is not told', () => {
    expect(Object.keys(enFacts.attribution).sort()).toEqual(
      valuesOf(programs, 'attribution')
        .filter((it) => it !== 'own')
        .sort(),
    );
    expect(valuesOf(builds, 'place', 'precision')).toEqual(
      expect.arrayContaining(Object.keys(enFacts.precision)),
    );
    const costs = valuesOf(resources, 'cost').filter((it) => it !== 'unknown');
    expect(Object.keys(enFacts.facts)).toEqual(expect.arrayContaining(costs));
  });

  it('are never empty, nor blank at an end, and the functions among them speak too', () => {
    const blank: string[] = [];
    let count = 0;
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'function') {
        const speak = value as (...args: unknown[]) => unknown;
        const args = path === '.list' ? [['one', 'two']] : [2, 2, 2, 2, 2];
        look(speak(...args), `${path}()`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, it] of Object.entries(value)) look(it, `${path}.${key}`);
      } else {
        count += 1;
        if (
          typeof value !== 'string' ||
          value !== value.trim() ||
          value === '' ||
          value.includes('undefined')
        )
          blank.push(path);
      }
    };
    look(enFacts, '');
    expect(blank).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });

  it('do not say the same of two things that a reader tells apart by them', () => {
    for (const words of [
      enFacts.kinds,
      enFacts.kind,
      enFacts.topics,
      enFacts.status,
      enFacts.scope,
      enFacts.level,
      enFacts.purposes,
      enFacts.labels,
    ])
      expect(new Set(Object.values(words)).size, JSON.stringify(words)).toBe(Object.keys(words).length);
  });

  it('count one as one, and more as more', () => {
    expect(enFacts.counts.builds(1)).toBe('1 coalition build');
    expect(enFacts.counts.builds(0)).toBe('0 coalition builds');
    expect(enFacts.counts.builds(1234)).toBe('1,234 coalition builds');
    expect(enFacts.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('are free of promises that nobody can keep, and of pictures of chains and rescue', () => {
    const all = JSON.stringify(enFacts, (_key, value: unknown) =>
      typeof value === 'function' ? value.toString() : value,
    );
    expect(all).not.toMatch(/anonymous|untraceable|\bsecure\b|rescue|slave|chain|victimi[sz]ed/i);
  });
});

describe('the topics', () => {
  it('are those of the schema, each once', () => {
    expect([...topics].sort()).toEqual(valuesOf(partnerships, 'topic').sort());
  });
});
