import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { Phrase, Text } from './strings.ts';

/** A figure with its year and holder. Years and measures differ, so figures are never ranked or mapped. */
export const Statistic = z.strictObject({
  ...base,
  jurisdictions,
  category: z
    .enum(['trafficking-data', 'program-reach', 'data-coverage', 'ngo-grade'])
    .check(z.describe('What it counts.')),
  indicator: Text.check(z.describe('What was counted.')),
  value: Phrase.check(z.describe('The figure as the source prints it.')),
  unit: Phrase.check(z.describe('What one of it is.')),
  period: z
    .string()
    .check(
      z.regex(/^\d{4}(-\d{4})?$/, 'a year or two years such as 2007-2023'),
      z.describe('Year, or first and last year.'),
    ),
  holder: z.optional(Phrase.check(z.describe('Who holds the original data.'))),
  reportedBy: Phrase.check(z.describe('Who published the figure that was read.')),
  government: z.enum(['yes', 'partly', 'no']).check(z.describe('Whether the publisher is a government.')),
});
export type Statistic = z.infer<typeof Statistic>;
