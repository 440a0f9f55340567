import type { CollectionName } from '@coalition-map/schema';
import type { Bag } from '@coalition-map/review';
import type { RecordsByName } from './care-records.ts';

/** A mistake that people make, in the collections that can have it. */
interface Slip {
  readonly in?: readonly CollectionName[];
  of(record: Bag, before: Bag | undefined): Bag;
}

const meetings = ['builds', 'events', 'organizations'] as const;

const slips: readonly Slip[] = [
  { of: (it) => ({ ...it, confidence: 'hihg' }) },
  { of: ({ jurisdictions, ...it }) => ({ ...it, jurisdicton: jurisdictions }) },
  { of: (it) => ({ ...it, note: { en: 'Twelve women were rescued.' } }) },
  { of: (it) => ({ ...it, note: { en: 'Write to jane.doe@example.org.' } }) },
  { of: (it) => ({ ...it, note: { en: 'Come to 123 Main St at noon.' } }) },
  { of: (it) => ({ ...it, note: { en: 'Call 1-855-558-6485 now.' } }) },
  { of: (it) => ({ ...it, jurisdictions: ['US-TM'] }) },
  { of: (it) => ({ ...it, sources: [{ url: 'https://example.org/a?utm_source=x' }] }) },
  { of: (it) => ({ ...it, sources: [{ document: 'A page', date: '2027-02' }] }) },
  { of: (it) => ({ ...it, verified: { on: '2027-01-01', by: 'data steward' } }) },
  { in: meetings, of: (it) => ({ ...it, place: swapped(it['place']) }) },
  { in: meetings, of: (it) => ({ ...it, place: mistyped(it['place']) }) },
  { in: ['partnerships'], of: (it) => ({ ...it, program: 'bolt', adoption: undefined }) },
  { in: ['resources'], of: (it, before) => ({ ...it, type: before?.['type'], link: before?.['link'] }) },
  { in: ['events'], of: (it) => ({ ...it, start: '2019-02-30' }) },
  { in: ['builds'], of: (it, before) => ({ ...it, ...(before && held(before)) }) },
];

/** Gives the same records with so many mistakes, evenly spread, of every kind in turn. */
export function withFaults(records: RecordsByName, faults: number): RecordsByName {
  const total = [...records.values()].reduce((sum, list) => sum + list.length, 0);
  const every = Math.max(1, Math.floor(total / faults));
  let nth = 0;
  let turn = 0;
  return new Map(
    [...records].map(([name, list]) => {
      const made = list.map((record, at): Bag => {
        if (nth++ % every !== 0) return record;
        const able = slips.filter((slip) => slip.in === undefined || slip.in.includes(name));
        const slip = able[turn++ % able.length];
        return slip ? slip.of(record, list[at - 1]) : record;
      });
      return [name, made];
    }),
  );
}

function swapped(place: unknown): Bag {
  const { at, ...rest } = { ...(place as Bag | undefined) };
  return {
    precision: 'city',
    city: 'Nashville',
    ...rest,
    at: Array.isArray(at) ? [...(at as unknown[])].reverse() : [36.2, -86.8],
  };
}

function held({ jurisdictions, place, date }: Bag): Bag {
  return { jurisdictions, place, date };
}

function mistyped(place: unknown): Bag {
  const { city = 'Nashville', ...rest } = { ...(place as Bag | undefined) };
  return { precision: 'city', ...rest, citty: city };
}
