import { describe, expect, it } from 'vitest';
import { cityTable } from './generated/cities.ts';
import { jurisdictionOf, jurisdictionsOf } from './jurisdictions.ts';
import { placesAlike, placesLike, placesNamed, whereIs } from './near.ts';

const told = (list: ReturnType<typeof placesLike>) => list.map(({ city = '*', place }) => `${city} ${place}`);
const named = (text: string) => told(placesNamed(text));

/** Capitals that anyone can check on an atlas. */
const capitals =
  'Montgomery AL,Juneau AK,Phoenix AZ,Little Rock AR,Sacramento CA,Denver CO,Hartford CT,Dover DE,Tallahassee FL,Atlanta GA,Honolulu HI,Boise ID,Springfield IL,Indianapolis IN,Des Moines IA,Topeka KS,Frankfort KY,Baton Rouge LA,Augusta ME,Annapolis MD,Boston MA,Lansing MI,Saint Paul MN,Jackson MS,Jefferson City MO,Helena MT,Lincoln NE,Carson City NV,Concord NH,Trenton NJ,Santa Fe NM,Albany NY,Raleigh NC,Bismarck ND,Columbus OH,Oklahoma City OK,Salem OR,Harrisburg PA,Providence RI,Columbia SC,Pierre SD,Nashville TN,Austin TX,Salt Lake City UT,Montpelier VT,Richmond VA,Olympia WA,Charleston WV,Madison WI,Cheyenne WY,Washington DC,San Juan PR,Hagåtña GU,Charlotte Amalie VI,Saipan MP,Pago Pago AS,Edmonton AB,Victoria BC,Winnipeg MB,Fredericton NB,St. John’s NL,Halifax NS,Yellowknife NT,Iqaluit NU,Toronto ON,Charlottetown PE,Québec QC,Regina SK,Whitehorse YT,Ottawa ON';

