import { describe, expect, it } from 'vitest';
import { dataset, expectFault, findings } from './check.fixture.ts';
import { hotline, nashville, organization } from './sample.fixture.ts';

describe('coalition check, of places and hotlines', () => {
  it('finds pins outside their jurisdiction, and swapped or unsigned numbers', () => {
    const at = (lng: number, lat: number) => ({
      builds: [{ ...nashville, place: { precision: 'city', city: 'X', at: [lng, lat] } }],
    });
    expectFault(at(-84.388, 33.749), ['builds.json', '"at"'], /km outside US-TN \(it lies in US-GA\)/);
    expectFault(at(36.1659, -86.7844), ['builds.json', '"at"'], /swapped/);
    expectFault(at(86.7844, 36.1659), ['builds.json', '"at"'], /minus sign/);
    // Fulton, Kentucky, lies across the street from Tennessee; Murray, Kentucky, 12 km north.
    expect(findings(dataset(at(-88.8742, 36.5042))).found).toEqual([]);
    expectFault(at(-88.3148, 36.6103), ['builds.json', '"at"'], /km outside US-TN/, 'warning');
    const { at: _at, ...unlocated } = nashville.place;
    expectFault(
      { builds: [{ ...nashville, place: unlocated }] },
      ['builds.json', '"place"'],
      /no coordinates.*coalition locate/,
      'warning',
    );
    expect(
      findings(
        dataset({ organizations: [{ ...organization, place: { ...unlocated, basis: 'assumed-seat' } }] }),
      ).found,
    ).toEqual([]);
  });

  it('finds hotlines that differ from the registry or from the keypad', () => {
    expectFault(
      { hotlines: [{ ...hotline, display: '1-855-558-6485', dial: '+18555586485' }] },
      ['hotlines.json', '"dial"'],
      /as the registry of hotlines has it/,
    );
    expectFault(
      { hotlines: [{ ...hotline, dial: '+18555586485' }] },
      ['hotlines.json', '"display"'],
      /wanted the (digits|number) of dial/,
    );
    expectFault(
      { hotlines: [{ ...hotline, id: 'own', sms: '233733', vanity: 'BEFREX' }] },
      ['hotlines.json', '"vanity"'],
      /keypad/,
    );
    expectFault(
      { hotlines: [{ ...hotline, id: 'own' }] },
      ['hotlines.json', '"dial"'],
      /\+18555586484 is the line "us-tn" of the registry; wanted its id/,
    );
    expectFault(
      { hotlines: [{ ...hotline, hours: 'weekdays' }] },
      ['hotlines.json', '"hours"'],
      /the registry of hotlines has 24\/7/,
    );
    expectFault(
      { builds: [{ ...nashville, summary: { en: 'Call 1-855-558-6485 now.' } }] },
      ['builds.json', '"Call'],
      /the number 1-855-558-6485 is not in the registry/,
    );
    expectFault(
      { organizations: [{ ...organization, phone: '855-558-6484' }] },
      ['organizations.json', '"phone"'],
      /is a hotline, not an office number/,
    );
    const said = {
      ...nashville,
      summary: { en: 'Printed as 844-END-OHHT and 1-844-7NATIVE, 1-888-373-7888.' },
    };
    expect(
      findings(dataset({ builds: [said], organizations: [{ ...organization, phone: '501-555-0100' }] }))
        .found,
    ).toEqual([]);
  });

  it('sums up the hotlines that nobody called for 90 days, and lists them when asked', () => {
    const lines = [
      { ...hotline, verified: null },
      {
        ...hotline,
        id: 'own',
        level: 'regional',
        name: { en: 'A line of Memphis' },
        display: '1-800-555-0100',
        dial: '+18005550100',
        verified: { on: '2026-08-22', by: 'x' },
      },
    ];
    const made = dataset({ hotlines: lines });
    expect(findings(made).found.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'of 2 hotlines, 2 not checked by a call since 2026-08-23, 1 of them never'],
    ]);
    expect(findings(made, '--verbose').found.map(({ line }) => line)).toHaveLength(2);
    // On an earlier day the dataset's own last change lies ahead, which is told first.
    expect(findings(made, '--as-of', '2026-08-30').found.at(-1)?.message).toMatch(/^of 2 hotlines, 1 not/);
  });
});
