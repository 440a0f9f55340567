import { countryOf, jurisdictionsOf, type Country, type Preset } from '@coalition-map/geo';
import type { Entry, State, MapWords } from '@coalition-map/store';
import { pictureOf, type Picture } from './paint.ts';
import { pinKindOf, type PinKind } from './pins.ts';

/** What is left of a picture when the preset, the lens and the legend have done their work. */
export interface Sift {
  /** Regions that are drawn as mere land, because they are outside of the lens or in a class that is switched off. */
  readonly dim: ReadonlySet<string>;
  /** Whether anything may be left out at all. */
  readonly isOn: boolean;
  /** Tells whether an entry is shown: its kind is, and one of its places. */
  readonly shows: (entry: Entry) => boolean;
  /** Tells whether an entry is about what preset and lens hold, whatever the legend has switched off. */
  readonly has: (entry: Entry) => boolean;
  /** Tells whether preset and lens hold a place, whatever the legend has switched off. */
  readonly holds: (place: string) => boolean;
  /** How many records of a kind of pins are left, whether that kind is switched on or not. */
  readonly countOf: (kind: PinKind) => number;
  /** The one country of the map, where it shows no other. */
  readonly country: Country | undefined;
  /** How many records are left out because they are of other countries alone. */
  readonly away: number;
}

/** Countries whose states have colours. */
const coloured = ['US', 'CA'] as const;

/** The ids of the regions that a preset colours and counts. */
export function idsOf(preset: Preset): readonly string[] {
  const countries = preset === 'us' ? (['US'] as const) : coloured;
  return countries.flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
}

/**
 * Gives what the regions of a map, the lens and the legend leave of a state; map, list and counts all ask it, so that they
 * tell the same. Something of no region, such as a national figure, goes with the lens, and with the last of the classes.
 */
export function siftOf(
  state: State,
  ids: readonly string[],
  words: MapWords,
  picture: Picture = pictureOf(state, ids, words),
): Sift {
  const { lens, hidden, atlas } = state;
  const [country, ...others] = coloured.filter((it) => ids.some((id) => countryOf(id) === it));
  const alone = others.length === 0 ? country : undefined;
  const isAway = ({ places }: Entry): boolean => {
    const known = alone === undefined ? [] : places.flatMap((id) => countryOf(id) ?? []);
    return known.length > 0 && !known.some((it) => it === alone);
  };
  const framed = framedBy(lens, ids);
  const off = picture.legend.filter(({ fill }) => hidden.has(`fill:${fill}`)).flatMap((item) => item.places);
  const dim = new Set(off);
  if (framed.size > 0) for (const id of ids) if (!framed.has(id)) dim.add(id);
  // With every class off there is nothing that a record could be shown on.
  const isBare = ids.every((id) => dim.has(id));

  const holds = (place: string): boolean =>
    framed.size > 0 ? framed.has(place) : alone === undefined || (countryOf(place) ?? alone) === alone;
  const has = (entry: Entry): boolean =>
    !isAway(entry) && (entry.places.length === 0 ? framed.size === 0 : entry.places.some(holds));
  const isLeft = (entry: Entry): boolean =>
    !isBare &&
    has(entry) &&
    (entry.places.length === 0 || entry.places.some((id) => holds(id) && !dim.has(id)));
  return {
    dim,
    isOn: framed.size > 0 || hidden.size > 0 || alone !== undefined,
    shows: (entry) => !hidden.has(`pin:${pinKindOf(entry) ?? ''}`) && isLeft(entry),
    has,
    holds,
    countOf: (kind) => atlas.entries.filter((entry) => pinKindOf(entry) === kind && isLeft(entry)).length,
    country: alone,
    away: alone === undefined ? 0 : atlas.entries.filter(isAway).length,
  };
}

/** The places that a lens frames; one on places that the preset does not draw frames nothing, and leaves nothing out. */
function framedBy(lens: readonly string[], ids: readonly string[]): ReadonlySet<string> {
  const framed = new Set(lens.filter((id) => ids.includes(id)));
  // A lens on all of a country is one on the country too.
  for (const country of coloured)
    if (framed.size > 0 && jurisdictionsOf(country).every(({ id }) => framed.has(id))) framed.add(country);
  return framed;
}
