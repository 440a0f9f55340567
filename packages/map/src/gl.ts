/** The surface that knows maplibre-gl: 370 kB of brotli, reached by import() alone. */
export type { Basemap } from './gl/basemap.ts';
export { sameView, STREET_K, streetScene } from './gl/streets.ts';
export { GlSurface, type GlOptions } from './gl/surface.ts';
