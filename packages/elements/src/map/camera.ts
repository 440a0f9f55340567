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

/**
 * Holds what part of the plane is seen. While nothing is zoomed, the whole picture is, or what the lens frames, whatever
 * the size.
 */
export class Camera {
  size: Size = { width: 0, height: 0 };
  private plane: Size;
  private zoomed: View | undefined;
  private home: Box | undefined;
  private most: number | undefined;
  /** Whether the view is the one that it began with. */
  private isHome = true;

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

  /** Whether there is another view to go back to by showAll. */
  get moved(): boolean {
    return !this.isHome || this.zoomed !== undefined;
  }

  get view(): View {
    return this.zoomed ?? this.all;
  }

  /** CSS px per plane unit of the nearest view. */
  get nearest(): number {
    return this.most ?? this.all.k * MAX_ZOOM;
  }

  private get all(): View {
    return fitView([0, 0, this.plane.width, this.plane.height], this.size);
  }

  /** Takes another plane, what of it is framed at first (nothing: all of it), and its nearest view. */
  frame(plane: Size, home?: Box, most?: number): void {
    this.plane = plane;
    this.home = home;
    this.most = most;
    this.goHome();
  }

  /** Takes a new size in whole px; tells whether it is one. */
  resize(width: number, height: number): boolean {
    if (width === this.size.width && height === this.size.height) return false;
    this.size = { width, height };
    if (this.isHome) this.goHome();
    else if (this.ready && this.zoomed) this.look(this.zoomed);
    return this.ready;
  }

  /** Looks at a view, as near as allowed. */
  look(view: View): void {
    const next = clampedView(view, this.plane, this.size, this.most);
    this.zoomed = next.k <= this.all.k * 1.001 ? undefined : next;
    this.isHome = this.zoomed === undefined && this.home === undefined;
  }

  move(dx: number, dy: number): void {
    this.look(movedView(this.view, dx, dy));
  }

  zoom(factor: number, at?: Point): void {
    this.look(zoomedView(this.view, this.size, factor, at));
  }

  /** Shows what the lens frames; where that is seen already, the whole picture. */
  showAll(): void {
    if (this.home && !this.isHome) return this.goHome();
    this.zoomed = undefined;
    this.isHome = this.home === undefined;
  }

  private goHome(): void {
    this.zoomed = undefined;
    if (this.home && this.ready) this.look(fitView(this.home, this.size, Math.min(48, this.size.height / 8)));
    this.isHome = true;
  }

  /** Brings a plane point into sight. */
  see(at: Point): void {
    const [x, y] = this.screen(at);
    const margin = 24;
    const out = x < margin || y < margin || x > this.size.width - margin || y > this.size.height - margin;
    if (out && this.zoomed) this.look({ ...this.view, cx: at[0], cy: at[1] });
  }

  screen(at: Point): Point {
    return toScreen(this.view, this.size, at);
  }

  planePoint(at: Point): Point {
    return toPlane(this.view, this.size, at);
  }
}
