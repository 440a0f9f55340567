import { Refusal } from '@coalition-map/review';
import type { Page } from './links-record.ts';

/** So many addresses in vain, and none that gave an answer, mean that this machine has no network. */
const IN_VAIN = 3;

/** After so many of which the name server itself knows nothing, the rest is not tried. */
const GIVE_UP = 8;

/**
 * Passes results on, and holds faults back until some address gives an answer: a machine without a network reaches no host,
 * and would record every address as dead.
 */
export class Hopes {
  readonly #held: [string, Page][] = [];
  #vain = 0;
  #answered = false;

  constructor(readonly done: (url: string, page: Page | undefined) => void) {}

  /** Takes a result, or nothing where this machine could not ask. */
  take(url: string, page: Page | undefined): void {
    if (!page) {
      this.done(url, page);
      if (++this.#vain >= GIVE_UP && !this.#answered) throw noNetwork();
    } else if (page.error === 'private address') this.done(url, page);
    else {
      this.#held.push([url, page]);
      this.#answered ||= page.status !== undefined || page.certificate !== undefined;
      if (this.#answered) this.#flush();
    }
  }

  /** Passes on what is held back; refuses where nothing at all gave an answer. */
  end(): void {
    if (!this.#answered && this.#vain + this.#held.length >= IN_VAIN) throw noNetwork();
    this.#flush();
  }

  #flush(): void {
    for (const [url, page] of this.#held.splice(0)) this.done(url, page);
  }
}

function noNetwork(): Refusal {
  return new Refusal(
    'coalition links: no host gave an answer; wanted a network. Of those that this machine did not reach, nothing was recorded.',
  );
}
