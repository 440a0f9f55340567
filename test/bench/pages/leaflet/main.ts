import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import '../page.css';
import L from 'leaflet';
import 'leaflet.markercluster';
import { feature } from 'topojson-client';
import topology from 'virtual:bench-regions';
import { showPanel } from '../panel.ts';
import { frame, loadRows, westOf, type Row } from '../records.ts';

let rows: readonly Row[] = [];
const loading = loadRows();
const map = L.map(frame, { preferCanvas: true, zoomSnap: 0, maxZoom: 12, attributionControl: false });
const regions = L.geoJSON(feature(topology, topology.objects.states), {
  style: { weight: 1, color: '#fff', fillColor: '#9ab', fillOpacity: 1 },
  onEachFeature({ id, properties }, layer) {
    layer.on('click', () => showPanel(properties.name, String(id), rows));
  },
});
map.fitBounds(regions.getBounds());
regions.addTo(map);
rows = await loading;
const clusters = L.markerClusterGroup({ chunkedLoading: false });
const markers = rows.map(({ name, place: { at } }) =>
  L.circleMarker([at[1], westOf(at[0])], { radius: 5, weight: 1 }).bindTooltip(name.en),
);
clusters.addLayers(markers);
map.addLayer(clusters);

window.bench = {
  told() {
    const icons = [...document.querySelectorAll('.marker-cluster')];
    const joined = icons.reduce((sum, icon) => sum + Number(icon.textContent), 0);
    return {
      regions: regions.getLayers().length,
      pins: joined + markers.filter((marker) => map.hasLayer(marker)).length,
    };
  },
  project([lng, lat]) {
    const { x, y } = map.latLngToContainerPoint([lat, lng]);
    return [x, y];
  },
  zoomIn: () => void map.setZoom(map.getZoom() + 1, { animate: false }),
};
