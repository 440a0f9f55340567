import { svg, type SVGTemplateResult } from 'lit';
import { discSign, kindSign, markSign, type Mark, type PinKind, type Sign } from '@coalition-map/map/picture';

/** Draws the sign of a kind of pin, with a number on it where there are several. */
export function shapeOf(kind: PinKind, count = 1): SVGTemplateResult {
  return drawn(kindSign(kind, count));
}

/** Draws the sign of a mark of several kinds. */
export function discOf(count: number): SVGTemplateResult {
  return drawn(discSign(count));
}

/** Draws the sign of a mark: the shape of its kind, or a dark disc for several kinds. */
export function signOf(mark: Mark): SVGTemplateResult {
  return drawn(markSign(mark));
}

function drawn({ shape, d, count, dy }: Sign): SVGTemplateResult {
  const number = count === undefined ? undefined : svg`<text y=${dy}>${count}</text>`;
  return svg`<path class="shape ${shape}" d=${d}></path>${number}`;
}
