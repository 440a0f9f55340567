import { countryOf } from '@coalition-map/geo';
import type { Place } from '@coalition-map/schema';
import type { Line, Telling } from './facts.ts';
import { line } from './line.ts';
import { placeName } from './names.ts';

/** Tells whether a place may be told finer than its state; the schema refuses what says otherwise, and so do we. */
function isTold({ precision }: Place): boolean {
  return precision === 'exact' || precision === 'city';
}

/** Gives the city of a place, where it may be told. */
export function cityOf(place: Place | undefined): string | undefined {
  return place && isTold(place) ? place.city : undefined;
}

/** Gives the venue of a place, where it may be told. */
export function venueOf(place: Place | undefined): string | undefined {
  return place && isTold(place) ? place.venue : undefined;
}

/** Gives the city and state of a place, or that it is not told. */
export function whereText(place: Place | undefined, state: string, { words }: Telling): string | undefined {
  if (!place) return undefined;
  const city = cityOf(place);
  if (city !== undefined) return `${city}, ${state}`;
  return isTold(place) ? undefined : words.precision[place.precision === 'region' ? 'region' : 'withheld'];
}

/** Gives the label of a place; a city that is our assumption is told as one. */
export function whereLabel(place: Place | undefined, { words }: Telling): string {
  return place?.basis === 'assumed-seat' ? words.labels.whereAssumed : words.labels.where;
}

/**
 * Gives the places of a record as a line: all of them where there are several, and a single one where nothing else
 * tells it.
 */
export function placesLine(ids: readonly string[], telling: Telling, told = false): Line | undefined {
  const { words, languages, atlas } = telling;
  const places = [...new Set(ids)];
  const [first = ''] = places;
  if (places.length === 1 && told) return undefined;
  const label =
    places.length > 1
      ? words.labels.states
      : countryOf(first) === first
        ? words.labels.country
        : first.startsWith('nation:')
          ? words.kind.nations
          : words.labels.state;
  return line(label, ...places.map((id) => placeName(id, languages, atlas)));
}
