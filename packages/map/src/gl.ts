/** The surface that knows maplibre-gl: 370 kB of brotli, reached by import() alone. */
export { GlSurface } from './gl/surface.ts';
