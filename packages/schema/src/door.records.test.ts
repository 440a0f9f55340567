import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { breakages, replaced, valuesIn, withOwn, written, type Path } from './broken.fixture.ts';
import { collectionNames, type CollectionName } from './collection.ts';
import { collections, parseDataset } from './door.ts';
import { datasetOf, sound } from './sound.fixture.ts';

// Thousands of datasets pass the door here, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Fields that JSON Schema calls optional, but that a rule needs beside the others of the sound record. */
const neededBeside = /^(builds|events|nations|organizations)\.place\.city$|^events\.zone$|^hotlines\.sms$/;
const jsonSchemas = new Map(
  collectionNames.map((name) => [
    name,
    z.toJSONSchema(collections[name], { io: 'input', unrepresentable: 'any' }),
  ]),
);
/** Fields that may be null: nobody has checked yet. */
const nullable = new Set(['verified', 'linkChecked']);

describe.each(collectionNames)('the collection %s', (name) => {
  const values = valuesIn(sound[name]);
  const bags = [{ path: [], value: sound[name] }, ...values.filter(({ value }) => isBag(value))];
  const fitting = breakages.filter(({ of }) => values.some(({ value }) => of(value) !== undefined));

  it('lets its sound record through, unchanged', () => {
    const { records, faults } = parseDataset(datasetOf());
    expect(faults).toEqual([]);
    expect(records[name]).toEqual([sound[name]]);
  });

  it.each(fitting)('drops a record for $title in any field, and only that record', ({ of }) => {
    const whole = of(sound[name]);
    const mutants = values.map(({ path, value }) => ({ path, broken: of(value) }));
    const complaints = mutants.map(({ path, broken }) =>
      broken === undefined ? [] : notDropped(name, path, replaced(sound[name], path, broken)),
    );
    expect(complaints.flat()).toEqual([]);
    if (isBag(whole)) expect(notDropped(name, [], whole)).toEqual([]);
  });

  it('drops a record for null in any field but those that mean "not checked yet"', () => {
    for (const { path } of values) {
      const record = replaced(sound[name], path, null);
      if (path.length === 1 && nullable.has(String(path[0]))) expectKept(name, record);
      else expect(notDropped(name, path, record)).toEqual([]);
    }
  });

  it('drops a record for each field that it needs, and keeps it without any other', () => {
    for (const { path } of values) {
      if (typeof path.at(-1) === 'number') continue;
      const record = replaced(sound[name], path, undefined);
      if (!isNeeded(name, path)) expectKept(name, record);
      else expect(notDropped(name, written(path) === 'sms' ? ['vanity'] : path, record)).toEqual([]);
    }
  });

  it('drops a record for a field called __proto__, and pollutes nothing', () => {
    for (const { path, value } of bags) {
      const bag = withOwn({ ...(value as object) }, '__proto__', { polluted: 1 });
      const record = replaced(sound[name], path, bag);
      // A map of names (zod) leaves the key out instead.
      if (written(path) === 'adoption.components') expect(expectKept(name, record)).toEqual(sound[name]);
      else expect(notDropped(name, path, record)).toEqual([]);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('keeps what looks like HTML where text is free, as the same text, and drops it elsewhere', () => {
    const html = '<img src=x onerror="alert(1)">';
    for (const { path, value } of values) {
      if (typeof value !== 'string') continue;
      const record = replaced(sound[name], path, html);
      if (value.startsWith('Free text')) expect(expectKept(name, record)).toEqual(record);
      else expect(notDropped(name, path, record)).toEqual([]);
    }
  });

  it('drops what is no record at all, and names its place in the file', () => {
    for (const none of [null, 1, 'a', true, [], [[]]]) {
      const { records, faults } = parseDataset(datasetOf({ [name]: [sound[name], none] }));
      expect(records[name]).toHaveLength(1);
      expect(faults).toMatchObject([{ file: `${name}.json`, record: '#1', field: '' }]);
      expect(faults[0]?.wanted).toBe('an object with fields, in curly brackets');
    }
  });
});

it('every record needs an id, a source, whether it was verified, and a confidence', () => {
  for (const name of collectionNames)
    for (const field of ['id', 'sources', 'verified', 'confidence'])
      expect(isNeeded(name, [field]), `${name}.${field}`).toBe(true);
});

/** Tells what is wrong with the way in which the door drops a record from between two sound ones; nothing, if nothing is. */
function notDropped(name: CollectionName, path: Path, broken: unknown): readonly string[] {
  const other = name === 'builds' ? 'nations' : 'builds';
  const beside = (id: string) => ({ ...sound[name], id });
  const dataset = datasetOf({ [name]: [beside('before'), broken, beside('after')], [other]: [sound[other]] });
  const { records, faults } = parseDataset(dataset);
  const at = written(path);
  const complaints: string[] = [];
  if (records[name].map(({ id }) => id).join() !== 'before,after')
    complaints.push('the wrong records are left');
  if (records[other].length !== 1) complaints.push('another collection lost a record');
  if (!faults.some(({ field }) => field.startsWith(at) || at.startsWith(field)))
    complaints.push(`the faults name ${faults.map(({ field }) => field).join()}`);
  for (const { file, record, got, wanted, effect } of faults) {
    if (file !== `${name}.json` || effect !== 'dropped') complaints.push(`${file} is ${effect}`);
    if (record === '' || (at !== 'id' && record !== 'sound'))
      complaints.push(`the record is called ${record}`);
    if (!/^[\x20-\x7e\u2026]{1,60}$/.test(got)) complaints.push(`got ${got}`);
    if (!/^(?!Invalid input$)[\x20-\x7e]{2,300}$/.test(wanted)) complaints.push(`wanted ${wanted}`);
  }
  return complaints.map((complaint) => `${name}.${at}: ${complaint}`);
}

function expectKept(name: CollectionName, record: unknown): unknown {
  const { records, faults } = parseDataset(datasetOf({ [name]: [record] }));
  expect(faults).toEqual([]);
  expect(records[name]).toHaveLength(1);
  return records[name][0];
}

/** Asks the JSON Schema, which editors go by, whether a field is needed: it and the door must agree. */
function isNeeded(name: CollectionName, path: Path): boolean {
  if (neededBeside.test(`${name}.${written(path)}`)) return true;
  type Node = { properties?: Record<string, Node>; items?: Node; anyOf?: Node[]; required?: string[] };
  let node = jsonSchemas.get(name) as Node;
  for (const step of path.slice(0, -1)) {
    const inner = node.anyOf?.[0] ?? node;
    node = (typeof step === 'number' ? inner.items : inner.properties?.[step]) ?? {};
  }
  return ((node.anyOf?.[0] ?? node).required ?? []).includes(String(path.at(-1)));
}

function isBag(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
