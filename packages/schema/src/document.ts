import * as z from 'zod/mini';
import { Place } from './place.ts';
import { base, jurisdictions } from './record.ts';
import { Link, Phrase, Text, Year, list } from './strings.ts';

/** A publisher's own document: mission statement, goals, impact report. */
export const Document = z.strictObject({
  ...base,
  jurisdictions,
  title: Text.check(z.describe('Its title.')),
  type: z.enum(['mission', 'goals', 'impact-report', 'page']).check(z.describe('What it is.')),
  year: z.optional(Year.check(z.describe('The year that it reports on.'))),
  link: z.optional(Link.check(z.describe('Where it is.'))),
  summary: Text.check(z.describe('What it says, in our words.')),
  claims: z
    ._default(
      list(
        z.strictObject({
          text: Text.check(z.describe('The claim as the document makes it, in our words.')),
          year: Year.check(z.describe('The year that it speaks of.')),
        }),
      ),
      [],
    )
    .check(
      z.describe('Figures that the publisher states, shown as dated claims beside what the data derives.'),
    ),
});
export type Document = z.infer<typeof Document>;

/** What a partner says of a programme, with consent, never placed finer than a state. */
export const Testimonial = z.strictObject({
  ...base,
  jurisdictions,
  quote: Text.check(z.describe('What was said.')),
  paraphrase: z.boolean().check(z.describe('True where these are our words, not the words spoken.')),
  role: Text.check(z.describe('The role of who said it, never a name.')),
  organization: z.optional(Phrase.check(z.describe('Their organization.'))),
  consent: z
    .enum(['public-statement', 'given'])
    .check(
      z.describe(
        'public-statement: said in public in an official role; given: consent is on file with the publisher.',
      ),
    ),
  contentNote: z.optional(Text.check(z.describe('What a reader may want to know before reading.'))),
});
export type Testimonial = z.infer<typeof Testimonial>;

/** A tribal nation: a jurisdiction of its own, which may span states, shown only as it consents to. */
export const Nation = z
  .strictObject({
    ...base,
    jurisdictions,
    name: Text.check(z.describe('The name that the nation uses.')),
    consent: z
      .enum(['none', 'name', 'map'])
      .check(
        z.describe(
          'What the nation agreed to: none (not shown), name (in lists), map (in lists and on the map).',
        ),
      ),
    place: z.optional(
      Place.check(z.describe('Where its pin stands, only with consent map; else at its first state.')),
    ),
  })
  .check(
    z.refine(({ consent, place }) => consent === 'map' || place === undefined, {
      path: ['place'],
      error: 'no place where the nation did not agree to be on the map (consent none or name)',
    }),
  );
export type Nation = z.infer<typeof Nation>;
