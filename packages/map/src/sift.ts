import { jurisdictionsOf, type Preset } from '@coalition-map/geo';
import type { Entry, State, MapWords } from '@coalition-map/store';
import { pictureOf, type Picture } from './paint.ts';
import { pinKindOf } from './pins.ts';

/** What is left of a picture when the lens and the legend have done their work. */
export interface Sift {
  /** Regions that are drawn as mere land, because they are outside of the lens or in a class that is switched off. */
  readonly dim: ReadonlySet<string>;
  /** Whether anything is left out at all. */
  readonly isOn: boolean;
  /** Tells whether an entry is shown: its kind is, and one of its places. */
  readonly shows: (entry: Entry) => boolean;
}

/** The ids of the regions that a preset colours and counts. */
export function idsOf(preset: Preset): readonly string[] {
  const countries = preset === 'us' ? (['US'] as const) : (['US', 'CA'] as const);
  return countries.flatMap((country) => jurisdictionsOf(country).map(({ id }) => id));
}

/**
 * Gives what the lens and the legend leave of a state; map, list and counts all ask it, so that they tell the same.
 * Something of no region, such as a national figure, goes with the lens only.
 */
export function siftOf(
  state: State,
  ids: readonly string[],
  words: MapWords,
  picture: Picture = pictureOf(state, ids, words),
): Sift {
  const { lens, hidden } = state;
  // A lens on places that the preset does not draw frames nothing, and leaves nothing out.
  const framed = new Set(lens.filter((id) => ids.includes(id)));
  const off = picture.legend.filter(({ fill }) => hidden.has(`fill:${fill}`)).flatMap((item) => item.places);
  const dim = new Set(off);
  if (framed.size > 0) for (const id of ids) if (!framed.has(id)) dim.add(id);
  const shows = (entry: Entry): boolean => {
    const kind = pinKindOf(entry);
    if (kind !== undefined && hidden.has(`pin:${kind}`)) return false;
    if (framed.size > 0 && !entry.places.some((id) => framed.has(id))) return false;
    return dim.size === 0 || entry.places.length === 0 || entry.places.some((id) => !dim.has(id));
  };
  return { dim, isOn: framed.size > 0 || hidden.size > 0, shows };
}
