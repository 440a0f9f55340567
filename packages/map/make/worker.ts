import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const name = 'maplibre-gl-worker.mjs';

/**
 * Puts MapLibre's worker beside the module of a built package that names it, and names it in the one way that bundlers and
 * browsers both read. MapLibre's licence stands in its first lines.
 */
export function placeWorker(dist: string): void {
  const folder = path.join(dist, 'gl');
  const text = readFileSync(fileURLToPath(import.meta.resolve(`maplibre-gl/dist/${name}`)), 'utf8');
  // Its source map is five times as large, and stays with MapLibre.
  writeFileSync(path.join(folder, name), text.replace(/^\/\/# sourceMappingURL=.*$/m, ''));
  writeFileSync(
    path.join(folder, 'worker-url.js'),
    `export const workerUrl = new URL('./${name}', import.meta.url).href;\n`,
  );
  // It would lead to the source that this took the place of.
  rmSync(path.join(folder, 'worker-url.js.map'));
}
