import type { RegionShape } from '../src/shapes.ts';

const FIRST = 40;
const BASE = 43;

/** Writes regions as `regionsFrom` in `src/packed.ts` reads them, as the inside of a quoted string. */
export function packedRegions(regions: readonly RegionShape[]): string {
  return regions.map(lineOf).join('\n').replaceAll('\\', '\\\\').replaceAll('\n', '\\n\\\n');
}

function lineOf({ id, d, at, r, inset, context }: RegionShape): string {
  const rings = d.split('z').slice(0, -1);
  const outline = rings
    .map((ring) => (ring.match(/-?\d+/g) ?? []).map(Number).map(digitsOf).join(''))
    .join('&');
  const last = context ? ['context'] : inset === undefined ? [] : [inset];
  return [id, outline, ...at, r, ...last].join(' ');
}

/** Most steps are short, so that one character holds the whole of them. */
function digitsOf(step: number): string {
  let value = step < 0 ? -2 * step - 1 : 2 * step;
  let text = '';
  for (; value >= BASE; value = Math.floor(value / BASE))
    text += String.fromCharCode(FIRST + BASE + (value % BASE));
  return text + String.fromCharCode(FIRST + value);
}
