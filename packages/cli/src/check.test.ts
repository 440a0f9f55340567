import { describe, expect, it } from 'vitest';
import { dataset, expectFault, findings } from './check.fixture.ts';
import { head, hotline, nashville, organization, partnership, program, sample } from './sample.fixture.ts';

const other = { ...nashville, id: 'cb-nashville-2018', date: '2018' };

describe('coalition check', () => {
  it('finds nothing in a sound dataset', () => {
    const all = {
      programs: [program],
      partnerships: [partnership],
      builds: [other, nashville],
      hotlines: [hotline],
    };
    expect(findings(dataset({ ...all, organizations: [{ ...organization, hotline: 'us-tn' }] }))).toEqual({
      code: 0,
      found: [],
    });
  });

  it('names the line of a record that is not in the format, and what was wanted', () => {
    expectFault(
      { builds: [other, { ...nashville, confidence: 'low' }] },
      ['builds.json', '"low"'],
      /got "low"; wanted one of high, medium/,
    );
    expectFault(
      { builds: [other, { ...nashville, date: '2019-02-30' }] },
      ['builds.json', '"2019-02-30"'],
      /date: got "2019-02-30"/,
    );
    expectFault(
      { builds: [{ ...nashville, phone: '1' }] },
      ['builds.json', '"phone"'],
      /no field of this name/,
    );
    const event = {
      ...nashville,
      type: 'training',
      title: { en: 'T' },
      start: '2019-05-03',
      end: '2019-05-01',
      id: 'e',
    };
    const { date: _date, ...backwards } = event;
    expectFault({ events: [backwards] }, ['events.json', '"end"'], /an end that is not before the start/);
  });

  it('finds an id that is used twice in a collection, at the second record', () => {
    const made = dataset({ builds: [nashville, { ...nashville, confidence: 'medium' }] });
    const { found } = findings(made);
    const text = made.read('data/x/builds.json');
    const second = text.slice(0, text.lastIndexOf('"id"')).split('\n').length;
    expect(found.map(({ line, severity }) => [line, severity])).toEqual([[second, 'error']]);
  });

  it('warns of an id that two collections share', () => {
    expectFault(
      { programs: [program], organizations: [{ ...organization, id: 'botl' }] },
      ['organizations.json', '"botl"'],
      /programs has a record of this id/,
      'warning',
    );
  });

  it('finds references to nothing and suggests the nearest', () => {
    expectFault(
      { programs: [program], partnerships: [{ ...partnership, program: 'bolt' }] },
      ['partnerships.json', '"bolt"'],
      /no program "bolt".*Did you mean botl\?/,
    );
    const adoption = { level: 'partial', components: { vidio: 'full' } };
    expectFault(
      { programs: [program], partnerships: [{ ...partnership, adoption }] },
      ['partnerships.json', '"vidio"'],
      /no component of botl "vidio".*video/,
    );
    expectFault(
      { organizations: [{ ...organization, hotline: 'us-tm' }] },
      ['organizations.json', '"us-tm"'],
      /no hotline "us-tm".*Did you mean us-/,
    );
    expectFault(
      { organizations: [{ ...organization, memberOf: ['tassa'] }] },
      ['organizations.json', '"tassa"'],
      /Did you mean tasa/,
    );
    expectFault(
      { programs: [{ ...program, contact: { hotline: 'nowhere-at-all' } }] },
      ['programs.json', '"nowhere-at-all"'],
      /no hotline/,
    );
    expectFault(
      { organizations: [{ ...organization, jurisdictions: ['US-TM'] }] },
      ['organizations.json', '"US-TM"'],
      /"US-TM" is no jurisdiction/,
    );
    expectFault(
      { organizations: [{ ...organization, jurisdictions: ['nation:washoe'] }] },
      ['organizations.json', '"nation:washoe"'],
      /no jurisdiction/,
    );
  });

  it('finds dates that cannot be', () => {
    const late = { url: 'https://example.org/', date: '2026-12', accessed: '2026-11-21' };
    const made = dataset({ organizations: [{ ...organization, sources: [late] }] });
    expect(
      findings(made)
        .found.map(({ message }) => message)
        .join(),
    ).toMatch(/after the dataset's last change.*after it was read/);
    expectFault(
      { organizations: [{ ...organization, sources: [{ document: 'A', accessed: '2026-12-01' }] }] },
      ['organizations.json', '"2026-12-01"'],
      /read on 2026-12-01/,
    );
    expectFault(
      { organizations: [{ ...organization, verified: { on: '2027-01-01', by: 'x' } }] },
      ['organizations.json', '"2027-01-01"'],
      /in the future/,
    );
    expectFault(
      { programs: [program], partnerships: [{ ...partnership, id: 'us-tn-botl-2019' }] },
      ['partnerships.json', '"year"'],
      /the id says 2019, the year says 2020/,
      'warning',
    );
    expectFault(
      { programs: [program], partnerships: [{ ...partnership, id: 'us-tn-botl', year: 2022 }] },
      ['partnerships.json', '"year"'],
      /later than its sources/,
      'warning',
    );
    expectFault(
      { builds: [{ ...nashville, sources: [{ document: 'A', date: '2019-04' }] }] },
      ['builds.json', '"evidence"'],
      /before it took place.*announcement/,
      'warning',
    );
  });

  it('finds files that are missing, unknown, edited, miscounted, or no JSON', () => {
    const made = dataset({
      builds: [nashville],
      programs: [program],
      hotlines: [hotline],
      events: [],
      organizations: [organization],
    });
    made.write('data/x/builds.json', [nashville, other]);
    made.write('data/x/programs.json', '<html>');
    made.write('data/x/hotlines.json', '[{"id": "us-');
    made.write('data/x/events.json', { not: 'a list' });
    made.write('data/x/old-builds.json', []);
    made.write(
      'data/x/dataset.json',
      made.read('data/x/dataset.json').replace('organizations.json', 'gone.json'),
    );
    const messages = findings(made).found.map(({ file, message }) => `${file} ${message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/builds.json has changed/),
        expect.stringMatching(/count: got 2 records; wanted 1/),
        expect.stringMatching(/programs.json got a web page/),
        expect.stringMatching(/hotlines.json broken JSON: the file breaks off here/),
        expect.stringMatching(/events.json got no list/),
        expect.stringMatching(/old-builds.json The manifest does not name this file/),
        expect.stringMatching(/gone.json, and there is no such file/),
      ]),
    );
  });

  it('tells of a manifest that cannot be read, or that is from the future', () => {
    const made = sample({
      'data/x/dataset.json': { ...head, format: 99, collections: [] },
      'data/y/dataset.json': '{"format": 1',
    });
    expect(made.coalition('check').out).toMatch(
      /data\/x\/dataset.json:2:\d+ error format: got format 99; wanted format \d[^]*y\/dataset.json:1:13 error .*breaks off here/,
    );
  });

  it('escapes control characters in what it repeats', () => {
    const made = dataset({ builds: [{ ...nashville, summary: { en: 'A\u001b[2J\u202ebuild' } }] });
    const { out, code } = made.coalition('check');
    expect(code).toBe(1);
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
