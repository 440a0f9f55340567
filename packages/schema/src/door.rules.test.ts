import { describe, expect, it } from 'vitest';
import type { CollectionName } from './collection.ts';
import { parseDataset } from './door.ts';
import { sentenceOf } from './fault.ts';
import { changed, datasetOf } from './sound.fixture.ts';

/** The faults of the sound record of a collection with some fields changed; none where the record passes. */
function faultsWith(name: CollectionName, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { records, faults } = parseDataset(datasetOf({ [name]: [changed(name, fields)] }));
  expect(records[name]).toHaveLength(faults.length === 0 ? 1 : 0);
  return faults.map(sentenceOf).map((sentence) => sentence.replace(`${name}.json, sound, `, ''));
}

describe('a place', () => {
  const notFiner = 'wanted no city, venue or coordinates where the precision is region or withheld.';
  const fine = [{ city: 'Memphis' }, { venue: 'A house' }, { at: [-90.05, 35.15] }];

  it.each(fine)('that is withheld cannot have %j', (detail) => {
    const [fault] = faultsWith('builds', { place: { precision: 'withheld', ...detail } });
    expect(fault).toContain(notFiner);
    expect(fault, 'the fault does not give the place away').not.toMatch(/Memphis|house|90/);
  });

  it.each(fine)('that is a region cannot have %j', (detail) => {
    expect(faultsWith('builds', { place: { precision: 'region', ...detail } })[0]).toContain(notFiner);
  });

  it.each(['region', 'withheld'])('may be %s and nothing more', (precision) => {
    expect(faultsWith('builds', { place: { precision } })).toEqual([]);
  });

  it('needs a city where it is a city', () => {
    expect(faultsWith('builds', { place: { precision: 'city' } })).toEqual([
      'place: got an object with precision; wanted a city where the precision is exact or city.',
    ]);
  });

  it('has no coordinates where its city is only assumed', () => {
    const place = { precision: 'city', city: 'Memphis', basis: 'assumed-seat' };
    expect(faultsWith('organizations', { place })).toEqual([]);
    expect(faultsWith('organizations', { place: { ...place, at: [-90.05, 35.15] } })).toEqual([
      'place.at: got a list of 2; wanted no coordinates where the city is only assumed (basis assumed-seat).',
    ]);
    expect(
      faultsWith('organizations', { place: { ...place, basis: 'source', at: [-90.05, 35.15] } }),
    ).toEqual([]);
  });

  it('has a longitude and a latitude, in this order', () => {
    const at = (...pair: number[]) =>
      faultsWith('builds', { place: { precision: 'city', city: 'Anchorage', at: pair } });
    expect(at(-149.9, 61.2)).toEqual([]);
    expect(at(61.2, -149.9)).toEqual(['place.at[1]: got -149.9; wanted a latitude from -90.']);
    expect(at(-181, 0)).toEqual(['place.at[0]: got -181; wanted a longitude from -180.']);
    expect(at(-149.9)).toEqual(['place.at: got a list of 1; wanted a list of at least 2 items.']);
    expect(at(-149.9, 61.2, 3)).toEqual(['place.at: got a list of 3; wanted a list of at most 2 items.']);
  });
});

describe.each(['shelter', 'aftercare'])('an organization of type %s', (type) => {
  it.each(['exact', 'city'])('is dropped with the place of a pin, though only %s', (precision) => {
    const place = { precision, city: 'Memphis', at: [-90.05, 35.15] };
    expect(faultsWith('organizations', { type, place })).toEqual([
      `place.precision: got "${precision}"; wanted region or withheld, because a shelter must not be found by its pin.`,
    ]);
  });

  it('is dropped with coordinates, whatever its precision says', () => {
    const place = { precision: 'region', at: [-90.05, 35.15] };
    expect(faultsWith('organizations', { type, place })).toHaveLength(1);
  });

  it('passes with its state only, with a withheld place, and with none', () => {
    expect(faultsWith('organizations', { type, place: { precision: 'region' } })).toEqual([]);
    expect(faultsWith('organizations', { type, place: { precision: 'withheld' }, phone: undefined })).toEqual(
      [],
    );
    expect(faultsWith('organizations', { type, place: undefined })).toEqual([]);
  });
});

it('an office number is dropped where the place is withheld: it would lead there', () => {
  expect(faultsWith('organizations', { place: { precision: 'withheld' } })).toEqual([
    'phone: got "501-555-0100"; wanted no office number where the place is withheld.',
  ]);
});

describe('a link', () => {
  const notHttps = (field: string, got: string) => [
    `${field}: got "${got}"; wanted an address that begins with https://.`,
  ];

  it('of a record is https', () => {
    expect(faultsWith('events', { link: 'http://example.org' })).toEqual(
      notHttps('link', 'http://example.org'),
    );
    expect(faultsWith('organizations', { website: 'example.org' })).toEqual(
      notHttps('website', 'example.org'),
    );
    expect(faultsWith('hotlines', { url: 'javascript:alert(1)' })).toEqual(
      notHttps('url', 'javascript:alert(1)'),
    );
  });

  it('of a source or a resource may be http, because it is kept as text', () => {
    expect(faultsWith('resources', { link: 'http://example.org' })).toEqual([]);
    expect(faultsWith('statistics', { sources: [{ url: 'http://example.org' }] })).toEqual([]);
    expect(faultsWith('resources', { link: 'ftp://example.org' })).toEqual([
      'link: got "ftp://example.org"; wanted an address that begins with https:// or http://.',
    ]);
  });

  it('holds no user name, no password and no blank', () => {
    expect(faultsWith('events', { link: 'https://info@example.org' })).toHaveLength(1);
    expect(faultsWith('events', { link: 'https://a:b@example.org' })).toHaveLength(1);
    expect(faultsWith('events', { link: 'https://example.org/a b' })).toHaveLength(1);
  });
});

