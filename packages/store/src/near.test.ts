import { jurisdictionsOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { describe, expect, it } from 'vitest';
import { atlasOf, entriesOf } from './atlas.ts';
import { base, datasetOf, tellingOf } from './dataset.fixture.ts';
import { factsOf } from './facts.ts';
import { committed } from './facts-committed.fixture.ts';
import { enNear, leadOf, nearGroups, nearOf, type NearGroupKey, type NearTelling } from './near.ts';
import { esNear } from './words/es-near.ts';
import { frNear } from './words/fr-near.ts';

const borders = usCaWays.neighbours;
const all: NearTelling = { ...tellingOf(committed), said: enNear };

function groupsOf(place: string, telling = all): ReadonlyMap<NearGroupKey, readonly string[]> {
  return new Map(
    nearOf(place, telling, borders).map(({ key, items }) => [key, items.map(({ entry }) => entry.record.id)]),
  );
}

function whyOf(place: string, id: string, telling = all): readonly string[] {
  const items = nearOf(place, telling, borders).flatMap((group) => group.items);
  const item = items.find(({ entry }) => entry.record.id === id);
  return (item?.why ?? []).map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`));
}

const leadFor = (place: string, telling = all) =>
  leadOf(place, nearOf(place, telling, borders), telling, borders);

const organization = (id: string, more: object = {}) => ({
  ...base,
  id,
  jurisdictions: ['US-KY'],
  name: { en: `Organization ${id}` },
  type: 'local-ngo',
  summary: { en: 'It helps.' },
  ...more,
});

const telling = (...organizations: object[]): NearTelling => ({
  ...tellingOf([datasetOf('near', { organizations })]),
  said: enNear,
});

describe('who serves a place of the committed data', () => {
  it('is, in Tennessee, first who helps survivors, each with its area, then alliance, agency and the whole country', () => {
    const groups = groupsOf('US-TN');
    expect([...groups.keys()]).toEqual(nearGroups.slice(0, 4));
    expect(groups.get('survivors')).toEqual(['endslaverytn', 'growfreetn', 'restorecorps', 'secondlife-cha']);
    expect(groups.get('coalitions')).toEqual(['tasa']);
    expect(groups.get('agencies')).toEqual(['tbi-ht']);
    expect(groups.get('nationwide')).toEqual(expect.arrayContaining(['stronghearts', 'niwrc', 'tat']));
    expect(whyOf('US-TN', 'endslaverytn')).toEqual([
      'Service area: Middle Tennessee',
      'located in Nashville',
    ]);
    expect(whyOf('US-TN', 'growfreetn')).toEqual(['Service area: East Tennessee']);
    // Nashville is only our assumption there, which the record itself says.
    expect(whyOf('US-TN', 'tbi-ht')).toEqual(['state-level, for the whole of Tennessee']);
  });

  it('has, in Tennessee, a source with its date, or that it has none, for each organization', () => {
    const items = nearOf('US-TN', all, borders).flatMap((group) => group.items);
    expect(items.length).toBeGreaterThan(10);
    for (const { entry } of items) {
      const { sources } = factsOf(entry, all);
      expect(sources, entry.key).not.toEqual([]);
      for (const { detail } of sources) expect(detail, entry.key).toMatch(/\d{4}|undated/);
    }
  });

  it('is, in Iowa, a coalition of three states, which stands in each of them', () => {
    for (const place of ['US-IA', 'US-WI', 'US-IL'])
      expect(groupsOf(place).get('coalitions'), place).toContain('tristate-coalition');
    expect(whyOf('US-IA', 'tristate-coalition')).toEqual(['works across Iowa, Wisconsin, and Illinois']);
    expect(groupsOf('US-IA').get('survivors')).toEqual([]);
  });

  it('is, in Ontario, told by the organizations of Canada, and none of the US alone', () => {
    const groups = groupsOf('CA-ON');
    expect(groups.get('nationwide')).toEqual(expect.arrayContaining(['cceht', 'jsf', 'tat', 'cvsa', 'wtfc']));
    expect(groups.get('nationwide')).not.toContain('natso');
    expect(groups.get('coalitions')).toEqual([]);
    expect(whyOf('CA-ON', 'cceht')).toEqual(['serves Canada nationwide', 'located in Toronto']);
  });

  it('is, in Alaska, said to be no data where nothing is recorded, never "none"', () => {
    const groups = nearOf('US-AK', all, borders);
    const survivors = groups.find(({ key }) => key === 'survivors');
    expect(survivors?.items).toEqual([]);
    expect(survivors?.empty).toMatch(/^No data/);
    expect(groupsOf('US-AK').get('coalitions')).toEqual(['ak-aij']);
  });

  it('never tells where a shelter is, only that it is in its state', () => {
    const why = whyOf('US-SD', 'pathfinder-sd');
    expect(why).toEqual(['in South Dakota; which part it serves is not recorded', enNear.hidden]);
    // The door drops a shelter with a city; should one come by another way, it is not told here either.
    const seated = telling(organization('home', { place: { city: 'Lexington', precision: 'city' } }));
    expect(whyOf('US-KY', 'home', seated).join()).toContain('Lexington');
    for (const type of ['shelter', 'aftercare'] as const) {
      const entries = entriesOf(seated.atlas.entries, 'organizations').map((entry) => ({
        ...entry,
        record: { ...entry.record, type },
      }));
      expect(whyOf('US-KY', 'home', { ...seated, atlas: { ...seated.atlas, entries } }), type).toEqual([
        'in Kentucky; which part it serves is not recorded',
        enNear.hidden,
      ]);
    }
  });

  it('holds no neighbor that does not name the place itself', () => {
    for (const place of ['US-TN', 'US-IA', 'CA-ON', 'US-AK'])
      expect(groupsOf(place).has('nextDoor'), place).toBe(false);
  });
});

describe('what is said first of a place', () => {
  const nationwide = organization('all', { jurisdictions: ['US'], type: 'national-ngo' });

  it('is, in Tennessee, how many are on record there and nationwide', () => {
    expect(leadFor('US-TN')).toMatch(/^6 organizations on record here, and \d+ nationwide\.$/);
  });

  it('is never a bare "0": without any on record here, that nothing is known, and what is', () => {
    const lead = leadFor('US-VT');
    expect(groupsOf('US-VT').get('survivors')).toEqual([]);
    expect(lead).toContain(enNear.noneTold('Vermont'));
    const country = groupsOf('US-VT').get('nationwide')?.length ?? 0;
    expect(country).toBeGreaterThan(1);
    expect(lead).toContain(enNear.countryTold(country, 'United States'));
    // Massachusetts, New Hampshire and New York have none on record either; Québec neither.
    expect(lead).not.toContain('neighboring');
    expect(leadFor('CA-ON')).toContain('the whole country (Canada)');
  });

  it('has no "0 organizations" for any state or province, in any of the three languages', () => {
    const ids = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id);
    for (const said of [enNear, esNear, frNear])
      for (const place of ids)
        expect(leadFor(place, { ...all, said }), place).not.toMatch(/(?<![\d.,])0(?![\d.,])/);
  });

  it('counts those next door once each, and those of the whole country not among them', () => {
    const some = telling(
      nationwide,
      organization('two', { jurisdictions: ['US-KY', 'US-VA'] }),
      organization('ga', { jurisdictions: ['US-GA'] }),
      organization('far', { jurisdictions: ['US-TX'] }),
    );
    expect(leadFor('US-TN', some)).toBe(
      [enNear.noneTold('Tennessee'), enNear.countryTold(1, 'United States'), enNear.besideTold(2)].join(' '),
    );
  });

  it('says of the country too that nothing is known, rather than "0 nationwide"', () => {
    expect(leadFor('US-KY', telling(organization('own')))).toBe(
      `1 organization on record here. ${enNear.noCountryTold('United States')}`,
    );
    expect(leadFor('US-KY', telling())).toBe(
      `${enNear.noneTold('Kentucky')} ${enNear.noCountryTold('United States')}`,
    );
  });

  it('is no count while organizations are still on their way', () => {
    expect(leadFor('US-TN', { ...all, atlas: atlasOf([], ['organizations']) })).toBe(enNear.notLoaded);
  });
});

describe('who serves a place', () => {
  it('may come from next door, where the record names the place in its own words', () => {
    const some = telling(
      organization('both', { serviceArea: { en: 'Western Kentucky and northern Tennessee' } }),
      organization('own'),
      organization('far', { jurisdictions: ['US-TX'], summary: { en: 'It helps in Tennessee.' } }),
    );
    expect(groupsOf('US-TN', some).get('nextDoor')).toEqual(['both']);
    expect(groupsOf('US-KY', some).has('nextDoor')).toBe(false);
    expect(whyOf('US-TN', 'both', some)[0]).toBe('Service area: Western Kentucky and northern Tennessee');
  });

  it('does not take West Virginia for Virginia, nor a part of a word for a name', () => {
    const some = telling(
      organization('west', { jurisdictions: ['US-WV'], summary: { en: 'It helps in West Virginia.' } }),
      organization('word', { jurisdictions: ['US-NC'], summary: { en: 'It helps Virginians.' } }),
      organization('right', { jurisdictions: ['US-NC'], summary: { en: 'Also in Virginia.' } }),
    );
    expect(groupsOf('US-VA', some).get('nextDoor')).toEqual(['right']);
  });

  it('has direct help before aftercare and shelters, and former members last', () => {
    const some = telling(
      organization('s', { type: 'shelter' }),
      organization('f', { type: 'direct-service', memberOf: ['x'], membership: 'former' }),
      organization('a', { type: 'aftercare' }),
      organization('d', { type: 'direct-service' }),
    );
    expect(groupsOf('US-KY', some).get('survivors')).toEqual(['d', 'a', 's', 'f']);
  });

  it('is looked for in all that is loaded, whatever filters leave', () => {
    const [group] = nearOf('US-TN', { ...all, atlas: atlasOf([]), whole: all.atlas }, borders);
    expect(group?.items.length).toBe(4);
  });

  it('is not loaded yet, where the organizations are still on their way', () => {
    const some: NearTelling = { ...all, atlas: atlasOf([], ['organizations']) };
    expect(nearOf('US-TN', some, borders).map(({ empty }) => empty)[0]).toBe(enNear.notLoaded);
  });
});

describe('the part of a state that an organization serves', () => {
  const cautionOf = (serviceArea: object | undefined, more: object = {}) => {
    const some = telling(organization('one', { ...(serviceArea ? { serviceArea } : {}), ...more }));
    return nearOf('US-KY', some, borders).flatMap(({ items }) => items.map(({ caution }) => caution));
  };

  it('is, in Tennessee, a caution on each that has one, and on nobody else', () => {
    const items = nearOf('US-TN', all, borders).flatMap((group) => group.items);
    const warned = items.filter(({ caution }) => caution !== undefined).map(({ entry }) => entry.record.id);
    expect(warned).toEqual(['endslaverytn', 'growfreetn', 'restorecorps', 'secondlife-cha']);
    for (const said of [enNear, esNear, frNear]) {
      const [first] = nearOf('US-TN', { ...all, said }, borders)[0]?.items ?? [];
      expect(first?.caution).toBe(said.areaOnly);
    }
  });

  it('is none where the record names no area, or plainly all of its places', () => {
    expect(cautionOf(undefined)).toEqual([undefined]);
    for (const en of ['Statewide', 'All of Kentucky', 'The entire state', 'Kentucky'])
      expect(cautionOf({ en }), en).toEqual([undefined]);
    expect(cautionOf({ en: 'Kentucky and Ohio' }, { jurisdictions: ['US-KY', 'US-OH'] })).toEqual([
      undefined,
    ]);
    for (const en of ['Eastern Kentucky', 'Lexington', 'Kentucky and Ohio'])
      expect(cautionOf({ en }), en).toEqual([enNear.areaOnly]);
  });
});

describe('the city that was asked for', () => {
  const idsFor = (city: string | undefined, place = 'US-TN', some = all) =>
    nearOf(place, some, borders, city)
      .filter(({ key }) => key !== 'nationwide')
      .flatMap(({ items }) => items.map(({ entry, isOfCity }) => `${isOfCity ? '+' : ''}${entry.record.id}`));
  const usual = idsFor(undefined);
  const seat = (city: string) => ({ place: { precision: 'city', city, basis: 'source' } });

  it('has who is in it or named after it first, and leaves nobody out', () => {
    expect(usual).toEqual(['endslaverytn', 'growfreetn', 'restorecorps', 'secondlife-cha', 'tasa', 'tbi-ht']);
    // The bureau's seat in Nashville is only our assumption.
    expect(idsFor('Nashville')).toEqual(usual.map((id) => (id === 'endslaverytn' ? `+${id}` : id)));
    expect(idsFor('Memphis').slice(0, 2)).toEqual(['+restorecorps', 'endslaverytn']);
    expect(idsFor('Chattanooga')[0]).toBe('+secondlife-cha');
    // Of Knoxville no record tells anything, although it is in East Tennessee.
    expect(idsFor('Knoxville')).toEqual(usual);
    for (const city of ['Nashville', 'Memphis', 'Chattanooga'])
      expect(new Set(idsFor(city).map((id) => id.replace('+', '')))).toEqual(new Set(usual));
  });

  it('may be named by an area, with its accents and capitals, and as the whole name of a city', () => {
    const area = (id: string, en: string) => organization(id, { serviceArea: { en } });
    const some = telling(
      area('a', 'Hope for all'),
      area('b', 'Louisville and the counties around it'),
      area('c', 'West Louisville; East Louisville'),
      area('d', 'Louisville County'),
      area('e', 'St. Matthews'),
      area('f', 'Louisville-Jefferson'),
      area('g', 'New hope'),
    );
    const firstOf = (city: string) => idsFor(city, 'US-KY', some).filter((id) => id.startsWith('+'));
    expect(firstOf('Louisville')).toEqual(['+b']);
    expect(firstOf('Saint Matthews')).toEqual(['+e']);
    expect(firstOf('Hope')).toEqual(['+a']);
    expect(firstOf('(')).toEqual([]);
    expect(
      idsFor(
        'Montreal',
        'CA-QC',
        telling(organization('q', { jurisdictions: ['CA-QC'], ...seat('Montréal') })),
      ),
    ).toEqual(['+q']);
  });

  it('is not the state of the same name, nor a city of another state, nor where a shelter is', () => {
    const york = telling(
      organization('state', { jurisdictions: ['US-NY'], serviceArea: { en: 'Upstate New York' } }),
      organization('city', { jurisdictions: ['US-NY'], ...seat('New York') }),
    );
    expect(idsFor('New York', 'US-NY', york)).toEqual(['+city', 'state']);
    const several = telling(organization('many', { jurisdictions: ['US-KY', 'US-OH'], ...seat('Columbus') }));
    expect(idsFor('Columbus', 'US-KY', several)).toEqual(['many']);
    // The door drops a shelter with a city; should one come by another way, its place in the list does not tell it.
    const housed = telling(organization('home', seat('Lexington')));
    const entries = entriesOf(housed.atlas.entries, 'organizations').map((entry) => ({
      ...entry,
      record: { ...entry.record, type: 'shelter' as const },
    }));
    const hidden = { ...housed, atlas: { ...housed.atlas, entries } };
    expect(idsFor('Lexington', 'US-KY', housed)).toEqual(['+home']);
    expect(idsFor('Lexington', 'US-KY', hidden)).toEqual(['home']);
  });
});
