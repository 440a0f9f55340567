/** Who serves a place. Comes where a page asks for it, after the first picture. */
import { countryOf, jurisdictionOf, jurisdictionsOf } from '@coalition-map/geo';
import type { RecordOf } from '@coalition-map/schema';
import { entriesOf, type Atlas, type EntryOf } from './atlas.ts';
import type { Telling, Value } from './facts.ts';
import { cityOf } from './facts-where.ts';
import type { Borders } from './ladder.ts';
import { local } from './line.ts';
import { placeName } from './names.ts';
import type { NearWords } from './words/en-near.ts';

export { enNear, type NearWords } from './words/en-near.ts';

type OrganizationEntry = EntryOf<'organizations'>;
type OrganizationType = RecordOf<'organizations'>['type'];

/** How organizations stand together, in the order of need. */
export const nearGroups = ['survivors', 'coalitions', 'agencies', 'nationwide', 'nextDoor'] as const;
export type NearGroupKey = (typeof nearGroups)[number];

/** An organization, and why it is shown for the place. */
export interface NearItem {
  readonly entry: OrganizationEntry;
  /** At least one reason; a service area stands under a label. */
  readonly why: readonly (Value & { readonly label?: string })[];
  /** What to mind where its record names a part of the state as its area. */
  readonly caution?: string;
  /** Whether it is in the city that was asked for, or is named after it, or names it as its area. */
  readonly isOfCity: boolean;
}

/** Organizations that belong together. */
export interface NearGroup {
  readonly key: NearGroupKey;
  readonly heading: string;
  readonly items: readonly NearItem[];
  /** What stands in a group without any: that there is no data, which is not "none", or that it is not loaded. */
  readonly empty: string;
}

/** What is looked through, and how it is told. */
export interface NearTelling extends Telling {
  readonly said: NearWords;
  /** All that is loaded: filters never hide help. */
  readonly whole?: Atlas;
}

/** Who is there for survivors themselves, first for everyday help. */
const forSurvivors: readonly OrganizationType[] = ['direct-service', 'aftercare', 'shelter'];
const ofGovernment: readonly OrganizationType[] = ['state-agency', 'state-commission'];
/** Where one can be found by the city, those who live there can be found as well. */
const sheltering: readonly OrganizationType[] = ['aftercare', 'shelter'];

/**
 * Gives the organizations that serve a state or province, wherever they are: those of the place itself, those that work
 * across several states, those of the whole country apart, and those next door only where the record itself names the
 * place. The last group is left out where it is empty; the others then say that there is no data. Where a city was asked for,
 * what is in it or names it comes first: which towns a region holds is not recorded, so nothing is left out.
 */
export function nearOf(
  place: string,
  telling: NearTelling,
  borders: Borders = {},
  city?: string,
): readonly NearGroup[] {
  const { said, atlas, whole = atlas } = telling;
  const all = entriesOf(whole.entries, 'organizations');
  const country = countryOf(place) ?? '';
  const here = all.filter(({ places }) => places.includes(place));
  const nationwide = all.filter(({ places }) => places.includes(country) && !places.includes(place));
  const nextDoor = all.filter(
    (entry) =>
      !entry.places.includes(place) &&
      !entry.places.includes(country) &&
      entry.places.some((id) => borders[place]?.includes(id)) &&
      namesPlace(entry, place),
  );
  const listed: Readonly<Record<NearGroupKey, readonly OrganizationEntry[]>> = {
    survivors: here.filter(({ record }) => forSurvivors.includes(record.type)),
    coalitions: here.filter(
      ({ record }) => !forSurvivors.includes(record.type) && !ofGovernment.includes(record.type),
    ),
    agencies: here.filter(({ record }) => ofGovernment.includes(record.type)),
    nationwide,
    nextDoor,
  };
  const empty = whole.gaps.has('organizations') ? said.notLoaded : said.noData;
  return nearGroups
    .filter((key) => key !== 'nextDoor' || nextDoor.length > 0)
    .map((key) => ({
      key,
      heading: said.groups[key],
      items: inOrder(listed[key], telling)
        .map((entry) => ({
          entry,
          why: whyOf(entry, place, key, telling),
          ...(isPart(entry) ? { caution: said.areaOnly } : {}),
          isOfCity: city !== undefined && isOfCity(entry, city, place),
        }))
        .sort((a, b) => Number(b.isOfCity) - Number(a.isOfCity)),
      empty,
    }));
}

/**
 * Says at the top what is on record for a place: how many organizations of its own and nationwide. Where it has none of its own
 * on record, that is said to be no data, with what is known instead: a bare "0" would be read as "there is none".
 */
export function leadOf(
  place: string,
  groups: readonly NearGroup[],
  telling: NearTelling,
  borders: Borders = {},
): string {
  const { said, languages, atlas, whole = atlas } = telling;
  const countOf = (...keys: NearGroupKey[]) =>
    groups.filter(({ key }) => keys.includes(key)).reduce((sum, { items }) => sum + items.length, 0);
  const own = countOf('survivors', 'coalitions', 'agencies');
  const nationwide = countOf('nationwide');
  // A count of what is only half here would be wrong.
  if (whole.gaps.has('organizations')) return said.notLoaded;
  const country = placeName(countryOf(place) ?? '', languages, whole);
  const noCountry = nationwide === 0 ? [said.noCountryTold(country)] : [];
  if (own > 0) return [said.told(own, nationwide), ...noCountry].join(' ');
  const beside = entriesOf(whole.entries, 'organizations').filter(
    ({ places }) =>
      !places.includes(countryOf(place) ?? '') && places.some((id) => borders[place]?.includes(id)),
  ).length;
  return [
    said.noneTold(placeName(place, languages, whole)),
    ...(nationwide > 0 ? [said.countryTold(nationwide, country)] : noCountry),
    ...(beside > 0 && countOf('nextDoor') === 0 ? [said.besideTold(beside)] : []),
  ].join(' ');
}

