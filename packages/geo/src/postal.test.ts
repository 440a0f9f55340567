import { describe, expect, it } from 'vitest';
import { jurisdictionOf } from './jurisdictions.ts';
import { looksPostal, postalPlace } from './postal.ts';

const placesOf = (text: string) => {
  const found = postalPlace(text);
  return found.is === 'postal' ? found.places : found.why;
};

/** ZIP Codes that anyone can check on a letter: capitals, largest cities, ends of ranges, and those of another state than their prefix. */
const known: Readonly<Record<string, string>> = {
  US_AK: '99501 99801 99950',
  US_AL: '35203 36104',
  US_AR: '72201 71601 72701',
  US_AZ: '85001 86001 85701',
  US_CA: '90001 94102 96150 95814 90210',
  US_CO: '80202 81501',
  US_CT: '06103 06320 06902',
  US_DC: '20001 20500 56901',
  US_DE: '19901 19801',
  US_FL: '32301 33101 34997',
  US_GA: '30303 39815 39901',
  US_HI: '96813 96701',
  US_IA: '50309 52801 51501',
  US_ID: '83702 83201 83814',
  US_IL: '60601 62701 62901',
  US_IN: '46204 47150',
  US_KS: '66603 67202',
  US_KY: '40202 40601 42101',
  US_LA: '70112 71101',
  US_MA: '02108 01001 05501 02791',
  US_MD: '21201 21401 20588 20601',
  US_ME: '04330 03901',
  US_MI: '48226 49855',
  US_MN: '55401 56701',
  US_MO: '63101 65101',
  US_MS: '39201 38601',
  US_MT: '59601 59101',
  US_NC: '27601 28202',
  US_ND: '58501 58102',
  US_NE: '68102 68508',
  US_NH: '03301 03801',
  US_NJ: '07102 08608',
  US_NM: '87501 88101',
  US_NV: '89101 89501',
  US_NY: '10001 00501 06390 12207 14202',
  US_OH: '43215 44113',
  US_OK: '73102 74103 73949',
  US_OR: '97201 97914',
  US_PA: '19102 15222 17101',
  US_RI: '02903 02840',
  US_SC: '29201 29401',
  US_SD: '57501 57104',
  US_TN: '37203 38103 38501',
  US_TX: '75201 73301 88510 73960 79901',
  US_UT: '84101 84770',
  US_VA: '23219 20101 22201 20598 24201',
  US_VT: '05602 05401 05901',
  US_WA: '98101 99201',
  US_WI: '53202 54001',
  US_WV: '25301 26003',
  US_WY: '82001 83001 83414',
  US_PR: '00901 00601 00725',
  US_VI: '00802 00820',
  US_GU: '96910 96932',
  US_MP: '96950 96952',
  US_AS: '96799',
};

/**
 * First and last prefix of each state, from the GitHub repository Esece/Data (Geo/ZipCodeRangesByState.md; of the islands,
 * ZipCodePrefix3.txt), which the table was not made from; a prefix alone goes before a range.
 */
const ranges =
  'AK 995-999,AL 350-369,AR 716-729,AZ 850-865,CA 900-961,CO 800-816,CT 060-069,DC 200-205,DC 569,DE 197-199,FL 320-349,' +
  'GA 300-319,GA 398-399,HI 967-968,IA 500-528,ID 832-838,IL 600-629,IN 460-479,KS 660-679,KY 400-427,LA 700-714,MA 010-027,' +
  'MA 055,MD 206-219,ME 039-049,MI 480-499,MN 550-567,MO 630-658,MS 386-397,MT 590-599,NC 270-289,ND 580-588,NE 680-693,' +
  'NH 030-038,NJ 070-089,NM 870-884,NV 889-898,NY 005,NY 100-149,OH 430-459,OK 730-749,OR 970-979,PA 150-196,RI 028-029,' +
  'SC 290-299,SD 570-577,TN 370-385,TX 733,TX 750-799,TX 885,UT 840-847,VA 201,VA 220-246,VT 050-059,WA 980-994,WI 530-549,' +
  'WV 247-268,WY 820-831,PR 006-009,VI 008,GU 969';

function stateOf(prefix: string): string | undefined {
  const rows = ranges.split(',').map((row) => [row.slice(0, 2), ...row.slice(3).split('-')] as const);
  const alone = rows.find(([, from, to]) => from === prefix && to === undefined);
  const inside = rows.find(([, from = '', to = from]) => from <= prefix && prefix <= to);
  return (alone ?? inside)?.[0];
}

