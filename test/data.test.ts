import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDataset, datasetsIn, excludedIn, importDataset, projectAt, tableOf } from '@coalition-map/cli';
import { jurisdictionsOf } from '@coalition-map/geo';
import { boundariesOf } from '@coalition-map/geo/boundaries';
import { collectionNames, lettersToDigits, registry, type Records } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';

const root = join(import.meta.dirname, '..');
const project = projectAt(root);
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const names = ['tasa', 'tat', 'tribal'] as const;

/** A dataset as a page would load it. */
function loaded(name: string) {
  const manifest = json(`data/${name}/dataset.json`) as { collections: { file: string }[] };
  const collections = manifest.collections.map((entry) => ({
    ...entry,
    records: json(`data/${name}/${entry.file}`),
  }));
  return parseDataset({ ...manifest, collections });
}
const datasets = Object.fromEntries(names.map((name) => [name, loaded(name)])) as Record<
  (typeof names)[number],
  ReturnType<typeof loaded>
>;
const all = <C extends keyof Records>(name: C): Records[C][number][] =>
  names.flatMap((it) => [...datasets[it].records[name]]);
const everything = names.flatMap((name) =>
  collectionNames.flatMap((collection) =>
    datasets[name].records[collection].map((record) => ({ name, collection, record })),
  ),
);

/** The rows of a CSV file of facts. */
const facts = (file: string) =>
  tableOf(readFileSync(join(root, 'data/facts', file), 'utf8'), file).rows.map(({ cells }) => cells);
const collectionOf: Record<string, keyof Records> = {
  'partnerships.csv': 'partnerships',
  'coalition_builds.csv': 'builds',
  'events.csv': 'events',
  'organizations.csv': 'organizations',
  'resources.csv': 'resources',
  'hotlines.csv': 'hotlines',
  'programs.csv': 'programs',
  'statistics.csv': 'statistics',
};
const exclusions = excludedIn(project, join(root, 'data/exclusions.json'));