/** What helps survivors first, members of today before former ones, then by name. */
function inOrder(entries: readonly OrganizationEntry[], telling: NearTelling): readonly OrganizationEntry[] {
  const { compare } = new Intl.Collator(telling.languages[0] ?? 'en');
  const rank = ({ record }: OrganizationEntry) => {
    const at = forSurvivors.indexOf(record.type);
    return (record.membership === 'former' ? 10 : 0) + (at === -1 ? forSurvivors.length : at);
  };
  const name = ({ record }: OrganizationEntry) => local(record.name, telling)?.text ?? record.id;
  return [...entries].sort((a, b) => rank(a) - rank(b) || compare(name(a), name(b)));
}

function whyOf(
  entry: OrganizationEntry,
  place: string,
  key: NearGroupKey,
  telling: NearTelling,
): NearItem['why'] {
  const { said } = telling;
  const { record } = entry;
  const isSheltering = sheltering.includes(record.type);
  const area = local(record.serviceArea, telling);
  const city = seatOf(entry);
  const seat = city === undefined ? undefined : said.seat(city);
  return [
    ...(area ? [{ ...area, label: said.area }] : [{ text: reachOf(entry, place, key, telling) }]),
    ...(seat === undefined ? [] : [{ text: seat }]),
    ...(isSheltering ? [{ text: said.hidden }] : []),
  ];
}

/** The city that an organization is in: none that only we assume, which is told with the record, and none of a shelter. */
function seatOf({ record: { type, place } }: OrganizationEntry): string | undefined {
  return sheltering.includes(type) || place?.basis === 'assumed-seat' ? undefined : cityOf(place);
}

/** Whether a record names an area that is not plainly all of its places. */
function isPart({ record: { serviceArea }, places }: OrganizationEntry): boolean {
  const names = places.flatMap((id) => Object.values(jurisdictionOf(id)?.name ?? {}));
  const texts = Object.values(serviceArea ?? {});
  return (
    texts.length > 0 &&
    !texts.some((text = '') => {
      const rest = names.reduce((left, name) => left.replaceAll(name, ''), text);
      return (
        /(state|province|nation)-?wide|\b(all of|entire|whole)\b/i.test(text) || !/\p{L}{4,}/u.test(rest)
      );
    })
  );
}

/** Directions and the like, which make another name of a city's; a county is no city either. */
const before = 'New|North|South|East|West|Upper|Lower|Fort|Port|Mount|Lake';
const after = 'County|Counties|Parish|Falls|Heights|Beach|Springs|City';

/** Whether an organization of this place alone is in a city, is named after it, or names it as its area. */
function isOfCity(entry: OrganizationEntry, city: string, place: string): boolean {
  const { record, places } = entry;
  // Where it works in several states the same name may be of a city in another one.
  if (places.length !== 1 || places[0] !== place) return false;
  const wanted = plainCity(city);
  const seat = seatOf(entry);
  if (seat !== undefined && plainCity(seat) === wanted) return true;
  // "New York" in a text may well be the state.
  const isState = Object.values(jurisdictionOf(place)?.name ?? {}).some((name) => plainCity(name) === wanted);
  if (isState) return false;
  const escaped = wanted.replace(/[^\p{L}\p{N} ]/gu, '\\$&');
  const name = new RegExp(
    `(?<![\\p{L}-]|\\b(?:${before}) )${escaped}(?!\\p{L}|-\\p{Lu}| (?:${after})\\b)`,
    'u',
  );
  return [record.name, record.serviceArea]
    .flatMap((it) => Object.values(it ?? {}))
    .some((text = '') => name.test(plainCity(text)));
}

/** Names as they are compared; their capitals stay, since "Hope" is a city and "hope" is none. */
function plainCity(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\bSaint(e?) /g, 'St$1 ')
    .replaceAll('.', '');
}

/** How far an organization reaches of which the record names no area: never more than its kind and its places tell. */
function reachOf(
  { record, places }: OrganizationEntry,
  place: string,
  key: NearGroupKey,
  telling: NearTelling,
): string {
  const { said, words, languages, atlas, whole = atlas } = telling;
  const nameOf = (id: string) => placeName(id, languages, whole);
  const names = words.list(places.map(nameOf));
  if (key === 'nationwide') return said.country(names);
  if (key === 'nextDoor') return said.names(nameOf(place));
  if (places.length > 1) return said.across(names);
  return record.type.startsWith('state-') ? said.whole(nameOf(place)) : said.part(nameOf(place));
}

/** Whether a record names a place in its own words; "West Virginia" does not name Virginia. */
function namesPlace({ record }: OrganizationEntry, place: string): boolean {
  const own = Object.values(jurisdictionOf(place)?.name ?? {});
  const longer = [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')]
    .flatMap(({ id, name }) => (id === place ? [] : Object.values(name)))
    .filter((name) => own.some((it) => name !== it && name.includes(it)));
  const texts = [record.summary, record.serviceArea, record.note].flatMap((it) =>
    Object.values(it ?? {}).filter((text) => text !== undefined),
  );
  return texts.some((text) => {
    const rest = longer.reduce((left, name) => left.replaceAll(name, ''), text);
    return own.some((name) =>
      new RegExp(`(?<!\\p{L})${name.replaceAll('.', '\\.')}(?!\\p{L})`, 'u').test(rest),
    );
  });
}
