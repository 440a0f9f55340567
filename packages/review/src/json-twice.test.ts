import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twiceIn } from './json-twice.ts';

describe('twiceIn', () => {
  it('finds a field that stands twice in one object, where the second one stands', () => {
    const text =
      '[\n {"id": "a", "type": "shelter",\n  "type": "direct"},\n {"id": "b", "x": [{"y": 1, "y": 2}]}\n]';
    expect(twiceIn(text)).toEqual([
      { key: 'type', position: { line: 3, column: 3 }, index: 0 },
      { key: 'y', position: { line: 4, column: 29 }, index: 1 },
    ]);
    expect(twiceIn('\ufeff{"a": 1, "b": {}, "a": 2, "a": 3}')).toMatchObject([
      { key: 'a', index: -1, position: { line: 1, column: 20 } },
      { key: 'a', index: -1 },
    ]);
  });

  it('knows a name by what it says, not by how it is written', () => {
    expect(twiceIn('{"type": 1, "t\\u0079pe": 2}')).toMatchObject([{ key: 'type' }]);
    expect(twiceIn('{"a\\"": 1, "a\\\\": 2, "a": 3}')).toEqual([]);
    expect(twiceIn('{"__proto__": 1, "__proto__": 2}')).toMatchObject([{ key: '__proto__' }]);
  });

  it('takes no value, no text and no other object for a second field', () => {
    for (const text of [
      '[{"a": "a", "b": "a"}, {"a": ["a", "a"]}]',
      '{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 2}], "c": "{\\"a\\": 1, \\"a\\": 2}"}',
      '["a", "a"]',
      '"a"',
      '7',
      '',
    ])
      expect(twiceIn(text), text).toEqual([]);
  });

  it('finds nothing in any JSON that was written by a program', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        expect(twiceIn(JSON.stringify(value, null, indent))).toEqual([]);
      }),
    );
  });

  it('finds a field that is added again, wherever it is', () => {
    const bag = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 5 });
    fc.assert(
      fc.property(
        bag,
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        fc.array(fc.jsonValue()),
        (one, nth, again, others) => {
          const keys = Object.keys(one);
          const key = keys[nth % keys.length] ?? '';
          const twice = `${JSON.stringify(one).slice(0, -1)},\n${JSON.stringify(key)}:${JSON.stringify(again)}}`;
          const text = `[${[...others.map((it) => JSON.stringify(it)), twice].join(',')}]`;
          expect(twiceIn(text)).toEqual([{ key, index: others.length, position: { line: 2, column: 1 } }]);
        },
      ),
    );
  });

  it('goes as deep as there are brackets', () => {
    const deep = 100_000;
    expect(twiceIn(`${'{"a":['.repeat(deep)}${']}'.repeat(deep)}`)).toEqual([]);
  });
});
