import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { Id, Phrase, Text, Year, list } from './strings.ts';

/** How far a partner has come with a programme or one of its components. */
export const Level = z.enum(['none', 'planned', 'partial', 'full', 'unknown']);
export type Level = z.infer<typeof Level>;

/** The subject of a partnership, for those that follow no named programme too. */
export const Topic = z.enum([
  'awareness-campaign',
  'botl',
  'canadian-cve',
  'cdl-material',
  'cdl-training-mandate',
  'coalition-build',
  'driver-training-mandate',
  'energy-program',
  'industry-training',
  'iowa-mve-model',
  'law-enforcement-training',
  'state-agency-training',
  'task-force',
  'trucking-association',
]);
export type Topic = z.infer<typeof Topic>;

/** What the source says of the partnership or law, at the source's date. */
export const Status = z.enum([
  'reported',
  'enacted',
  'administrative-rule',
  'passed-legislature',
  'proposed',
  'planned',
  'announced',
  'not-passed',
]);
export type Status = z.infer<typeof Status>;

/** How much of the jurisdiction the partnership covers. */
export const Scope = z.enum(['statewide', 'local', 'participation', 'location-only', 'aggregate']);
export type Scope = z.infer<typeof Scope>;

/** What a state, a province or a partner in it does with a programme or on a topic. */
export const Partnership = z.strictObject({
  ...base,
  jurisdictions,
  topic: Topic.check(z.describe('The subject.')),
  program: z.optional(Id.check(z.describe('Id of the program that it belongs to, where there is one.'))),
  status: Status.check(
    z.describe('As the source has it; reported = true at the source date, not checked since.'),
  ),
  scope: Scope.check(
    z.describe(
      'Only statewide colours the map; aggregate is a national count; location-only means that it happened there.',
    ),
  ),
  adoption: z.optional(
    z
      .strictObject({
        level: Level.check(z.describe('As a whole.')),
        components: z
          ._default(z.record(Id, Level).check(z.refine(isShort, 'at most 50 components')), {})
          .check(z.describe('By component id; one that is not listed is unknown, not "none".')),
        completed: z.optional(
          z
            .int()
            .check(z.gte(0), z.lte(50), z.describe('How many components the source counts as completed.')),
        ),
        of: z.optional(
          z.int().check(z.gte(1), z.lte(50), z.describe('Out of how many, as the source counted that year.')),
        ),
      })
      .check(z.describe('How far a model with components is adopted.')),
  ),
  year: z.optional(Year.check(z.describe('Year of the partnership or of the report.'))),
  yearCertainty: z
    ._default(z.enum(['stated', 'inferred', 'unknown']), 'unknown')
    .check(z.describe('Whether the source states the year.')),
  partners: z
    ._default(list(Phrase), [])
    .check(z.describe('Agencies, associations and companies; officials by office.')),
  law: z.optional(Phrase.check(z.describe('Bill, act, rule or campaign name.'))),
  summary: z.optional(Text.check(z.describe('What is done, in a sentence.'))),
});
export type Partnership = z.infer<typeof Partnership>;

function isShort(components: object): boolean {
  return Object.keys(components).length <= 50;
}
