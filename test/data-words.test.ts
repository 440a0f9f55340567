import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RecordOf } from '@coalition-map/schema';
import type { Manifest } from '@coalition-map/schema/door';

const json = (path: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../data', path), 'utf8'));

/** Each record of the three datasets, as its file has it. */
const records = ['tasa', 'tat', 'tribal'].flatMap((name) =>
  (json(`${name}/dataset.json`) as Manifest).collections.flatMap(
    ({ file }) => json(`${name}/${file ?? ''}`) as object[],
  ),
);

it('the data says where a source rounds the number of people', () => {
  const builds = json('tat/builds.json') as RecordOf<'builds'>[];
  const told = builds
    .filter((it) => it.attendanceQualifier !== undefined)
    .map((it) => `${it.jurisdictions[0] ?? ''} ${it.attendanceQualifier ?? ''} ${it.attendance ?? ''}`);
  expect(told.sort()).toEqual([
    'CA-AB over 70',
    'US-DC over 100',
    'US-ID over 100',
    'US-MT over 50',
    'US-PA over 100',
    'US-WI about 100',
  ]);
});

it('the line that the alliance shows as its own is its own, with a note on who runs it', () => {
  expect(json('tasa/hotlines.json')).toMatchObject([
    {
      id: 'us-tn',
      attribution: 'own',
      note: { en: expect.stringMatching(/the Tennessee Bureau of Investigation runs it/) as string },
    },
  ]);
});

it('the data is in American English, but for proper names, and speaks of no rescue', () => {
  const proper = /Canadian Centre to End Human Trafficking|labour trafficking in trucking/g;
  const british =
    /organis|recognis|formalis|publicis|centre|licence|labour|offence|neighbour|theatre|programme|rescu/i;
  const spoken = records.map((record) =>
    JSON.stringify({ ...record, sources: [], link: '' })
      .replace(/"id":"[^"]*"/g, '')
      .replace(proper, ''),
  );
  expect(spoken.filter((text) => british.test(text))).toEqual([]);
});
