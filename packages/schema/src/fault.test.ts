import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DatasetError, sentenceOf, type Fault } from './fault.ts';
import { escaped, shown } from './shown.ts';

// Many cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fault: Fault = {
  file: 'builds.json',
  record: 'iowa-2020',
  field: 'date',
  got: '"2020-02-30"',
  wanted: 'a date',
  effect: 'dropped',
};

it('a fault is one sentence: file, record, field, what was got, what was wanted', () => {
  expect(sentenceOf(fault)).toBe('builds.json, iowa-2020, date: got "2020-02-30"; wanted a date.');
});

it('a fault of a whole file leaves record and field out', () => {
  expect(sentenceOf({ ...fault, record: '', field: '' })).toBe(
    'builds.json: got "2020-02-30"; wanted a date.',
  );
});

it('an error carries its fault and says it', () => {
  const cause = new Error('why');
  const error = new DatasetError(fault, 'empty', { cause });
  expect(error).toMatchObject({
    name: 'DatasetError',
    message: sentenceOf(fault),
    fault,
    cause,
    code: 'empty',
  });
});

describe('shown', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [true, 'true'],
    [7, '7'],
    ['7', '"7"'],
    ['', '""'],
    [-1.5e300, '-1.5e+300'],
    [Infinity, 'Infinity'],
    [[], 'a list of 0'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object with nothing in it'],
    [{ a: 1, b: 2 }, 'an object with a, b'],
    ['Québec’s “first” – …', '"Québec’s “first” – …"'],
    ['say "no" \\', '"say \\"no\\" \\\\"'],
    ['line\nfeed\0', '"line\\u000afeed\\u0000"'],
    ['soft\u00adhyphen', '"soft\\u00adhyphen"'],
    ['\ufeffa\u200bb\u202ec\u2066d', '"\\ufeffa\\u200bb\\u202ec\\u2066d"'],
    ['😀', '"\\ud83d\\ude00"'],
    [{ 'a\u202eb': 1 }, 'an object with a\\u202eb'],
  ])('gives %j as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('tells the length of a long text, so that two of them can be told apart', () => {
    expect(shown('a'.repeat(301))).toBe(`"${'a'.repeat(30)}…" (301 characters)`);
    expect(shown('a'.repeat(1e7))).toBe(`"${'a'.repeat(30)}…" (10000000 characters)`);
  });

  it('gives a long text from where its first odd character is', () => {
    const text = `${'a'.repeat(200)} word \u202etxt.exe${'b'.repeat(200)}`;
    expect(shown(text)).toBe('"…aaaa word \\u202etxt.exebbbbbbb…" (414 characters)');
  });

  it('gives any value as at most 60 harmless characters', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary', maxLength: 400 })), (value) => {
        const text = shown(value);
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(60);
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      }),
      { numRuns: 500 },
    );
  });
});

it('escaped text is cut between characters, never within an escape', () => {
  expect(escaped('ab\u202e', 8)).toBe('ab\\u202e');
  expect(escaped('ab\u202e', 7)).toBe('ab…');
});
