import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseDataset } from '@coalition-map/schema/door';
import { describe, expect, it } from 'vitest';
import { asOf, build, datasetOf, tellingOf } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';
import { csvOf, geoJsonOf } from './download.ts';
import { factsOf } from './facts.ts';

const head = { title: 'Records', asOf };

function real(name: string): ReturnType<typeof parseDataset> {
  const folder = new URL(`../../../data/${name}/`, import.meta.url);
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const manifest = read('dataset.json') as { collections: { file: string }[] };
  const collections = manifest.collections.map((entry) => ({ ...entry, records: read(entry.file) }));
  return parseDataset({ ...manifest, collections });
}

function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' });
}

interface Feature {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly number[] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

function featuresOf(text: string): readonly Feature[] {
  return (JSON.parse(text) as { features: Feature[] }).features;
}

describe('records as CSV', () => {
  it('read back by another reader, each row tells what its record tells', () => {
    const telling = tellingOf([real('tat'), real('tasa'), real('tribal')]);
    const { entries } = telling.atlas;
    const rows = rowsOf(csvOf(entries, telling));
    expect(rows).toHaveLength(entries.length);
    for (const [at, entry] of entries.entries()) {
      const facts = factsOf(entry, telling);
      const row = rows[at] ?? {};
      expect(row['id']).toBe(entry.record.id);
      expect(row['title']?.replace(/^'/, '')).toBe(facts.title.text);
      expect(row['when']).toBe(facts.when ?? '');
      expect(row['codes']).toBe(entry.places.join(' '));
      for (const { label } of facts.lines) expect(row['details']).toContain(label);
    }
  });

  it('gives a spreadsheet nothing to run, whatever a record says', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@'), fc.string({ maxLength: 40 }), (sign, rest) => {
        const summary = { en: `${sign}${rest.replaceAll(/[^ -~]/g, '')}x` };
        const telling = tellingOf([datasetOf('one', { builds: [build('b', { summary })] })]);
        for (const row of rowsOf(csvOf(telling.atlas.entries, telling)))
          for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
      }),
    );
  });

  it('keeps a number a number, and a line break inside its cell', () => {
    const place = { precision: 'city', city: 'Nashville, "Music City"', at: [-86.78441, 36.16592] };
    const telling = tellingOf([
      datasetOf('one', { builds: [build('b', { place, summary: { en: 'First.\n\nSecond.' } })] }),
    ]);
    const [row] = rowsOf(csvOf(telling.atlas.entries, telling));
    expect(row).toMatchObject({ longitude: '-86.78', latitude: '36.17', city: 'Nashville, "Music City"' });
    expect(row?.['summary']).toContain('\n');
  });
});

describe('records as GeoJSON', () => {
  it('are one feature each, with a point only where the city may be told, to 0.01 degrees', () => {
    const telling = tellingOf([real('tat'), real('tasa'), real('tribal')]);
    const { entries } = telling.atlas;
    const features = featuresOf(geoJsonOf(entries, telling, head));
    expect(features.map(({ id }) => id)).toEqual(entries.map(({ key }) => key));
    const located = entries.filter(({ record }) => 'place' in record && record.place?.at !== undefined);
    const points = features.flatMap(({ geometry }) => (geometry ? [geometry] : []));
    expect(points).toHaveLength(located.length);
    for (const { type, coordinates } of points) {
      expect(type).toBe('Point');
      const [lng = NaN, lat = NaN] = coordinates;
      expect(Math.abs(lng)).toBeLessThanOrEqual(180);
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      for (const it of coordinates) expect(String(it)).toMatch(/^-?\d+(\.\d{1,2})?$/);
    }
  });

  it('say nothing finer than its state of a place that is told no finer', () => {
    const shelter = {
      ...full.organizations[0],
      id: 'shelter',
      type: 'shelter',
      place: { precision: 'withheld' },
      phone: undefined,
    };
    const telling = tellingOf([datasetOf('one', { organizations: [JSON.parse(JSON.stringify(shelter))] })]);
    const [feature] = featuresOf(geoJsonOf(telling.atlas.entries, telling, head));
    expect(feature?.geometry).toBeNull();
    expect(feature?.properties['city']).toBe('');
  });

  it('tell whose data it is, and of which day', () => {
    const telling = tellingOf([datasetOf('one', { builds: [build('b')] })]);
    const { about } = JSON.parse(geoJsonOf(telling.atlas.entries, telling, head)) as { about: object };
    expect(about).toMatchObject({ title: 'Records', as_of: asOf, datasets: [{ id: 'one' }] });
  });
});
