import type { Box, Point } from '@coalition-map/geo';
import { fitView } from '@coalition-map/map';
import type { Camera } from './camera.ts';

/** Makes a camera look at points so that they part, no nearer than needed: at the whole of their box (such as a state) first. */
export function part(camera: Camera, points: readonly Point[], box?: Box): void {
  const { size, view, nearest } = camera;
  const whole = box && fitView(box, size, Math.min(24, size.height / 10));
  if (whole && view.k < Math.min(whole.k, nearest) * 0.95) return camera.look(whole);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const margin = Math.min(size.width, size.height) / 5;
  const near = fitView([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], size, margin);
  camera.look({ ...near, k: Math.max(Math.min(near.k, nearest), view.k * 1.6) });
}
