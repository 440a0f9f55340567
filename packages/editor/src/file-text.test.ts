import { describe, expect, it } from 'vitest';
import { jsonOf } from '@coalition-map/review';
import { layoutOf, listText } from './file-text.ts';
import { pathsIn } from './json-paths.ts';

const same = (records: readonly unknown[]) => records.map((record, was) => ({ record, was }));

describe('the text of a collection', () => {
  it('is laid out as the command line does where it was before', () => {
    const records = [{ id: 'a' }, { id: 'b', at: [1, 2] }];
    expect(listText(layoutOf(jsonOf(records)), same(records))).toBe(jsonOf(records));
    expect(listText(undefined, same(records))).toBe(jsonOf(records));
  });

  it('keeps the bytes of each record that is what it was, in a file that somebody laid out by hand', () => {
    const old = '[\r\n\t{"id": "a", "n": 1.0},\r\n\t{ "id":"b" , "s": "\\u00e9" },\r\n\t{"id":"c"}\r\n]';
    const [a, , c] = JSON.parse(old) as unknown[];
    const text = listText(layoutOf(old), [
      { record: a, was: 0 },
      { record: { id: 'b', n: 2 }, was: undefined },
      { record: c, was: 2 },
    ]);
    expect(text).toBe(
      '[\r\n\t{"id": "a", "n": 1.0},\r\n\t{\r\n\t  "id": "b",\r\n\t  "n": 2\r\n\t},\r\n\t{"id":"c"}\r\n]',
    );
    expect(JSON.parse(listText(layoutOf(old), [{ record: c, was: 2 }]))).toEqual([{ id: 'c' }]);
  });

  it('is not cut within a text that holds brackets and quotation marks', () => {
    const old = '[{"id":"a]\\"[{"},{"id":"b"}]';
    const records = JSON.parse(old) as unknown[];
    expect(listText(layoutOf(old), same(records))).toBe(old);
    expect(
      listText(
        layoutOf(old),
        same(records)
          .slice(1)
          .map(({ record }) => ({ record, was: 1 })),
      ),
    ).toBe('[{"id":"b"}]');
  });

  it('keeps a byte order mark', () => {
    const old = '\ufeff[ {"id":"a"} ]';
    expect(listText(layoutOf(old), same([{ id: 'a' }]))).toBe(old);
  });
});

describe('the paths in a text', () => {
  it('lead from a line and a column to the field that begins there', () => {
    const text = jsonOf([
      { id: 'a "b"', place: { at: [1, -2.5] } },
      { list: [], ok: true },
    ]);
    const paths = pathsIn(text);
    expect(paths.get('1:1')).toEqual([]);
    expect(paths.get('2:3')).toEqual([0]);
    expect(paths.get('3:11')).toEqual([0, 'id']);
    expect([...paths.values()]).toContainEqual([0, 'place', 'at', 1]);
    expect([...paths.values()]).toContainEqual([1, 'ok']);
    expect(paths.size).toBe(10);
  });
});
