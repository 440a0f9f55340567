import { expect, it } from 'vitest';
import { collectionNames } from './collection.ts';
import { collections } from './kinds.ts';
import { fieldsOf } from '../make/fields.ts';
import { valuesIn, written } from './broken.fixture.ts';
import { CollectionEntry, Manifest } from './manifest.ts';
import { head, sound } from './sound.fixture.ts';

it('each collection has its schema, in the order of its names', () => {
  expect(Object.keys(collections)).toEqual(collectionNames);
});

it.each([...Object.entries(collections), ['manifest', Manifest], ['entry', CollectionEntry]] as const)(
  'each field of %s is described in a sentence',
  (_name, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(4);
    expect(fields.filter(({ means }) => !/^[A-Za-z\d[].+\.$/s.test(means)).map(({ path }) => path)).toEqual(
      [],
    );
  },
);

it.each(collectionNames)('the sound record of %s, on which the door is tested, fills every field', (name) => {
  expect(pathsOf(sound[name])).toEqual(
    expect.arrayContaining(fieldsOf(collections[name]).map(({ path }) => path)),
  );
});

it('the sound manifest, on which the door is tested, fills every field', () => {
  const paths = fieldsOf(Manifest).map(({ path }) => path);
  const own = paths.filter((path) => !path.startsWith('collections'));
  expect(pathsOf(head)).toEqual(expect.arrayContaining(own));
});

/** The paths of all fields of a value, as the fields of the schema are written: `sources[].url`. */
function pathsOf(value: unknown): readonly string[] {
  return valuesIn(value).map(({ path }) => written(path).replaceAll(/\[\d+\]/g, '[]'));
}
