/** Milliseconds within which the three presses fall; GOV.UK's "Exit this page" uses the same. */
export const SHIFT_WINDOW = 5000;

/** What a press is told from; a `KeyboardEvent` is one. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly repeat: boolean;
  readonly timeStamp: number;
}

/** Counts presses of Shift alone. One that made a capital, or was held with another modifier, is none. */
export class ShiftPresses {
  private times: number[] = [];
  private alone = false;

  /** Takes a key going down. */
  down(key: Key): void {
    if (key.key !== 'Shift') this.reset();
    else if (!key.repeat) this.alone = !isModified(key);
  }

  /** Takes a key going up, and gives how many presses now count, or undefined where this was none. */
  up(key: Key): number | undefined {
    const { alone } = this;
    // A key let go while Shift is down belongs to fast typing ("aB"), so that this Shift made a capital.
    this.alone = false;
    if (key.key !== 'Shift' || !alone || key.shiftKey || isModified(key)) return undefined;
    this.times = [...this.times, key.timeStamp].filter((time) => key.timeStamp - time <= SHIFT_WINDOW);
    return this.times.length;
  }

  /** Takes a pointer or a wheel used while Shift is down: that Shift extends a selection or scrolls sideways. */
  spoil(): void {
    this.alone = false;
  }

  /** Begins again. */
  reset(): void {
    this.alone = false;
    this.times = [];
  }
}

function isModified({ ctrlKey, altKey, metaKey }: Key): boolean {
  return ctrlKey || altKey || metaKey;
}
