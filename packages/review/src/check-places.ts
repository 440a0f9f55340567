import type { Place } from '@coalition-map/schema';
import { kmBetween } from '@coalition-map/geo';
import type { Checked, Problem, TownsNamed } from './finding.ts';

/** On the hi-res boundaries 99.92 % of 22,764 places lie within this of their state (geography.md). */
const FINE_KM = 5;
const DOUBTFUL_KM = 25;

/** A pin so far from the middle of its town is in no part of it: the largest, Jacksonville and Anchorage, reach 40 km. */
const TOWN_KM = 60;

type Point = readonly [number, number];

/** Finds places with stray blanks or without coordinates, and pins outside the jurisdiction or the town of their record. */
export function placesIn({ records, boundaries, townsNamed }: Checked): Problem[] {
  const placed = [
    // Where a thing took place is its first jurisdiction; a seat may be in any that an organization serves.
    ...records.builds.map(
      ({ id, place, jurisdictions }) => ['builds', id, place, jurisdictions.slice(0, 1)] as const,
    ),
    ...records.events.map(
      ({ id, place, jurisdictions }) => ['events', id, place, jurisdictions.slice(0, 1)] as const,
    ),
    ...records.organizations.map(
      ({ id, place, jurisdictions }) => ['organizations', id, place, jurisdictions] as const,
    ),
    ...records.nations.map(({ id, place, jurisdictions }) => ['nations', id, place, jurisdictions] as const),
  ];
  // Most pins stand in the middle of a town that other records name too.
  const known = new Map<string, number | undefined>();
  const distance = (at: Point, id: string): number | undefined => {
    const key = `${id} ${at.join()}`;
    if (!known.has(key)) known.set(key, boundaries.distanceKm(id, at));
    return known.get(key);
  };
  const away = (at: Point, ids: readonly string[]): number | undefined => {
    const all = ids.map((id) => distance(at, id)).filter((km) => km !== undefined);
    return all.length > 0 ? Math.min(...all) : undefined;
  };
  return placed.flatMap(([collection, id, place, jurisdictions]): Problem[] => {
    if (!place) return [];
    const say = (
      field: string,
      severity: Problem['severity'],
      message: string,
      suggestion?: string,
    ): Problem[] => [
      {
        collection,
        id,
        field,
        severity,
        rule: 'place',
        message: `${id}: ${message}`,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
    ];
    const stray = strayIn(place).flatMap(([field, text, clean]) =>
      say(
        `place.${field}`,
        'warning',
        `the ${field} ${seen(text)} has blanks at an end, two in a row, or of an odd kind`,
        `write ${JSON.stringify(clean)}`,
      ),
    );
    if (!place.at)
      return isToBeLocated(place)
        ? [
            ...stray,
            ...say(
              'place',
              'warning',
              `${place.city ?? ''} has no coordinates, so no pin`,
              'run "coalition locate"',
            ),
          ]
        : stray;
    const at: Point = place.at;
    const km = away(at, jurisdictions);
    if (km === undefined || km <= FINE_KM) {
      const far = farFromTown(place, jurisdictions, townsNamed);
      return [...stray, ...(far ? say('place.at', 'warning', ...far) : [])];
    }
    const message = `the pin lies ${Math.round(km)} km outside ${jurisdictions.join(', ')}`;
    if (km <= DOUBTFUL_KM)
      return [...stray, ...say('place.at', 'warning', message, 'a town on the border, or a mistake?')];
    const [lng, lat] = at;
    const hint =
      Math.abs(lng) <= 90 && (away([lat, lng], jurisdictions) ?? Infinity) <= FINE_KM
        ? 'the two numbers are swapped; wanted [longitude, latitude]'
        : (away([-lng, lat], jurisdictions) ?? Infinity) <= FINE_KM
          ? 'the longitude lost its minus sign'
          : `it lies in ${boundaries.placesAt(at).join(', ') || 'no jurisdiction'}`;
    return [...stray, ...say('place.at', 'error', message, hint)];
  });
}

/** Tells of a pin that lies in its state, but in no town of the name that stands beside it. */
function farFromTown(
  { at, city, precision }: Place,
  jurisdictions: readonly string[],
  townsNamed: TownsNamed,
): [message: string, suggestion: string] | undefined {
  if (!at || city === undefined || (precision !== 'city' && precision !== 'exact')) return undefined;
  const [nearest] = jurisdictions
    .flatMap((id) => townsNamed(city, id))
    .map((town) => ({ town, km: kmBetween(at, town) }))
    .sort((one, other) => one.km - other.km);
  if (!nearest || nearest.km <= TOWN_KM) return undefined;
  const [lng, lat] = nearest.town;
  return [
    `the pin lies ${Math.round(nearest.km)} km from ${city}`,
    `${city} is at [${lng}, ${lat}]; another town, or a mistyped number?`,
  ];
}

/** Names with blanks that nobody sees, each with the name as it was meant: a search for "Atlanta" would miss "Atlanta ". */
function strayIn(place: Place): (readonly [field: string, text: string, clean: string])[] {
  return (['city', 'venue'] as const).flatMap((field) => {
    const text = place[field] ?? '';
    const clean = text.replace(/\s+/g, ' ').trim();
    return clean === text ? [] : [[field, text, clean] as const];
  });
}

/** A text in quotation marks, in which odd blanks can be seen. */
function seen(text: string): string {
  return JSON.stringify(text).replace(
    /[^\S ]/g,
    (blank) => `\\u${blank.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function isToBeLocated({ precision, basis }: Place): boolean {
  return (precision === 'city' || precision === 'exact') && basis !== 'assumed-seat';
}