describe('a typed name', () => {
  it('of each capital leads to its state or province', () => {
    const rows = capitals.split(',');
    expect(rows).toHaveLength(70);
    for (const row of rows) {
      const [city, code] = [row.slice(0, -3), row.slice(-2)];
      const places = placesNamed(city).map(({ place }) => place.slice(3));
      expect(places, row).toContain(code);
    }
  });

  it('that several states have leads to each of them, the largest first', () => {
    const places = placesNamed('Springfield').map(({ place }) => place);
    expect(places.slice(0, 3)).toEqual(['US-MO', 'US-MA', 'US-IL']);
    expect(places).toContain('US-TN');
    expect(named('Portland').slice(0, 2)).toEqual(['Portland US-OR', 'Portland US-ME']);
    expect(named('Vancouver')).toEqual(['Vancouver CA-BC', 'Vancouver US-WA']);
  });

  it('may be without accents, in any case, with Saint in full or not', () => {
    for (const text of ['Montréal', 'montreal', 'MONTREAL', 'Montre\u0301al'])
      expect(named(text), text).toEqual(['Montréal CA-QC']);
    for (const text of ['St. Louis', 'saint louis', 'St Louis'])
      expect(named(text), text).toEqual(['St. Louis US-MO']);
    for (const text of ["St. John's", 'St. John’s', 'saint johns'])
      expect(named(text), text).toEqual(["St. John's CA-NL"]);
    expect(named('trois rivieres')).toEqual(['Trois-Rivières CA-QC']);
    expect(named('Quebec City')).toEqual(['Québec CA-QC']);
  });

  it('of a state or province is one, in three languages or by its code', () => {
    for (const { id, name } of [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')])
      for (const text of [...Object.values(name), id.slice(3), id.slice(3).toLowerCase()])
        expect(named(text)[0], text).toBe(`* ${id}`);
    expect(named('Nuevo México')).toEqual(['* US-NM']);
    expect(named('colombie britannique')).toEqual(['* CA-BC']);
    expect(named('Mexico')[0]).not.toBe('* MX');
  });

  it('may have its state with it', () => {
    for (const text of ['Springfield, IL', 'springfield il', 'Springfield, Illinois', 'Springfield Illinois'])
      expect(named(text), text).toEqual(['Springfield US-IL']);
    expect(named('Washington, D.C.')).toEqual(['Washington US-DC']);
    expect(placesNamed('washington dc').every(({ place }) => place === 'US-DC')).toBe(true);
    expect(named('Nashville, ON')).toEqual([]);
  });

  it('may be unknown, and then that is told', () => {
    expect(whereIs('Xyzzy')).toMatchObject({ is: 'unknown', got: 'Xyzzy' });
    for (const text of ['', ' ', ',', '.', '__proto__', 'constructor']) expect(named(text), text).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are states first, then cities by size, at most eight', () => {
    expect(told(placesLike('new ')).slice(0, 3)).toEqual(['* US-NH', '* US-NJ', '* US-NM']);
    expect(told(placesLike('nash'))[0]).toBe('Nashville US-TN');
    for (const text of ['s', 'a', 'sa', 'new']) expect(placesLike(text).length, text).toBeLessThanOrEqual(8);
    expect(placesLike('')).toEqual([]);
  });

  it('hold every state of a name that is typed out, and each place once', () => {
    expect(placesLike('springfield').length).toBeGreaterThan(8);
    const keys = told(placesLike('springfield'));
    expect(new Set(keys).size).toBe(keys.length);
    expect(told(placesLike('franklin, k'))).toEqual(['Franklin US-KY']);
  });
});

describe('a name with a slip in it', () => {
  const near = (text: string) => {
    // Else it would be no slip, and nobody asks.
    expect(placesLike(text), text).toEqual([]);
    return told(placesAlike(text));
  };

  it.each([
    ['Tenessee', '* US-TN'],
    ['Pensylvania', '* US-PA'],
    ['Masachusets', '* US-MA'],
    ['Iwoa', '* US-IA'],
    ['New Yrok', '* US-NY'],
    ['Luisianna', '* US-LA'],
    ['Nuevo Mexcio', '* US-NM'],
    ['Colombie-Britanique', '* CA-BC'],
    ['Montrel', 'Montréal CA-QC'],
    ['Nashvile', 'Nashville US-TN'],
    ['Los Angelos', 'Los Angeles US-CA'],
    ['Nashvile, TN', 'Nashville US-TN'],
    ['nashvile tn', 'Nashville US-TN'],
    ['Nashville, Tenessee', 'Nashville US-TN'],
    ['Springfeild Illinois', 'Springfield US-IL'],
  ])('%s is nearest to %s', (text, place) => {
    expect(near(text)[0]).toBe(place);
  });

  it('may be one of several, of which all are given, and of states only the nearest', () => {
    expect(near('Vancover')).toEqual(['Vancouver CA-BC', 'Vancouver US-WA']);
    expect(near('Quebecc')).toEqual(['* CA-QC', 'Québec CA-QC']);
    expect(near('Sorth Dakota')).toEqual(['* US-ND', '* US-SD']);
    // North Dakota is two slips away, South Dakota one.
    expect(near('Soth Dakota')).toEqual(['* US-SD']);
  });

  it('is seen while the rest of the name is still to come', () => {
    expect(near('Pensyl')).toEqual(['* US-PA']);
    expect(near('Pens,')).toEqual([]);
  });

  it('has one slip from four letters on, two from nine, and none below', () => {
    for (const text of [
      'zz',
      'Tqx',
      'abcd',
      'Kentukyy',
      'Tnaessee',
      'Xyzzy',
      'asdfgh',
      '',
      ' ',
      ',',
      'constructor',
    ])
      expect(placesAlike(text), text).toEqual([]);
    expect(near('Missisipi')).toEqual(['* US-MS']);
    expect(near('Missisippy')).toEqual(['* US-MS']);
    expect(placesAlike('Mizzizipi')).toEqual([]);
  });

  it('is nothing in a state that has no such city', () => {
    expect(near('Nashvile, ON')).toEqual([]);
  });

  it('never counts as found', () => {
    expect(whereIs('Tenessee')).toMatchObject({ is: 'unknown' });
    expect(placesNamed('Nashvile')).toEqual([]);
  });
});

describe('what is typed', () => {
  it('is a code or a name', () => {
    expect(whereIs('37203')).toMatchObject({ is: 'postal', places: ['US-TN'] });
    expect(whereIs('Nashville')).toMatchObject({
      is: 'named',
      choices: [{ place: 'US-TN' }, {}, {}, {}, {}],
    });
    expect(whereIs('12')).toMatchObject({ is: 'fault', why: 'form' });
  });
});

describe('the table of cities', () => {
  it('names a thousand and more, each in states that there are, none twice', () => {
    const rows = cityTable.split(',');
    const names = rows.map((row) => row.replace(/(?: [A-Z]{2})+$/, ''));
    expect(rows.length).toBeGreaterThan(1000);
    expect(new Set(names).size).toBe(names.length);
    for (const row of rows) {
      const codes = /((?: [A-Z]{2})+)$/.exec(row)?.[1]?.trim().split(' ') ?? [];
      expect(codes.length, row).toBeGreaterThan(0);
      for (const code of codes)
        expect(jurisdictionOf(`US-${code}`) ?? jurisdictionOf(`CA-${code}`), row).toBeDefined();
    }
  });

  it('has states and provinces by letters that only one country has', () => {
    const codes = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].map(({ id }) => id.slice(3));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
