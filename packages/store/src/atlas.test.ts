import { collectionNames } from '@coalition-map/schema';
import { describe, expect, it } from 'vitest';
import { atlasOf, entriesOf, findRecord } from './atlas.ts';
import { addedLine, base, build, datasetOf, nation, partnership } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';

const one = datasetOf('one', {
  partnerships: [partnership('same', 'US-TN')],
  builds: [build('region', { jurisdictions: ['US-TN', 'US-KY', 'US-TN'] })],
});
const two = datasetOf('two', { partnerships: [partnership('same', 'US-TN'), partnership('other', 'US')] });
const three = datasetOf('three', { hotlines: [addedLine('line')] });

describe('an atlas', () => {
  it('of no dataset is empty', () => {
    const { entries, byKey, byPlace, datasets, faults } = atlasOf([]);
    expect([entries, datasets, faults, [...byKey], [...byPlace]]).toEqual([[], [], [], [], []]);
  });

  it('has each record of each collection once, with its kind, its dataset and its key', () => {
    const atlas = atlasOf([datasetOf('all', full)]);
    expect(atlas.entries.map(({ kind }) => kind)).toEqual([...collectionNames]);
    for (const entry of atlas.entries) {
      expect(entry.key).toBe(`all/${entry.kind}/${entry.record.id}`);
      expect(atlas.byKey.get(entry.key)).toBe(entry);
    }
  });

  it('has the records of three datasets, in their order, and tells those of one id apart', () => {
    const atlas = atlasOf([one, two, three]);
    expect(atlas.entries.map(({ key }) => key)).toEqual([
      'one/partnerships/same',
      'one/builds/region',
      'two/partnerships/same',
      'two/partnerships/other',
      'three/hotlines/line',
    ]);
    expect(atlas.datasets.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(atlas.byKey.size).toBe(5);
  });

  it('leaves out a second dataset of the same id, and says so', () => {
    const again = datasetOf('one', { partnerships: [partnership('new', 'US-IA')] });
    const atlas = atlasOf([one, again]);
    expect(atlas.entries).toHaveLength(2);
    expect(atlas.datasets).toEqual([one.manifest]);
    expect(atlas.faults).toEqual([
      {
        dataset: 'one',
        file: 'dataset.json',
        record: '',
        field: 'id',
        got: '"one"',
        wanted: 'an id that no other dataset on the page has',
        effect: 'dropped',
      },
    ]);
  });

  it('keeps the faults of each dataset with its id', () => {
    const fault = { file: 'x.json', record: 'r', field: 'f', got: 'g', wanted: 'w', effect: 'kept' } as const;
    const atlas = atlasOf([one, { ...two, faults: [fault] }]);
    expect(atlas.faults).toEqual([{ ...fault, dataset: 'two' }]);
  });

  it('has a build of several states under each of them, once', () => {
    const { byPlace, byKey } = atlasOf([one]);
    const region = byKey.get('one/builds/region');
    expect(byPlace.get('US-KY')).toEqual([region]);
    expect(byPlace.get('US-TN')?.filter((entry) => entry === region)).toHaveLength(1);
    expect(region?.places).toEqual(['US-TN', 'US-KY']);
  });

  it('has a record of a whole country under the country, and under none of its states', () => {
    const { byPlace } = atlasOf([two]);
    expect(byPlace.get('US')?.map(({ key }) => key)).toEqual(['two/partnerships/other']);
    expect(byPlace.get('US-TN')?.map(({ key }) => key)).toEqual(['two/partnerships/same']);
  });

  it('has a program of no place under no place', () => {
    const program = { ...base, id: 'p', name: { en: 'P' }, summary: { en: 'It is.' } };
    const { entries, byPlace } = atlasOf([datasetOf('one', { programs: [program] })]);
    expect(entries[0]?.places).toEqual([]);
    expect(byPlace.size).toBe(0);
  });

  it('knows no place and no entry by a name that every object has', () => {
    const { byPlace, byKey } = atlasOf([one]);
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(byPlace.get(name)).toBeUndefined();
      expect(byKey.get(name)).toBeUndefined();
    }
  });
});

describe('a tribal nation', () => {
  it('is shown where it agreed to its name, or to the map', () => {
    const { entries } = atlasOf([datasetOf('one', { nations: [nation('x', 'name'), nation('y', 'map')] })]);
    expect(entries.map(({ record }) => record.id)).toEqual(['x', 'y']);
  });

  it('that has not agreed is shown neither by its record nor by the places of others', () => {
    const atlas = atlasOf([
      datasetOf('one', {
        nations: [nation('x', 'none')],
        partnerships: [partnership('both', 'nation:x', 'US-OK'), partnership('alone', 'nation:x')],
      }),
    ]);
    expect(atlas.entries.map(({ key }) => key)).toEqual(['one/partnerships/both']);
    expect(atlas.entries[0]?.places).toEqual(['US-OK']);
    expect(atlas.byPlace.has('nation:x')).toBe(false);
    expect(JSON.stringify(atlas.entries)).not.toContain('nation:x');
  });

  it('is hidden by the stricter of two datasets', () => {
    const lax = datasetOf('one', { nations: [nation('x', 'map')] });
    const strict = datasetOf('two', { nations: [nation('x', 'none')] });
    expect(atlasOf([lax, strict]).entries).toEqual([]);
    expect(atlasOf([lax]).entries).toHaveLength(1);
  });
});

describe('a look-up', () => {
  const atlas = atlasOf([one, two, three]);

  it('by record id prefers the dataset that asks', () => {
    expect(findRecord(atlas, 'partnerships', 'same')?.dataset).toBe('one');
    expect(findRecord(atlas, 'partnerships', 'same', 'two')?.dataset).toBe('two');
    expect(findRecord(atlas, 'partnerships', 'same', 'unknown')?.dataset).toBe('one');
  });

  it('finds the record of another dataset where the own one has none', () => {
    expect(findRecord(atlas, 'hotlines', 'line', 'one')?.key).toBe('three/hotlines/line');
  });

  it('finds nothing under another collection or an unknown id', () => {
    expect(findRecord(atlas, 'builds', 'same')).toBeUndefined();
    expect(findRecord(atlas, 'partnerships', 'constructor')).toBeUndefined();
  });

  it('of one kind keeps the order of the entries', () => {
    expect(entriesOf(atlas.entries, 'partnerships').map(({ key }) => key)).toEqual([
      'one/partnerships/same',
      'two/partnerships/same',
      'two/partnerships/other',
    ]);
    expect(entriesOf(atlas.entries, 'nations')).toEqual([]);
  });
});
