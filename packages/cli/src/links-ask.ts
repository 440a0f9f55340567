import { lookup, type LookupAddress } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  type BrotliDecompress,
  type Gunzip,
  type Inflate,
} from 'node:zlib';
import { isPrivate } from './links-hosts.ts';
import type { Page } from './links-record.ts';

/** So that the owner of a site can tell who asked. */
const USER_AGENT =
  'CoalitionMap-links/1 (checks the sources of a public map; HEAD first, one request a second)';

/** A page needs no more to be told by its title and text. */
const MOST_BYTES = 1_000_000;

/** Some sites send long policies as headers; Node's own limit of 16 kB would make them dead ones. */
const MOST_HEADER_BYTES = 65_536;

/** How a server is asked. */
export interface AskOptions {
  /** For each request, in milliseconds. */
  readonly timeout: number;
  /** Whether private and loopback addresses may be asked, for tests. */
  readonly allowLocal: boolean;
  /** Ends all requests at once. */
  readonly stop: AbortSignal;
}

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly location?: string;
  /** As it came, with its parameters. */
  readonly contentType: string;
  readonly length?: number;
  /** At most 1 MB. */
  readonly body: Uint8Array;
  /** Whether the body broke off. */
  readonly isCut: boolean;
}

/** Why no answer came: what is recorded, or nothing where this machine itself has no network. */
export class NoAnswer extends Error {
  constructor(readonly told: Pick<Page, 'error' | 'certificate'> | undefined) {
    super('no answer came');
  }
}

/** Asks a server once: no credentials, no cookies, no referrer, no redirect followed, no private address. */
export async function ask(method: 'HEAD' | 'GET', url: URL, options: AskOptions): Promise<Answer> {
  const number = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(number) > 0 && !options.allowLocal && isPrivate(number))
    throw new NoAnswer({ error: 'private address' });
  // By hand, because Node 20 may collect the signals of AbortSignal.any() before they fire, and then a request never ends.
  const end = new AbortController();
  const abort = (): void => end.abort();
  const clock = setTimeout(abort, options.timeout);
  options.stop.addEventListener('abort', abort, { once: true });
  try {
    return await answerOf(method, url, options, end.signal);
  } finally {
    clearTimeout(clock);
    options.stop.removeEventListener('abort', abort);
  }
}

async function answerOf(
  method: 'HEAD' | 'GET',
  url: URL,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Answer> {
  options.stop.throwIfAborted();
  let response: http.IncomingMessage;
  try {
    response = await responseTo(method, url, options.allowLocal, signal);
  } catch (error) {
    options.stop.throwIfAborted();
    throw error instanceof NoAnswer ? error : new NoAnswer(toldOf(error));
  }
  const { statusCode = 0, headers } = response;
  const length = Number(headers['content-length'] ?? Number.NaN);
  const isRedirect = statusCode >= 300 && statusCode < 400 && headers.location !== undefined;
  const read =
    method === 'HEAD' || isRedirect ? { body: new Uint8Array(), isCut: false } : await bodyOf(response);
  response.destroy();
  options.stop.throwIfAborted();
  return {
    status: statusCode,
    ...(isRedirect ? { location: headers.location ?? '' } : {}),
    contentType: headers['content-type'] ?? '',
    ...(Number.isSafeInteger(length) && length >= 0 ? { length } : {}),
    ...read,
  };
}

function responseTo(
  method: string,
  url: URL,
  allowLocal: boolean,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const bare = new URL(url);
    [bare.username, bare.password, bare.hash] = ['', '', ''];
    const headers = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'identity' };
    request(bare, {
      method,
      headers,
      signal,
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      lookup: allowLocal ? lookup : publicOnly,
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** Looks a host up and refuses it where any of its numbers is private; the socket then takes these numbers and no others. */
const publicOnly: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found?: LookupAddress[]) => {
    const addresses = found ?? [];
    const [first] = addresses;
    if (error) done(error, '', 4);
    else if (!first || addresses.some(({ address }) => isPrivate(address)))
      done(new NoAnswer({ error: 'private address' }), '', 4);
    else if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

async function bodyOf(response: http.IncomingMessage): Promise<Pick<Answer, 'body' | 'isCut'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response)) {
      const bytes = (chunk as Buffer).subarray(0, MOST_BYTES - size);
      chunks.push(bytes);
      size += bytes.length;
      if (size >= MOST_BYTES) break;
    }
    return { body: Buffer.concat(chunks), isCut: false };
  } catch {
    return { body: Buffer.concat(chunks), isCut: true };
  }
}

const unpackers = new Map<string, () => Gunzip | BrotliDecompress | Inflate>([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

/** Some servers pack a body although they were asked not to; it is unpacked as it comes, so that a bomb is cut off. */
function unpacked(response: http.IncomingMessage): Readable {
  const plain = unpackers.get(response.headers['content-encoding'] ?? '')?.();
  if (!plain) return response;
  pipeline(response, plain, () => undefined);
  return plain;
}

const certificates: Readonly<Record<string, Page['certificate']>> = {
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not yet valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other host',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed',
  UNABLE_TO_GET_ISSUER_CERT: 'not verifiable',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'not verifiable',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'not verifiable',
};

const errors: Readonly<Record<string, Page['error']>> = {
  ABORT_ERR: 'timeout',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'cut off',
  EHOSTUNREACH: 'refused',
  ENODATA: 'no such host',
  ENOTFOUND: 'no such host',
  EPIPE: 'cut off',
  ETIMEDOUT: 'timeout',
};

/** What says that this machine, not the other, is cut off: nothing is recorded of the address then. */
const own = new Set(['EAI_AGAIN', 'EAI_FAIL', 'ENETDOWN', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EMFILE']);

function toldOf(error: unknown): NoAnswer['told'] {
  const codes = error instanceof AggregateError ? error.errors.map(codeOf) : [codeOf(error)];
  // Of several numbers of a host, one that this machine can reach says more than one that it cannot (IPv6, say).
  const code = codes.find((it) => !own.has(it)) ?? codes[0] ?? '';
  if (own.has(code)) return undefined;
  const certificate = certificates[code];
  return certificate ? { certificate } : { error: errors[code] ?? 'protocol' };
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : 'ABORT_ERR';
}
