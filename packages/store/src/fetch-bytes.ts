import { Refused } from './trouble.ts';

/** The most bytes that one file may have, in bytes (safety.md, "Untrusted input"). */
export const MAX_BYTES = 8 * 1024 * 1024;

/** How long a server may keep silent before the load counts as failed, in milliseconds. */
const SILENCE = 10_000;

/** How a file is fetched; `fetch` and the limits may be replaced in tests. */
export interface FetchOptions {
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
  readonly maxBytes?: number;
  readonly silence?: number;
  /** Passes the browser's cache by, for a file that is not the one the manifest lists. */
  readonly fresh?: boolean;
}

/**
 * Fetches a file as bytes: without credentials, without a referrer, without following a redirect to elsewhere,
 * and no further than the byte cap. Throws `Refused` with a code for what went wrong.
 */
export async function fetchBytes(url: string, options: FetchOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { fetch: get = globalThis.fetch, maxBytes = MAX_BYTES, silence = SILENCE } = options;
  if (!isAddress(url)) throw new Refused('refused', url, 'no web address');
  const stop = new AbortController();
  const onabort = () => stop.abort();
  options.signal?.addEventListener('abort', onabort, { once: true });
  if (options.signal?.aborted) stop.abort();
  let watchdog = setTimeout(onabort, silence);
  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(onabort, silence);
  };
  try {
    const response = await get(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: options.fresh ? 'reload' : 'default',
      signal: stop.signal,
    });
    heard();
    if (!response.ok) throw new Refused('missing', url, `the answer ${response.status} from the server`);
    return await readCapped(response, url, maxBytes, heard);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    const got = options.signal?.aborted ? 'stopped on request' : 'no answer from the network';
    throw new Refused('offline', url, got, { cause });
  } finally {
    clearTimeout(watchdog);
    options.signal?.removeEventListener('abort', onabort);
    stop.abort();
  }
}

function isAddress(url: string): boolean {
  try {
    return new URL(url).username === '';
  } catch {
    return false;
  }
}

async function readCapped(
  response: Response,
  url: string,
  maxBytes: number,
  heard: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new Refused('too-big', url, `more than ${maxBytes} bytes, the most that one file may have`);
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
