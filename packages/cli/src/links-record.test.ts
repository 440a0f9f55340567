import { expect, it } from 'vitest';
import { entryOf, recordText, type Entry, type Page } from './links-record.ts';

const url = 'https://example.org/a';
const report: Page = {
  checked: '2026-11-01',
  status: 200,
  type: 'text/html',
  title: 'Report of the alliance',
};
const shoes: Page = { ...report, checked: '2026-11-03', title: 'Cheap shoes' };

/** The entry after some results, one after another. */
function after(...pages: Page[]): Entry | undefined {
  return pages.reduce<Entry | undefined>((last, page) => entryOf(url, page, last), undefined);
}

it('an entry keeps the page that was there before, through faults, until it comes again', () => {
  const down: Page = { checked: '2026-11-02', error: 'timeout' };
  expect(after(report)).toEqual({ url, ...report });
  expect(after(report, down)).toEqual({ url, ...down, before: report });
  expect(after(report, down, shoes)).toEqual({ url, ...shoes, before: report });
  const later = { ...shoes, checked: '2026-11-04' };
  expect(after(report, down, shoes, later)).toEqual({ url, ...later, before: report });
  const again = { ...report, checked: '2026-11-05' };
  expect(after(report, down, again)).toEqual({ url, ...again });
  expect(after(report, shoes, again)).toEqual({ url, ...again, before: shoes });
  expect(after(down, report)).toEqual({ url, ...report });
});

it('a record has one order of entries and fields, however they came', () => {
  const one: Entry = { url, ...report, before: shoes };
  const { title = '', ...rest } = one;
  const other: Entry = { title, ...rest, before: { title: 'Cheap shoes', ...shoes } };
  const second: Entry = { url: 'https://example.com/', checked: '2026-11-01', error: 'refused' };
  const text = recordText(new Map([one, second].map((it) => [it.url, it])));
  expect(recordText(new Map([second, other].map((it) => [it.url, it])))).toBe(text);
  expect((JSON.parse(text) as { results: Entry[] }).results).toEqual([second, one]);
});
