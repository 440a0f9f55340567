import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tooCloseIn } from './contrast.ts';
import { ownColours } from './snippet-choices.ts';

const both = ['light', 'dark'] as const;

describe('contrast', () => {
  it('finds nothing in our own colours', () => {
    expect(tooCloseIn({}, both)).toEqual([]);
  });

  it('tells text that is hard to read, by how much, and the next shade that is read', () => {
    const [first] = tooCloseIn({ accent: ['#8fb8e0', '#7db8ec'] }, ['light']);
    expect(first).toMatchObject({ theme: 'light', name: 'accent', against: 'ground', wanted: 4.5 });
    expect(first?.ratio).toBeCloseTo(2.07, 1);
    expect(first?.next).toBeDefined();
    expect(tooCloseIn({ accent: [first?.next ?? '', '#7db8ec'] }, ['light'])).toEqual([]);
  });

  it('holds the hotline to 7, other text to 4.5, the ends of the map to 3', () => {
    const of = (name: string) => tooCloseIn({ [name]: ['#808080', '#808080'] }, ['light']);
    expect(of('ink').map(({ against, wanted }) => [against, wanted])).toContainEqual(['warm', 7]);
    expect(of('quiet').map(({ wanted }) => wanted)).toEqual([4.5, 4.5, 4.5]);
    expect(tooCloseIn({ 'step-1': ['#124a7c', '#1d3b57'] }, ['light'])).toContainEqual(
      expect.objectContaining({ name: 'step-5', against: 'step-1', wanted: 3 }),
    );
  });

  it('offers only shades that pass every demand on that colour, whatever is chosen', () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((it) => `#${it.toString(16).padStart(6, '0')}`);
    const own = fc.tuple(fc.constantFrom(...ownColours.map(([name]) => name)), hex);
    fc.assert(
      fc.property(fc.array(own, { minLength: 1, maxLength: 3 }), (chosen) => {
        const colours = Object.fromEntries(chosen.map(([name, it]) => [name, [it, it] as const]));
        for (const { name, theme, next } of tooCloseIn(colours, both)) {
          if (next === undefined) continue;
          const mended = { ...colours, [name]: [next, next] as const };
          expect(tooCloseIn(mended, [theme]).filter((it) => it.name === name)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
