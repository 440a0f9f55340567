import * as z from 'zod/mini';
import { Day, FuzzyDate, Id, JurisdictionId, Phrase, SourceUrl, Text, list } from './strings.ts';

/** Where a fact was read. */
export const Source = z
  .strictObject({
    url: z.optional(
      SourceUrl.check(z.describe('Address of the page. One of http: is shown, but not linked.')),
    ),
    document: z.optional(Phrase.check(z.describe('Name of a document that has no address.'))),
    publisher: z.optional(Phrase.check(z.describe('Who published it, where known.'))),
    date: z.optional(FuzzyDate.check(z.describe('The date that the source itself shows.'))),
    accessed: z.optional(
      Day.check(z.describe('The day on which the source, or a stored copy of it, was read.')),
    ),
    page: z.optional(Phrase.check(z.describe('Page or section.'))),
  })
  .check(
    z.refine((source) => source.url !== undefined || source.document !== undefined, 'a url or a document'),
  );
export type Source = z.infer<typeof Source>;

/** When a person last checked a fact with its source, and in what role. */
export const Verified = z.strictObject({
  on: Day.check(z.describe('The day of the check.')),
  by: Phrase.check(z.describe('The role of the person who checked, never a name.')),
});
export type Verified = z.infer<typeof Verified>;

/** What all records share. */
export const base = {
  id: Id.check(z.describe('Stable, unique within its collection.')),
  sources: list(Source).check(
    z.minLength(1, 'at least one source'),
    z.describe('Where the fact was read; at least one.'),
  ),
  verified: z
    .nullable(Verified)
    .check(z.describe('The last check by a person, or null where there was none yet.')),
  confidence: z
    .enum(['high', 'medium'])
    .check(
      z.describe(
        'How good the source is: high = it states the fact plainly; medium = secondary, undated or partly inferred. A fact with a poorer source waits for a better one.',
      ),
    ),
  attribution: z
    ._default(z.enum(['own', 'unclear', 'other']), 'own')
    .check(
      z.describe(
        "Whether this is the publisher's own work: own, unclear (the source does not say), or other (somebody else's).",
      ),
    ),
  note: z.optional(Text.check(z.describe('A caveat that is shown beside the fact.'))),
  tags: z._default(list(Id), []).check(z.describe('Free keywords.')),
};

/** The states, provinces, countries or tribal nations that a record is about. */
export const jurisdictions = z
  .array(JurisdictionId)
  .check(
    z.minLength(1, 'at least one jurisdiction'),
    z.maxLength(120, 'at most 120 jurisdictions'),
    z.describe(
      'ISO 3166-2 codes, ISO 3166-1 countries, or nation:its-id. The first one is where it took place.',
    ),
  );
