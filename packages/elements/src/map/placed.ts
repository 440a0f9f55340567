import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type PartInfo } from 'lit/directive.js';
import type { Point } from '@coalition-map/geo';

/**
 * Moves an element by px. Lit's styleMap writes a style attribute at its first render, which `style-src 'none'` refuses;
 * this writes the property.
 */
class Placed extends Directive {
  private readonly element: HTMLElement | undefined;

  constructor(part: PartInfo) {
    super(part);
    const { element } = part as ElementPart;
    if (element instanceof HTMLElement) this.element = element;
  }

  render(at: Point): typeof noChange {
    if (this.element) {
      spots.set(this.element, at);
      move(this.element, at);
    }
    return noChange;
  }
}

/** Where each element was placed last. */
const spots = /* @__PURE__ */ new WeakMap<Element, Point>();

function move({ style }: HTMLElement, [x, y]: Point): void {
  style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** Moves the placed children of an element, each from where it was placed; the next render puts them back. */
export function shift(parent: Element, to: (at: Point) => Point): void {
  for (const child of parent.children) {
    const at = spots.get(child);
    if (at && child instanceof HTMLElement) move(child, to(at));
  }
}

/** Stands in a tag: `<button ${placed([x, y])}>`. */
export const placed = /* @__PURE__ */ directive(Placed);
