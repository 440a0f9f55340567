import * as z from 'zod/mini';
import { collectionNames } from './collection.ts';
import { Day, Id, JurisdictionId, Link, Phrase, Text, Tongue, list } from './strings.ts';

/** The newest format that this reader knows. */
export const FORMAT = 2;

/** A collection of a dataset: a file beside the manifest, or its records inline. */
export const CollectionEntry = z
  .strictObject({
    name: z.enum(collectionNames).check(z.describe('Which collection.')),
    file: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^[a-z0-9][a-z0-9._-]{0,79}\.json$/,
            'a file name beside the manifest, such as builds.json',
          ),
          z.describe('File beside the manifest.'),
        ),
    ),
    count: z.int().check(z.gte(0), z.describe('How many records it has.')),
    sha256: z.optional(
      z
        .string()
        .check(
          z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
          z.describe('SHA-256 of the file, in hexadecimal.'),
        ),
    ),
    places: z.optional(
      z
        .array(JurisdictionId)
        .check(
          z.minLength(1, 'at least one jurisdiction'),
          z.maxLength(500, 'at most 500 jurisdictions'),
          z.describe(
            'The jurisdictions that its records are about, where a collection is split into several files: a page that shows other places alone reads the file later.',
          ),
        ),
    ),
    records: z.optional(
      z.array(z.unknown()).check(z.describe('The records themselves, where there is no file.')),
    ),
  })
  .check(z.refine((entry) => entry.file !== undefined || entry.records !== undefined, 'a file or records'));
export type CollectionEntry = z.infer<typeof CollectionEntry>;

/** `dataset.json`: what a dataset is, and where its collections are. */
export const Manifest = z.strictObject({
  $schema: z.optional(
    z
      .string()
      .check(
        z.maxLength(2000, 'at most 2000 characters'),
        z.describe('Address of the JSON Schema, for editors.'),
      ),
  ),
  format: z.literal(FORMAT).check(z.describe("The reader's contract, an integer.")),
  version: z
    .string()
    .check(
      z.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version such as 1.0.0'),
      z.describe("The content's version."),
    ),
  id: Id.check(z.describe('Names the dataset; records of several datasets are told apart by it.')),
  title: Text.check(z.describe('What the dataset is about.')),
  publisher: z
    .strictObject({
      name: Phrase.check(z.describe('Name of the organization whose work is shown.')),
      short: z.optional(Phrase.check(z.describe('Short name, for labels.'))),
      url: z.optional(Link.check(z.describe('Its own page.'))),
    })
    .check(z.describe('Whose work is shown.')),
  compiler: z.optional(
    Phrase.check(z.describe('Who compiled the dataset, where that is not the publisher.')),
  ),
  notice: z.optional(
    Text.check(z.describe('Shown with the data, such as that the publisher does not endorse it.')),
  ),
  licence: Phrase.check(z.describe('SPDX identifier or a sentence.')),
  updated: Day.check(z.describe('The day of the last change.')),
  languages: z
    .array(Tongue)
    .check(z.minLength(1, 'at least one language'), z.describe('Languages of its text.')),
  collections: list(CollectionEntry).check(z.describe('Its collections.')),
});
export type Manifest = z.infer<typeof Manifest>;