describe('the data', () => {
  it('is three datasets without a fault', () => {
    expect(datasetsIn(join(root, 'data')).map((dir) => dir.split('/').pop())).toEqual([...names]);
    for (const name of names) expect(datasets[name].faults, name).toEqual([]);
  });

  it('passes "coalition check": run it to see what is wrong', () => {
    for (const name of names) {
      const found = checkDataset(project, join(root, 'data', name), { asOf: '2026-11-21' });
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('has each row of the facts in exactly one dataset, or left out with a reason', () => {
    expect(
      readdirSync(join(root, 'data/facts'))
        .filter((file) => file.endsWith('.csv'))
        .sort(),
    ).toEqual(Object.keys(collectionOf).sort());
    for (const [file, collection] of Object.entries(collectionOf)) {
      for (const { id = '' } of facts(file)) {
        const homes = everything
          .filter((it) => it.collection === collection && it.record.id === id)
          .map(({ name }) => name);
        const left = exclusions.filter((it) => it.file === file && it.id === id).map(() => 'excluded');
        expect([...homes, ...left], `${file}: ${id}`).toHaveLength(1);
      }
    }
    expect(exclusions.every(({ reason }) => reason.length > 30)).toBe(true);
  });

  it('leaves out only rows of low confidence', () => {
    const low = Object.keys(collectionOf).flatMap((file) =>
      facts(file)
        .filter((row) => row['confidence'] === 'low')
        .map((row) => `${file} ${row['id'] ?? ''}`),
    );
    expect(low).toEqual(expect.arrayContaining(exclusions.map(({ file, id }) => `${file} ${id}`)));
  });

  it('says of whose work each partnership tells, as its source does', () => {
    const link = { yes: 'own', unclear: 'unclear', no: 'other' } as Record<string, string>;
    for (const [file, collection] of [
      ['partnerships.csv', 'partnerships'],
      ['coalition_builds.csv', 'builds'],
      ['events.csv', 'events'],
    ] as const)
      for (const row of facts(file)) {
        const record = datasets.tat.records[collection].find(({ id }) => id === row['id']);
        if (record) expect([record.id, record.attribution]).toEqual([record.id, link[row['tat_link'] ?? '']]);
      }
  });

  it('has no telephone number but those of the registry, outside of an office number', () => {
    const known = new Set(
      registry
        .flatMap(({ dial, sms }) => [dial, sms ?? dial])
        .map((number) => number.replace(/\D/g, '').slice(-10)),
    );
    for (const { record } of everything) {
      const { phone: _office, ...rest } = record as typeof record & { phone?: string };
      const text = JSON.stringify(rest).replace(/https?:[^"]+/g, '');
      for (const number of text.match(/\d{3}[-. ][A-Z0-9]{3}[-. ]?[A-Z0-9]{4}\b/g) ?? [])
        expect(known, `${record.id}: ${number}`).toContain(lettersToDigits(number).replace(/\D/g, ''));
    }
  });

  it('has no mailbox but that of a role, and no place of a shelter', () => {
    const mail = everything.flatMap(({ record }) => JSON.stringify(record).match(/[\w.+-]+@[\w.-]+/g) ?? []);
    expect(new Set(mail)).toEqual(new Set(['info@truckersagainsttrafficking.org']));
    const hidden = facts('organizations.csv')
      .filter((row) => row['show_on_map'] === 'no')
      .map((row) => row['id']);
    for (const id of hidden)
      expect(all('organizations').find((it) => it.id === id)?.place).toEqual({ precision: 'withheld' });
    expect(hidden).toHaveLength(1);
  });

  it('stands each pin in its first jurisdiction, and none where the city is only assumed', () => {
    const { distanceKm } = boundariesOf(json('packages/geo/boundaries/na-admin1.topojson'));
    const placed = [...all('builds'), ...all('events'), ...all('organizations')].filter(
      ({ place }) => place?.at,
    );
    expect(placed).toHaveLength(73);
    for (const { id, place, jurisdictions } of placed)
      expect(distanceKm(jurisdictions[0] ?? '', place?.at ?? [0, 0]), id).toBeLessThan(5);
    const places = [...all('builds'), ...all('events'), ...all('organizations')].map(({ place }) => place);
    expect(places.filter((place) => place?.city && !place.at && place.basis !== 'assumed-seat')).toEqual([]);
    const assumed = all('organizations').filter(({ place }) => place?.basis === 'assumed-seat');
    expect(assumed.map(({ place }) => place?.at)).toEqual(Array.from({ length: 11 }, () => undefined));
  });

  it('comes from the facts again: a second import gives the same records, but for edits since', () => {
    for (const name of names) {
      const made = importDataset(project, join(root, `data/${name}/import.json`));
      expect(made.refused).toEqual([]);
      const ids = [...made.records].flatMap(([, records]) => records.map(({ id }) => id));
      const here = everything.filter((it) => it.name === name).map(({ record }) => record.id);
      // A record may be added by hand; one that the facts have may not vanish.
      expect(here).toEqual(expect.arrayContaining(ids));
    }
  });
});

/** Figures of shared/facts/README.md, less the excluded rows: whoever adds or drops a record changes them here too. */
describe('what the facts say of themselves', () => {
  it('holds for the partnerships', () => {
    const { partnerships } = datasets.tat.records;
    expect(partnerships).toHaveLength(146 - 1);
    expect(
      new Set(
        partnerships
          .filter(({ attribution, scope }) => attribution === 'own' && scope !== 'location-only')
          .flatMap(({ jurisdictions }) => jurisdictions)
          .filter((id) => id.includes('-')),
      ).size,
    ).toBe(49);
    const without = /^(US-(AK|HI|MA|VT|WV|PR|GU|VI|AS|MP)|CA-(QC|PE|YT|NT|NU))$/;
    expect(
      partnerships.flatMap(({ jurisdictions }) => jurisdictions).filter((id) => without.test(id)),
    ).toEqual([]);
    const iowa = partnerships.filter(
      ({ topic, scope }) => topic === 'iowa-mve-model' && scope !== 'aggregate',
    );
    expect(iowa).toHaveLength(11);
    const full = iowa
      .filter(({ adoption }) => adoption?.level === 'full')
      .map(({ jurisdictions }) => jurisdictions[0]);
    expect(full).toEqual(['US-IA', 'US-ID', 'US-PA']);
    const counted = iowa
      .filter(({ adoption }) => adoption?.of)
      .map(({ jurisdictions, adoption }) => `${jurisdictions.join()} ${adoption?.completed}/${adoption?.of}`);
    expect(counted).toEqual(['US-FL 4/7', 'US-ID 6/6', 'US-NY 5/6']);
  });

  it('holds for the coalition builds', () => {
    const { builds } = datasets.tat.records;
    const lengths = builds.map(({ date }) => (date?.startsWith('--') ? -1 : (date?.length ?? 0)));
    const count = (length: number) => lengths.filter((it) => it === length).length;
    // 41 rows: 21 days, 3 months, 14 years (one is excluded), 3 without a usable year (one of them a day).
    expect({
      days: count(10),
      months: count(7),
      years: count(4),
      dayOnly: count(-1),
      none: count(0),
    }).toEqual(expectedDates());
    expect(builds.filter(({ online }) => online).map(({ place }) => place)).toEqual([undefined, undefined]);
    expect(builds.filter(({ called }) => called !== 'yes')).toHaveLength(6 - 1);
    expect(builds.filter(({ date }) => date?.startsWith('2017'))).toHaveLength(8);
    expect(builds.filter(({ date }) => date?.startsWith('2018'))).toHaveLength(9);
    expect(builds.find(({ id }) => id.includes('sioux-city'))?.jurisdictions).toEqual([
      'US-IA',
      'US-NE',
      'US-SD',
      'US-MN',
    ]);
    const announced = builds.filter(
      ({ evidence, date }) => evidence === 'announcement' && (date ?? '') > '2023' && (date ?? '') < '2024',
    );
    expect(announced.map(({ place }) => place?.city)).toEqual(['Calexico', 'El Paso']);
  });

  it('holds for events, organizations, resources, hotlines, programs and statistics', () => {
    const sizes = Object.fromEntries(
      (['events', 'organizations', 'resources', 'hotlines', 'programs', 'statistics'] as const).map(
        (name) => [name, all(name).length],
      ),
    );
    expect(sizes).toEqual({
      events: 41,
      organizations: 46,
      resources: 62 - 1,
      hotlines: 19,
      programs: 14,
      statistics: 56,
    });
    expect(all('events').filter(({ start }) => start > '2026-11-21')).toEqual([]);
    expect(
      all('hotlines')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(registry.map(({ id }) => id).sort());
    const page = datasets.tribal.records.resources.filter(({ tags }) => tags.includes('collaboration-page'));
    expect(page).toHaveLength(10 - 1);
    const members = datasets.tasa.records.organizations.filter(({ memberOf }) => memberOf.includes('tasa'));
    expect(members.map(({ membership }) => membership).sort()).toEqual([
      'current',
      'current',
      'current',
      'former',
    ]);
  });

  it('holds for what the founding documents say besides', () => {
    const items = (name: (typeof names)[number], type: string) =>
      datasets[name].records.guides.flatMap(({ sections }) => sections).find((it) => it.type === type)
        ?.items ?? [];
    expect(items('tasa', 'purposes')).toHaveLength(5);
    expect(items('tribal', 'questions')).toHaveLength(4);
    expect(items('tribal', 'partner-kinds')).toHaveLength(13);
    expect(items('tat', 'practices')).toHaveLength(3);
    expect(datasets.tat.records.programs.find(({ id }) => id === 'iowa-mve-model')?.components).toHaveLength(
      6,
    );
    const claims = datasets.tat.records.documents.flatMap((it) => it.claims);
    expect(claims.map(({ year, text }) => [year, text.en])).toEqual([
      [2022, expect.stringMatching(/nine US states and two Canadian provinces/)],
    ]);
    expect(datasets.tat.records.testimonials).toMatchObject([
      { paraphrase: true, consent: 'public-statement', jurisdictions: ['US-CA'] },
    ]);
  });

  it('never speaks to a visitor of seeds, stored copies or excerpts', () => {
    const spoken = everything.map(({ record }) => JSON.stringify({ ...record, sources: [], link: '' }));
    expect(
      spoken.filter((text) =>
        /\bseed\b|\bstored\b|excerpt|Aggregate row|left blank|to find|to confirm|_[0-9a-f]{16}/.test(text),
      ),
    ).toEqual([]);
  });

  it('knows every state and province that the map draws', () => {
    const drawn = new Set(
      (['US', 'CA', 'MX'] as const).flatMap((country) => [
        country,
        ...jurisdictionsOf(country).map(({ id }) => id),
      ]),
    );
    const used = new Set<string>(everything.flatMap(({ record }) => record.jurisdictions ?? []));
    expect([...used].filter((id) => !drawn.has(id))).toEqual([]);
  });
});

function expectedDates() {
  const rows = facts('coalition_builds.csv').filter((row) => row['confidence'] !== 'low');
  const count = (precision: string) => rows.filter((row) => row['date_precision'] === precision).length;
  return {
    days: count('day'),
    months: count('month'),
    years: count('year'),
    dayOnly: 1,
    none: count('unknown'),
  };
}
