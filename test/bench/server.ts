import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** An answer that the server sent. */
interface Sent {
  readonly url: string;
  /** Bytes of its head and its compressed body. */
  readonly bytes: number;
  /** When it was asked for, ms since 1970. */
  readonly asked: number;
  /** When its last byte was handed over, ms since 1970. */
  readonly at: number;
}

/** A static server of compressed files that counts what it sends. */
export interface BenchSite {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** Forgets what was sent, and gives the list of what will be. */
  listen(): readonly Sent[];
  close(): Promise<void>;
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Serves a folder whose files have `.br` and `.gz` beside them, from memory, with connections kept open. */
export async function serveCompressed(folder: string): Promise<BenchSite> {
  let sent: Sent[] = [];
  const files = new Map<string, Buffer | undefined>();

  async function bytesOf(file: string): Promise<Buffer | undefined> {
    if (!files.has(file)) files.set(file, await readFile(file).catch(() => undefined));
    return files.get(file);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const file = path.join(folder, path.normalize(`/${url}`));
    const taken = request.headers['accept-encoding'] ?? '';
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : undefined;
    const body = await bytesOf(encoding ? `${file}.${encoding === 'br' ? 'br' : 'gz'}` : file);
    const log = sent;
    const before = request.socket.bytesWritten;
    const asked = now();
    response.once('finish', () => {
      log.push({ url, bytes: request.socket.bytesWritten - before, asked, at: now() });
    });
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    });
    response.end(body);
  }

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, 'localhost', done);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    listen() {
      sent = [];
      return sent;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
