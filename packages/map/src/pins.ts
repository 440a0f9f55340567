import {
  countryOf,
  isJurisdiction,
  regionAt,
  type Point,
  type RegionShape,
  type Scene,
} from '@coalition-map/geo';
import type { Place } from '@coalition-map/schema';
import { entriesOf, type Entry, type EntryOf, type State } from '@coalition-map/store';

/** What a pin stands for; each has its own shape and colour. */
export type PinKind = 'partnership' | 'build' | 'event' | 'organization' | 'tribal';

/** The kinds of pins, in the order of the legend. */
export const pinKinds: readonly PinKind[] = ['partnership', 'build', 'event', 'organization', 'tribal'];

/** How far from a region, in plane units, a city may lie that is still its: about 40 km, as outlines are simplified. */
const NEAR = 10;

/** A record on the map. */
export interface Pin {
  /** Entry key. */
  readonly key: string;
  readonly kind: PinKind;
  /** Plane point. */
  readonly at: Point;
  /** The region that the pin is drawn in. */
  readonly place: string;
  /** state: the fact is about the whole state (or its city is not told), so the pin stands at the state's anchor. */
  readonly level: 'state' | 'city';
}

/**
 * Gives the pins of a state, exactly one for each record that has a place on the plane: at its city, else at the anchor
 * of its first region. A confidential place has none, nor has a record of a whole country. A nation that agreed to be
 * named only is not located: what is about it stands at a state, where it has one.
 */
export function pinsOf({ atlas }: State, scene: Scene): readonly Pin[] {
  const drawn = new Map(scene.shapes.regions.filter(({ context }) => !context).map((it) => [it.id, it]));
  const named = new Set(
    entriesOf(atlas.entries, 'nations').flatMap(({ record: { id, consent } }) =>
      consent === 'map' ? [] : [`nation:${id}`],
    ),
  );
  return atlas.entries.flatMap((entry): Pin[] => {
    const kind = pinKindOf(entry);
    if (!kind) return [];
    const where = whereOf(entry);
    if (where?.precision === 'withheld') return [];
    const fine = where?.precision === 'city' || where?.precision === 'exact';
    const isNamed = entry.places.some((id) => named.has(id));
    const point =
      fine && where.at && where.basis !== 'assumed-seat' && !isNamed
        ? cityPoint(where.at, entry.places, scene, drawn)
        : undefined;
    // A square has no inside: what is in a city stands for its whole state.
    const level = scene.layout === 'tiles' ? 'state' : 'city';
    if (point) return [{ key: entry.key, kind, at: point.at, place: point.place, level }];
    const place = entry.places.find((id) => drawn.has(id));
    const at = place === undefined ? undefined : drawn.get(place)?.at;
    return place !== undefined && at ? [{ key: entry.key, kind, at, place, level: 'state' }] : [];
  });
}

/** The kind of pin that stands for a record; undefined for kinds that are not on the map. */
export function pinKindOf(entry: Entry): PinKind | undefined {
  if (entry.kind === 'partnerships') return 'partnership';
  if (entry.kind === 'builds') return 'build';
  if (entry.kind === 'events') return 'event';
  if (entry.kind === 'organizations')
    return entry.record.type.startsWith('tribal-') ? 'tribal' : 'organization';
  if (entry.kind === 'nations') return entry.record.consent === 'map' ? 'tribal' : undefined;
  return undefined;
}

function whereOf(entry: Entry): Place | undefined {
  const { record } = entry as EntryOf<'builds' | 'events' | 'organizations' | 'partnerships'>;
  return 'place' in record ? record.place : undefined;
}

/**
 * The plane point of a city, in the declared region that holds it, else the first one near it, else the first; a polygon
 * alone never decides near a border (geography.md).
 */
function cityPoint(
  at: readonly [number, number],
  places: readonly string[],
  { shapes, plane }: Scene,
  drawn: ReadonlyMap<string, RegionShape>,
): { at: Point; place: string } | undefined {
  const declared = places.flatMap((id) => drawn.get(id) ?? []);
  if (declared.length === 0) {
    // What is of a province does not stand in a picture without it, whatever lies under its point.
    if (places.some((id) => isJurisdiction(id) && countryOf(id) !== id)) return undefined;
    const point = plane.forward(at);
    const place = point && regionAt(shapes, point, NEAR);
    return point && place !== undefined && drawn.has(place) ? { at: point, place } : undefined;
  }
  const spots = declared.flatMap((region) => {
    const point = plane.forward(at, region.id);
    return point ? [{ at: point, place: region.id, region }] : [];
  });
  // Where only one region is declared, there is nothing to decide.
  if (spots.length < 2) return spots[0];
  const within = (tolerance: number) =>
    spots.find(({ at: point, region }) => regionAt({ ...shapes, regions: [region] }, point, tolerance));
  return within(0) ?? within(NEAR) ?? spots[0];
}
