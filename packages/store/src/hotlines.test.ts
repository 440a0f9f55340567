import { jurisdictionsOf } from '@coalition-map/geo';
import { registry, type Dataset } from '@coalition-map/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { atlasOf } from './atlas.ts';
import { addedLine, asOf, datasetOf } from './dataset.fixture.ts';
import { hotlinesFor, isFresh, type OfferedHotline } from './hotlines.ts';

const empty = atlasOf([]);
const called = { on: '2026-11-01', by: 'hotline keeper' };

const offered = (place?: string, country?: string, atlas = empty) => hotlinesFor(atlas, asOf, place, country);
const ids = (lines: readonly OfferedHotline[]) => lines.map(({ id }) => id);
const withLines = (...lines: object[]) => atlasOf([datasetOf('one', { hotlines: lines })]);

/** The registry as it will be once people have called the lines. */
const kept = registry.map((line) => ({ line, verified: line.verified }));
function verify(id: string, verified: OfferedHotline['verified']): void {
  const line = registry.find((it) => it.id === id);
  if (!line) throw new Error(`no line ${id}`);
  (line as { verified: OfferedHotline['verified'] }).verified = verified;
}
afterEach(() => {
  for (const { line, verified } of kept)
    (line as { verified: OfferedHotline['verified'] }).verified = verified;
});

const states = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')];
const national: Record<string, string> = { US: 'us-national', CA: 'ca-national', MX: 'mx-national' };

describe('the lines that are offered', () => {
  it.each(registry.map(({ place }) => place))(
    'for %s hold all of its own and its country’s, and no other',
    (place) => {
      const country = place.slice(0, 2);
      const wanted = registry.filter((line) => line.place === place || line.place === country);
      expect(ids(offered(place)).sort()).toEqual(wanted.map(({ id }) => id).sort());
    },
  );

  it('for each state and province begin with the national line, as long as nobody has called its own', () => {
    expect(states.length).toBeGreaterThan(60);
    for (const { id, country } of states) expect(offered(id)[0]?.id, id).toBe(national[country]);
  });

  it('hold the country’s emergency number, last', () => {
    for (const { id } of states) {
      expect(offered(id).at(-1)?.purpose, id).toBe('emergency');
      expect(offered(id).at(-1)?.dial, id).toBe('911');
    }
  });

  it('are those of the US and Canada, the national ones first, where no place is known', () => {
    const wanted = ids(offered());
    expect(wanted.slice(0, 2)).toEqual(['us-national', 'ca-national']);
    for (const [place, country] of [
      ['US-XX', undefined],
      ['', ''],
      ['constructor', '__proto__'],
      [undefined, 'FR'],
      ['nation:unknown', undefined],
    ])
      expect(ids(offered(place, country)), `${place} ${country}`).toEqual(wanted);
    expect(offered().every(({ place }) => place === 'US' || place === 'CA')).toBe(true);
  });

  it('follow the country where no place is known, in capitals or not', () => {
    expect(offered(undefined, 'CA')[0]?.id).toBe('ca-national');
    expect(ids(offered(undefined, 'ca'))).toEqual(ids(offered(undefined, 'CA')));
    expect(offered(undefined, 'MX')[0]?.id).toBe('mx-national');
    expect(offered('nation:x', 'CA')[0]?.id).toBe('ca-national');
  });

  it('follow the place, not the country that the page names', () => {
    expect(offered('CA-AB', 'US')[0]?.id).toBe('ca-national');
    expect(offered('US', 'CA')[0]?.id).toBe('us-national');
  });

  it('for Canada have no line of the US, and the other way round', () => {
    expect(offered('CA').every(({ place }) => place === 'CA')).toBe(true);
    expect(offered('US').every(({ place }) => place === 'US')).toBe(true);
  });

  it('are never none', () => {
    for (const place of [undefined, ...states.map(({ id }) => id), 'MX-JAL', 'XX', 'nation:x'])
      for (const country of [undefined, 'US', 'CA', 'MX', 'DE', '']) {
        const lines = offered(place, country);
        expect(lines[0]?.level, `${place} ${country}`).toBe('national');
      }
  });
});

