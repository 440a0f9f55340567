import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { collectionNames } from './collection.ts';
import { fieldsOf } from '../make/fields.ts';
import { collections, CollectionEntry, Manifest } from './door.ts';
import { quickOf, unsure } from './quick.ts';
import { datasetOf, head, sound } from './sound.fixture.ts';

const schemas = [
  ...collectionNames.map((name) => [name, collections[name], sound[name]] as const),
  ['a day', collections.events, { ...sound.events, start: '2023-01-25', end: '2023-01-25' }] as const,
  ['manifest', Manifest, datasetOf()] as const,
  ['entry', CollectionEntry, datasetOf().collections[0]] as const,
];

describe('a quick reader knows all that our schemas use of zod, or zod would read each record', () => {
  it.each(schemas)('%s, every field filled', (_name, schema, value) => {
    expect(quickOf(schema)(value)).toBe(value);
  });

  it.each(schemas.filter(([name]) => name !== 'events'))(
    '%s, only the needed fields filled',
    (_name, schema, value) => {
      const needed = fieldsOf(schema).filter((field) => field.needed || field.path === 'file');
      const keys = new Set(needed.map(({ path }) => path));
      const least = Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => keys.has(key)));
      const read = quickOf(schema)(least);
      expect(read).toStrictEqual(schema.parse(least));
      expect(JSON.stringify(read)).toBe(JSON.stringify(schema.parse(least)));
    },
  );
});

it('fills in a default, and leaves what it was given as it was', () => {
  const { tags: _tags, ...rest } = sound.programs;
  expect(quickOf(collections.programs)(rest)).toStrictEqual({ ...rest, tags: [] });
  expect(rest).not.toHaveProperty('tags');
});

it('gives the fields in the order of the schema', () => {
  const turned = Object.fromEntries(Object.entries(sound.builds).reverse());
  const read = quickOf(collections.builds)(turned);
  expect(Object.keys(read as object)).toEqual(Object.keys(collections.builds.parse(turned)));
});

const text = z.string();
const point = z.strictObject({ x: z.number(), y: z._default(z.number(), 0), z: z.optional(z.number()) });
/** What zod can do besides, each with values that it takes; the names tell which of them a quick reader is unsure of. */
const others: readonly (readonly [string, z.ZodMiniType, readonly unknown[]])[] = [
  ['an object that strips', z.object({ a: text }), [{ a: 'x' }, { a: 'x', b: 1 }]],
  ['an object that lets pass', z.looseObject({ a: text }), [{ a: 'x', b: 1 }]],
  ['a form of text', z.email(), ['info@example.org']],
  ['a text made of anything', z.coerce.string(), [1, 'x']],
  ['a number made of anything', z.coerce.number(), ['1', 1]],
  ['a truth made of anything', z.coerce.boolean(), ['x', true]],
  ['a small number', z.int32(), [1]],
  ['a number above another', z.number().check(z.gt(0)), [1]],
  ['a number below another', z.number().check(z.lt(2)), [1]],
  ['a pattern that remembers', text.check(z.regex(/x/g)), ['x', 'x']],
  ['a shortest text', text.check(z.minLength(1)), ['x']],
  ['a longest text', text.check(z.maxLength(2)), ['\u{1f600}\u{1f600}']],
  ['a text with a beginning', text.check(z.startsWith('x')), ['x']],
  ['a text that is changed', text.check(z.trim()), [' x ', 'x']],
  ['a rule that gives no truth', text.check(z.refine((it) => it.length)), ['x']],
  ['a rule of its own sort', text.check(() => undefined), ['x']],
  ['a rule that holds at times', text.check(z.refine(() => false, { when: () => false })), ['x']],
  ['another value', z.pipe(text, z.transform(Number)), ['1']],
  ['one of two', z.union([text, z.number()]), ['x', 1]],
  ['a faulty value mended', z.catch(text, ''), [1, 'x']],
  ['a map of a closed set', z.record(z.enum(['a']), text), [{ a: 'x' }]],
  ['a map of defaults', z.record(text, point), [{ a: { x: 1 } }, {}]],
  ['a map with odd keys', z.record(text, text), [JSON.parse('{"__proto__":"x","a":"y"}'), { a: 'x' }]],
  ['a tuple of many', z.tuple([text], z.number()), [['x', 1]]],
  ['a tuple with a gap', z.tuple([text, z.optional(z.number())]), [['x'], ['x', 1]]],
  ['a default that is optional', z.strictObject({ a: z.optional(z._default(text, 'x')) }), [{}, { a: 'y' }]],
  ['a default that is null', z.strictObject({ a: z._default(z.nullable(text), null) }), [{}, { a: null }]],
  ['an absent anything', z.strictObject({ a: z.unknown() }), [{ a: 1 }]],
  [
    'a field that is there and undefined',
    point,
    [
      { x: 1, z: undefined },
      { x: 1, y: undefined },
    ],
  ],
  ['an object without a prototype', point, [Object.assign(Object.create(null) as object, { x: 1 })]],
  ['an object that inherits', point, [Object.create({ x: 1 }) as unknown]],
  ['a list with defaults within', z.array(point), [[{ x: 1 }, { x: 1, y: 2 }], []]],
  ['a list with gaps', z.array(z.unknown()), [Array(3)]],
];

describe('a quick reader answers as zod does, or is unsure, for', () => {
  it.each(others)('%s', (_title, schema, values) => {
    for (const value of values) {
      const before = JSON.stringify(value);
      const expected = schema.parse(value);
      const read = quickOf(schema)(value);
      if (read !== unsure) expect(read).toEqual(expected);
      expect(JSON.stringify(value)).toBe(before);
    }
  });
});

it('a quick reader is unsure of each value that is none, and of more', () => {
  for (const value of [undefined, null, 0, '', [], {}, new Date(), { ...head, unknown: 1 }, Symbol('x')])
    expect(quickOf(Manifest)(value)).toBe(unsure);
});
