import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/mini';
import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { collections } from '@coalition-map/schema/door';
import { inOrder } from '@coalition-map/review';
import { recordShape } from './draft.ts';
import { inFormatOrder, type FieldShape, type Shape } from './shape.ts';
import { choiceWord, labelOf } from './words-fields.ts';

function fieldOf(name: CollectionName, ...path: string[]): FieldShape {
  let fields = recordShape(name).fields;
  for (const [at, step] of path.entries()) {
    const found = fields.find((it) => it.name === step);
    if (!found) throw new Error(`${name} has no ${path.join('.')}`);
    if (at === path.length - 1) return found;
    const inner = found.shape.kind === 'list' ? found.shape.item : found.shape;
    fields = inner.kind === 'object' ? inner.fields : [];
  }
  throw new Error('no path');
}

/** Each field of a collection, however deep, with the name of what it stands in. */
function* fieldsIn(
  shape: Shape,
  around?: string,
): Iterable<{ field: FieldShape; around: string | undefined }> {
  if (shape.kind === 'list') yield* fieldsIn(shape.item, around);
  if (shape.kind !== 'object') return;
  for (const field of shape.fields) {
    yield { field, around };
    yield* fieldsIn(field.shape, field.name);
  }
}

function recordsOnDisk(): { name: CollectionName; record: unknown }[] {
  return ['tat', 'tasa', 'tribal'].flatMap((dataset) => {
    const read = (file: string): unknown =>
      JSON.parse(readFileSync(new URL(`../../../data/${dataset}/${file}`, import.meta.url), 'utf8'));
    const { collections: entries } = read('dataset.json') as {
      collections: { name: CollectionName; file: string }[];
    };
    return entries.flatMap(({ name, file }) => (read(file) as unknown[]).map((record) => ({ name, record })));
  });
}

describe('the shape of a record', () => {
  it('tells what may stand in each kind of field', () => {
    expect(fieldOf('builds', 'summary')).toMatchObject({ shape: { kind: 'text' }, isNeeded: true });
    expect(fieldOf('builds', 'date').shape).toMatchObject({ kind: 'line', form: 'date' });
    expect(fieldOf('events', 'start').shape).toMatchObject({ kind: 'line', form: 'moment' });
    expect(fieldOf('events', 'zone').shape).toMatchObject({ kind: 'line', form: 'zone' });
    expect(fieldOf('programs', 'started').shape).toMatchObject({ kind: 'line', form: 'date' });
    expect(fieldOf('builds', 'jurisdictions').shape).toMatchObject({
      kind: 'list',
      item: { kind: 'line', form: 'place' },
    });
    expect(fieldOf('builds', 'hosts').shape).toMatchObject({
      kind: 'list',
      item: { kind: 'line', form: 'plain' },
    });
    expect(fieldOf('builds', 'sources', 'url').shape).toMatchObject({ kind: 'line', form: 'address' });
    expect(fieldOf('builds', 'sources', 'accessed').shape).toMatchObject({ kind: 'line', form: 'day' });
    expect(fieldOf('builds', 'place', 'at').shape).toEqual({ kind: 'point' });
    expect(fieldOf('builds', 'online')).toMatchObject({ shape: { kind: 'tick' }, fallback: false });
    expect(fieldOf('builds', 'attendance').shape).toEqual({ kind: 'number' });
    expect(fieldOf('builds', 'verified')).toMatchObject({ isNeeded: true, isNullable: true });
    expect(fieldOf('partnerships', 'adoption', 'components').shape).toMatchObject({
      kind: 'entries',
      value: { kind: 'choice' },
    });
    expect(fieldOf('resources', 'linkChecked')).toMatchObject({
      shape: { kind: 'line', form: 'day' },
      isNullable: true,
      isNeeded: false,
    });
  });

  it.each(collectionNames)('of %s has a label, a sentence, and a control for each field', (name) => {
    for (const { field, around } of fieldsIn(recordShape(name))) {
      const where = `${around ?? name}.${field.name}`;
      expect(labelOf(name, around, field.name), where).toMatch(/^[A-Z][^.]+$/);
      expect(field.means.length, where).toBeGreaterThan(2);
      expect(field.shape.kind, where).not.toBe('other');
    }
  });

  it.each(collectionNames)('of %s has a word for each value of a choice', (name) => {
    for (const { field, around } of fieldsIn(recordShape(name)))
      if (field.shape.kind === 'choice')
        for (const value of field.shape.values)
          expect(choiceWord(name, around, field.name, value), `${field.name} ${value}`).toMatch(/^[A-Z]/);
  });
});

describe('the order of the format', () => {
  it('is what the command line writes, for each committed record', () => {
    const records = recordsOnDisk();
    expect(records.length).toBeGreaterThan(400);
    for (const { name, record } of records) {
      const parsed = safeParse(collections[name], record);
      const backwards = Object.fromEntries(Object.entries(record as object).reverse());
      const own = JSON.stringify(inFormatOrder(backwards, recordShape(name)));
      expect(own).toBe(JSON.stringify(inOrder(record, parsed.data)));
      expect(own).toBe(JSON.stringify(record));
    }
  });

  it('keeps what the format does not know, behind the rest', () => {
    const record = { colour: 'red', summary: { de: 'x', en: 'y' }, id: 'a' };
    expect(JSON.stringify(inFormatOrder(record, recordShape('builds')))).toBe(
      '{"id":"a","summary":{"en":"y","de":"x"},"colour":"red"}',
    );
  });
});
