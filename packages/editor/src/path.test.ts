import { describe, expect, it } from 'vitest';
import { fieldOf, moved, valueAt, without, withValue } from './path.ts';

const record = { id: 'a', sources: [{ url: 'one' }, { url: 'two' }], place: { city: 'Reno' } };

describe('a path', () => {
  it('is written as findings write it', () => {
    expect(fieldOf(['sources', 0, 'url'])).toBe('sources[0].url');
    expect(fieldOf(['adoption', 'components', 'training'])).toBe('adoption.components.training');
  });

  it('leads to a value, or to nothing where something of another kind stands', () => {
    expect(valueAt(record, ['sources', 1, 'url'])).toBe('two');
    expect(valueAt(record, ['sources', 'length'])).toBeUndefined();
    expect(valueAt(record, ['constructor'])).toBeUndefined();
    expect(valueAt(null, ['id'])).toBeUndefined();
  });

  it('takes a new value without touching what was there', () => {
    const next = withValue(record, ['sources', 1, 'url'], 'three');
    expect(valueAt(next, ['sources', 1, 'url'])).toBe('three');
    expect(record.sources[1]?.url).toBe('two');
    expect(valueAt(next, ['sources', 0])).toBe(record.sources[0]);
    expect(Object.keys(next as object)).toEqual(['id', 'sources', 'place']);
  });

  it('makes what is missing on the way, and leaves no gap in a list', () => {
    expect(withValue({}, ['place', 'at', 1], 36)).toEqual({ place: { at: [null, 36] } });
    expect(withValue({ verified: null }, ['verified', 'on'], '2026-11-22')).toEqual({
      verified: { on: '2026-11-22' },
    });
  });

  it('makes a field of its own from a name that JavaScript has a meaning for', () => {
    const next = withValue({}, ['__proto__'], { bad: true });
    expect(Object.keys(next as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
  });

  it('lets an object go that has nothing left, but not a thing of a list', () => {
    expect(without(record, ['place', 'city'])).toEqual({ id: 'a', sources: record.sources });
    expect(without(record, ['sources', 0, 'url'])).toEqual({ ...record, sources: [{}, { url: 'two' }] });
    expect(without(record, ['sources', 0])).toEqual({ ...record, sources: [{ url: 'two' }] });
    expect(without(record, ['nothing', 'there'])).toBe(record);
  });

  it('moves a thing of a list by one place, and no further than its ends', () => {
    expect(valueAt(moved(record, ['sources', 1], -1), ['sources'])).toEqual([{ url: 'two' }, { url: 'one' }]);
    expect(moved(record, ['sources', 0], -1)).toBe(record);
    expect(moved(record, ['sources', 1], 1)).toBe(record);
  });
});
