/** Runs something later, and can be told not to; a test puts a clock of its own in its place. */
export interface Clock {
  set(act: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
}

/** The clock of this machine. */
const machineClock: Clock = {
  set: setTimeout,
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** Something that is done when nothing has touched it for a while. */
export interface Rest {
  touch(): void;
  stop(): void;
}

/** Does something once, when the last of a quick series of touches is so many milliseconds ago. */
export function afterRest(act: () => void, milliseconds: number, clock = machineClock): Rest {
  let timer: unknown;
  const stop = (): void => {
    if (timer !== undefined) clock.clear(timer);
    timer = undefined;
  };
  return {
    stop,
    touch() {
      stop();
      timer = clock.set(() => {
        timer = undefined;
        act();
      }, milliseconds);
    },
  };
}
