import type { Finding } from '@coalition-map/review';
import { describe, expect, it } from 'vitest';
import { changesOf } from './serve-changes.ts';

const found = (record: string, message: string, line = 1): Finding => ({
  file: 'data/x/builds.json',
  line,
  column: 1,
  severity: 'error',
  rule: 'date',
  record,
  message,
});

describe('changesOf', () => {
  it('tells new, mended and remaining findings apart', () => {
    const [a, b, c] = [found('a', 'wrong'), found('b', 'wrong'), found('c', 'wrong')];
    expect(changesOf([a, b], [b, c])).toEqual({ fresh: [c], mended: [a], still: [b], unknown: [] });
    expect(changesOf([], [])).toEqual({ fresh: [], mended: [], still: [], unknown: [] });
  });

  it('takes a finding whose line has moved for the same one, and tells where it is now', () => {
    const now = found('a', 'wrong', 9);
    expect(changesOf([found('a', 'wrong', 1)], [now])).toEqual({
      fresh: [],
      mended: [],
      still: [now],
      unknown: [],
    });
  });

  it('counts a finding that stands there twice twice', () => {
    const [first, second] = [found('a', 'wrong', 1), found('a', 'wrong', 2)];
    expect(changesOf([first], [first, second])).toEqual({
      fresh: [second],
      mended: [],
      still: [first],
      unknown: [],
    });
    expect(changesOf([first, second], [first])).toEqual({
      fresh: [],
      mended: [second],
      still: [first],
      unknown: [],
    });
  });

  it('takes nothing for mended in a file that cannot be read now, but that it can be read', () => {
    const broken = { ...found('', 'broken JSON'), rule: 'json' } as const;
    const a = found('a', 'wrong');
    const half = changesOf([a], [broken], () => false);
    expect(half).toEqual({ fresh: [broken], mended: [], still: [], unknown: [a] });
    expect(changesOf([broken, ...half.unknown], [a])).toMatchObject({
      fresh: [],
      mended: [broken],
      still: [a],
    });
    expect(changesOf([broken], [], () => false)).toMatchObject({ mended: [broken], unknown: [] });
  });
});
