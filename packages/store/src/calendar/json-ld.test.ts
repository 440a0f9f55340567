import { describe, expect, it } from 'vitest';
import { eventJsonLd, jsonLdText } from './json-ld.ts';
import { atlasWith, build, event, tellingWith } from './read-back.fixture.ts';

function dataOf(events: readonly object[], builds: readonly object[] = []) {
  const atlas = atlasWith(events, builds);
  return eventJsonLd(atlas.entries, tellingWith(atlas));
}

const place = { precision: 'exact', city: 'Memphis', venue: 'Civic Hall', at: [-90.049, 35.1495] };

describe('the data for search engines', () => {
  it('tell all of an event', () => {
    const fields = {
      start: '2026-12-15T09:00',
      end: '2026-12-15T16:30',
      zone: 'America/Chicago',
      place,
      hosts: ['State Bureau', 'TAT'],
      link: 'https://example.org/day',
      summary: { en: 'What it is.' },
      evidence: 'announcement',
    };
    expect(dataOf([event(fields)])).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'Event',
        name: 'A training',
        startDate: '2026-12-15T09:00:00-06:00',
        endDate: '2026-12-15T16:30:00-06:00',
        eventStatus: 'https://schema.org/EventScheduled',
        eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
        location: {
          '@type': 'Place',
          name: 'Civic Hall',
          address: {
            '@type': 'PostalAddress',
            addressLocality: 'Memphis',
            addressRegion: 'Tennessee',
            addressCountry: 'US',
          },
        },
        organizer: [
          { '@type': 'Organization', name: 'State Bureau' },
          { '@type': 'Organization', name: 'TAT' },
        ],
        url: 'https://example.org/day',
        description: 'Known from an announcement; nobody has confirmed that it was held. What it is.',
      },
    ]);
  });

  it('end on the last day, and leave out what is not known to the day', () => {
    const [first, ...others] = dataOf(
      [event({ start: '2026-12-30', end: '2026-12-31' }), event({ id: 'b', start: '2026-12' })],
      [build()],
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ startDate: '2026-12-30', endDate: '2026-12-31' });
    expect(dataOf([event()])[0]).not.toHaveProperty('endDate');
  });

  it('tell whether it was called off, and where it is held', () => {
    const online = { '@type': 'VirtualLocation', url: 'https://example.org/day' };
    const link = 'https://example.org/day';
    expect(dataOf([event({ cancelled: true })])[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
    });
    expect(dataOf([event({ online: true, link })])[0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: online,
    });
    expect(dataOf([event({ online: true, place, link })])[0]).toMatchObject({
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [{ '@type': 'Place' }, online],
    });
  });

  it('are never finer than the place of the record', () => {
    const location = (fields: object) => dataOf([event(fields)])[0]?.['location'];
    expect(location({ place: { precision: 'withheld' } })).toBeUndefined();
    expect(location({})).toBeUndefined();
    expect(location({ place: { precision: 'region' } })).toEqual({
      '@type': 'Place',
      name: 'Tennessee',
      address: { '@type': 'PostalAddress', addressRegion: 'Tennessee', addressCountry: 'US' },
    });
    expect(location({ place: { precision: 'region' }, jurisdictions: ['CA'] })).toEqual({
      '@type': 'Place',
      name: 'Canada',
      address: { '@type': 'PostalAddress', addressCountry: 'CA' },
    });
    expect(JSON.stringify(dataOf([event({ place })]))).not.toContain('35.1');
  });

  it('cannot break out of their script', () => {
    const title = '</script><script>alert(1)</script><!-- & \u2028\u2029';
    const text = jsonLdText([{ name: title }]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual([{ name: title }]);
  });
});
