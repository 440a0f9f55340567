import * as z from 'zod/mini';
import { firstDayOf, lastDayOf, precisionOf } from './dates.ts';
import { Place } from './place.ts';
import { base, jurisdictions } from './record.ts';
import { Id, Link, Moment, Phrase, Text, Zone, list } from './strings.ts';

/** A dated event other than a coalition build. */
export const Event = z
  .strictObject({
    ...base,
    jurisdictions,
    title: Text.check(z.describe('Its name.')),
    type: z
      .enum([
        'training',
        'presentation',
        'exhibit',
        'announcement',
        'launch',
        'bill-signing',
        'press-conference',
        'awareness-week',
        'campaign-launch',
        'outreach',
        'awareness-day',
        'meeting',
      ])
      .check(z.describe('What sort of event.')),
    start: Moment.check(z.describe('First day, month, or local wall time as printed.')),
    end: z.optional(Moment.check(z.describe('Last day, or end time.'))),
    zone: z.optional(Zone.check(z.describe('IANA time zone of the place; needed where a time is given.'))),
    series: z.optional(Id.check(z.describe('Shared by the events of one series.'))),
    cancelled: z._default(z.boolean(), false).check(z.describe('Called off.')),
    online: z._default(z.boolean(), false).check(z.describe('Held online.')),
    place: z.optional(Place.check(z.describe('City and venue.'))),
    hosts: z._default(list(Phrase), []).check(z.describe('Organizations and offices.')),
    link: z.optional(Link.check(z.describe('Page of the event.'))),
    evidence: z
      ._default(z.enum(['report', 'announcement']), 'report')
      .check(z.describe('announcement: nobody has confirmed that it was held.')),
    summary: z.optional(Text.check(z.describe('What it was, in a sentence.'))),
  })
  .check(
    z.refine((event) => !hasTime(event.start, event.end) || event.zone !== undefined, {
      path: ['zone'],
      error: 'the time zone of the place, because a time is given',
    }),
    z.refine((event) => !event.end || endsAfter(event.start, event.end), {
      path: ['end'],
      error: 'an end that is not before the start',
    }),
  );
export type Event = z.infer<typeof Event>;

function hasTime(...moments: (string | undefined)[]): boolean {
  return moments.some((moment) => moment !== undefined && precisionOf(moment) === 'minute');
}

function endsAfter(start: string, end: string): boolean {
  if (precisionOf(start) === 'minute' && precisionOf(end) === 'minute') return start <= end;
  return (firstDayOf(start) ?? '') <= (lastDayOf(end) ?? '');
}
