import * as z from 'zod/mini';
import { Place } from './place.ts';
import { base, jurisdictions } from './record.ts';
import { Id, Link, Text, list } from './strings.ts';

/** Kinds whose place may harm those who live there: never finer than the state. */
const sheltering = new Set(['shelter', 'aftercare']);

/** An organization, an office or a task force. */
export const Organization = z
  .strictObject({
    ...base,
    jurisdictions,
    name: Text.check(z.describe('Its name.')),
    type: z
      .enum([
        'aftercare',
        'direct-service',
        'industry-association',
        'local-coalition',
        'local-ngo',
        'national-ngo',
        'regional-coalition',
        'shelter',
        'state-agency',
        'state-alliance',
        'state-coalition',
        'state-commission',
        'state-council',
        'state-ngo',
        'state-task-force',
        'state-team',
        'tribal-enterprise',
        'tribal-resource-center',
      ])
      .check(z.describe('What it is. A shelter or aftercare house is never placed finer than its state.')),
    summary: Text.check(z.describe('What it does.')),
    memberOf: z._default(list(Id), []).check(z.describe('Ids of the alliances that it belongs to.')),
    membership: z.optional(
      z
        .enum(['current', 'former'])
        .check(z.describe('Whether it belongs to them today, as far as the source tells.')),
    ),
    serviceArea: z.optional(Text.check(z.describe('The part of the state that it serves.'))),
    place: z.optional(Place.check(z.describe('Seat.'))),
    website: z.optional(Link.check(z.describe('Its own page.'))),
    hotline: z.optional(Id.check(z.describe('Id of the registered hotline that it runs or points to.'))),
    phone: z.optional(
      z
        .string()
        .check(
          z.regex(/^\d{3}-\d{3}-\d{4}$/, 'an office number such as 501-555-0100'),
          z.describe('Public number of the office; not a hotline.'),
        ),
    ),
  })
  .check(
    z.refine(
      (it) => !sheltering.has(it.type) || !it.place || ['region', 'withheld'].includes(it.place.precision),
      {
        path: ['place', 'precision'],
        error: 'region or withheld, because a shelter must not be found by its pin',
      },
    ),
    z.refine((it) => it.place?.precision !== 'withheld' || it.phone === undefined, {
      path: ['phone'],
      error: 'no office number where the place is withheld',
    }),
  );
export type Organization = z.infer<typeof Organization>;
