import { collectionNames } from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';
import { describe, expect, it } from 'vitest';
import { topics } from '../topics.ts';
import { en } from './en.ts';

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
    ['topics', valuesOf(partnerships, 'topic'), en.topics],
    ['status', valuesOf(partnerships, 'status'), en.status],
    ['scope', valuesOf(partnerships, 'scope'), en.scope],
    ['level', valuesOf(partnerships, 'adoption', 'level'), en.level],
    ['level of components', valuesOf(partnerships, 'adoption', 'components'), en.level],
    ['types of builds', valuesOf(builds, 'type'), en.buildTypes],
    ['types of events', valuesOf(events, 'type'), en.eventTypes],
    ['types of organizations', valuesOf(organizations, 'type'), en.organizationTypes],
    ['types of resources', valuesOf(resources, 'type'), en.resourceTypes],
    ['states of links', valuesOf(resources, 'linkStatus'), en.linkStatus],
    ['types of documents', valuesOf(documents, 'type'), en.documentTypes],
    ['purposes of lines', valuesOf(hotlines, 'purpose'), en.purposes],
    ['levels of lines', valuesOf(hotlines, 'level'), en.hotlineLevels],
    ['categories of figures', valuesOf(statistics, 'category'), en.statisticCategories],
    ['governments', valuesOf(statistics, 'government'), en.government],
    ['attributions', ['own', ...Object.keys(en.attribution)], { own: '', ...en.attribution }],
    ['kinds', [...collectionNames], en.kinds],
    ['a kind', [...collectionNames], en.kind],
    ['counts', [...collectionNames, 'records'], en.counts],
  ])('have one for each of the %s of the schema, and no other', (_name, values, words) => {
    expect(Object.keys(words).sort()).toEqual([...values].sort());
  });

  it('have one for each attribution but the own, and each precision that is not told', () => {
    expect(Object.keys(en.attribution).sort()).toEqual(
      valuesOf(programs, 'attribution')
        .filter((it) => it !== 'own')
        .sort(),
    );
    expect(valuesOf(builds, 'place', 'precision')).toEqual(
      expect.arrayContaining(Object.keys(en.precision)),
    );
    const costs = valuesOf(resources, 'cost').filter((it) => it !== 'unknown');
    expect(Object.keys(en.facts)).toEqual(expect.arrayContaining(costs));
  });

  it('are never empty, nor blank at an end, and the functions among them speak too', () => {
    const blank: string[] = [];
    let count = 0;
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'function') {
        const speak = value as (...args: unknown[]) => unknown;
        const args = path === '.list' ? [['one', 'two']] : [2, 2, 2, 2];
        look(speak(...args), `${path}()`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, it] of Object.entries(value)) look(it, `${path}.${key}`);
      } else {
        count += 1;
        if (typeof value !== 'string' || value !== value.trim() || value === '' || value.includes('undefined'))
          blank.push(path);
      }
    };
    look(en, '');
    expect(blank).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });

  it('do not say the same of two things that a reader tells apart by them', () => {
    for (const words of [en.kinds, en.kind, en.topics, en.status, en.scope, en.level, en.purposes, en.labels])
      expect(new Set(Object.values(words)).size, JSON.stringify(words)).toBe(Object.keys(words).length);
  });

  it('count one as one, and more as more', () => {
    expect(en.counts.builds(1)).toBe('1 coalition build');
    expect(en.counts.builds(0)).toBe('0 coalition builds');
    expect(en.counts.builds(1234)).toBe('1,234 coalition builds');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });

  it('are free of promises that nobody can keep, and of pictures of chains and rescue', () => {
    const all = JSON.stringify(en, (_key, value: unknown) => (typeof value === 'function' ? value.toString() : value));
    expect(all).not.toMatch(/anonymous|untraceable|\bsecure\b|rescue|slave|chain|victimi[sz]ed/i);
  });
});

describe('the topics', () => {
  it('are those of the schema, each once', () => {
    expect([...topics].sort()).toEqual(valuesOf(partnerships, 'topic').sort());
  });
});
