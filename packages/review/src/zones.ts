import { countryOf, jurisdictionsOf } from '@coalition-map/geo';

/**
 * IANA time zones, the one of most people first, and the places where they are in use. Source: zone.tab and northamerica of the
 * tz database, release 2025b; of zones whose clocks go alike (Detroit, New York) one stands for all. A test compares it with
 * the 40,000 towns of GeoNames. Left out is what a few towns keep against the law of their state (Phenix City, Alabama).
 */
const inUse: Readonly<Record<string, string>> = {
  'America/New_York':
    'US-CT US-DC US-DE US-GA US-MA US-MD US-ME US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV',
  'America/New_York America/Chicago': 'US-FL US-KY',
  'America/Indiana/Indianapolis America/Chicago': 'US-IN',
  'America/Detroit America/Menominee': 'US-MI',
  'America/Chicago': 'US-AL US-AR US-IA US-IL US-LA US-MN US-MO US-MS US-OK US-WI',
  'America/Chicago America/New_York': 'US-TN',
  'America/Chicago America/Denver': 'US-KS US-ND US-NE US-SD US-TX',
  'America/Denver': 'US-CO US-MT US-NM US-UT US-WY',
  'America/Boise America/Los_Angeles': 'US-ID',
  'America/Phoenix America/Denver': 'US-AZ',
  'America/Los_Angeles': 'US-CA US-WA',
  'America/Los_Angeles America/Denver': 'US-NV US-OR',
  'America/Anchorage America/Adak': 'US-AK',
  'Pacific/Honolulu': 'US-HI',
  'America/Puerto_Rico': 'US-PR',
  'America/St_Thomas': 'US-VI',
  'Pacific/Guam': 'US-GU',
  'Pacific/Saipan': 'US-MP',
  'Pacific/Pago_Pago': 'US-AS',
  'America/St_Johns America/Goose_Bay': 'CA-NL',
  'America/Halifax': 'CA-NS CA-PE',
  'America/Moncton': 'CA-NB',
  'America/Toronto America/Halifax America/Blanc-Sablon': 'CA-QC',
  'America/Toronto America/Winnipeg America/Atikokan': 'CA-ON',
  'America/Winnipeg': 'CA-MB',
  'America/Regina America/Edmonton America/Winnipeg': 'CA-SK',
  'America/Edmonton': 'CA-AB CA-NT',
  'America/Vancouver America/Edmonton America/Dawson_Creek': 'CA-BC',
  'America/Whitehorse': 'CA-YT',
  'America/Iqaluit America/Rankin_Inlet America/Cambridge_Bay America/Atikokan': 'CA-NU',
  'America/Mexico_City':
    'MX-AGU MX-CHP MX-CMX MX-COL MX-GRO MX-GUA MX-HID MX-JAL MX-MEX MX-MIC MX-MOR MX-OAX MX-PUE MX-QUE MX-SLP MX-TAB MX-TLA MX-VER MX-ZAC',
  'America/Merida': 'MX-CAM MX-YUC',
  'America/Cancun': 'MX-ROO',
  'America/Monterrey': 'MX-DUR',
  'America/Monterrey America/Matamoros': 'MX-COA MX-NLE MX-TAM',
  'America/Chihuahua America/Ciudad_Juarez America/Ojinaga': 'MX-CHH',
  'America/Mazatlan': 'MX-BCS MX-SIN',
  'America/Mazatlan America/Bahia_Banderas': 'MX-NAY',
  'America/Hermosillo': 'MX-SON',
  'America/Tijuana': 'MX-BCN',
};

let byPlace: ReadonlyMap<string, readonly string[]> | undefined;

/** The time zones in use in a state or a province, that of most people first; of a country all; none for what is neither. */
export function zonesIn(jurisdiction: string): readonly string[] {
  const country = countryOf(jurisdiction);
  if (country !== jurisdiction) return ofPlaces().get(jurisdiction) ?? [];
  return [...new Set(jurisdictionsOf(country).flatMap(({ id }) => ofPlaces().get(id) ?? []))];
}

function ofPlaces(): ReadonlyMap<string, readonly string[]> {
  return (byPlace ??= new Map(
    Object.entries(inUse).flatMap(([zones, places]) =>
      places.split(' ').map((place) => [place, zones.split(' ')] as const),
    ),
  ));
}

/**
 * Tells whether the clocks of two zones go alike: they are one zone by two names (US/Central, America/Louisville), or their
 * hours are equal in winter and in summer. A year in which all clocks of North America follow a rule is looked at, so that
 * neither history nor a runtime's older rules count.
 */
export function isSameClock(a: string, b: string): boolean {
  return a === b || clockOf(a) === clockOf(b);
}

/** Noon by UTC in winter and in summer. */
const noons = [Date.UTC(2025, 0, 15, 12), Date.UTC(2025, 6, 15, 12)];

/** To make a formatter takes long, and a dataset names few zones. */
const clocks = new Map<string, string>();

function clockOf(zone: string): string {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const clock = noons.map((noon) => format.format(noon)).join(' ');
  clocks.set(zone, clock);
  return clock;
}
