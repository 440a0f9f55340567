import { boundariesOf, type Boundaries } from '@coalition-map/geo/boundaries';
import { changingOf, type Changing } from './changing.ts';
import { checkedOf, type Checked } from './checking.ts';
import { signatureOf } from './finding-words.ts';
import type { Baseline, Draft } from './draft.ts';
import { movesOf, type Move } from './moves.ts';
import { readJsonFrom } from './reading.ts';
import type { Edition } from './sealing.ts';

/** Stands for boundaries that did not come: all checks but those of pins are made. */
const nowhere: Boundaries = { distanceKm: () => undefined, placesAt: () => [] };

/** How long nothing is typed before the checks run, ms: at least, and at most. */
const REST = 300;
const LONGEST_REST = 3000;

/** Gives how long to wait for a rest, ms: the longer the checks take, the surer it must be that nobody types on meanwhile. */
export function restAfter(took: number): number {
  return Math.min(LONGEST_REST, Math.max(REST, took * 2));
}

/** What is to be checked. */
export interface Subject {
  readonly draft: Draft;
  readonly baseline: Baseline;
  readonly edition: Edition;
  readonly asOf: string;
}

/** What the checks found in a subject. */
export interface Result extends Checked {
  readonly draft: Draft;
  readonly changing: Changing;
  readonly moves: readonly Move[];
  /** The signatures of the findings that the dataset had before any edit. */
  readonly early: ReadonlySet<string>;
}

/** Runs the checks when nothing has been typed for a moment, so that no letter waits for them. */
export class Checker {
  boundaries: Boundaries | undefined;
  /** Whether the boundaries did not come. */
  isBlocked = false;
  /** Whether the checks themselves failed. */
  isBroken = false;
  #early: { readonly by: readonly unknown[]; readonly early: ReadonlySet<string> } | undefined;
  /** How long the checks took last, ms. */
  #took = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loading: Promise<void> | undefined;

  /** `subject` gives what is to be checked, or nothing; `done` takes the result. */
  constructor(
    private readonly subject: () => Subject | undefined,
    private readonly done: (result: Result | undefined) => void,
  ) {}

  /** Whether a check is to come. */
  get isWaiting(): boolean {
    return this.#timer !== undefined || (this.boundaries === undefined && !this.isBlocked);
  }

  /** Brings the exact boundaries of states and provinces, once. */
  async bring(url: string): Promise<void> {
    if (this.boundaries) return;
    this.isBlocked = false;
    this.#loading ??= this.#load(url);
    await this.#loading;
    this.#loading = undefined;
  }

  /** Checks after a moment of rest. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), restAfter(this.#took));
  }

  /** Checks at once. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const subject = this.subject();
    const boundaries = this.boundaries ?? (this.isBlocked ? nowhere : undefined);
    if (!subject || !boundaries) return this.done(undefined);
    let result: Result | undefined;
    const start = performance.now();
    try {
      result = this.#resultOf(subject, boundaries);
    } catch (error) {
      reportError(error);
    }
    this.#took = performance.now() - start;
    this.isBroken = result === undefined;
    this.done(result);
  }

  #resultOf(subject: Subject, boundaries: Boundaries): Result {
    const { draft, baseline, edition, asOf } = subject;
    const checked = checkedOf(draft, baseline, edition, asOf, boundaries);
    return {
      ...checked,
      draft,
      changing: changingOf(checked, baseline),
      moves: movesOf(draft, baseline, boundaries),
      early: this.#earlyOf(subject, boundaries, checked),
    };
  }

  /** What the dataset had before any edit: a file that was opened within the published dataset is an edit already. */
  #earlyOf({ draft, baseline, asOf }: Subject, boundaries: Boundaries, now: Checked): ReadonlySet<string> {
    const by = [baseline, boundaries];
    const known = this.#early;
    if (known && by.every((it, at) => it === known.by[at])) return known.early;
    const before = draft === baseline.draft ? now : checkedOf(baseline.draft, baseline, {}, asOf, boundaries);
    const early = new Set(before.findings.map(signatureOf));
    this.#early = { by, early };
    return early;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #load(url: string): Promise<void> {
    try {
      this.boundaries = boundariesOf(await readJsonFrom(url));
    } catch {
      this.isBlocked = true;
    }
    this.now();
  }
}
