import 'maplibre-gl/dist/maplibre-gl.css';
import '../page.css';
import { Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import topology from 'virtual:bench-regions';
import { showPanel } from '../panel.ts';
import { frame, loadRows } from '../records.ts';

setWorkerUrl(workerUrl);
const states = feature(topology, topology.objects.states);
const ids = new Map(states.features.map(({ id, properties: { name } }) => [name, String(id)]));
const loading = loadRows();
const map = new GlMap({
  container: frame,
  bounds: [
    [-216, -15],
    [-52, 83.2],
  ],
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: { regions: { type: 'geojson', data: states, tolerance: 0 } },
    layers: [
      { id: 'regions', type: 'fill', source: 'regions', paint: { 'fill-color': '#9ab' } },
      { id: 'lines', type: 'line', source: 'regions', paint: { 'line-color': '#fff' } },
    ],
  },
});
const [rows] = await Promise.all([
  loading,
  new Promise<void>((done) => {
    map.once('load', () => done());
  }),
]);
map.addSource('pins', {
  type: 'geojson',
  cluster: true,
  data: {
    type: 'FeatureCollection',
    features: rows.map(({ name, place }) => ({
      type: 'Feature',
      properties: { name: name.en },
      geometry: { type: 'Point', coordinates: [...place.at] },
    })),
  },
});
map.addLayer({
  id: 'pins',
  type: 'circle',
  source: 'pins',
  // Larger with more pins; numbers would need a font from a server.
  paint: {
    'circle-color': '#324',
    'circle-radius': ['step', ['coalesce', ['get', 'point_count'], 1], 5, 2, 12, 100, 16, 1000, 22],
  },
});
map.on('click', 'regions', ({ features }) => {
  const name = String(features?.[0]?.properties['name']);
  showPanel(name, ids.get(name) ?? '', rows);
});

let ready = false;
map.once('idle', () => {
  ready = true;
});

/** Tiles share features at their edges. */
function count<T>(items: readonly T[], keyOf: (item: T) => string, countOf: (item: T) => number): number {
  return [...new Map(items.map((item) => [keyOf(item), countOf(item)])).values()].reduce((a, b) => a + b, 0);
}

window.bench = {
  told() {
    if (!ready) return undefined;
    const marks = map.queryRenderedFeatures({ layers: ['pins'] });
    const regions = map.queryRenderedFeatures({ layers: ['regions'] });
    return {
      regions: count(
        regions,
        ({ properties }) => String(properties['name']),
        () => 1,
      ),
      pins: count(
        marks,
        ({ properties: { cluster_id: cluster, name } }) => String(cluster ?? name),
        ({ properties }) => Number(properties['point_count'] ?? 1),
      ),
    };
  },
  project([lng, lat]) {
    const { x, y } = map.project([lng, lat]);
    return [x, y];
  },
  isMark: (x, y) => map.queryRenderedFeatures([x, y], { layers: ['pins'] }).length > 0,
  zoomIn() {
    map.jumpTo({ zoom: map.getZoom() + 1 });
  },
};
