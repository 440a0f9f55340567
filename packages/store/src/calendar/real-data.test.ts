import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { atlasOf } from '../atlas.ts';
import { datasetOf, tellingOf } from '../dataset.fixture.ts';
import { full } from '../full.fixture.ts';
import { factsOf } from '../facts.ts';
import { readBack, written } from './read-back.fixture.ts';
import { datedOf } from './span.ts';
import { titleOf } from './told.ts';
import { enCalendar } from './words-en.ts';

/** A dataset as a page would load it. */
function loaded(name: string): Dataset {
  const json = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../../data/${name}/${file}`, import.meta.url), 'utf8'));
  const manifest = json('dataset.json') as { collections: { file: string }[] };
  const collections = manifest.collections.map((it) => ({ ...it, records: json(it.file) }));
  return parseDataset({ ...manifest, collections });
}

const names = ['tat', 'tasa', 'tribal'];
const day = /^\d{4}-\d\d-\d\d/;

describe('the real data', () => {
  it.each(names)('of %s read back with each event and build once, or told as left out', (name) => {
    const dataset = loaded(name);
    expect(dataset.faults).toEqual([]);
    const { builds, events } = dataset.records;
    const wanted = [
      ...builds.filter(({ date = '' }) => day.test(date)).map(({ id, date }) => [`builds.${id}`, date]),
      ...events
        .filter(({ start, end = start }) => day.test(start) && day.test(end))
        .map(({ id, start }) => [`events.${id}`, start]),
    ];
    const { text, count, left } = written(atlasOf([dataset]));
    const read = text === '' ? [] : readBack(text);
    expect(read.map(({ uid, start }) => [uid.replace(/^[^.]+\.|@.*$/g, ''), start])).toEqual(wanted);
    expect(count).toBe(wanted.length);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(count + left.length).toBe(builds.length + events.length);
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(count);
    if (name === 'tat') expect(count).toBeGreaterThan(50);
  });

  it('has the title of the panel for every build of the data and of the fixtures', () => {
    const datasets = [...names.map(loaded), datasetOf('d', full)];
    const telling = tellingOf(datasets);
    const own = { atlas: telling.atlas, languages: telling.languages, words: enCalendar };
    const dated = datedOf(telling.atlas.entries);
    expect(dated.length).toBeGreaterThan(80);
    for (const entry of dated) expect(titleOf(entry, own)).toBe(factsOf(entry, telling).title.text);
  });
});
