import type { Box, Point } from '@coalition-map/geo';

/** A size in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of the plane is seen: the plane point at the centre, and CSS px per plane unit. */
export interface View {
  readonly cx: number;
  readonly cy: number;
  readonly k: number;
}

/** How much larger than the whole picture the nearest view is. */
export const MAX_ZOOM = 24;

/** Gives the view in which a box of the plane just fits, with a margin in px. */
export function fitView([x0, y0, x1, y1]: Box, { width, height }: Size, margin = 0): View {
  const w = Math.max(1, width - 2 * margin);
  const h = Math.max(1, height - 2 * margin);
  const k = Math.min(w / Math.max(1, x1 - x0), h / Math.max(1, y1 - y0));
  return { cx: (x0 + x1) / 2, cy: (y0 + y1) / 2, k };
}

/** Gives the screen point, in px from the top left, of a plane point. */
export function toScreen({ cx, cy, k }: View, { width, height }: Size, [x, y]: Point): Point {
  return [(x - cx) * k + width / 2, (y - cy) * k + height / 2];
}

/** Gives the plane point under a screen point. */
export function toPlane({ cx, cy, k }: View, { width, height }: Size, [x, y]: Point): Point {
  return [(x - width / 2) / k + cx, (y - height / 2) / k + cy];
}

/** Gives the view after zooming by a factor, with the plane point under a screen point staying where it is. */
export function zoomedView(
  view: View,
  size: Size,
  factor: number,
  at: Point = [size.width / 2, size.height / 2],
): View {
  const [x, y] = toPlane(view, size, at);
  const k = view.k * factor;
  return { cx: x - (at[0] - size.width / 2) / k, cy: y - (at[1] - size.height / 2) / k, k };
}

/** Gives the view moved by px, as a drag does. */
export function movedView(view: View, dx: number, dy: number): View {
  return { ...view, cx: view.cx - dx / view.k, cy: view.cy - dy / view.k };
}

/**
 * Gives the nearest view that is allowed: no smaller than the whole picture, no larger than 24 times (or than `most` CSS px a
 * plane unit), never past its edge.
 */
export function clampedView(view: View, plane: Size, size: Size, most?: number): View {
  const whole = fitView([0, 0, plane.width, plane.height], size);
  const k = Math.min(Math.max(view.k, whole.k), most ?? whole.k * MAX_ZOOM);
  const within = (centre: number, length: number, shown: number) =>
    shown >= length ? length / 2 : Math.min(Math.max(centre, shown / 2), length - shown / 2);
  return {
    cx: within(view.cx, plane.width, size.width / k),
    cy: within(view.cy, plane.height, size.height / k),
    k,
  };
}
