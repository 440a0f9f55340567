import { describe, expect, it } from 'vitest';
import { blankRecord } from './blank.ts';
import { checkedOf } from './checking.ts';
import { edited, exact, openCommitted, rowOfId } from './data.fixture.ts';
import { rowOf, withNew, withRecord, type Draft } from './draft.ts';
import { findingText, suggestionText } from './finding-words.ts';
import { without } from './path.ts';

const boundaries = exact();
const day = '2026-11-22';
const opened = openCommitted();
const { key, record } = rowOfId(opened.draft, 'builds', 'cb-us-ga-atlanta-2015-02-17');

/** What the form says of a row: its findings, each with what may help. */
function told(draft: Draft, of = key): string[] {
  return checkedOf(draft, opened.baseline, { updated: day }, day, boundaries)
    .findings.filter((it) => it.key === of)
    .map((it) => [findingText(it), suggestionText(it)].filter(Boolean).join(' '));
}

const withPoint = (lat: unknown, lng: unknown): string[] =>
  told(edited(opened, opened.draft, key, ['place', 'at'], [lng, lat]));

describe('coordinates in words', () => {
  it('are called latitude and longitude, as in the form', () => {
    expect(withPoint(-101.8552, 33.5779)).toEqual([
      'Latitude and longitude are swapped: -101.8552 cannot be a latitude, which is from -90 to 90. Put each number into the other field; north and east have no sign, south and west a minus.',
    ]);
    expect(withPoint(-84.388, 33.749)).toEqual([
      'The pin lies 13628 km outside US-GA. Latitude and longitude are swapped: put each number into the other field.',
    ]);
    expect(withPoint(133.5, -84.388)).toEqual([
      'Latitude: got 133.5; wanted: a number from -90 to 90. Are latitude and longitude swapped?',
    ]);
    expect(withPoint(33, -200)).toEqual(['Longitude: got -200; wanted: a number from -180 to 180.']);
  });

  it('that are no numbers are shown as they were typed, and nothing is said of swapped ones', () => {
    expect(withPoint('33°34′N', -101.8552)).toEqual([
      'Latitude: got "33°34′N"; wanted: a number of degrees, such as 33.5779, with a minus sign for south and west.',
    ]);
    expect(withPoint('33\u202e', -101.8552)[0]).toContain('got "33\\u202e"');
    expect(withPoint(null, -101.8552)).toEqual(['Fill in the latitude.']);
    expect(told(edited(opened, opened.draft, key, ['place', 'at'], []))).toEqual([
      'Fill in the latitude and the longitude.',
    ]);
  });
});

describe('a new record in words', () => {
  it('asks for what the form has, and not for an object', () => {
    const row = rowOf(blankRecord(opened.draft, 'builds'));
    const all = told(withNew(opened.draft, 'builds.json', row), row.key);
    expect(all).toContain('Give its web address or the name of a document.');
    expect(all.join(' ')).not.toMatch(/object|\burl\b/);
    const empty = edited(opened, opened.draft, key, ['summary'], {});
    expect(told(empty)).toEqual(['Write it in at least one language.']);
  });

  it('may say that nobody has checked it', () => {
    const draft = withRecord(opened.draft, opened.baseline, key, without(record, ['verified']));
    expect(told(draft).join()).toContain('“Not checked yet” is an answer too');
  });

  it('is compared with another one, whose id stays as it is written', () => {
    const copy = rowOf({ ...(record as object), id: 'atlanta' });
    const draft = withNew(opened.draft, 'builds.json', copy, key);
    expect(told(draft, copy.key).join()).toMatch(/^cb-us-ga-atlanta-2015-02-17 took place in the same week/);
  });
});
