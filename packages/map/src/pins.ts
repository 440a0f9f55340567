import { regionAt, type Plane, type Point, type Shapes } from '@coalition-map/geo';
import type { Place } from '@coalition-map/schema';
import type { Entry, EntryOf, State } from '@coalition-map/store';

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
 * of its first region. A confidential place has none, nor has a record of a whole country.
 */
export function pinsOf({ atlas }: State, shapes: Shapes, plane: Plane): readonly Pin[] {
  const anchors = new Map(shapes.regions.map(({ id, at }) => [id, at]));
  return atlas.entries.flatMap((entry): Pin[] => {
    const kind = pinKindOf(entry);
    if (!kind) return [];
    const where = whereOf(entry);
    if (where?.precision === 'withheld') return [];
    const fine = where?.precision === 'city' || where?.precision === 'exact';
    const point =
      fine && where.at && where.basis !== 'assumed-seat' && cityPoint(where.at, entry.places, shapes, plane);
    if (point) return [{ key: entry.key, kind, at: point.at, place: point.place, level: 'city' }];
    const place = entry.places.find((id) => anchors.has(id));
    const at = place === undefined ? undefined : anchors.get(place);
    return place !== undefined && at ? [{ key: entry.key, kind, at, place, level: 'state' }] : [];
  });
}

function pinKindOf(entry: Entry): PinKind | undefined {
  if (entry.kind === 'partnerships') return 'partnership';
  if (entry.kind === 'builds') return 'build';
  if (entry.kind === 'events') return 'event';
  if (entry.kind === 'organizations')
    return entry.record.type.startsWith('tribal-') ? 'tribal' : 'organization';
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
  shapes: Shapes,
  plane: Plane,
): { at: Point; place: string } | undefined {
  const declared = places.flatMap((id) => shapes.regions.find((region) => region.id === id) ?? []);
  if (declared.length === 0) {
    const point = plane.forward(at);
    const place = point && regionAt(shapes, point, NEAR);
    return point && place !== undefined ? { at: point, place } : undefined;
  }
  const spots = declared.flatMap((region) => {
    const point = plane.forward(at, region.id);
    return point ? [{ at: point, place: region.id, own: { ...shapes, regions: [region] } }] : [];
  });
  const within = (tolerance: number) =>
    spots.find((spot) => regionAt(spot.own, spot.at, tolerance) !== undefined);
  const spot = within(0) ?? within(NEAR) ?? spots[0];
  return spot && { at: spot.at, place: spot.place };
}
