import { Refusal, harmless } from '@coalition-map/review';
import { readableAddress } from './sheet-google.ts';

/** What came from an address. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly kind: 'csv' | 'xlsx';
  /** The address as messages name it: without its query, which may hold a key. */
  readonly shown: string;
  /** What was done to the address. */
  readonly notes: readonly string[];
}

/** How much, and for how long, is waited for. */
interface Limits {
  readonly bytes: number;
  readonly milliseconds: number;
}

const limits: Limits = { bytes: 8 * 1024 * 1024, milliseconds: 20_000 };
const mostRedirects = 5;

const publish =
  'In Google Sheets choose File > Share > Publish to web > Comma-separated values (.csv) or Microsoft Excel (.xlsx), and give that address';

/** Kinds of content under which servers give out CSV and workbooks. */
const kinds =
  /^(?:text\/(?:csv|plain)|application\/(?:csv|octet-stream|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet))$/;

/**
 * Fetches a published sheet. Sends no cookie, no password and no referrer, follows at most five redirects, each of the same
 * scheme, and stops at 8 MB and after 20 seconds. An edit address of Google Sheets is turned into the one of its file.
 */
export async function fetchSheet(given: string, wants: 'csv' | 'xlsx', most = limits): Promise<Fetched> {
  const { url: first, notes } = readableAddress(allowed(given), wants);
  let url = first;
  const signal = AbortSignal.timeout(most.milliseconds);
  try {
    for (let redirects = 0; ; redirects++) {
      const response = await fetch(url, {
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        headers: { accept: 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
        signal,
      });
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) return { ...(await contentOf(response, url, most)), shown: shownAs(url), notes };
      await response.body?.cancel();
      if (redirects >= mostRedirects)
        throw new Refusal(`${shownAs(url)}: got more than ${mostRedirects} redirects; wanted a sheet.`);
      url = redirected(url, next);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(`${shownAs(url)}: ${failure(error, most)}`);
  }
}

/** An address that may be fetched: https, or http on this machine, for trying out. */
function allowed(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !isSafe(url))
    throw new Refusal(
      `--url: got ${harmless(given.slice(0, 100))}; wanted an https address, such as that of a published sheet. ${publish}.`,
      2,
    );
  if (url.username !== '' || url.password !== '')
    throw new Refusal('--url: got an address with a user name or a password; wanted one without.', 2);
  return url;
}

function isSafe({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

function redirected(from: URL, to: string): URL {
  const next = URL.canParse(to, from) ? new URL(to, from) : undefined;
  if (next?.protocol === from.protocol && isSafe(next) && next.username === '' && next.password === '')
    return next;
  const got = next ? `${next.protocol} ${harmless(next.host)}`.trim() : 'no address';
  throw new Refusal(
    `${shownAs(from)}: got a redirect to ${got}; wanted one that stays with ${from.protocol}`,
  );
}

async function contentOf(
  response: Response,
  url: URL,
  most: Limits,
): Promise<Pick<Fetched, 'bytes' | 'kind'>> {
  const shown = shownAs(url);
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const page = () => new Refusal(`${shown}: this is a web page; wanted a sheet. ${publish}.`);
  const refusal = !response.ok
    ? new Refusal(
        `${shown}: the server answers ${response.status}; see whether the sheet is still published.`,
      )
    : /html/.test(type)
      ? page()
      : type !== '' && !kinds.test(type)
        ? new Refusal(`${shown}: got ${harmless(type)}; wanted CSV or a workbook (.xlsx). ${publish}.`)
        : undefined;
  if (refusal) {
    await response.body?.cancel();
    throw refusal;
  }
  const bytes = await bytesOf(response, shown, most.bytes);
  if (bytes.length === 0) throw new Refusal(`${shown}: got an empty answer; wanted a sheet.`);
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (/^(?:\xef\xbb\xbf)?\s*</.test(start)) throw page();
  return { bytes, kind: start.startsWith('PK') ? 'xlsx' : 'csv' };
}

async function bytesOf(response: Response, shown: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop closes the connection.
  for await (const part of response.body ?? []) {
    parts.push(part);
    length += (part as Uint8Array).length;
    if (length > most)
      throw new Refusal(`${shown}: got more than ${most} bytes; at most that many are read.`);
  }
  return Buffer.concat(parts);
}

function failure(error: unknown, most: Limits): string {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return `got no whole answer within ${most.milliseconds / 1000} seconds; run this again.`;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : '';
  return `cannot be read${code}; see whether the address is right and the network is there, and run this again.`;
}

function shownAs(url: URL): string {
  return harmless(`${url.host}${url.pathname}`.slice(0, 160));
}
