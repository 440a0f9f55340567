import * as z from 'zod/mini';
import { Place } from './place.ts';
import { base, jurisdictions } from './record.ts';
import { FuzzyDate, Phrase, Text, list } from './strings.ts';

/** A coalition build: a briefing that brings the decision makers of a state, a province or a region together. */
export const Build = z.strictObject({
  ...base,
  jurisdictions,
  type: z
    .enum(['state', 'regional', 'energy', 'national-launch', 'virtual', 'border'])
    .check(z.describe('What sort of build.')),
  date: z.optional(FuzzyDate.check(z.describe('As exactly as the source tells; left out where unknown.'))),
  place: z.optional(Place.check(z.describe('City and venue; left out for an online build.'))),
  online: z._default(z.boolean(), false).check(z.describe('Held online.')),
  hosts: z._default(list(Phrase), []).check(z.describe('Organizations and offices.')),
  attendance: z.optional(
    z.int().check(z.gte(0), z.lte(100000), z.describe('People, as the source counts them.')),
  ),
  attendanceQualifier: z.optional(
    z
      .enum(['about', 'over'])
      .check(
        z.describe(
          'How the source qualifies the attendance: about 100, over 70. Left out where it gives a plain number.',
        ),
      ),
  ),
  evidence: z
    .enum(['report', 'announcement'])
    .check(z.describe('announcement: the source announced it; nobody has confirmed that it was held.')),
  called: z
    ._default(z.enum(['yes', 'no', 'unclear']), 'yes')
    .check(z.describe('Whether the source calls it a coalition build.')),
  summary: Text.check(z.describe('What it was, in a sentence.')),
});
export type Build = z.infer<typeof Build>;
