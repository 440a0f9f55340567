import fc from 'fast-check';
import { expect, test } from 'vitest';

import { usCaScene } from '@coalition-map/geo/scenes';
import { fanOf, isOneSpot, marksOf, type ClusterOptions, type Mark } from './cluster.ts';
import { committed, names, stateWith } from './data.fixture.ts';
import { pinKinds, pinsOf, type Pin } from './pins.ts';

const places = ['US-TN', 'US-KY', 'US-RI'];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPins = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...pinKinds),
      at: fc.tuple(number(0, 300), number(0, 300)),
      place: fc.constantFrom(...places),
      level: fc.constantFrom('state' as const, 'city' as const),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((pin, at): Pin => ({ ...pin, key: `made/builds/${at}` })));
const anyOptions = fc
  .record({
    k: number(0.05, 12),
    radius: number(1, 60),
    acrossBorders: fc.boolean(),
    joined: fc.constantFrom(new Set<string>(), new Set(['US-RI']), new Set(['US-RI', 'US-KY'])),
  })
  .map((options): ClusterOptions => options);

const real = pinsOf(stateWith(...names.map(committed)), usCaScene);
const gap = (a: Mark, b: Mark) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

test('each pin is in exactly one mark', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const keys = marksOf(pins, options).flatMap((mark) => mark.pins.map(({ key }) => key));
      expect(keys.sort()).toEqual(pins.map(({ key }) => key).sort());
    }),
  );
  for (const k of [0.16, 0.35, 0.5, 1, 12])
    expect(new Set(marksOf(real, { k }).flatMap(({ pins }) => pins.map(({ key }) => key))).size).toBe(
      real.length,
    );
});

test('a mark knows its first pin, the one region of all its pins, and how many of each kind it has', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const marks = marksOf(pins, options);
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
      for (const { id, at, place, kinds, pins: own } of marks) {
        expect(id).toBe(own[0]?.key);
        expect(at).toEqual(own[0]?.at);
        expect(place).toBe(new Set(own.map((pin) => pin.place)).size === 1 ? own[0]?.place : undefined);
        for (const kind of pinKinds)
          expect(kinds.find(([it]) => it === kind)?.[1] ?? 0).toBe(
            own.filter((pin) => pin.kind === kind).length,
          );
        const order = kinds.map(([kind]) => pinKinds.indexOf(kind));
        expect(order).toEqual([...order].sort((a, b) => a - b));
        expect(kinds.every(([, count]) => count > 0)).toBe(true);
      }
    }),
  );
});

test('no mark crosses a border, unless the picture is so small that it may', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const crossing = marksOf(pins, options).filter(({ place }) => place === undefined);
      if (!options.acrossBorders) expect(crossing).toEqual([]);
      for (const { pins: own } of crossing)
        for (const pin of own) expect(options.joined?.has(pin.place)).not.toBe(true);
    }),
  );
});

test('the pins of a region beside the coast are one mark, also in a picture that joins regions', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const marks = marksOf(pins, options);
      for (const id of options.joined ?? []) {
        const own = pins.filter(({ place }) => place === id);
        const showing = marks.filter((mark) => mark.pins.some(({ place }) => place === id));
        expect(showing.length).toBe(own.length > 0 ? 1 : 0);
        expect(showing[0]?.pins.length ?? 0).toBe(own.length);
      }
    }),
  );
});

test('two marks that may join are at least the radius apart, and each pin is within it of its mark', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const { k, radius = 26, acrossBorders, joined } = options;
      const free = marksOf(pins, options).filter(({ place }) => place === undefined || !joined?.has(place));
      for (const [index, mark] of free.entries()) {
        for (const other of free.slice(index + 1))
          if (acrossBorders || mark.place === other.place)
            expect(gap(mark, other) * k).toBeGreaterThan(radius - 1e-6);
        for (const { at } of mark.pins)
          expect(Math.hypot(at[0] - mark.at[0], at[1] - mark.at[1]) * k).toBeLessThan(radius + 1e-6);
      }
    }),
  );
});

test('a mark stands where the record of its whole state does, where it has one', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      for (const { pins: own } of marksOf(pins, options))
        if (own.some(({ level }) => level === 'state')) expect(own[0]?.level).toBe('state');
    }),
  );
});

test('the same pins always give the same marks, and none give none', () => {
  fc.assert(
    fc.property(anyPins, anyOptions, (pins, options) => {
      const before = structuredClone(pins);
      expect(marksOf(pins, options)).toEqual(marksOf(structuredClone(pins), options));
      expect(pins).toEqual(before);
    }),
  );
  expect(marksOf([], { k: 1 })).toEqual([]);
});

test('zooming in never joins the pins of the real data', () => {
  const counts = [0.35, 0.5, 1, 2, 4, 8, 12].map((k) => marksOf(real, { k }).length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(counts[0]).toBeLessThan(counts.at(-1) ?? 0);
});

test('pins are on one spot only where no zoom parts them', () => {
  const pin = (key: string, x: number): Pin => ({
    key,
    kind: 'build',
    at: [x, 5],
    place: 'US-TN',
    level: 'city',
  });
  const [same] = marksOf([pin('a', 5), pin('b', 5)], { k: 1 });
  const [near] = marksOf([pin('a', 5), pin('b', 6)], { k: 1 });
  expect(same && isOneSpot(same)).toBe(true);
  expect(near?.pins.length).toBe(2);
  expect(near && isOneSpot(near)).toBe(false);
  expect(marksOf(near?.pins ?? [], { k: 40 }).length).toBe(2);
});

test('the pins of a fan stand apart from each other and from its middle', () => {
  for (let count = 1; count <= 40; count++) {
    const fan = fanOf(count);
    expect(fan.length).toBe(count);
    for (const [index, [x, y]] of fan.entries()) {
      expect(Math.hypot(x, y), `${count}: ${index}`).toBeGreaterThanOrEqual(24);
      for (const [u, v] of fan.slice(index + 1))
        expect(Math.hypot(x - u, y - v), `${count}: ${index}`).toBeGreaterThanOrEqual(24);
    }
  }
});
