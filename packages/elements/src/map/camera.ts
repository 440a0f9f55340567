import type { Box, Point } from '@coalition-map/geo';
import {
  clampedView,
  fitView,
  MAX_ZOOM,
  movedView,
  toPlane,
  toScreen,
  zoomedView,
  type Size,
  type View,
} from '@coalition-map/map';

/** Holds what part of the plane is seen. While nothing is zoomed, the whole picture is, whatever the size. */
export class Camera {
  size: Size = { width: 0, height: 0 };
  private readonly plane: Size;
  private zoomed: View | undefined;

  constructor(plane: Size) {
    this.plane = plane;
  }

  /** Whether there is a size to draw in. */
  get ready(): boolean {
    return this.size.width > 0 && this.size.height > 0;
  }

  /** Whether the map is larger than its frame. */
  get movable(): boolean {
    return this.zoomed !== undefined;
  }

  get view(): View {
    return this.zoomed ?? this.all;
  }

  /** CSS px per plane unit of the nearest view. */
  get nearest(): number {
    return this.all.k * MAX_ZOOM;
  }

  private get all(): View {
    return fitView([0, 0, this.plane.width, this.plane.height], this.size);
  }

  /** Takes a new size in whole px; tells whether it is one. */
  resize(width: number, height: number): boolean {
    if (width === this.size.width && height === this.size.height) return false;
    this.size = { width, height };
    if (this.ready && this.zoomed) this.look(this.zoomed);
    return this.ready;
  }

  /** Looks at a view, as near as allowed. */
  look(view: View): void {
    const next = clampedView(view, this.plane, this.size);
    this.zoomed = next.k <= this.all.k * 1.001 ? undefined : next;
  }

  move(dx: number, dy: number): void {
    this.look(movedView(this.view, dx, dy));
  }

  zoom(factor: number, at?: Point): void {
    this.look(zoomedView(this.view, this.size, factor, at));
  }

  showAll(): void {
    this.zoomed = undefined;
  }

  /** Brings a plane point into sight. */
  see(at: Point): void {
    const [x, y] = this.screen(at);
    const margin = 24;
    const out = x < margin || y < margin || x > this.size.width - margin || y > this.size.height - margin;
    if (out && this.zoomed) this.look({ ...this.view, cx: at[0], cy: at[1] });
  }

  /** Looks at points so that they part, no nearer than needed: at the whole of their box (such as a state) first. */
  part(points: readonly Point[], box?: Box): void {
    const whole = box && fitView(box, this.size, Math.min(24, this.size.height / 10));
    if (whole && this.view.k < Math.min(whole.k, this.nearest) * 0.95) return this.look(whole);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const margin = Math.min(this.size.width, this.size.height) / 5;
    const near = fitView(
      [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
      this.size,
      margin,
    );
    this.look({ ...near, k: Math.max(Math.min(near.k, this.nearest), this.view.k * 1.6) });
  }

  screen(at: Point): Point {
    return toScreen(this.view, this.size, at);
  }

  planePoint(at: Point): Point {
    return toPlane(this.view, this.size, at);
  }
}
