import type { ReactiveController } from 'lit';
import type { Point } from '@coalition-map/geo';

/** What gestures do to a map. Points are in px from the top left of the frame. */
export interface GestureTarget {
  /** The element that is dragged and wheeled on, once it is there. */
  readonly frame: HTMLElement | null;
  /** Whether there is anything to drag: the map is larger than its frame. */
  readonly movable: boolean;
  move(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  /** A wheel without Ctrl or ⌘, and one finger, scroll the page; this tells how to zoom and to move instead. */
  hint(how: 'wheel' | 'touch'): void;
  point(at: Point | undefined): void;
  pick(at: Point): void;
}

/** A pointer that moved less than this, in px, has clicked. */
const SLOP = 4;

/** Turns pointer and wheel into moves: a mouse drags, Ctrl + wheel zooms, one finger scrolls the page and two move the map. */
export class Gestures implements ReactiveController {
  private readonly target: GestureTarget;
  private readonly pointers = new Map<number, Point>();
  private moved = 0;
  private frame: HTMLElement | null = null;
  /** Where a pointer came over the map, px of the window; a page that scrolls by brings the map under a pointer that rests. */
  private entered: Point | undefined;
  private hovering = false;

  constructor(target: GestureTarget) {
    this.target = target;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.frame === this.target.frame) return;
    this.hostDisconnected();
    this.frame = this.target.frame;
    this.frame?.addEventListener('pointerdown', this.down);
    this.frame?.addEventListener('pointermove', this.drag);
    this.frame?.addEventListener('pointerup', this.up);
    this.frame?.addEventListener('pointercancel', this.up);
    this.frame?.addEventListener('pointerenter', this.enter);
    this.frame?.addEventListener('pointerleave', this.leave);
    this.frame?.addEventListener('wheel', this.wheel, { passive: false });
    this.frame?.addEventListener('touchmove', this.touch, { passive: false });
  }

  hostDisconnected(): void {
    this.frame?.removeEventListener('pointerdown', this.down);
    this.frame?.removeEventListener('pointermove', this.drag);
    this.frame?.removeEventListener('pointerup', this.up);
    this.frame?.removeEventListener('pointercancel', this.up);
    this.frame?.removeEventListener('pointerenter', this.enter);
    this.frame?.removeEventListener('pointerleave', this.leave);
    this.frame?.removeEventListener('wheel', this.wheel);
    this.frame?.removeEventListener('touchmove', this.touch);
    this.frame = null;
    this.pointers.clear();
    this.hovering = false;
  }

  private at(event: MouseEvent): Point {
    const box = this.frame?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)];
  }

  private readonly down = (event: PointerEvent): void => {
    // A finger of a pinch may well come down on a mark.
    if (event.button !== 0 || (isButton(event) && event.pointerType !== 'touch')) return;
    // Two fingers never click.
    this.moved = this.pointers.size === 0 ? 0 : Infinity;
    this.pointers.set(event.pointerId, this.at(event));
  };

  private readonly drag = (event: PointerEvent): void => {
    const now = this.at(event);
    const [x, y] = this.entered ?? [NaN, NaN];
    if (event.clientX !== x || event.clientY !== y) this.hovering = true;
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.target.point(isButton(event) ? undefined : now);
    const others = [...this.pointers].filter(([id]) => id !== event.pointerId);
    const [other] = others;
    const dx = now[0] - before[0];
    const dy = now[1] - before[1];
    this.moved += Math.hypot(dx, dy);
    this.pointers.set(event.pointerId, now);
    if (other) {
      const factor = distance(now, other[1]) / Math.max(1, distance(before, other[1]));
      // First nearer, then aside: a picture that is seen whole has nowhere to go.
      this.target.zoom(factor, [(before[0] + other[1][0]) / 2, (before[1] + other[1][1]) / 2]);
      this.target.move(dx / 2, dy / 2);
    } else if (event.pointerType === 'touch') {
      // One finger scrolls the page; whoever drags along a map that could be moved is told how.
      if (this.target.movable && this.moved > 6 * SLOP) this.target.hint('touch');
    } else if (this.target.movable && this.moved > SLOP) {
      if (!this.frame?.hasPointerCapture(event.pointerId)) this.frame?.setPointerCapture(event.pointerId);
      this.target.move(dx, dy);
    }
  };

  private readonly up = (event: PointerEvent): void => {
    const at = this.pointers.get(event.pointerId);
    const alone = this.pointers.size === 1;
    this.pointers.delete(event.pointerId);
    if (!at) return;
    if (alone && this.moved <= SLOP && event.type === 'pointerup' && !isButton(event)) this.target.pick(at);
  };

  private readonly enter = ({ clientX, clientY }: PointerEvent): void => {
    this.entered = [clientX, clientY];
  };

  /** A button that is let go outside of the frame is not heard of. */
  private readonly leave = ({ pointerId }: PointerEvent): void => {
    this.pointers.delete(pointerId);
    this.hovering = false;
    this.target.point(undefined);
  };

  private readonly wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) {
      if (this.hovering) this.target.hint('wheel');
      return;
    }
    event.preventDefault();
    this.target.zoom(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)), this.at(event));
  };

  /** With two fingers down the page holds still, whatever the browser thinks of touch-action. */
  private readonly touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
}

function isButton(event: Event): boolean {
  return event.composedPath().some((it) => it instanceof HTMLButtonElement);
}

function distance([x, y]: Point, [u, v]: Point): number {
  return Math.hypot(x - u, y - v);
}
