import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import * as full from 'zod';
import { collectionNames } from '../src/collection.ts';
import { sound, datasetOf } from '../src/sound.fixture.ts';
import { folder, madeFiles } from './files.ts';
import { forms } from './forms.ts';
import { collectionSchema, manifestSchema } from './json-schemas.ts';
import { schemaNames, sentences } from './sentences.ts';

// Many cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const made = await madeFiles();

it.each([...made.keys()])('%s is as the schema makes it', (file) => {
  const path = new URL(file, folder);
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(
    written === made.get(file),
    `packages/schema/${file} is out of date; mend it with: npm run make:docs`,
  ).toBe(true);
});

it('no JSON Schema lies there of a collection that is gone', () => {
  const files = readdirSync(new URL('json/', folder)).map((file) => `json/${file}`);
  expect(files.filter((file) => !made.has(file))).toEqual([]);
});

it('each kind of record and each form has a sentence on the format page', () => {
  const names = [...schemaNames().values(), ...forms.map(({ code }) => code), 'Manifest'];
  expect(schemaNames().size).toBe(collectionNames.length);
  for (const name of names)
    expect(made.get('FORMAT.md'), name).toContain(sentences().get(name) ?? 'no sentence');
});

it('each link within the format page leads to a heading of it', () => {
  const page = made.get('FORMAT.md') ?? '';
  const headings = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
  );
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !headings.has(link))).toEqual([]);
});

describe('the JSON Schema', () => {
  // Zod reads JSON Schema too, so that what an editor would say can be asked.
  const reads = (schema: object) => full.fromJSONSchema(schema as Parameters<typeof full.fromJSONSchema>[0]);

  it.each(collectionNames)(
    'of %s takes the sound record, and refuses an unknown field and a missing id',
    (name) => {
      const schema = reads(collectionSchema(name));
      const { id: _id, ...nameless } = sound[name];
      expect(schema.safeParse([sound[name]]).error).toBeUndefined();
      expect(schema.safeParse([{ ...sound[name], unknown: 1 }]).success).toBe(false);
      expect(schema.safeParse([nameless]).success).toBe(false);
      expect(schema.safeParse(sound[name]).success).toBe(false);
    },
  );

  it('of the manifest takes the sound manifest, and refuses another format', () => {
    const schema = reads(manifestSchema());
    expect(schema.safeParse(datasetOf()).error).toBeUndefined();
    expect(schema.safeParse({ ...datasetOf(), format: 3 }).success).toBe(false);
  });

  it('knows dates and links by a pattern', () => {
    const schema = reads(collectionSchema('events'));
    expect(schema.safeParse([{ ...sound.events, start: 'soon' }]).success).toBe(false);
    expect(schema.safeParse([{ ...sound.events, link: 'http://example.org' }]).success).toBe(false);
  });
});
