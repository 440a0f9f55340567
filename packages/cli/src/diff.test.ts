import { describe, expect, it } from 'vitest';
import { mended, pair } from './diff.fixture.ts';
import { head, nashville, sample } from './sample.fixture.ts';

describe('coalition diff', () => {
  it('tells what changed in words, place by place, whatever the order of the records', () => {
    const made = pair();
    made.edit('partnerships', (records) => [
      {
        ...records.find(({ id }) => id === 'us-oh-task-force-2025'),
        id: 'us-oh-law-enforcement-training-2026',
        topic: 'law-enforcement-training',
        year: 2026,
      },
      ...mended('us-oh-cdl-training-mandate-2016', { status: 'enacted' })(records)
        .filter(({ id }) => id !== 'us-fl-law-enforcement-training-2022')
        .reverse(),
    ]);
    made.edit('builds', mended('cb-us-ga-atlanta-2015-02-17', { date: '2015-02-18', attendance: 70 }));
    made.edit('builds', mended('cb-us-ia-sioux-city-2015-10-27', { id: 'cb-us-ia-sioux-city' }));
    made.edit(
      'builds',
      mended('cb-us-il-joliet-undated', { verified: { on: '2026-11-21', by: 'data steward' } }),
    );
    expect(made.coalition('diff', 'old', 'new')).toEqual({
      code: 0,
      error: '',
      out: [
        'Florida: law enforcement training (2022) removed',
        'Georgia: coalition build, Atlanta: attendance added (70); date corrected from February 17, 2015 to February 18, 2015',
        'Illinois: coalition build, Joliet: checked with its source on November 21, 2026 (data steward)',
        'Iowa: coalition build, Sioux City (October 27, 2015; also Nebraska, South Dakota, Minnesota): ' +
          'id changed from cb-us-ia-sioux-city-2015-10-27 to cb-us-ia-sioux-city, nothing else',
        'Ohio: training law for commercial drivers (2016): status changed from Rule in force to Law enacted',
        'Ohio: law enforcement training (2026) added',
        'tat, 1.0.0 to 1.0.0: 1 added, 1 removed, 3 changed, 1 renamed.',
      ].join('\n'),
    });
  });

  it('tells what was added to a list and removed from it, and no number that could be dialled', () => {
    const made = pair();
    made.edit('builds', mended('cb-us-ga-atlanta-2015-02-17', { hosts: ['TAT', 'Georgia State Patrol'] }));
    made.edit('organizations', (records) =>
      records.map((it, at) => (at === 0 ? { ...it, phone: '601-555-0100' } : it)),
    );
    made.edit('events', (records) =>
      records.map((it, at) =>
        at === 0 ? { ...it, hosts: ['A very long name '.repeat(5), 'TAT', 'B', 'C'] } : it,
      ),
    );
    const { out } = made.coalition('diff', 'old', 'new');
    expect(out).toMatch(/hosts changed \(\d (more|fewer)\)$/m);
    expect(out).toContain(
      'Georgia State Patrol added to hosts; Georgia Attorney General, Georgia Motor Trucking Association removed from hosts',
    );
    expect(out).toMatch(/\(organization\): office phone added$/m);
    expect(out).not.toContain('555');
  });

  it('does not tell where a thing is that is told no longer, nor what was said of it', () => {
    const made = pair();
    made.edit(
      'builds',
      mended('cb-us-ga-atlanta-2015-02-17', { place: { precision: 'region' }, summary: { en: 'A day.' } }),
    );
    expect(made.coalition('diff', 'old', 'new').out).toContain(
      'Georgia: coalition build, Georgia (February 17, 2015): place changed; summary reworded',
    );
    const json = made.coalition('diff', 'old', 'new', '--json').out;
    expect(json).not.toMatch(/Atlanta|Capitol|Day-long/);
  });

  it('tells no place and no name of a record that is gone, and no id where a quieter record took its place', () => {
    const made = pair();
    made.edit('builds', (records) => records.filter(({ id }) => id !== 'cb-us-ga-atlanta-2015-02-17'));
    expect(made.coalition('diff', 'old', 'new').out).toMatch(
      /^Georgia: coalition build \(February 17, 2015\) removed\n/,
    );
    expect(made.coalition('diff', 'old', 'new', '--json').out).toContain('cb-us-ga-atlanta-2015-02-17');
    const build = (JSON.parse(made.read('old/builds.json')) as Record<string, unknown>[]).find(
      ({ id }) => id === 'cb-us-ga-atlanta-2015-02-17',
    );
    made.edit('builds', (records) => [
      ...records,
      { ...build, id: 'cb-us-ga-2015', summary: { en: 'A day.' }, place: { precision: 'withheld' } },
    ]);
    made.write(
      'new/dataset.json',
      made.read('new/dataset.json').replace('"version": "1.0.0"', '"version": "2.0.0"'),
    );
    expect(made.coalition('diff', 'old', 'new').out).toBe(
      'Georgia: coalition build (February 17, 2015) removed\n' +
        'Georgia: coalition build, Georgia (February 17, 2015) added\n' +
        'tat, 1.0.0 to 2.0.0: 1 added, 1 removed.',
    );
    expect(made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/atlanta/i);
    made.coalition('changelog', 'old', 'new', '--out', 'c.md');
    made.coalition(
      'changelog',
      'old',
      'new',
      '--out',
      'c.xml',
      '--format',
      'atom',
      '--home',
      'https://a.org',
    );
    expect(made.read('c.md') + made.read('c.xml')).not.toMatch(/atlanta/i);
    expect(made.read('c.xml')).toContain('/builds/withdrawn-');
  });

  it('does not tell what a place was that is told less finely: of another city, or without its venue', () => {
    const made = pair();
    const exact = { precision: 'exact', city: 'Savannah', venue: 'Secret Hall', at: [-84.38811, 33.74922] };
    const id = 'cb-us-ga-atlanta-2015-02-17';
    for (const place of [
      { precision: 'city', city: 'Atlanta', at: [-84.388, 33.749] },
      { precision: 'exact', city: 'Savannah', at: [-84.38811, 33.74922] },
    ]) {
      made.write(
        'old/builds.json',
        mended(id, { place: exact })(JSON.parse(made.read('new/builds.json')) as []),
      );
      made.edit('builds', mended(id, { place }));
      made.coalition('seal', 'old');
      made.coalition('seal', 'new');
      const { out } = made.coalition('diff', 'old', 'new');
      expect(out).toContain('(February 17, 2015): place changed\n');
      expect(out + made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/Secret|"before"/);
      if (place.city === 'Atlanta')
        expect(out + made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/Savannah|84\.38811/);
    }
  });

  it('does not tell what a shelter was called, whose place was never told', () => {
    const made = pair();
    const [first] = JSON.parse(made.read('new/organizations.json')) as Record<string, unknown>[];
    const { place: _place, ...rest } = first ?? {};
    const shelter = { ...rest, type: 'shelter', name: { en: 'Huron House' }, id: 'huron-house' };
    made.write('old/organizations.json', [shelter]);
    made.write('new/organizations.json', [{ ...shelter, id: 'a-house' }]);
    made.coalition('seal', 'old');
    made.coalition('seal', 'new');
    expect(made.coalition('diff', 'old', 'new').out).toMatch(/: id changed to a-house, nothing else$/m);
    expect(made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/huron/);
    made.write('new/organizations.json', [{ ...shelter, name: { en: 'A house' } }]);
    made.coalition('seal', 'new');
    expect(made.coalition('diff', 'old', 'new').out).toMatch(/: name changed$/m);
    expect(made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/Huron/);
  });

  it('does not name a nation that is shown no longer', () => {
    const nation = {
      ...nashville,
      id: 'its-id',
      jurisdictions: ['US-TN'],
      name: { en: 'Its Name' },
      consent: 'name',
    };
    const { type: _t, date: _d, place: _p, evidence: _e, summary: _s, ...named } = nation;
    const versionOf = (record: object) => ({
      ...head,
      collections: [{ name: 'nations', count: 1, records: [record] }],
    });
    const made = sample({
      'old/dataset.json': versionOf(named),
      'new/dataset.json': versionOf({ ...named, consent: 'none' }),
    });
    expect(made.coalition('diff', 'old', 'new').out).toBe(
      'A tribal nation is no longer shown\nsample, 1.0.0 to 1.0.0: 1 removed.',
    );
    expect(made.coalition('diff', 'old', 'new', '--json').out).not.toMatch(/its-id|Its Name/);
  });

  it('gives the fields as they were and as they are, as JSON', () => {
    const made = pair();
    made.edit(
      'builds',
      mended('cb-us-ga-atlanta-2015-02-17', { date: '2015-02-18', note: { en: 'Private \ue000 sign' } }),
    );
    const { out } = made.coalition('diff', 'old', 'new', '--json');
    expect(out).not.toContain('\ue000');
    expect(JSON.parse(out)).toEqual({
      dataset: 'tat',
      from: '1.0.0',
      to: '1.0.0',
      changes: [
        {
          kind: 'changed',
          collection: 'builds',
          id: 'cb-us-ga-atlanta-2015-02-17',
          places: ['US-GA'],
          fields: [
            { path: 'date', before: '2015-02-17', after: '2015-02-18' },
            {
              path: 'note.en',
              before: 'truckersagainsttrafficking.org calls it a coalition build.',
              after: 'Private \ue000 sign',
            },
          ],
        },
      ],
    });
  });

  it('tells of the dataset itself, and that nothing changed', () => {
    const made = pair();
    expect(made.coalition('diff', 'old', 'new').out).toBe('tat, 1.0.0 to 1.0.0: nothing changed.');
    made.write('new/dataset.json', made.read('new/dataset.json').replace('"CC0-1.0 for', '"CC0-1.0, for'));
    expect(made.coalition('diff', 'old', 'new').out).toMatch(/^The dataset: licence changed\n/);
  });

  it('says what is wrong with what it was given', () => {
    const made = pair();
    made.write('other/dataset.json', made.read('new/dataset.json').replace('"id": "tat"', '"id": "tasa"'));
    for (const name of [
      'programs',
      'partnerships',
      'builds',
      'events',
      'organizations',
      'resources',
      'hotlines',
      'statistics',
      'guides',
      'documents',
      'testimonials',
    ])
      made.write(`other/${name}.json`, made.read(`new/${name}.json`));
    for (const [args, code, error] of [
      [[], 2, 'no folder is named; wanted two'],
      [['old'], 2, 'got 1 folder; wanted two, the older version first'],
      [['old', 'new', 'old'], 2, 'got 3 folders; wanted two'],
      [['old', './old'], 2, 'got old twice'],
      [['old', '../new'], 2, 'outside the project'],
      [['old', 'nowhere'], 2, 'nowhere/dataset.json: there is no such file'],
      [
        ['old', 'other'],
        2,
        'got old, which is tat, and other, which is tasa; wanted two versions of one dataset',
      ],
    ] as const)
      expect(made.coalition('diff', ...args), args.join(' ')).toMatchObject({
        code,
        out: '',
        error: expect.stringContaining(error) as string,
      });
    made.edit('builds', mended('cb-us-ga-atlanta-2015-02-17', { date: '\u001b[2J2015' }));
    const { code, error } = made.coalition('diff', 'old', 'new');
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringMatching(
        /^new: 1 fault, and a record .* builds.json, cb-us-ga-atlanta-2015-02-17, date: got .*Run "coalition check new"\.$/,
      ) as string,
    });
    expect(error).not.toContain('\u001b');
    made.write('new/builds.json', '[{]');
    expect(made.coalition('diff', 'old', 'new').error).toMatch(/^new\/builds\.json:1:3: broken JSON/);
  });
});
