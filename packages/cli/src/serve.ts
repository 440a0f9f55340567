import { existsSync } from 'node:fs';
import { Refusal } from '@coalition-map/review';
import { servePlugin, type Serving } from './serve-plugin.ts';
import type { Project } from './project.ts';

/** Where the pages are, and how they are served. */
export interface ServeOptions extends Serving {
  readonly project: Project;
  /** 0 for any that is free. */
  readonly port: number;
  /** Whether the browser is opened. */
  readonly open: boolean;
}

/** A server that runs. */
export interface Served {
  /** The address of the explorer. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the project's pages on this machine alone, with what is found in the datasets. */
export async function serve({ project, port, open, ...serving }: ServeOptions): Promise<Served> {
  const configFile = project.path('vite.config.ts', project.root);
  if (!existsSync(configFile))
    throw new Refusal(
      'vite.config.ts: there is none at the root of the project; it names the pages to serve.',
      2,
    );
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile,
    logLevel: 'warn',
    clearScreen: false,
    server: { host: 'localhost', port, strictPort: true, open },
    plugins: [servePlugin(serving)],
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    if (/Port \d+ is already in use/.test((error as Error).message))
      throw new Refusal(
        `--port: ${port} is taken by another program, perhaps by "npm start"; stop that, or name another port, such as --port ${port + 1}.`,
        2,
      );
    throw error;
  }
  return { url: server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`, close: () => server.close() };
}
