import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { checkAddresses } from './links-network.ts';
import type { Page } from './links-record.ts';
import { run } from './run.ts';
import { dataset } from './check.fixture.ts';
import { nashville, type Sample } from './sample.fixture.ts';

/** The day of the tests. */
export const today = '2026-11-21';

/** Makes a dataset whose builds have these addresses as sources, one each. */
export function withSources(urls: readonly string[]): Sample {
  const builds = urls.map((url, at) => ({
    ...nashville,
    id: `build-${at + 1}`,
    sources: [{ url, accessed: today }],
  }));
  return dataset({ builds });
}

/** Writes a record with these results, all of today unless they say otherwise. */
export function recorded(made: Sample, results: readonly object[], path = 'data/links.json'): void {
  made.write(path, { format: 1, results: results.map((it) => ({ checked: today, ...it })) });
}

/** Runs a command that takes its time. */
export async function waited(made: Sample, ...args: string[]) {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(args, {
    cwd: made.root,
    today,
    out: (line) => void out.push(line),
    error: (line) => void error.push(line),
  });
  return { code, out: out.join('\n'), error: error.join('\n') };
}

/** A server of this machine, and what it was asked. */
export interface Served {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  readonly asked: {
    readonly method: string;
    readonly url: string;
    readonly headers: http.IncomingHttpHeaders;
  }[];
}

/** Starts a server on this machine that ends with the test. */
export async function served(
  answer: (request: http.IncomingMessage, response: http.ServerResponse) => void,
  server: http.Server = http.createServer(),
): Promise<Served> {
  const asked: Served['asked'] = [];
  server.on('request', (request: http.IncomingMessage, response: http.ServerResponse) => {
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, port, asked };
}

/** Starts a server that answers each path with a status, headers and a body; 404 for what it does not know. */
export function pages(
  answers: Readonly<Record<string, readonly [number, http.OutgoingHttpHeaders, (string | Buffer)?]>>,
): Promise<Served> {
  return served((request, response) => {
    const [status, headers, body = ''] = answers[request.url ?? ''] ?? [404, { 'content-type': 'text/html' }];
    response.writeHead(status, headers).end(body);
  });
}

/** Opens addresses of this machine without a pause, and gives what came of each. */
export async function opened(
  urls: readonly string[],
  { allowLocal = true, timeout = 10_000, pause = 0 } = {},
): Promise<Map<string, Page | undefined>> {
  const came = new Map<string, Page | undefined>();
  const options = { timeout, pause, allowLocal, stop: new AbortController().signal, checked: today };
  await checkAddresses(urls, options, (url, page) => void came.set(url, page));
  return came;
}

/** The head of an answer with a web page. */
export const html = { 'content-type': 'text/html; charset=utf-8' };
