import { describe, expect, it } from 'vitest';
import { parseDataset } from '@coalition-map/schema/door';
import { madeFiles, madeRecords, type Ground } from './made.ts';

const grounds: readonly Ground[] = [
  { id: 'US-KS', box: [-102, 37, -95, 40], holds: ([lng]) => lng < -94.6 },
  { id: 'CA-MB', box: [-102, 49, -95, 60], holds: ([, lat]) => lat > 49 },
];

describe('the made data', () => {
  it('is the same each time', () => {
    expect(madeRecords(200, grounds)).toEqual(madeRecords(200, grounds));
  });

  it('stands in each state in turn', () => {
    expect(madeRecords(4, grounds).map(({ jurisdictions }) => jurisdictions)).toEqual([
      ['US-KS'],
      ['CA-MB'],
      ['US-KS'],
      ['CA-MB'],
    ]);
  });

  it('stands on the ground of its state', () => {
    for (const { jurisdictions, place } of madeRecords(3000, grounds))
      expect(grounds.find(({ id }) => id === jurisdictions[0])?.holds(place.at)).toBe(true);
  });

  it('comes through the door without a fault', () => {
    const [text] = madeFiles(madeRecords(60, grounds)).values();
    const { records, faults } = parseDataset(JSON.parse(text ?? ''));
    expect(faults).toEqual([]);
    expect(records.organizations).toHaveLength(60);
  });

  it('stands in files of 20,000 where one would be too large for the loader', () => {
    const files = madeFiles(madeRecords(45_000, grounds));
    expect([...files.keys()]).toEqual([
      'dataset.json',
      'organizations-1.json',
      'organizations-2.json',
      'organizations-3.json',
    ]);
    for (const text of files.values()) expect(text.length).toBeLessThan(8 * 1024 * 1024);
  });
});
