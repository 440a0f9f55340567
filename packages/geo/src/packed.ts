import type { RegionShape } from './shapes.ts';

/** The first character of the alphabet of numbers, and how many values a last digit has; the others follow. */
const FIRST = 40;
const BASE = 43;

/**
 * Reads regions as `make/packed.ts` writes them: a line each, of id, outline, anchor, radius and inset. An outline is the
 * numbers of its path, one character for most, rings parted by `&`; as text it was an eighth of what a first visit loads.
 */
export function regionsFrom(lines: string): RegionShape[] {
  return lines.split('\n').map((line) => {
    const [id = '', outline = '', ax, ay, r, inset] = line.split(' ');
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    const start: [number, number] = [0, 0];
    let d = '';
    for (const ring of outline.split('&')) {
      const at: [number, number] = [...start];
      let steps = '';
      for (const [index, step] of numbersIn(ring).entries()) {
        const axis = index % 2 ? 1 : 0;
        at[axis] += step;
        // The next ring counts from where this one began.
        if (index < 2) start[axis] = at[axis];
        box[axis] = Math.min(box[axis], at[axis]);
        box[axis ? 3 : 2] = Math.max(box[axis ? 3 : 2], at[axis]);
        steps += step < 0 || index === 0 ? String(step) : ` ${step}`;
      }
      d += `m${steps}z`;
    }
    return {
      id,
      d,
      at: [Number(ax), Number(ay)],
      r: Number(r),
      box,
      ...(inset === 'context' ? { context: true } : inset && { inset }),
    };
  });
}

/** Reads whole numbers: digits of base 43, the least first, the last one marked; odd ones are below zero. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let [value, weight] = [0, 1];
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - FIRST;
    value += (digit % BASE) * weight;
    weight *= BASE;
    if (digit >= BASE) continue;
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
    [value, weight] = [0, 1];
  }
  return numbers;
}
