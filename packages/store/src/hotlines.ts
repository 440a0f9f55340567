import { countryOf } from '@coalition-map/geo';
import { registry, type HotlineLevel, type HotlinePurpose, type LocalText } from '@coalition-map/schema';
import { entriesOf, type Atlas } from './atlas.ts';

/** A line as it is offered: a registered one, or one that a dataset adds. */
export interface OfferedHotline {
  readonly id: string;
  readonly place: string;
  readonly level: HotlineLevel;
  readonly purpose: HotlinePurpose;
  readonly name: LocalText;
  /** Whose it is or whom it serves, where that is not simply its place. */
  readonly whose?: LocalText | undefined;
  readonly display: string;
  readonly dial: string;
  readonly sms?: string | undefined;
  readonly vanity?: string | undefined;
  readonly url?: string | undefined;
  readonly languages: readonly string[];
  readonly hours?: string | undefined;
  readonly verified: { readonly on: string; readonly by: string } | null;
}

/** How long a test call by a person counts, in days (safety.md). */
const FRESH_DAYS = 90;

/** Tells whether a person has called a line within 90 days of a day. */
export function isFresh(line: OfferedHotline, asOf: string): boolean {
  if (!line.verified) return false;
  const days = (Date.parse(asOf) - Date.parse(line.verified.on)) / 86_400_000;
  return days >= 0 && days <= FRESH_DAYS;
}

/**
 * Gives the lines to offer, first the one to show largest.
 * The place's own line comes first where a person has called it within 90 days, else the national line does; then the
 * place's other lines, the specialised and federal ones, and 911 for danger. Both the US and Canada where no place is known.
 * @param place Jurisdiction id, or undefined.
 * @param country Country to fall back on, from the `country` attribute; never from an address. Both where it is none of US, CA, MX.
 */
export function hotlinesFor(
  atlas: Atlas,
  asOf: string,
  place?: string,
  country?: string,
): readonly OfferedHotline[] {
  const land = [place, country?.toUpperCase()].map((id) => id && countryOf(id)).find(Boolean);
  const lands: readonly string[] = land ? [land] : ['US', 'CA'];
  const rank = (line: OfferedHotline): number => {
    const isForAll = line.purpose !== 'child-protection' && line.purpose !== 'emergency';
    // A line of a part of the country, or for children alone, never stands before the national one by calling itself national.
    if (line.level === 'national') return lands.includes(line.place) && isForAll ? 1 : 3;
    if (line.level === 'state' && !lands.includes(line.place))
      return isForAll && isRegistered(line) && isFresh(line, asOf) ? 0 : 2;
    return { state: 3, regional: 4, police: 4, specialised: 5, federal: 6, emergency: 7 }[line.level];
  };
  return [...registry, ...addedLines(atlas)]
    .filter((line) => line.place === place || lands.includes(line.place))
    .sort((a, b) => rank(a) - rank(b) || lands.indexOf(a.place) - lands.indexOf(b.place));
}

/** Only a registered line may stand before the national one: a dataset's word on its own line is not enough. */
function isRegistered({ id }: OfferedHotline): boolean {
  return registry.some((line) => line.id === id);
}

/** Lines of the datasets that the registry does not have; a registered id is never replaced. */
function addedLines(atlas: Atlas): OfferedHotline[] {
  const known = new Set(registry.map(({ id }) => id));
  return entriesOf(atlas.entries, 'hotlines')
    .filter(({ record }) => !known.has(record.id))
    .flatMap(({ record }) =>
      record.jurisdictions.map((place) => ({ ...record, place, whose: record.coverage })),
    );
}
