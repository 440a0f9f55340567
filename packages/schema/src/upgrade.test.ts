import { describe, expect, it } from 'vitest';
import { withOwn } from './broken.fixture.ts';
import { parseDataset } from './door.ts';

/** A dataset as the draft of 2026 wrote it. */
const draft = {
  format: 0,
  version: '0.3.0',
  id: 'a-draft',
  title: 'Partnerships of a state',
  publisher: { name: 'A state alliance' },
  licence: 'CC0-1.0',
  updated: '2026-03-01',
  languages: ['en'],
  collections: [
    {
      name: 'builds',
      file: 'builds.json',
      count: 1,
      records: [
        {
          id: 'iowa-2020',
          jurisdiction: 'US-IA',
          source: 'https://example.org/iowa',
          confidence: 'high',
          type: 'state',
          date: '2020-02',
          evidence: 'report',
          summary: 'Agencies and carriers met.',
          note: 'Attendance is not known.',
        },
      ],
    },
  ],
};
const [collection] = draft.collections;
const [record] = collection?.records ?? [];
const withRecord = (changed: object) => ({
  ...draft,
  collections: [{ name: 'builds', count: 1, records: [changed] }],
});

describe('a dataset of format 0', () => {
  it('is lifted step by step to format 2: localized text, jurisdictions, sources, not verified yet', () => {
    const { manifest, records, faults } = parseDataset(draft);
    expect(faults).toEqual([]);
    expect(manifest).toMatchObject({ format: 2, id: 'a-draft', title: { en: 'Partnerships of a state' } });
    expect(records.builds).toEqual([
      {
        id: 'iowa-2020',
        jurisdictions: ['US-IA'],
        sources: [{ url: 'https://example.org/iowa' }],
        verified: null,
        confidence: 'high',
        attribution: 'own',
        tags: [],
        type: 'state',
        date: '2020-02',
        online: false,
        hosts: [],
        evidence: 'report',
        called: 'yes',
        summary: { en: 'Agencies and carriers met.' },
        note: { en: 'Attendance is not known.' },
      },
    ]);
  });

  it('keeps what is of format 1 already', () => {
    const verified = { on: '2026-02-01', by: 'Programme office' };
    const { records } = parseDataset(withRecord({ ...record, verified, summary: { es: 'Reunión.' } }));
    expect(records.builds).toMatchObject([{ verified, summary: { es: 'Reunión.' } }]);
  });

  it('is left as it was, whatever becomes of it', () => {
    const before = structuredClone(draft);
    parseDataset(draft);
    expect(draft).toEqual(before);
  });

  it('has its faults named as any other', () => {
    const { records, faults } = parseDataset(withRecord({ ...record, jurisdiction: 'Iowa' }));
    expect(records.builds).toEqual([]);
    expect(faults).toMatchObject([{ record: 'iowa-2020', field: 'jurisdictions[0]', got: '"Iowa"' }]);
  });

  it('cannot smuggle a prototype in: a field called __proto__ stays an unknown field', () => {
    const { records, faults } = parseDataset(
      withRecord(withOwn({ ...record }, '__proto__', { tags: ['a'] })),
    );
    expect(records.builds).toEqual([]);
    expect(faults).toMatchObject([
      { field: '__proto__', wanted: 'no field of this name (it is not in the format)' },
    ]);
  });

  it.each([{ bad: null }, { bad: 'a' }, { bad: [null] }, { bad: [[]] }, { bad: 3 }])(
    'with $bad for a list is told of, not broken',
    ({ bad }) => {
      for (const dataset of [
        { ...draft, collections: bad },
        { ...draft, collections: [{ ...collection, records: bad }] },
      ])
        expect(parseDataset(dataset).faults.length).toBeGreaterThan(0);
    },
  );
});
