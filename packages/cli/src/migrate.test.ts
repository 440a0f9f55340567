import { describe, expect, it } from 'vitest';
import { FORMAT, parseDataset } from '@coalition-map/schema/door';
import { nashville, partnership, program, sample, type Sample } from './sample.fixture.ts';

/** A dataset as each older format wrote it: the draft of 2026, and the first that was published. */
const old = {
  0: {
    'data/x/dataset.json': {
      format: 0,
      version: '0.3.0',
      id: 'x',
      title: 'Partnerships of a state',
      publisher: { name: 'A state alliance' },
      licence: 'CC0-1.0',
      updated: '2026-03-01',
      languages: ['en'],
      collections: [{ name: 'builds', file: 'builds.json', count: 1 }],
    },
    'data/x/builds.json': [
      {
        id: 'iowa-2020',
        jurisdiction: 'US-IA',
        source: 'https://example.org/iowa',
        confidence: 'high',
        type: 'state',
        date: '2020-02',
        evidence: 'report',
        summary: 'Agencies and carriers met.',
      },
    ],
  },
  1: {
    'data/x/dataset.json': {
      format: 1,
      version: '1.4.0',
      id: 'x',
      title: { en: 'Partnerships of a state' },
      publisher: { name: 'A state alliance' },
      licence: 'CC0-1.0',
      updated: '2026-11-21',
      languages: ['en'],
      collections: [
        { name: 'programs', count: 1, records: [program] },
        { name: 'partnerships', file: 'partnerships.json', count: 1 },
        { name: 'builds', file: 'builds.json', count: 1 },
      ],
    },
    'data/x/partnerships.json': [partnership],
    // Bytes of another hand: nothing in them changes, so they stay.
    'data/x/builds.json': `[${JSON.stringify(nashville)}]`,
  },
} as const;

const manifestOf = (made: Sample) => JSON.parse(made.read('data/x/dataset.json')) as { format: number };
const errorsOf = (made: Sample) => made.coalition('check', 'data/x', '--as-of', '2026-11-21').code;

describe('coalition migrate', () => {
  it('knows a step from each older format to the next', () => {
    expect(Object.keys(old).map(Number)).toEqual(Array.from({ length: FORMAT }, (_, at) => at));
    // A page reads the two formats before its own.
    for (const format of [FORMAT - 2, FORMAT - 1]) expect(old).toHaveProperty(String(format));
  });

  it.each(Object.keys(old))('lifts format %s to the newest, sealed and sound', (format) => {
    const made = sample(old[Number(format) as keyof typeof old]);
    const told = made.coalition('migrate', 'data/x');
    expect(told).toMatchObject({ code: 0, error: '' });
    expect(told.out).toContain(`data/x: format ${format} to ${FORMAT}, wrote `);
    expect(manifestOf(made).format).toBe(FORMAT);
    expect(errorsOf(made)).toBe(0);
  });

  it('lifts the records of a draft: jurisdictions, sources, text by language', () => {
    const made = sample(old[0]);
    expect(made.coalition('migrate', 'data/x').out).toContain('data/x/builds.json (1 record)');
    expect(JSON.parse(made.read('data/x/builds.json'))).toEqual([
      {
        id: 'iowa-2020',
        sources: [{ url: 'https://example.org/iowa' }],
        verified: null,
        confidence: 'high',
        jurisdictions: ['US-IA'],
        type: 'state',
        date: '2020-02',
        evidence: 'report',
        summary: { en: 'Agencies and carriers met.' },
      },
    ]);
  });

  it('gives what the door gives of the older files', () => {
    const made = sample(old[0]);
    const { 'data/x/dataset.json': head, 'data/x/builds.json': records } = old[0];
    const before = parseDataset({ ...head, collections: [{ name: 'builds', count: 1, records }] });
    made.coalition('migrate', 'data/x');
    const list: unknown = JSON.parse(made.read('data/x/builds.json'));
    const after = parseDataset({
      ...manifestOf(made),
      collections: [{ name: 'builds', count: 1, records: list }],
    });
    expect(after).toEqual(before);
  });

  it('leaves the bytes of a file in which nothing changes, and records that stand in the manifest', () => {
    const made = sample(old[1]);
    made.coalition('migrate', 'data/x');
    expect(made.read('data/x/builds.json')).toBe(old[1]['data/x/builds.json']);
    expect(manifestOf(made)).toMatchObject({
      collections: [{ name: 'programs', records: [program] }, {}, {}],
    });
  });

  it('changes nothing when it is run again', () => {
    for (const files of Object.values(old)) {
      const made = sample(files);
      made.coalition('migrate', 'data/x');
      const first = ['dataset.json', 'builds.json'].map((file) => made.read(`data/x/${file}`));
      const told = made.coalition('migrate', 'data/x');
      expect(told).toEqual({ code: 0, out: `data/x: is of format ${FORMAT} already.`, error: '' });
      expect(['dataset.json', 'builds.json'].map((file) => made.read(`data/x/${file}`))).toEqual(first);
    }
  });

  it.each([
    [FORMAT + 1, `got format ${FORMAT + 1}; wanted format ${FORMAT} or older`],
    ['two', 'got "two"; wanted a whole number'],
  ])('refuses format %s in plain words, and writes nothing', (format, words) => {
    const made = sample({ ...old[1], 'data/x/dataset.json': { ...old[1]['data/x/dataset.json'], format } });
    const before = made.read('data/x/dataset.json');
    const told = made.coalition('migrate', 'data/x');
    expect(told.code).toBe(1);
    expect(told.error).toContain(words);
    expect(made.read('data/x/dataset.json')).toBe(before);
  });

  it('keeps a record that has a fault, and says that it has one', () => {
    const [record] = old[0]['data/x/builds.json'];
    const made = sample({ ...old[0], 'data/x/builds.json': [{ ...record, jurisdiction: 'Iowa' }] });
    const told = made.coalition('migrate', 'data/x');
    expect(told.code).toBe(1);
    expect(told.out).toContain('data/x: 1 record not in the format; "coalition check data/x" names each.');
    expect(made.read('data/x/builds.json')).toContain('"Iowa"');
  });

  it('refuses a dataset of which a file is missing or broken', () => {
    const { 'data/x/builds.json': _builds, ...rest } = old[1];
    const made = sample(rest);
    expect(made.coalition('migrate', 'data/x').error).toContain(
      'names builds.json, and there is no such file',
    );
    made.write('data/x/builds.json', '[{]');
    expect(made.coalition('migrate', 'data/x').error).toContain('data/x/builds.json:1:3: broken JSON');
    expect(manifestOf(made).format).toBe(1);
  });
});
