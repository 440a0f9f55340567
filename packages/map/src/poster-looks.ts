import type { Ink, PathItem, PatternItem } from './poster-list.ts';
import type { Fill } from './surface.ts';
import { SvgSurface } from './svg-surface.ts';

/** How a region is painted and bordered; the same as in the sheet of the SVG surface, which a test compares. */
export function regionLook(fill: Fill | 'context'): Omit<PathItem, 'd'> {
  const step = isStep(fill);
  return {
    fill: step ? fill : fill === 'waiting' ? 'ground' : fill === 'context' ? 'paper' : { pattern: fill },
    stroke: step ? 'ground' : 'line',
  };
}

function isStep(fill: string): fill is `step-${1 | 2 | 3 | 4 | 5}` {
  return fill.startsWith('step-');
}

/** The colour of a name that stands on a fill, and whether it needs a halo. */
export function nameLook(fill: Fill, isBeside: boolean): { readonly ink: Ink; readonly halo?: true } {
  if (isBeside || !isStep(fill)) return { ink: 'ink', halo: true };
  return { ink: fill === 'step-3' ? 'on-middle' : fill === 'step-4' || fill === 'step-5' ? 'ground' : 'ink' };
}

const grounds: Readonly<Partial<Record<string, Ink>>> = { dots: 'step-1', lines: 'paper' };
const inks: Readonly<Record<string, Omit<PathItem, 'd'>>> = {
  hatch: { stroke: 'line' },
  dots: { stroke: 'step-5', width: 2, cap: 'round' },
  lines: { stroke: 'quiet' },
  rings: { stroke: 'step-5' },
  dashes: { stroke: 'step-5', width: 2 },
  cross: { stroke: 'quiet', width: 0.75 },
};

/** The tiles of the fills that are patterns. */
export const patternItems: readonly PatternItem[] = /* @__PURE__ */ SvgSurface.patterns.map(
  ([fill, shape, d]) => ({ fill, ground: grounds[shape] ?? 'ground', ink: { d, ...inks[shape] } }),
);
