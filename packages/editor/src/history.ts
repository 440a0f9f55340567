/** One step back or forward. */
export interface Step<T> {
  readonly state: T;
  /** What the step did, in a few words. */
  readonly words: string;
  /** The record that it was about. */
  readonly about: number | undefined;
}

/** What can be undone and done again; typing in one field is one step. */
export class History<T> {
  #past: Step<T>[] = [];
  #future: Step<T>[] = [];
  #joining: string | undefined;

  constructor(private current: T) {}

  get state(): T {
    return this.current;
  }

  /** What undo would take back, and redo bring again. */
  get last(): Step<T> | undefined {
    return this.#past.at(-1);
  }

  get next(): Step<T> | undefined {
    return this.#future.at(-1);
  }

  /** Takes a new state; `join` names the field that is typed in, so that its letters are undone at once. */
  do(state: T, words: string, about?: number, join?: string): void {
    if (state === this.current) return;
    const isJoined = join !== undefined && join === this.#joining && this.#past.length > 0;
    if (!isJoined) this.#past.push({ state: this.current, words, about });
    this.#joining = join;
    this.#future = [];
    this.current = state;
  }

  /** Ends a step of typing. */
  pause(): void {
    this.#joining = undefined;
  }

  undo(): Step<T> | undefined {
    return this.#turn(this.#past, this.#future);
  }

  redo(): Step<T> | undefined {
    return this.#turn(this.#future, this.#past);
  }

  #turn(from: Step<T>[], to: Step<T>[]): Step<T> | undefined {
    const step = from.pop();
    if (!step) return undefined;
    to.push({ ...step, state: this.current });
    this.current = step.state;
    this.#joining = undefined;
    return step;
  }
}
