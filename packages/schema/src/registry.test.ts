import { describe, expect, it } from 'vitest';
import { parseDataset } from './door.ts';
import { isWebAddress } from './links.ts';
import { lettersToDigits, telOf } from './phone.ts';
import { registry, type RegisteredHotline } from './registry.ts';
import { datasetOf } from './sound.fixture.ts';

it('each line of the registry passes the door as a record', () => {
  const { records, faults } = parseDataset(datasetOf({ hotlines: registry.map(recordOf) }));
  expect(faults).toEqual([]);
  expect(records.hotlines.map(({ id }) => id)).toEqual(registry.map(({ id }) => id));
});

it('each line has an id of its own', () => {
  expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
});

it('each full number stands in one line, and each short code once in a place', () => {
  const numbers = registry.map(({ dial, place }) => (dial.startsWith('+') ? dial : `${dial} in ${place}`));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

it('both countries have a national line in three languages and an emergency number', () => {
  for (const place of ['US', 'CA']) {
    const lines = registry.filter((line) => line.place === place);
    const national = lines.find(({ level }) => level === 'national');
    expect(Object.keys(national?.name ?? {})).toEqual(['en', 'es', 'fr-CA']);
    expect(lines.find(({ level }) => level === 'emergency')?.dial).toBe('911');
  }
});

it('the national lines are the numbers that the founding documents give', () => {
  const national = registry.filter(({ level }) => level === 'national');
  expect(national.map(({ place, dial }) => `${place} ${dial}`)).toEqual([
    'US +18883737888',
    'CA +18339001010',
    'MX +528005533000',
  ]);
});

describe.each(registry)('the line $id', (line) => {
  it('is of a place that exists in the format', () => {
    expect(line.place).toMatch(/^(US|CA|MX)(-[A-Z]{2})?$/);
    expect(line.place.slice(0, 2)).toBe(line.id.slice(0, 2).toUpperCase());
  });

  it('is dialled as it is printed', () => {
    const printed = lettersToDigits(line.display).replace(/[^\d#*]/g, '');
    const country = line.place === 'MX' ? '52' : '';
    expect([`+${country}${printed}`, printed]).toContain(line.dial);
    expect(new URL(telOf(line.dial)).pathname.replace('%23', '#')).toBe(line.dial);
  });

  it('is of a number plan: a North American number has ten digits and begins no part with 0 or 1', () => {
    if (line.dial.startsWith('+1')) expect(line.dial).toMatch(/^\+1[2-9]\d{2}[2-9]\d{6}$/);
    else expect(line.dial).toMatch(/^(\+52\d{10}|911|[#*]\d{3})$/);
  });

  it('names its source, and is verified by a role on a day, or not yet', () => {
    if (isWebAddress(line.source, ['https:'])) expect(line.sourceName).toBeUndefined();
    else {
      expect(line.source).toMatch(/^[\w.-]+\.txt$/);
      expect(line.sourceName).toMatch(/^[A-Z][\w ,-]+$/);
    }
    if (line.verified !== null) expect(line.verified.on).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

it('a line that is not simply its place’s says whose it is or whom it serves, in a few words', () => {
  for (const { id, level, purpose, whose } of registry) {
    const isOfPart = ['regional', 'police', 'federal', 'specialised'].includes(level);
    expect(whose !== undefined, id).toBe(isOfPart || purpose === 'child-protection');
    for (const text of Object.values(whose ?? {})) expect(text?.length, id).toBeLessThanOrEqual(42);
  }
  const of = (id: string) => registry.find((line) => line.id === id)?.whose?.en;
  expect(of('us-ny-kings')).toBe('Kings County (Brooklyn) only');
  expect(of('us-oh-patrol')).toBe('State Highway Patrol, from a mobile phone');
});

it('the word of a text number spells that number', () => {
  const spelled = registry.filter(({ vanity }) => vanity !== undefined);
  expect(spelled.map(({ vanity = '', sms }) => [lettersToDigits(vanity), sms])).toEqual([
    ['233733', '233733'],
  ]);
});

function recordOf({ place, source, sourceName, sourceDate, whose, ...line }: RegisteredHotline) {
  const from = source.startsWith('https:') ? { url: source } : { document: sourceName };
  return {
    ...line,
    ...(whose && { coverage: whose }),
    jurisdictions: [place],
    confidence: 'high',
    sources: [sourceDate === undefined ? from : { ...from, date: sourceDate }],
  };
}
