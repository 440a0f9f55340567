import { describe, expect, it } from 'vitest';
import { colours } from '@coalition-map/map';
import { contrastOf, luminanceOf } from '@coalition-map/map/picture';
import { tokens } from './tokens.ts';

type Name = (typeof colours)[number][0];
type Theme = 'light' | 'dark';

function colourOf(name: Name, theme: Theme): string {
  const found = colours.find(([own]) => own === name);
  if (!found) throw new Error(`no colour ${name}`);
  return found[theme === 'light' ? 2 : 3];
}

/** Contrast ratio of two colours of a theme. */
function contrast(theme: Theme, a: Name, b: Name): number {
  return contrastOf(colourOf(a, theme), colourOf(b, theme));
}

const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'] as const;
const kinds = ['partnership', 'build', 'event', 'organization', 'tribal'] as const;

describe('the measure', () => {
  it('gives 21 for black on white, and the W3C’s own example for #777777', () => {
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastOf('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each([
    ['ink', 'ground', 7],
    ['ink', 'paper', 7],
    // The hotline and the exit (safety.md).
    ['ink', 'warm', 7],
    ['ground', 'ink', 7],
    ['quiet', 'ground', 4.5],
    ['quiet', 'paper', 4.5],
    ['quiet', 'warm', 4.5],
    ['accent', 'ground', 4.5],
    ['accent', 'paper', 4.5],
    ['accent', 'warm', 4.5],
  ] as const)('text in %s on %s is read: %d to 1', (text, ground, wanted) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(wanted);
  });

  it('the border of a control, in quiet, and its focus ring, in accent, are seen on every ground: 3 to 1', () => {
    for (const border of ['quiet', 'accent'] as const)
      for (const ground of ['ground', 'paper', 'warm'] as const)
        expect(contrast(theme, border, ground), `${border} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('a hairline is seen, and is fainter than text, so that it carries no meaning of its own', () => {
    const ratio = contrast(theme, 'line', 'ground');
    expect(ratio).toBeGreaterThan(1.3);
    expect(ratio).toBeLessThan(3);
  });

  it.each(kinds)(
    'the shape of a pin (%s) is seen within its outline, which has the colour of the ground',
    (kind) => {
      expect(contrast(theme, kind, 'ground')).toBeGreaterThanOrEqual(3);
    },
  );

  it('the steps of the map go one way, from the ground to far from it', () => {
    const ratios = steps.map((step) => contrast(theme, step, 'ground'));
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    const lights = steps.map((step) => luminanceOf(colourOf(step, theme)));
    expect(lights).toEqual([...lights].sort((a, b) => (theme === 'light' ? b - a : a - b)));
  });

  it('each step of the map differs from its neighbour at sight, and the last from the first: 3 to 1', () => {
    for (const [at, step] of steps.slice(1).entries())
      expect(contrast(theme, step, steps[at] ?? step), step).toBeGreaterThan(1.35);
    expect(contrast(theme, 'step-5', 'step-1')).toBeGreaterThanOrEqual(3);
  });

  it('each step of the map carries a label, in ink or in the colour of the ground: 4.5 to 1', () => {
    for (const step of steps)
      expect(
        Math.max(contrast(theme, 'ink', step), contrast(theme, 'ground', step)),
        step,
      ).toBeGreaterThanOrEqual(4.5);
  });

  it('the outline of what is selected is seen within its halo: 3 to 1', () => {
    expect(contrast(theme, 'ink', 'ground')).toBeGreaterThanOrEqual(3);
  });
});

describe('the tokens', () => {
  const text = tokens.cssText;

  it('are at most fifteen, each named once, after what they colour', () => {
    const names = [...new Set(text.match(/--coalition-[\w-]+/g))];
    expect(names.length).toBeGreaterThan(5);
    expect(names.length).toBeLessThanOrEqual(15);
    for (const name of names) expect(name).toMatch(/^--coalition-(colour|map|font)(-[\w-]+)?$/);
    const own = colours.flatMap(([, token]) => (token === '' ? [] : [token]));
    expect(new Set(own).size).toBe(own.length);
    expect(names).toEqual(expect.arrayContaining(own));
  });

  it('have a light value for browsers without light-dark(), and both for the others', () => {
    for (const [name, token, light, dark] of colours) {
      const value = (it: string) => (token === '' ? it : `var(${token}, ${it})`);
      expect(text).toContain(`--_${name}: ${value(light)};`);
      expect(text).toContain(`--_${name}: ${value(`light-dark(${light}, ${dark})`)};`);
    }
    expect(text.indexOf('light-dark(#ffffff')).toBeGreaterThan(text.indexOf('@supports'));
  });

  it('are whole colours: six digits, each name once', () => {
    for (const [, , light, dark] of colours) expect(`${light} ${dark}`).toMatch(/^#[\da-f]{6} #[\da-f]{6}$/);
    expect(new Set(colours.map(([name]) => name)).size).toBe(colours.length);
  });
});
