import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { plainImports } from './plain-imports.ts';
import { shared } from './shared.ts';
import { tightTemplates } from './tight-templates.ts';
import { wholeParts } from './whole-parts.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const demo = path.join(root, 'demo');

/** The text or the bytes of files, by their path below the folder that they are for. */
export type Files = Map<string, string | Uint8Array>;

/** The scripts that a frame needs beside the library's own, by their name in the folder. */
const frameScripts = {
  embed: path.join(demo, 'embed.ts'),
  'coalition-frame': path.join(demo, 'coalition-frame.ts'),
};
/** Those of the self-test: bundled alone, because more entries would split the library's script. */
const selfTestScripts = {
  'self-test': path.join(demo, 'self-test/page.ts'),
  'self-test-part': path.join(demo, 'self-test/part.ts'),
};

/** Where a source lies for whoever reads a source map: a path of this repository, or of a package in node_modules. */
function sourceName(source: string, mapPath: string): string {
  const file = path.resolve(path.dirname(mapPath), source).split(path.sep).join('/');
  const inside = file.split('/node_modules/').at(-1) ?? file;
  const name =
    inside === file ? path.posix.relative(root.split(path.sep).join('/'), file) : `node_modules/${inside}`;
  return `coalition-map:///${name}`;
}

async function bundled(input: Readonly<Record<string, string>>, banner?: string): Promise<Files> {
  const isWhole = banner !== undefined;
  const built = await build({
    ...shared,
    worker: { ...shared.worker, rolldownOptions: { output: { sourcemapPathTransform: sourceName } } },
    configFile: false,
    root: demo,
    logLevel: 'warn',
    plugins: [plainImports(), tightTemplates(), wholeParts()],
    build: {
      ...shared.build,
      outDir: path.join(root, 'dist/cdn'),
      write: false,
      chunkSizeWarningLimit: 1200,
      sourcemap: isWhole,
      license: isWhole && { fileName: 'LICENSES.md' },
      rolldownOptions: {
        input,
        preserveEntrySignatures: false,
        output: {
          entryFileNames: '[name].js',
          ...(isWhole && {
            comments: { legal: true },
            postBanner: ({ name }: { name: string }) => (name === 'coalition-map' ? banner : ''),
          }),
          sourcemapPathTransform: sourceName,
        },
      },
    },
  });
  const files: Files = new Map();
  for (const { output } of [built].flat() as Rolldown.RolldownOutput[])
    for (const file of output) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
  return files;
}

/** All scripts of the folder for a CDN, with source maps, and the licences of what others made in them. */
export async function cdnScripts(banner: string): Promise<Files> {
  return new Map([
    ...(await bundled(selfTestScripts, banner)),
    // Later, so that its licences stand.
    ...(await bundled({ 'coalition-map': path.join(demo, 'explorer.ts'), ...frameScripts }, banner)),
  ]);
}

/** The scripts of a frame and of the self-test alone: the demo has the library's own already. */
export async function demoFrameScripts(): Promise<Files> {
  return new Map([...(await bundled(frameScripts)), ...(await bundled(selfTestScripts))]);
}