describe('a mailbox', () => {
  it.each(['info@example.org', 'training-team@mail.example.org'])('%s is of a role', (email) => {
    expect(faultsWith('programs', { contact: { email } })).toEqual([]);
  });

  it.each([
    'jane.doe@example.org',
    'Jane@example.org',
    'jane+map@example.org',
    'info@localhost',
    'mailto:info@example.org',
  ])('%s is not', (email) => {
    expect(faultsWith('programs', { contact: { email } })).toEqual([
      `contact.email: got "${email}"; wanted a mailbox of a role, such as info@example.org (a name with a dot looks like a person).`,
    ]);
  });
});

describe('the time of an event', () => {
  it.each([
    ['2023-01-25', '2023-01-24'],
    ['2023-02', '2023-01-31'],
    ['2023', '2022-12'],
    ['2023-01-25T09:00', '2023-01-25T08:59'],
    ['2023-01-25T09:00', '2023-01-24'],
  ])('cannot begin on %s and end on %s', (start, end) => {
    expect(faultsWith('events', { start, end })).toEqual([
      `end: got "${end}"; wanted an end that is not before the start.`,
    ]);
  });

  it.each([
    ['2023-01-25', '2023-01-25'],
    ['2023-01-25', '2023-01'],
    ['2023-01', '2023-01-05'],
    ['2023', '2023-01'],
    ['2023-01-25T09:00', '2023-01-25T09:00'],
    ['2023-01-25T09:00', '2023-01-25'],
    ['2023-12-31', '2024-01-01T10:00'],
  ])('may begin on %s and end on %s', (start, end) => {
    expect(faultsWith('events', { start, end })).toEqual([]);
  });

  it.each([
    ['2023-01-25T09:00', undefined],
    ['2023-01-25', '2023-01-25T17:00'],
  ])('needs a zone where %s or %s gives an hour', (start, end) => {
    expect(faultsWith('events', { start, end, zone: undefined })).toEqual([
      'zone: got nothing; wanted the time zone of the place, because a time is given.',
    ]);
  });

  it('needs no zone where only days are given', () => {
    expect(faultsWith('events', { start: '2023-01-25', end: undefined, zone: undefined })).toEqual([]);
  });

  it('has a year', () => {
    expect(faultsWith('events', { start: '--05-24', end: undefined })).toHaveLength(1);
  });
});

it('ids within a record differ from each other', () => {
  const name = { en: 'Stops' };
  const components = [
    { id: 'stops', name },
    { id: 'stops', name },
  ];
  expect(faultsWith('programs', { components })).toEqual([
    'components: got a list of 2; wanted ids that differ from each other.',
  ]);
});

it('a name of an object’s own machinery is no id', () => {
  expect(
    faultsWith('partnerships', { adoption: { level: 'full', components: { constructor: 'full' } } }),
  ).toEqual([
    'adoption.components.constructor: got "constructor"; wanted lower-case letters, digits and hyphens, at most 80.',
  ]);
  expect(faultsWith('statistics', { tags: ['constructor'] })).toHaveLength(1);
});

it('a text is in a language of the format, and a name in one line', () => {
  expect(faultsWith('statistics', { indicator: {} })).toEqual([
    'indicator: got an object with nothing in it; wanted text in at least one of en, es, fr-CA.',
  ]);
  expect(faultsWith('statistics', { indicator: { de: 'Zahl' } })[0]).toContain('indicator.de');
  expect(faultsWith('statistics', { indicator: { en: 'Two\nlines' } })).toEqual([]);
  expect(faultsWith('statistics', { unit: 'Two\nlines' })).toEqual([
    'unit: got "Two\\u000alines"; wanted text in one line.',
  ]);
});

it('a source has a url or a document, and a contact a way to get in touch', () => {
  expect(faultsWith('statistics', { sources: [{ page: '3' }] })).toEqual([
    'sources[0]: got an object with page; wanted a url or a document.',
  ]);
  expect(faultsWith('statistics', { sources: [] })).toEqual([
    'sources: got a list of 0; wanted at least one source.',
  ]);
  expect(faultsWith('programs', { contact: {} })).toEqual([
    'contact: got an object with nothing in it; wanted an email, a url or a hotline.',
  ]);
});

it('a list ends at 500 items, and a map of components at 50', () => {
  const tags = Array.from({ length: 501 }, (_, at) => `tag-${at}`);
  const components = Object.fromEntries(tags.slice(0, 51).map((tag) => [tag, 'full']));
  expect(faultsWith('statistics', { tags: tags.slice(0, 500) })).toEqual([]);
  expect(faultsWith('statistics', { tags })).toEqual(['tags: got a list of 501; wanted at most 500 items.']);
  expect(faultsWith('partnerships', { adoption: { level: 'full', components } })[0]).toContain(
    'wanted at most 50 components.',
  );
});
