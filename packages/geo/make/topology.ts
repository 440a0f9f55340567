import { readFileSync } from 'node:fs';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** One jurisdiction of the topology: a surface made of arcs, with its ISO 3166-2 id. */
export type State = (Polygon | MultiPolygon) & { readonly id: string };

interface States extends GeometryCollection {
  geometries: State[];
}

/** A boundaries file with its states. */
export type StatesTopology = Topology<{ states: States }>;

/** A visual anchor of the boundaries: `ll` is `[lng, lat]`, `r` the radius in km of the largest circle inside. */
export interface Label {
  readonly id: string;
  readonly name: string;
  readonly ll: [number, number];
  readonly r: number;
}

const folder = new URL('../boundaries/', import.meta.url);

/** The topology of `boundaries/`; the file is committed, so its shape is trusted. */
export function readTopology(): StatesTopology {
  return JSON.parse(readFileSync(new URL('na-admin1.topojson', folder), 'utf8')) as StatesTopology;
}

/** The anchors of `boundaries/`; the file is committed, so its shape is trusted. */
export function readLabels(): Label[] {
  return JSON.parse(readFileSync(new URL('na-admin1.labels.json', folder), 'utf8')) as Label[];
}

/** The rings of a state, each as a list of arc indexes (`~i` is arc `i` backwards), of all its polygons in one list. */
export function arcRingsOf(state: State): number[][] {
  return state.type === 'Polygon' ? state.arcs : state.arcs.flat();
}