describe('a place’s own line', () => {
  it('stands first when a person called it within 90 days', () => {
    verify('us-tn', called);
    expect(ids(offered('US-TN')).slice(0, 2)).toEqual(['us-tn', 'us-national']);
    expect(offered('US-KY')[0]?.id).toBe('us-national');
  });

  it('stands second when nobody did, or too long ago, or on a day still to come', () => {
    for (const on of ['2026-08-22', '2020-01-01', '2026-11-22']) {
      verify('us-tn', { on, by: 'hotline keeper' });
      expect(ids(offered('US-TN')).slice(0, 2), on).toEqual(['us-national', 'us-tn']);
    }
    verify('us-tn', null);
    expect(ids(offered('US-TN')).slice(0, 2)).toEqual(['us-national', 'us-tn']);
  });

  it('counts as called on the ninetieth day, and no longer on the ninety-first', () => {
    const [line] = offered('US-TN').filter(({ id }) => id === 'us-tn');
    if (!line) throw new Error('no line');
    const fresh = (on: string, day = asOf) => isFresh({ ...line, verified: { on, by: 'keeper' } }, day);
    expect(fresh('2026-11-21')).toBe(true);
    expect(fresh('2026-08-23')).toBe(true);
    expect(fresh('2026-08-22')).toBe(false);
    expect(fresh('2026-11-22')).toBe(false);
    expect(fresh('2026-11-01', 'soon')).toBe(false);
    expect(isFresh({ ...line, verified: null }, asOf)).toBe(false);
  });

  it('that takes reports about children never stands first, called or not', () => {
    const children = registry.filter(({ purpose }) => purpose === 'child-protection');
    expect(children.length).toBeGreaterThan(0);
    for (const { id, place } of children) {
      verify(id, called);
      expect(offered(place)[0]?.id).toBe('us-national');
      expect(ids(offered(place))).toContain(id);
    }
  });

  it('of the police, or of a part of the state, never stands first, called or not', () => {
    for (const { id, place, level } of registry)
      if (level === 'police' || level === 'regional') {
        verify(id, called);
        expect(offered(place)[0]?.level, id).toBe('national');
      }
  });
});

describe('a dataset', () => {
  it('may add a line, which stands after the national one', () => {
    const lines = offered('US-TN', undefined, withLines(addedLine('extra')));
    expect(ids(lines)).toContain('extra');
    expect(lines[0]?.id).toBe('us-national');
    expect(ids(offered('US-KY', undefined, withLines(addedLine('extra'))))).not.toContain('extra');
  });

  it('may add one line for several places', () => {
    const atlas = withLines(addedLine('extra', { jurisdictions: ['US-TN', 'CA-AB'] }));
    for (const place of ['US-TN', 'CA-AB', 'CA'])
      expect(ids(offered(place, undefined, atlas)).includes('extra'), place).toBe(place !== 'CA');
  });

  it('may add a line of a tribal nation', () => {
    const atlas = withLines(addedLine('extra', { jurisdictions: ['nation:plains-people'] }));
    const lines = offered('nation:plains-people', 'US', atlas);
    expect(lines[0]?.id).toBe('us-national');
    expect(ids(lines)).toContain('extra');
  });

  it('says whom its line serves, and never of a registered one', () => {
    const coverage = { en: 'Polk County only' };
    const whose = (id: string, atlas = empty) =>
      offered('US-TN', undefined, atlas).find((line) => line.id === id)?.whose;
    expect(whose('extra', withLines(addedLine('extra', { coverage })))).toEqual(coverage);
    expect(whose('extra', withLines(addedLine('extra')))).toBeUndefined();
    expect(offered('US-NY').find(({ id }) => id === 'us-ny-kings')?.whose?.en).toBe(
      'Kings County (Brooklyn) only',
    );
    const hsi = registry.find(({ id }) => id === 'us-hsi');
    const record = addedLine('us-hsi', { ...hsi, level: 'federal', jurisdictions: ['US'], coverage });
    for (const field of ['place', 'whose', 'source', 'sourceName', 'sourceDate'])
      Reflect.deleteProperty(record, field);
    Object.assign(record, { sources: [{ url: 'https://source.example/' }] });
    expect(whose('us-hsi', withLines(record))?.en).toBe('Homeland Security Investigations');
  });

  it('never stands before the national line by calling its own one national, or one for children', () => {
    for (const more of [
      { level: 'national' },
      { level: 'national', verified: called },
      { level: 'national', jurisdictions: ['US'], purpose: 'child-protection' },
      { level: 'national', jurisdictions: ['US'] },
      { level: 'state', jurisdictions: ['US'], verified: called },
      { level: 'state', purpose: 'child-protection', verified: called },
      { level: 'police', verified: called },
      { level: 'emergency', verified: called },
    ]) {
      const lines = offered('US-TN', undefined, withLines(addedLine('aaa', more)));
      expect(lines[0]?.id, JSON.stringify(more)).toBe('us-national');
      expect(ids(lines)).toContain('aaa');
    }
  });

  it('cannot replace a registered line, nor change any of its fields', () => {
    const [sound] = datasetOf('one', { hotlines: [addedLine('x')] }).records.hotlines;
    const { manifest, records, faults } = datasetOf('one');
    // Past the door, which refuses such a record.
    const rivals = registry.map(({ id, place }) => ({
      ...sound,
      id,
      jurisdictions: [place],
      verified: called,
    }));
    const atlas = atlasOf([
      { manifest, faults, records: { ...records, hotlines: rivals } } as unknown as Dataset,
    ]);
    expect(atlas.entries).toHaveLength(registry.length);
    for (const place of new Set(registry.map((line) => line.place)))
      expect(offered(place, undefined, atlas)).toEqual(offered(place));
  });
});

describe('the registry', () => {
  it('is what this module hands out, object for object', () => {
    for (const line of offered()) expect(registry).toContain(line);
  });
});
