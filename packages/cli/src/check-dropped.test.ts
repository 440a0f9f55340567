import { describe, expect, it } from 'vitest';
import { city, event, resource, sound } from './check-faults.fixture.ts';
import { dataset, findings } from './check.fixture.ts';
import { hotline, nashville, organization, program } from './sample.fixture.ts';

/** A fault for which the door drops a record. */
const faulty = { confidence: 'certain' };

/** What is found in the sound sample with one collection replaced, without the fault of the door. */
function foundIn(collection: string, records: readonly unknown[]) {
  const made = dataset({ ...sound, [collection]: records });
  const all = findings(made).found;
  const door = all.filter(({ rule }) => rule === 'format');
  return { made, door, rest: all.filter(({ rule }) => rule !== 'format') };
}

/** What a dropped record says, the text on whose line it is told, the rule, and how. */
const seeds: readonly (readonly [
  collection: string,
  record: object,
  needle: string,
  rule: string,
  words: RegExp,
])[] = [
  [
    'builds',
    { ...nashville, summary: { en: 'Twelve women were rescued.' } },
    'rescued',
    'wording',
    /write|do not use/,
  ],
  ['builds', { ...nashville, hosts: ['Sgt. Jane Doe'] }, 'Jane Doe', 'person', /name of a person/],
  [
    'builds',
    { ...nashville, summary: { en: 'Write to jane.doe@example.org.' } },
    'jane.doe',
    'person',
    /mailbox/,
  ],
  [
    'organizations',
    { ...organization, summary: { en: 'At 123 Main St.' } },
    '123 Main',
    'person',
    /postal address/,
  ],
  [
    'organizations',
    { ...organization, place: city, summary: { en: 'A safe house.' } },
    '"place"',
    'confidential',
    /"safe house"/,
  ],
  [
    'events',
    { ...event, place: { ...event.place, venue: 'Hope Shelter' } },
    'Hope Shelter',
    'confidential',
    /"Shelter"/,
  ],
  ['resources', { ...resource, link: 'https://bit.ly/abc' }, 'bit.ly', 'link', /hides where the link leads/],
  [
    'builds',
    { ...nashville, summary: { en: 'Call 1-855-558-6485 now.' } },
    'Call',
    'hotline',
    /not in the registry/,
  ],
  ['builds', { ...nashville, summary: { en: 'Text 233733 (BEFREX).' } }, 'BEFREX', 'hotline', /on a keypad/],
  // Its name is mistyped, and what it says is looked at all the same.
  [
    'builds',
    { ...nashville, summary: undefined, sumary: { en: 'They were rescued.' } },
    'rescued',
    'wording',
    /do not use/,
  ],
];

describe('a record that the door drops', () => {
  it.each(seeds)('is read by the other rules too, in %s: %j', (collection, record, needle, rule, words) => {
    const { made, door, rest } = foundIn(collection, [{ ...record, ...faulty }]);
    const file = `data/x/${collection}.json`;
    expect(door.length).toBeGreaterThanOrEqual(1);
    expect(rest).toMatchObject([{ rule, file }]);
    expect(rest[0]?.message).toMatch(words);
    const text = made.read(file);
    expect(rest[0]?.line).toBe(text.slice(0, text.indexOf(needle)).split('\n').length);
  });

  it.each([
    ['programs', { ...program, contact: { email: 'jane.doe@example.org' } }],
    ['organizations', { ...organization, type: 'shelter', summary: { en: 'A shelter.' }, place: city }],
    ['resources', { ...resource, link: 'https://user:word@bit.ly/abc' }],
    ['resources', { ...resource, link: 'https://' }],
    ['builds', { ...nashville, summary: 'Twelve women were rescued.' }],
    ['builds', { ...nashville, hosts: ['Sgt. Jane Doe\u200b'] }],
    ['builds', { ...nashville, summary: { en: `Rescued. ${'At 123 Main St. '.repeat(200)}` } }],
    ['hotlines', { ...hotline, display: '1-855-558-6485' }],
  ])('is told of one mistake once, in %s', (collection, record) => {
    const { door, rest } = foundIn(collection, [record]);
    expect(door).toHaveLength(1);
    expect(rest).toEqual([]);
  });

  it('is told of nothing more where the rest of it is sound', () => {
    for (const [collection, [head, ...others]] of Object.entries(sound)) {
      const { door, rest } = foundIn(collection, [{ ...head, ...faulty }, ...others]);
      expect(door).toHaveLength(1);
      // A claim counts builds, and a dropped one is none.
      expect(rest.filter(({ rule }) => rule !== 'claim')).toEqual([]);
    }
  });

  it('is found by its place in the file where its id is another one’s, or none', () => {
    const again = { ...nashville, summary: { en: 'They were rescued.' } };
    const twice = foundIn('builds', [nashville, again]);
    const lines = twice.made.read('data/x/builds.json').split('\n');
    expect(twice.rest.map(({ line }) => line)).toEqual([lines.findIndex((it) => it.includes('rescued')) + 1]);
    const nameless = foundIn('builds', [{ ...again, id: 7 }, nashville]);
    expect(nameless.rest).toMatchObject([{ message: '#0: "rescued" is a word that we do not use' }]);
  });

  it('says what an equal record before it says only once', () => {
    const rescue = { ...nashville, summary: { en: 'They were rescued.' } };
    expect(foundIn('builds', [rescue, rescue]).rest).toHaveLength(1);
  });

  it('keeps the number of a dropped line known to the texts that name it', () => {
    const own = { ...hotline, id: 'own', display: '1-800-555-0100', dial: '+18005550100' };
    const made = dataset({
      hotlines: [{ ...own, ...faulty }],
      builds: [{ ...nashville, summary: { en: 'Call 1-800-555-0100.' } }],
    });
    expect(findings(made).found).toMatchObject([{ rule: 'format', file: 'data/x/hotlines.json' }]);
  });

  it('may be nested as deep as it likes, or be no record at all', () => {
    const deep = `${'['.repeat(5000)}"They were rescued by jane.doe@gmail.com"${']'.repeat(5000)}`;
    const made = dataset({ builds: [nashville] });
    made.write(
      'data/x/builds.json',
      `[{ "id": "deep", "tags": ${deep} }, 7, null, "text", [], ${JSON.stringify(nashville)}]`,
    );
    expect(made.coalition('seal', 'data/x').code).toBe(0);
    const { found } = findings(made);
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.filter(({ rule }) => rule !== 'format')).toEqual([]);
  });
});
