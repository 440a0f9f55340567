import 'jsvectormap/dist/jsvectormap.css';
import '../page.css';
import JsVectorMap from 'jsvectormap';
import outlines from 'virtual:bench-vector-map';
import { showPanel } from '../panel.ts';
import { loadRows, westOf } from '../records.ts';

JsVectorMap.addMap('us_ca', outlines);
const rows = await loadRows();
const map = new JsVectorMap({
  selector: '#map',
  map: 'us_ca',
  zoomMax: 24,
  zoomStep: 2,
  zoomAnimate: false,
  regionStyle: { initial: { fill: '#9ab', stroke: '#fff', strokeWidth: 0.5 } },
  markerStyle: { initial: { r: 4, strokeWidth: 1 } },
  markers: rows.map(({ name, place: { at } }) => ({ name: name.en, coords: [at[1], westOf(at[0])] })),
  onRegionClick(_event, code) {
    showPanel(outlines.paths[code]?.name ?? code, code, rows);
  },
});

window.bench = {
  told: () => ({
    regions: document.querySelectorAll('.jvm-region').length,
    pins: document.querySelectorAll('.jvm-marker').length,
  }),
  project([lng, lat]) {
    const { x, y } = map.coordsToPoint(lat, lng);
    return [x, y];
  },
  zoomIn: () => document.querySelector<HTMLElement>('.jvm-zoomin')?.click(),
};
