import { svg, type SVGTemplateResult } from 'lit';
import type { Mark, PinKind } from '@coalition-map/map/picture';

/** The outline of each kind of pin around 0,0 in px: kinds differ by shape first. */
const outlines: Readonly<Record<PinKind, string>> = {
  partnership: 'M-8.5 0a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z',
  build: 'M0-10.5 10.5 0 0 10.5-10.5 0z',
  event: 'M-8-8H8V8H-8z',
  organization: 'M0-10 10.5 8.5H-10.5z',
  tribal: 'M0-10 10-2.6 6.2 9H-6.2L-10-2.6z',
};

/** Gives the sign of a kind of pin, with a number on it where there are several. */
export function shapeOf(kind: PinKind, count = 1): SVGTemplateResult {
  return svg`<path class="shape ${kind}" d=${outlines[kind]}></path>${numberOf(count, kind === 'organization' ? 3 : 0)}`;
}

/** Gives the sign of a mark: the shape of its kind, or a dark disc for several kinds. */
export function signOf({ kinds, pins }: Mark): SVGTemplateResult {
  const [only] = kinds;
  if (only && kinds.length === 1) return shapeOf(only[0], only[1]);
  return svg`<circle class="shape cluster" r=${pins.length > 9 ? 11 : 10}></circle>${numberOf(pins.length)}`;
}

function numberOf(count: number, dy = 0): SVGTemplateResult | undefined {
  return count > 1 ? svg`<text y=${dy}>${count}</text>` : undefined;
}
