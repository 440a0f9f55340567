import '../page.css';
import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomTransform } from 'd3-zoom';
import { feature } from 'topojson-client';
import topology from 'virtual:bench-regions';
import { showPanel } from '../panel.ts';
import { frame, loadRows, type Row } from '../records.ts';

let rows: readonly Row[] = [];
const loading = loadRows();
const states = feature(topology, topology.objects.states);
const projection = geoAzimuthalEqualArea().rotate([100, -45]).fitSize([1000, 833], states);
const path = geoPath(projection);
const svg = select(frame).append('svg').attr('width', 1000).attr('height', 833);
const plane = svg.append('g');
plane
  .selectAll('path')
  .data(states.features)
  .join('path')
  .attr('d', path)
  .attr('fill', '#9ab')
  .attr('stroke', '#fff')
  .attr('vector-effect', 'non-scaling-stroke')
  .on('click', (_event, { id, properties }) => showPanel(properties.name, String(id), rows));
const zooming = zoom()
  .scaleExtent([1, 24])
  .on('zoom', ({ transform }) => plane.attr('transform', String(transform)));
svg.call(zooming);
rows = await loading;
plane
  .append('g')
  .selectAll('circle')
  .data(rows)
  .join('circle')
  .attr('transform', ({ place }) => `translate(${projection(place.at)?.join() ?? ''})`)
  .attr('r', 3);

window.bench = {
  told: () => ({
    regions: document.querySelectorAll('path').length,
    pins: document.querySelectorAll('circle').length,
  }),
  project(at) {
    const node = svg.node();
    const [x, y] = projection(at) ?? [0, 0];
    return node ? zoomTransform(node).apply([x, y]) : [x, y];
  },
  zoomIn: () => svg.call(zooming.scaleBy, 2),
};
