import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * Where MapLibre's worker is, as Vite finds it from our sources. In the published package `make/worker.ts` puts a copy of the
 * worker in this folder, and a module in the place of this one that finds it with and without a bundler.
 */
export const workerUrl: string = url;
