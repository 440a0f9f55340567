import { describe, expect, it } from 'vitest';
import { ShiftPresses, type Key } from './shift-presses.ts';

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, repeat: false };

/** Plays "key down" (+Shift), "key up" (-Shift) at moments in milliseconds, and gives what each key up counts. */
function play(...moves: readonly [number, string, Partial<Key>?][]): (number | undefined)[] {
  const presses = new ShiftPresses();
  return moves.flatMap(([timeStamp, move, more]) => {
    const key: Key = { ...plain, key: move.slice(1), timeStamp, ...more };
    if (move.startsWith('+')) {
      presses.down(key);
      return [];
    }
    return [presses.up(key)];
  });
}

const shiftAt = (time: number, more: Partial<Key> = {}): [number, string, Partial<Key>][] => [
  [time, '+Shift', { shiftKey: true, ...more }],
  [time + 50, '-Shift', more],
];

describe('presses of Shift', () => {
  it('count one by one', () => {
    expect(play(...shiftAt(0), ...shiftAt(400), ...shiftAt(800))).toEqual([1, 2, 3]);
  });

  it('count within five seconds of one another, by when the keys were hit and not by when they are heard', () => {
    expect(play(...shiftAt(0), ...shiftAt(2500), ...shiftAt(4999))).toEqual([1, 2, 3]);
    expect(play(...shiftAt(0), ...shiftAt(2500), ...shiftAt(5051))).toEqual([1, 2, 2]);
    expect(play(...shiftAt(0), ...shiftAt(3000), ...shiftAt(6000), ...shiftAt(7000))).toEqual([1, 2, 2, 3]);
  });

  it('are none where Shift made a capital, and another key begins the count again', () => {
    const capital: [number, string, Partial<Key>?][] = [
      [0, '+Shift', { shiftKey: true }],
      [10, '+A', { shiftKey: true }],
      [20, '-A', { shiftKey: true }],
      [30, '-Shift'],
    ];
    expect(play(...capital)).toEqual([undefined, undefined]);
    expect(play(...shiftAt(0), ...shiftAt(100), [200, '+b'], [210, '-b'], ...shiftAt(300))).toEqual([
      1,
      2,
      undefined,
      1,
    ]);
  });

  it('are none where the letter before is let go while Shift is down, as in fast typing', () => {
    expect(
      play([0, '+a'], [10, '+Shift', { shiftKey: true }], [20, '-a', { shiftKey: true }], [30, '-Shift']),
    ).toEqual([undefined, undefined]);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('are none while %s is held', (modifier) => {
    expect(play(...shiftAt(0, { [modifier]: true }))).toEqual([undefined]);
  });

  it('are none where another modifier joins', () => {
    expect(
      play([0, '+Shift'], [10, '+Control', { ctrlKey: true }], [20, '-Control'], [30, '-Shift']),
    ).toEqual([undefined, undefined]);
  });

  it('are one however long the key repeats', () => {
    expect(play([0, '+Shift'], [500, '+Shift', { repeat: true }], [900, '-Shift'])).toEqual([1]);
  });

  it('are none where a pointer or a wheel was used with it', () => {
    const presses = new ShiftPresses();
    const key: Key = { ...plain, key: 'Shift', timeStamp: 0 };
    presses.down(key);
    presses.spoil();
    expect(presses.up(key)).toBeUndefined();
  });

  it('are none without a key going down, as when the page was entered with Shift held', () => {
    expect(play([0, '-Shift'])).toEqual([undefined]);
  });
});
