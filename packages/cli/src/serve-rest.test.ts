import { describe, expect, it } from 'vitest';
import { afterRest, type Clock } from './serve-rest.ts';

/** A clock that goes on only when it is told to. */
class HandClock implements Clock {
  #now = 0;
  #waiting: { readonly act: () => void; readonly at: number }[] = [];

  set(act: () => void, milliseconds: number): unknown {
    const entry = { act, at: this.#now + milliseconds };
    this.#waiting.push(entry);
    return entry;
  }

  clear(timer: unknown): void {
    this.#waiting = this.#waiting.filter((entry) => entry !== timer);
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    due.forEach(({ act }) => act());
  }
}

describe('afterRest', () => {
  it('acts once after a quick series of saves, and again after the next', () => {
    const clock = new HandClock();
    let acts = 0;
    const rest = afterRest(() => acts++, 100, clock);
    for (let save = 0; save < 5; save++) {
      rest.touch();
      clock.pass(99);
    }
    expect(acts).toBe(0);
    clock.pass(1);
    expect(acts).toBe(1);
    clock.pass(1000);
    expect(acts).toBe(1);
    rest.touch();
    clock.pass(100);
    expect(acts).toBe(2);
  });

  it('does nothing any more once it is stopped', () => {
    const clock = new HandClock();
    let acts = 0;
    const rest = afterRest(() => acts++, 100, clock);
    rest.touch();
    rest.stop();
    clock.pass(1000);
    expect(acts).toBe(0);
  });
});
