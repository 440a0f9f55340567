import { setTimeout as wait } from 'node:timers/promises';
import { NoAnswer, ask, type AskOptions } from './links-ask.ts';
import { Hopes } from './links-hopes.ts';
import type { Page } from './links-record.ts';
import { visit } from './links-visit.ts';

/** Hosts that are asked side by side. */
const SIDE_BY_SIDE = 4;

/** How the network is used. */
export interface NetworkOptions extends AskOptions {
  /** Between two requests to a host, in milliseconds. */
  readonly pause: number;
  /** The day that is recorded, YYYY-MM-DD. */
  readonly checked: string;
}

/** Opens addresses, four hosts side by side, each host one at a time, and tells of each as it is known. */
export async function checkAddresses(
  urls: readonly string[],
  options: NetworkOptions,
  done: (url: string, page: Page | undefined) => void,
): Promise<void> {
  const ended = new AbortController();
  const stop = ended.signal;
  const onStop = (): void => ended.abort();
  options.stop.addEventListener('abort', onStop, { once: true });
  if (options.stop.aborted) onStop();
  const turns = new Turns(options.pause, stop);
  const hosts = byHost(urls);
  const hopes = new Hopes(done);
  const work = async (): Promise<void> => {
    for (let list = hosts.shift(); list; list = hosts.shift())
      for (const url of list) {
        try {
          const page = await visit(url, options.checked, (method, at) =>
            turns.take(hostKey(at), () => ask(method, at, { ...options, stop })),
          );
          hopes.take(url, page);
        } catch (error) {
          if (stop.aborted) return;
          if (!(error instanceof NoAnswer)) throw error;
          hopes.take(url, undefined);
        }
      }
  };
  try {
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    if (!options.stop.aborted) hopes.end();
  } catch (error) {
    ended.abort();
    throw error;
  } finally {
    options.stop.removeEventListener('abort', onStop);
  }
}

function byHost(urls: readonly string[]): string[][] {
  const lists = new Map<string, string[]>();
  for (const url of urls) {
    const key = hostKey(new URL(url));
    lists.set(key, [...(lists.get(key) ?? []), url]);
  }
  return [...lists.values()];
}

/** One server, http and https: `example.org.` is `example.org`. */
function hostKey({ host }: URL): string {
  return host.replace(/\.(?=:|$)/, '');
}

/** Lets each host be asked one request at a time, with a pause in between; a redirect may lead several to one host. */
class Turns {
  readonly #last = new Map<string, Promise<number>>();

  constructor(
    readonly pause: number,
    readonly stop: AbortSignal,
  ) {}

  take<T>(host: string, request: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const turn = this.#after(before).then(request);
    const ended = (): number => performance.now();
    this.#last.set(host, turn.then(ended, ended));
    return turn;
  }

  async #after(before: Promise<number> | undefined): Promise<void> {
    const rest = before ? (await before) + this.pause - performance.now() : 0;
    if (rest > 0) await wait(rest, undefined, { signal: this.stop });
    this.stop.throwIfAborted();
  }
}
