import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { colours } from '@coalition-map/map';
import { contrastOf } from '@coalition-map/map/picture';
import { root } from './tree.ts';

const folder = path.join(root, 'demo/themes');

/** The colours that a theme sets, by token; those of pins, which no page sets, as its colour scheme has them. */
function coloursOf(file: string): (name: string) => string {
  const sheet = readFileSync(path.join(folder, file), 'utf8');
  const set = new Map(
    [...sheet.matchAll(/(--coalition-[\w-]+): (#[0-9a-f]{6});/g)].map(([, token = '', colour = '']) => [
      token,
      colour,
    ]),
  );
  const isDark = /color-scheme: dark;/.test(sheet);
  return (name) => {
    const [, token, light, dark] = colours.find(([own]) => own === name) ?? [];
    const colour = token === '' ? (isDark ? dark : light) : set.get(token ?? '');
    if (colour === undefined) throw new Error(`${file} sets no ${name}`);
    return colour;
  };
}

const steps = ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'];

it('there are three themes', () => {
  expect(readdirSync(folder).sort()).toEqual(['dark.css', 'high-contrast.css', 'light.css']);
});

describe.each(readdirSync(folder))('the theme %s', (file) => {
  const colour = coloursOf(file);
  const contrast = (a: string, b: string): number => contrastOf(colour(a), colour(b));
  const isHigh = file === 'high-contrast.css';

  it.each([
    ['ink', 'ground', 7],
    ['ink', 'paper', 7],
    ['ink', 'warm', 7],
    ['quiet', 'ground', isHigh ? 7 : 4.5],
    ['quiet', 'paper', isHigh ? 7 : 4.5],
    ['quiet', 'warm', isHigh ? 7 : 4.5],
    ['accent', 'ground', isHigh ? 7 : 4.5],
    ['accent', 'paper', isHigh ? 7 : 4.5],
    ['accent', 'warm', isHigh ? 7 : 4.5],
  ])('has text in %s on %s of at least %d to 1', (text, ground, wanted) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(wanted);
  });

  it('has pins that are seen on its ground: 3 to 1', () => {
    for (const kind of ['partnership', 'build', 'event', 'organization', 'tribal'])
      expect(contrast(kind, 'ground'), kind).toBeGreaterThanOrEqual(3);
  });

  it('has steps that go one way, differ at sight, and carry a label', () => {
    const ratios = steps.map((step) => contrast(step, 'ground'));
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    for (const [at, step] of steps.slice(1).entries())
      expect(contrast(step, steps[at] ?? step), step).toBeGreaterThan(1.35);
    expect(contrast('step-5', 'step-1')).toBeGreaterThanOrEqual(3);
    for (const step of steps)
      expect(Math.max(contrast('ink', step), contrast('ground', step)), step).toBeGreaterThanOrEqual(
        isHigh ? 7 : 4.5,
      );
  });
});
