import { frame, loadRows } from '../records.ts';

const { length } = await loadRows();
frame.textContent = `${length} records`;
window.bench = { told: () => ({ regions: 0, pins: length }), project: () => [0, 0], zoomIn: () => undefined };
