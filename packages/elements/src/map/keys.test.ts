import { expect, test } from 'vitest';
import { jurisdictionOf } from '@coalition-map/geo';
import { usCaWays } from '@coalition-map/geo/ways';
import { MapKeys } from './keys.ts';

const names = Object.keys(usCaWays.arrows)
  .map((id) => [id, jurisdictionOf(id)?.name.en ?? ''] as const)
  .sort(([, a], [, b]) => a.localeCompare(b));

/** A key as the browser tells it; node has no KeyboardEvent. */
function key(name: string, more: object = {}): KeyboardEvent {
  return {
    key: name,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    timeStamp: 0,
    ...more,
  } as unknown as KeyboardEvent;
}

/** What the last of some keys asks for, each pressed `step` ms after the one before. */
function typed(text: readonly string[], step = 100, list: readonly (readonly [string, string])[] = names) {
  const keys = new MapKeys(usCaWays);
  return text.map((name, at) => keys.read(key(name, { timeStamp: 5000 + at * step }), 'US-KS', list)).at(-1);
}
const press = (name: string, more: object = {}, place = 'US-KS') =>
  new MapKeys(usCaWays).read(key(name, more), place, names);

test('arrows go where the table of the shapes says, and stay where it says nothing', () => {
  for (const [place, ways] of Object.entries(usCaWays.arrows))
    for (const [at, name] of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'].entries())
      expect(press(name, {}, place), `${place} ${name}`).toEqual(
        ways[at] ? { act: 'go', id: ways[at] } : { act: 'stay' },
      );
});

test('an arrow from a place that is not on the map goes nowhere', () => {
  for (const place of ['MX-CMX', 'constructor', '__proto__', ''])
    expect(press('ArrowUp', {}, place)).toEqual({ act: 'stay' });
});

test('letters go to the first name that begins with them, whatever their case', () => {
  expect(typed(['t'])).toEqual({ act: 'go', id: 'US-TN' });
  expect(typed(Array.from('tex'))).toEqual({ act: 'go', id: 'US-TX' });
  expect(typed(Array.from('TEX'))).toEqual({ act: 'go', id: 'US-TX' });
  expect(typed(['z'])).toEqual({ act: 'stay' });
});

test('a name that is typed whole is found, with its space and without', () => {
  for (const [id, name] of names) {
    expect(typed(Array.from(name.replace(/[^\p{L} ]/gu, ''))), name).toEqual({ act: 'go', id });
    expect(typed(Array.from(name.replace(/\P{L}/gu, ''))), name).toEqual({ act: 'go', id });
  }
});

test('letters with and without accents find each other', () => {
  const french = [
    ['CA-NS', 'Nouvelle-Écosse'],
    ['CA-QC', 'Québec'],
  ] as const;
  for (const text of ['quebec', 'québec', 'que\u0301bec'.normalize('NFC')])
    expect(typed(Array.from(text), 100, french), text).toEqual({ act: 'go', id: 'CA-QC' });
  expect(typed(Array.from('nouvellee'), 100, french)).toEqual({ act: 'go', id: 'CA-NS' });
});

test('a letter after a pause begins another name', () => {
  expect(typed(['n', 'e', 'v'], 900)).toEqual({ act: 'go', id: 'US-NV' });
  expect(typed(['n', 'o'], 1100)).toEqual({ act: 'go', id: 'US-OH' });
});

test('a space presses the button, unless a name is being typed', () => {
  expect(press(' ')).toBe(undefined);
  expect(typed(Array.from('new y'))).toEqual({ act: 'go', id: 'US-NY' });
  expect(typed(['n', ' '], 1100)).toBe(undefined);
});

test('Home and End go to the first and the last name', () => {
  expect(press('Home')).toEqual({ act: 'go', id: 'US-AL' });
  expect(press('End')).toEqual({ act: 'go', id: 'CA-YT' });
});

test('plus, minus and zero zoom, Page keys go through pins, Escape goes back', () => {
  expect(press('+')).toEqual({ act: 'zoom', factor: 2 });
  expect(press('=')).toEqual({ act: 'zoom', factor: 2 });
  expect(press('-')).toEqual({ act: 'zoom', factor: 0.5 });
  expect(press('0')).toEqual({ act: 'whole' });
  expect(press('PageDown')).toEqual({ act: 'pins', step: 1 });
  expect(press('PageUp')).toEqual({ act: 'pins', step: -1 });
  expect(press('Escape')).toEqual({ act: 'back' });
});

test('with Ctrl, Alt or ⌘ no key is the map’s', () => {
  for (const name of ['ArrowUp', 'Home', 'End', 'a', '+', '-', '0', 'PageDown', 'Escape'])
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      expect(press(name, more), name).toBe(undefined);
});

test('other keys are not the map’s', () => {
  for (const name of ['Enter', 'Tab', ' ', 'F5', 'Shift', 'Dead', '1', '/', '', 'Insert', 'AudioVolumeUp'])
    expect(press(name), name).toBe(undefined);
});

test('a map without names stays where it is', () => {
  for (const name of ['Home', 'End', 'a']) expect(typed([name], 100, [])).toEqual({ act: 'stay' });
});
