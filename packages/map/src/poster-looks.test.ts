import { describe, expect, it } from 'vitest';
import { nameLook, patternItems, regionLook } from './poster-looks.ts';
import { svgStyles } from './svg-styles.ts';

/** What the sheet of the SVG surface says last of a property for an element with these classes. */
function said(classes: readonly string[], property: string): string | undefined {
  const [sheet = ''] = svgStyles.split('@media');
  let value: string | undefined;
  for (const [, selectors = '', body = ''] of sheet.matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const holds = selectors.split(/,(?![^(]*\))/).some((selector) => {
      const any = /:is\(([^)]*)\)/.exec(selector)?.[1]?.split(/,\s*/);
      const all = selector
        .replace(/:is\([^)]*\)/, '')
        .trim()
        .split('.')
        .filter(Boolean);
      return (
        all.every((it) => classes.includes(it)) && (!any || any.some((it) => classes.includes(it.slice(1))))
      );
    });
    const found = new RegExp(`(?:^|[;\\s])${property}: ([^;]+);`).exec(body)?.[1];
    if (holds && found !== undefined) value = found;
  }
  return value?.replace(/^var\(--_(.*)\)$/, '$1');
}

describe('the looks of a poster are those of the style sheet of the SVG surface', () => {
  const fills = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5', 'waiting', 'context'] as const;

  it.each(fills)('a region: %s', (fill) => {
    const look = regionLook(fill);
    expect(look.fill).toBe(said(['region', fill], 'fill'));
    expect(look.stroke).toBe(said(['region', fill], 'stroke'));
  });

  it.each(patternItems)('a pattern: $fill', ({ fill, ground, ink }) => {
    const look = regionLook(fill);
    expect(look.stroke).toBe(said(['region', fill], 'stroke'));
    const shape = /^(\w+)/.exec(shapes[fill] ?? '')?.[1] ?? '';
    expect(ground).toBe(said(['tile', shape], 'fill'));
    expect(ink.stroke).toBe(said(['ink', shape], 'stroke'));
    expect(String(ink.width ?? 1)).toBe(said(['ink', shape], 'stroke-width'));
    expect(ink.cap).toBe(said(['ink', shape], 'stroke-linecap'));
  });

  it('a name stands in ink, or in the colour of the ground on a dark step; off its region it has a halo', () => {
    expect(nameLook('step-5', false)).toEqual({ ink: 'ground' });
    expect(nameLook('step-3', false)).toEqual({ ink: 'on-middle' });
    expect(nameLook('step-5', true)).toEqual({ ink: 'ink', halo: true });
    expect(nameLook('none', false)).toEqual({ ink: 'ink', halo: true });
  });
});

/** The class of each pattern's parts, as SvgSurface names it. */
const shapes: Readonly<Record<string, string>> = {
  none: 'hatch',
  planned: 'dots',
  other: 'lines',
  local: 'rings',
  untold: 'dashes',
  refused: 'cross',
};
