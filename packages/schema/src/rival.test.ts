import { describe, expect, it } from 'vitest';
import { parseDataset } from './door.ts';
import { sentenceOf } from './fault.ts';
import { registry } from './registry.ts';
import { changed, datasetOf } from './sound.fixture.ts';

const national = registry.find(({ id }) => id === 'us-national');
/** The national line as a record that agrees with the registry. */
const agreeing = {
  id: 'us-national',
  jurisdictions: ['US'],
  level: 'national',
  purpose: national?.purpose,
  display: national?.display,
  dial: national?.dial,
  sms: national?.sms,
  vanity: national?.vanity,
  url: national?.url,
};

function faultsWith(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { records, faults } = parseDataset(datasetOf({ hotlines: [changed('hotlines', fields)] }));
  expect(records.hotlines).toHaveLength(faults.length === 0 ? 1 : 0);
  return faults.map(sentenceOf);
}

it('a dataset may add a line of its own', () => {
  expect(faultsWith({})).toEqual([]);
});

it('a dataset may repeat a registered line, and say more of it', () => {
  expect(faultsWith({ ...agreeing, coverage: { en: 'All states' } })).toEqual([]);
});

it('a dataset may tell the limits of a registered line in its own words', () => {
  const kings = registry.find(({ id }) => id === 'us-ny-kings');
  const { id, level, purpose, display, dial } = kings ?? {};
  const line = { id, level, purpose, display, dial, sms: undefined, vanity: undefined, url: undefined };
  for (const coverage of [undefined, { en: 'Kings County (Brooklyn) only.' }])
    expect(faultsWith({ ...line, jurisdictions: ['US-NY'], coverage })).toEqual([]);
});

describe('a dataset cannot replace a registered line', () => {
  it.each([
    ['dial', '"+18883737889"', { dial: '+18883737889', display: '1-888-373-7889' }, '+18883737888'],
    ['display', '"888-373-7888"', { display: '888-373-7888' }, '1-888-373-7888'],
    ['sms', '"233734"', { sms: '233734', vanity: undefined }, '233733'],
    ['sms', 'nothing', { sms: undefined, vanity: undefined }, '233733'],
    ['vanity', 'nothing', { vanity: undefined }, 'BEFREE'],
    ['purpose', '"reports"', { purpose: 'reports' }, 'victim-assistance'],
    [
      'url',
      '"https://example.org/chat"',
      { url: 'https://example.org/chat' },
      'https://humantraffickinghotline.org',
    ],
    ['jurisdictions', '"CA"', { jurisdictions: ['CA'] }, 'US'],
  ])('by its %s %s', (field, got, fields, registered) => {
    expect(faultsWith({ ...agreeing, ...fields })).toEqual([
      `hotlines.json, us-national, ${field}: got ${got}; wanted ${registered}, as the registry of hotlines has it.`,
    ]);
  });

  it('where the registry has no text number, by adding one', () => {
    const line = {
      id: 'ca-national',
      jurisdictions: ['CA'],
      purpose: 'reports-and-support',
      vanity: undefined,
    };
    expect(faultsWith({ ...line, display: '1-833-900-1010', dial: '+18339001010' })).toEqual([
      'hotlines.json, ca-national, sms: got "233733"; wanted nothing, as the registry of hotlines has it.',
    ]);
  });

  it('under another id, by giving its number another purpose', () => {
    const tips = { display: '1-866-347-2423', dial: '+18663472423', sms: undefined, vanity: undefined };
    expect(faultsWith({ ...tips, purpose: 'victim-assistance' })).toEqual([
      'hotlines.json, sound, purpose: got "victim-assistance"; wanted reports, as the registry of hotlines has it.',
    ]);
    expect(faultsWith({ ...tips, purpose: 'reports' })).toEqual([]);
  });

  it('under another id, by giving its number another text number', () => {
    const help = { display: '1-888-373-7888', dial: '+18883737888', purpose: 'victim-assistance' };
    expect(faultsWith({ ...help, sms: '233734', vanity: undefined })).toEqual([
      'hotlines.json, sound, sms: got "233734"; wanted 233733, as the registry of hotlines has it.',
    ]);
    expect(faultsWith(help)).toEqual([]);
    expect(faultsWith({ ...help, sms: undefined, vanity: undefined })).toEqual([]);
  });

  it.each([
    ['name', { name: { en: 'National Human Trafficking Hotline' } }],
    ['name, written otherwise', { name: { en: 'NATIONAL  human-trafficking hotline.' } }],
    ['name in another language', { name: { es: 'Línea Nacional contra la Trata de Personas' } }],
    ['page', { url: 'https://humantraffickinghotline.org' }],
    ['page, written otherwise', { url: 'https://www.HumanTraffickingHotline.org/' }],
  ])('under another id, by giving its %s another number', (_what, fields) => {
    const wrong = { display: '1-888-373-7889', dial: '+18883737889' };
    expect(faultsWith({ ...wrong, ...fields })).toEqual([
      'hotlines.json, sound, dial: got "+18883737889"; wanted +18883737888, as the registry of hotlines has it.',
    ]);
  });
});

it('a line may have a name that begins like that of a registered one, and a page beside its page', () => {
  expect(faultsWith({ name: { en: 'National Human Trafficking Hotline of Guam' } })).toEqual([]);
  expect(faultsWith({ url: 'https://humantraffickinghotline.org/guam' })).toEqual([]);
});

it('a short code may be another line in another state', () => {
  const code = { display: '#677', dial: '#677', purpose: 'emergency' };
  expect(faultsWith({ ...code, jurisdictions: ['US-TX'] })).toEqual([]);
  expect(faultsWith({ ...code, jurisdictions: ['US-OH'] })).toHaveLength(1);
});

describe('a printed number', () => {
  it.each([
    ['1-800-555-0100', '+18005550100'],
    ['(800) 555-0100', '+18005550100'],
    ['+1 800 555 0100', '+18005550100'],
    ['1-888-FREE-NOW', '+18883733669'],
    ['#677', '#677'],
    ['*NHP', '*647'],
    ['211', '211'],
  ])('%s is that of %s', (display, dial) => {
    expect(faultsWith({ display, dial })).toEqual([]);
  });

  it.each([
    ['1-800-555-0101', '+18005550100', 'a digit is wrong'],
    ['1-800-555-010', '+18005550100', 'a digit is missing'],
    ['555-0100', '+18005550100', 'the area code is missing'],
    ['1-800-555-01OO', '+18005550100', 'letters stand for zeros'],
    ['*677', '#677', 'the sign is another'],
    ['677', '#677', 'the sign is missing'],
    ['#211', '211', 'a sign is too many'],
    ['1-800-555-0100 (call)', '+18005550100', 'words follow'],
    ['1-800-555-0100 ٩', '+18005550100', 'a digit of another script follows'],
    ['-', '911', 'there is no digit'],
  ])('%s is not that of %s: %s', (display, dial) => {
    expect(faultsWith({ display, dial })[0]).toContain(
      'wanted the number of dial, as printed, and nothing else.',
    );
  });

  it.each([
    '8005550100',
    '+0800555010',
    '1-800-555-0100',
    '#',
    '##677',
    '+1800555010012345',
    'tel:911',
    '9 1 1',
  ])('%s is no number to dial', (dial) => {
    expect(faultsWith({ dial })[0]).toContain('hotlines.json, sound, dial: got ');
  });
});
