import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The strictest policy under which the elements work (design/safety.md). */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'none'",
  "img-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html coalition-map',
].join('; ');

/** The same for a page that brings a style sheet and an icon of its own, as the demo does: what it is served with. */
export const pagePolicy = strictPolicy
  .replace("style-src 'none'", "style-src 'self'")
  .replace("img-src 'none'", "img-src 'self'");

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** What goes wrong with an answer; several may be set at once. */
interface Fault {
  /** Milliseconds before the first byte. */
  readonly delay?: number;
  /** Status to answer with, e.g. 500. */
  readonly status?: number;
  /** Content type to answer with. */
  readonly type?: string;
  /** What to answer instead of the file, or made from it. */
  readonly body?: string | Uint8Array | ((file: Buffer) => string | Uint8Array);
  /** Send this many bytes of the promised length, then drop the connection. */
  readonly truncate?: number;
  /** Drop the connection without an answer, as an unreachable server does. */
  readonly drop?: boolean;
  /** Take the request and never answer. */
  readonly hang?: boolean;
}

/** A static server on a free port of this machine. */
export interface Site {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Each path asked for so far, with its query, in order. */
  readonly requests: readonly string[];
  /** What requests told of where they came from, where they did. */
  readonly referrers: readonly string[];
  /** The Content-Security-Policy header from now on; null sends none. */
  policy: string | null;
  /** Spoils the answers for a path (or each path that a pattern finds) from now on; calling the result mends it. */
  spoil(where: string | RegExp, fault: Fault): () => void;
  /** Mends everything that was spoiled. */
  mend(): void;
  close(): Promise<void>;
}

interface Found {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

async function find(root: string, pathname: string): Promise<Found> {
  const missing = { status: 404, type: 'text/plain; charset=utf-8', bytes: Buffer.from('Not found\n') };
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return missing;
  }
  let file = path.join(root, path.normalize(`/${decoded}`));
  if (decoded.includes('\0') || !`${file}${path.sep}`.startsWith(`${root}${path.sep}`)) return missing;
  const kind = await stat(file).catch(() => undefined);
  if (kind?.isDirectory()) file = path.join(file, 'index.html');
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return missing;
  return { status: 200, type: types[path.extname(file)] ?? 'application/octet-stream', bytes };
}

function applied(fault: Fault, found: Found): Found {
  const body = typeof fault.body === 'function' ? fault.body(found.bytes) : fault.body;
  return {
    status: fault.status ?? (body === undefined ? found.status : 200),
    type: fault.type ?? found.type,
    bytes: body === undefined ? found.bytes : Buffer.from(body),
  };
}

/** Serves a folder, so that a test can watch what is asked for and spoil what is answered. */
export async function serve(
  folder: string,
  {
    policy = pagePolicy,
    headers = {},
  }: { policy?: string | null; headers?: Readonly<Record<string, string>> } = {},
): Promise<Site> {
  const root = path.resolve(folder);
  const requests: string[] = [];
  const referrers: string[] = [];
  let spoiled: { where: string | RegExp; fault: Fault }[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const pathname = url.split('?', 1)[0] ?? '/';
    requests.push(url);
    if (request.headers.referer !== undefined) referrers.push(`${url} from ${request.headers.referer}`);
    const last = spoiled.findLast(({ where }) =>
      typeof where === 'string' ? where === pathname : where.test(pathname),
    );
    const fault: Fault = last?.fault ?? {};
    if (fault.hang) return;
    if (fault.delay !== undefined) await new Promise((done) => setTimeout(done, fault.delay));
    if (fault.drop) {
      request.socket.destroy();
      return;
    }
    const found = await find(root, pathname);
    const { status, type, bytes } = applied(fault, found);
    response.writeHead(status, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
      ...(site.policy !== null && { 'content-security-policy': site.policy }),
    });
    if (request.method === 'HEAD') response.end();
    else if (fault.truncate === undefined) response.end(bytes);
    else response.write(bytes.subarray(0, fault.truncate), () => request.socket.destroy());
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, 'localhost', done);
  });
  const site: Site = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    requests,
    referrers,
    policy,
    spoil(where, fault) {
      const entry = { where, fault };
      spoiled.push(entry);
      return () => {
        spoiled = spoiled.filter((other) => other !== entry);
      };
    },
    mend() {
      spoiled = [];
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
  return site;
}
