import { describe, expect, it } from 'vitest';
import { atlasWith, build, event, readOne, written } from './read-back.fixture.ts';
import { datedOf } from './span.ts';

describe('what is told of an entry', () => {
  const zone = 'America/Chicago';
  const place = { precision: 'city', city: 'Memphis', venue: 'Civic Hall', at: [-90.049, 35.1495] };

  it('is all that the reader needs, and no alarm', () => {
    const fields = {
      start: '2026-11-24T09:00',
      zone,
      place,
      jurisdictions: ['US-TN', 'US-AR'],
      hosts: ['State Bureau', 'Governor’s office'],
      link: 'https://example.org/päge?a=1;b=2,3',
      evidence: 'announcement',
      summary: { en: 'A day; of work, with \\ and\nmore.' },
      note: { en: 'A note.' },
      attribution: 'unclear',
    };
    const { description, values, names } = readOne(atlasWith([event(fields)]), {
      types: { training: 'Training, all' },
    });
    expect(description.split('\n')).toEqual([
      'Known from an announcement; nobody has confirmed that it was held.',
      'Link to D not stated.',
      'A day; of work, with \\ and',
      'more.',
      'Time at the place: November 24, 2026 at 9:00 AM (America/Chicago)',
      'Hosts: State Bureau; Governor’s office',
      'States and provinces: Tennessee, Arkansas',
      'A note.',
      'Page of the event: https://example.org/p%C3%A4ge?a=1;b=2,3',
      'Source: https://example.org/page',
      'From: Dataset d, as of 2026-11-21',
    ]);
    expect(values('location')).toEqual(['Civic Hall, Memphis, Tennessee']);
    expect(values('url')).toEqual(['https://example.org/p%C3%A4ge?a=1;b=2,3']);
    expect(values('categories')).toEqual(['Event', 'Training, all']);
    expect(values('geo')).toEqual(['35.15,-90.05']);
    expect(names).not.toContain('organizer');
    expect(names).not.toContain('attendee');
  });

  it('is in the visitor’s language where the data have it', () => {
    const atlas = atlasWith([event({ title: { en: 'A training', es: 'Una formación' } })]);
    expect(readOne(atlas, { languages: ['fr-CA', 'es', 'en'] }).summary).toBe('Una formación');
    expect(readOne(atlas, { languages: ['fr-CA'] }).summary).toBe('A training');
  });

  it('is never finer than the place of the record', () => {
    const told = (fields: object) => {
      const { values } = readOne(atlasWith([event(fields)]));
      return [values('location')[0], values('geo')[0]];
    };
    expect(told({ place: { precision: 'region' } })).toEqual(['Tennessee', undefined]);
    expect(told({ place: { precision: 'withheld' } })).toEqual([undefined, undefined]);
    expect(told({})).toEqual([undefined, undefined]);
    expect(told({ online: true })).toEqual(['Online', undefined]);
    expect(told({ online: true, place })).toEqual(['Civic Hall, Memphis, Tennessee, Online', '35.15,-90.05']);
    // The point of a house is for the map that was asked for it, not for a calendar.
    expect(told({ place: { ...place, precision: 'exact' } })).toEqual([
      'Civic Hall, Memphis, Tennessee',
      undefined,
    ]);
  });

  it('has no city that is only assumed as a place to go to', () => {
    const seat = { precision: 'city', city: 'Nashville', basis: 'assumed-seat' };
    const { values, description } = readOne(atlasWith([], [build({ date: '2015-10-27', place: seat })]));
    expect(values('location')).toEqual(['Tennessee']);
    expect(description).toContain('City (assumed): Nashville');
  });

  it('holds even for a record that says one thing and shows another, past the door', () => {
    const atlas = atlasWith([event()]);
    const entries = datedOf(atlas.entries).map((entry) => ({
      ...entry,
      record: {
        ...entry.record,
        place: { ...place, precision: 'withheld', at: [-90, 35] },
        link: 'javascript:alert(1)',
      },
    })) as unknown as typeof atlas.entries;
    const { text } = written({ ...atlas, entries });
    expect(text).not.toMatch(/Memphis|Civic|GEO|javascript/);
  });
});
