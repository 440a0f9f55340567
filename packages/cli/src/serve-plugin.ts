import { dirname, extname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Plugin, ViteDevServer } from 'vite';
import { Refusal } from '@coalition-map/review';
import type { Desk } from './serve-desk.ts';
import { afterRest } from './serve-rest.ts';

/** Under which name the page hears what is found. */
const FINDINGS = 'coalition:findings';

/** Where the same can be read, by the page at first, and by other programs. */
const ADDRESS = '/coalition/findings.json';

/** How long nothing is saved before the files are read, ms: an editor writes a file in several steps, an import many files. */
const REST = 150;

/** The script that a page gets, with a slash between folders: beside the sources TypeScript, in a published package not. */
const script = fileURLToPath(new URL('./serve-page.ts', import.meta.url))
  .replace(/\.ts$/, extname(fileURLToPath(import.meta.url)))
  .split(sep)
  .join('/');

/** What is told, and what is watched. */
export interface Serving {
  readonly desk: Desk;
  /** The folder that is watched. */
  readonly folder: string;
  readonly out: (line: string) => void;
}

/** Serves the datasets as the desk gives them, looks again after each save, and puts what is found on each page with a map. */
export function servePlugin({ desk, folder, out }: Serving): Plugin {
  let stop = (): void => undefined;
  return {
    name: 'coalition-serve',
    apply: 'serve',
    // Before the project's own plugins, which read the files as they are on the disk.
    enforce: 'pre',
    configResolved: ({ server }) => void server.fs.allow.push(dirname(script)),
    configureServer(server) {
      const { middlewares, httpServer, watcher } = server;
      middlewares.use((request, response, next) => answer(desk, request, response, next));
      httpServer?.prependListener('upgrade', (request: IncomingMessage, socket: Duplex) => {
        if (!isLocal(request.headers.host)) socket.destroy();
      });
      const rest = afterRest(() => lookAgain(desk, server, out), REST);
      stop = rest.stop;
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(folder) && path.endsWith('.json')) rest.touch();
      });
    },
    closeBundle: () => stop(),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        /<coalition-(explorer|data)\b/.test(html)
          ? {
              // The map as a picture and the links to the pages of places are made of the files on the disk, broken ones too.
              html: html.replace(/<!-- (poster|places) -->/g, ''),
              tags: [
                {
                  tag: 'script',
                  attrs: { type: 'module', src: `/@fs/${script.replace(/^\//, '')}` },
                  injectTo: 'head',
                },
              ],
            }
          : undefined,
    },
  };
}

/** Whether a request names this machine: a page of another site that leads its own name here does not. */
export function isLocal(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

function answer(desk: Desk, request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const say = (status: number, type: string, text: string): void => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
    response.end(text);
  };
  if (!isLocal(request.headers.host))
    say(
      403,
      'text/plain',
      'Only localhost and 127.0.0.1 are answered: open the address that the terminal names.\n',
    );
  else if (path === ADDRESS) say(200, 'application/json', JSON.stringify(desk.told));
  else {
    const text = path.startsWith('/data/') ? desk.textOf(path.slice('/data/'.length)) : undefined;
    if (text === undefined) next();
    else say(200, 'application/json', text);
  }
}

function lookAgain(desk: Desk, { ws }: ViteDevServer, out: (line: string) => void): void {
  try {
    const lines = desk.look();
    if (!lines) return;
    lines.forEach(out);
    ws.send({ type: 'custom', event: FINDINGS, data: desk.told });
  } catch (error) {
    // A file may go between two steps, or a manifest may not be written; what is no fault of the disk is a mistake of ours.
    if (!(error instanceof Refusal) && !(error instanceof Error && 'syscall' in error)) throw error;
    out(`${error.message} Nothing was checked; save again to try again.`);
  }
}
