import { noChange, type ElementPart } from 'lit';
import { Directive, directive, type PartInfo } from 'lit/directive.js';
import type { Point } from '@coalition-map/geo';

/**
 * Moves an element by px. Lit's styleMap writes a style attribute at its first render, which `style-src 'none'` refuses;
 * this writes the property.
 */
class Placed extends Directive {
  private readonly style: CSSStyleDeclaration | undefined;

  constructor(part: PartInfo) {
    super(part);
    const { element } = part as ElementPart;
    if (element instanceof HTMLElement) this.style = element.style;
  }

  render([x, y]: Point): typeof noChange {
    if (this.style) this.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    return noChange;
  }
}

/** Stands in a tag: `<button ${placed([x, y])}>`. */
export const placed = /* @__PURE__ */ directive(Placed);