describe('a ZIP Code', () => {
  it('leads to the state of its post office', () => {
    const wrong = Object.entries(known).flatMap(([state, codes]) =>
      codes
        .split(' ')
        .filter((code) => String(placesOf(code)) !== state.replace('_', '-'))
        .map((code) => `${code} ${state} ${String(placesOf(code))}`),
    );
    expect(wrong).toEqual([]);
    expect(Object.values(known).join(' ').split(' ').length).toBeGreaterThan(110);
  });

  it('has, by each of its first three digits, a place that is one, or a reason why not', () => {
    const wrong: string[] = [];
    const without = new Map<string, string[]>();
    for (let at = 0; at < 1000; at++) {
      const prefix = String(at).padStart(3, '0');
      const found = postalPlace(prefix);
      if (found.is === 'fault') without.set(found.why, [...(without.get(found.why) ?? []), prefix]);
      else {
        for (const id of found.places) expect(jurisdictionOf(id), prefix).toBeDefined();
        if (found.places[0] !== `US-${stateOf(prefix) ?? ''}`)
          wrong.push(`${prefix} ${String(found.places)} ${String(stateOf(prefix))}`);
      }
    }
    expect(without.get('military')).toEqual(
      '090 091 092 093 094 095 096 097 098 340 962 963 964 965 966'.split(' '),
    );
    // A block in the middle of a state that nobody has, and the ends of the scale.
    for (const prefix of ['000', '004', '099', '213', '269', '343', '517', '552', '771', '819', '872', '987'])
      expect(without.get('unassigned'), prefix).toContain(prefix);
    // 931 of the 1,000 have a code in use.
    expect(without.get('unassigned')).toHaveLength(1000 - 931);
    expect(wrong).toEqual([]);
    expect([...without.keys()].sort()).toEqual(['military', 'unassigned']);
  });

  it('leads to several states where three digits leave it open, and to one with all five', () => {
    expect(placesOf('063')).toEqual(['US-CT', 'US-NY']);
    expect(placesOf('205')).toEqual(['US-DC', 'US-MD', 'US-VA']);
    expect(placesOf('739')).toEqual(['US-OK', 'US-TX']);
    expect(placesOf('834')).toEqual(['US-ID', 'US-WY']);
    expect(placesOf('967')).toEqual(['US-HI', 'US-AS']);
    expect(placesOf('969')).toEqual(['US-GU', 'US-MP']);
    expect(placesOf('06389')).toEqual(['US-CT']);
    expect(placesOf('83415')).toEqual(['US-ID']);
  });

  it('of the armed forces, or of a country of its own, leads to no state, and says why', () => {
    for (const code of ['09012', '34002', '96201', '96669']) expect(placesOf(code), code).toBe('military');
    for (const code of ['96939', '96940', '96941', '96944', '96960', '96970'])
      expect(placesOf(code), code).toBe('abroad');
    expect(placesOf('00401')).toBe('unassigned');
  });

  it('may be written as people write it', () => {
    for (const text of ['37203', ' 37203 ', '37203-1234', '372031234', '37203 1234', '372', '３７２０３'])
      expect(placesOf(text), text).toEqual(['US-TN']);
    expect(postalPlace('37203-1234')).toMatchObject({ code: '37203' });
  });
});

describe('a Canadian postal code', () => {
  it('leads to the province of its first letter, for all 18 of them', () => {
    const provinces =
      'A1C NL,B3J NS,C1A PE,E3B NB,G1R QC,H2Y QC,J8X QC,K1A ON,L8P ON,M5V ON,N6A ON,P3E ON,R3C MB,S4P SK,T5J AB,V8W BC,X1A NT,Y1A YT';
    const rows = provinces.split(',').map((row) => row.split(' '));
    for (const [code = '', province] of rows) expect(placesOf(code), code).toEqual([`CA-${province ?? ''}`]);
    const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
    const used = letters.filter((letter) => typeof placesOf(`${letter}1A`) !== 'string');
    expect(used.join('')).toBe(rows.map(([code = '']) => code.charAt(0)).join(''));
  });

  it('that begins with X is of Nunavut in three areas, of the Northwest Territories in the others', () => {
    for (const area of ['X0A', 'X0B', 'X0C']) expect(placesOf(`${area} 0A0`), area).toEqual(['CA-NU']);
    for (const area of ['X0E', 'X0G', 'X1A']) expect(placesOf(area), area).toEqual(['CA-NT']);
  });

  it('may be written as people write it', () => {
    for (const text of ['K1A 0B1', 'k1a0b1', 'K1A-0B1', ' k1a ', 'K1A\u00a00B1'])
      expect(placesOf(text), text).toEqual(['CA-ON']);
    expect(postalPlace('k1a0b1')).toMatchObject({ code: 'K1A 0B1' });
  });
});

describe('what is no code', () => {
  it('is told with what was got and what is wanted', () => {
    for (const text of [
      '2138',
      '1',
      '123456',
      'K1',
      'K1A 0B',
      'K1A OB1',
      '37203-12',
      'A1',
      '3720x',
      '',
      '٣٧٢٠٣',
    ]) {
      const found = postalPlace(text);
      expect(found, text).toMatchObject({ is: 'fault', why: 'form', got: text });
      expect(found.is === 'fault' && found.wanted).toContain('37203');
    }
    for (const text of ['W1A 1A1', 'Z1A', 'D1A', 'K1O 1A1']) expect(placesOf(text), text).toBe('unassigned');
  });

  it('is not taken for one, unless it has a digit', () => {
    expect(['37203', 'K1A', 'apt 5', '٣'].every(looksPostal)).toBe(true);
    expect(['Nashville', 'St. John’s', ''].some(looksPostal)).toBe(false);
  });
});
