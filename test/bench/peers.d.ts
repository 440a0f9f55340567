/**
 * The parts of the peers that the pages use, so that types are checked where test/bench/node_modules is missing, too.
 * Their own types are not used: two of them have none.
 */
declare module '*.css';

declare module '*?worker&url' {
  const url: string;
  export default url;
}

declare module 'virtual:bench-regions' {
  import type { GeometryCollection, Topology } from 'topojson-specification';
  const topology: Topology<{ states: GeometryCollection<{ name: string }> }>;
  export default topology;
}

declare module 'virtual:bench-vector-map' {
  const map: { readonly paths: Readonly<Record<string, { readonly name: string }>> };
  export default map;
}

declare module 'jsvectormap' {
  export default class JsVectorMap {
    static addMap(name: string, map: unknown): void;
    constructor(options: {
      selector: string;
      map: string;
      zoomMax: number;
      zoomStep: number;
      zoomAnimate: boolean;
      regionStyle: unknown;
      markerStyle: unknown;
      markers: readonly { name: string; coords: readonly [number, number] }[];
      onRegionClick(event: Event, code: string): void;
    });
    coordsToPoint(lat: number, lng: number): { x: number; y: number };
  }
}

declare module 'leaflet.markercluster';

declare module 'leaflet' {
  type LatLng = readonly [number, number];
  interface Layer {
    addTo(map: LeafletMap): this;
    on(type: 'click', listener: () => void): this;
    bindTooltip(text: string): this;
    getBounds(): unknown;
  }
  interface Group extends Layer {
    getLayers(): Layer[];
    addLayers(layers: readonly Layer[]): void;
  }
  interface LeafletMap {
    fitBounds(bounds: unknown): void;
    addLayer(layer: Layer): void;
    hasLayer(layer: Layer): boolean;
    latLngToContainerPoint(at: LatLng): { x: number; y: number };
    getZoom(): number;
    setZoom(zoom: number, options: { animate: boolean }): unknown;
  }
  interface State {
    id?: string | number;
    properties: { name: string };
  }
  const L: {
    map(element: HTMLElement, options: object): LeafletMap;
    geoJSON(
      data: unknown,
      options: { style: object; onEachFeature(feature: State, layer: Layer): void },
    ): Group;
    markerClusterGroup(options: object): Group;
    circleMarker(at: LatLng, options: object): Layer;
  };
  export default L;
}

declare module 'd3-geo' {
  type Point = readonly [number, number];
  export interface Projection {
    (at: Point): [number, number] | null;
    rotate(angles: Point): this;
    fitSize(size: Point, data: unknown): this;
  }
  export function geoAzimuthalEqualArea(): Projection;
  export function geoPath(projection: Projection): (feature: unknown) => string;
}

declare module 'd3-selection' {
  export interface Selection<Datum> {
    append(tag: string): this;
    attr(name: string, value: string | number | ((datum: Datum) => string)): this;
    selectAll(selector: string): this;
    data<Next>(items: readonly Next[]): Selection<Next>;
    join(tag: string): this;
    on(type: string, listener: (event: Event, datum: Datum) => void): this;
    call<Rest extends unknown[]>(action: (selection: this, ...rest: Rest) => unknown, ...rest: Rest): this;
    node(): Element | null;
  }
  export function select(element: Element): Selection<undefined>;
}

declare module 'd3-zoom' {
  interface Transform {
    apply(point: readonly [number, number]): [number, number];
    toString(): string;
  }
  interface Zoom {
    (selection: unknown): void;
    scaleExtent(extent: readonly [number, number]): this;
    scaleBy(selection: unknown, factor: number): void;
    on(type: 'zoom', listener: (event: { transform: Transform }) => void): this;
  }
  export function zoom(): Zoom;
  export function zoomTransform(element: Element): Transform;
}
