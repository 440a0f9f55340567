import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { Day, Id, Phrase, SourceUrl, SpokenLanguage, Text, Year, list } from './strings.ts';

/** Something to read, watch, hear or use. */
export const Resource = z.strictObject({
  ...base,
  jurisdictions,
  title: Text.check(z.describe('Its title.')),
  type: z
    .enum([
      'report',
      'toolkit',
      'protocol',
      'directory',
      'podcast',
      'webinar',
      'e-guide',
      'video',
      'training',
      'media-article',
    ])
    .check(z.describe('What it is.')),
  publisher: z.optional(Phrase.check(z.describe('Who published it.'))),
  year: z.optional(Year.check(z.describe('Year of publication.'))),
  audiences: z._default(list(Id), []).check(z.describe('Whom it is for.')),
  topics: z._default(list(Id), []).check(z.describe('What it is about.')),
  languages: z
    ._default(list(SpokenLanguage), [])
    .check(z.describe('Languages that it is offered in; empty where unknown.')),
  minutes: z.optional(
    z.int().check(z.gte(1), z.lte(6000), z.describe('Length of a video, webinar or episode in minutes.')),
  ),
  cost: z._default(z.enum(['free', 'paid', 'unknown']), 'unknown').check(z.describe('What it costs.')),
  coverage: z.optional(Text.check(z.describe('Limits of what it covers.'))),
  link: z.optional(SourceUrl.check(z.describe('Where it is. One of http: is shown, but not linked.'))),
  linkStatus: z
    .enum(['own-page', 'third-party-copy', 'news-page', 'nearest-page', 'none'])
    .check(z.describe('What the link leads to.')),
  linkChecked: z
    ._default(z.nullable(Day), null)
    .check(z.describe('The day on which the link was last opened, or null.')),
  summary: Text.check(z.describe('What is in it.')),
});
export type Resource = z.infer<typeof Resource>;
