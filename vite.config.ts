import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, runnerImport } from 'vite';
import type { Plugin, Rolldown } from 'vite';
import { demoFrameScripts } from './demo/make/bundle.ts';
import { framePage, urlsIn } from './demo/make/frame.ts';
import { plainImports } from './demo/make/plain-imports.ts';
import { shared } from './demo/make/shared.ts';
import { tightTemplates } from './demo/make/tight-templates.ts';
import { wholeParts } from './demo/make/whole-parts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const demo = path.join(root, 'demo');
const data = path.join(root, 'data');

/** The files of the datasets, by their path below data/: each manifest and the collections that it names. */
function datasetFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(data)) {
    const manifest = path.join(data, name, 'dataset.json');
    if (!existsSync(manifest)) continue;
    files.set(`${name}/dataset.json`, manifest);
    const { collections = [] } = manifestIn(manifest);
    for (const { file } of collections) files.set(path.posix.join(name, file), path.join(data, name, file));
  }
  return files;
}

/** What a manifest names; nothing while somebody's edit has left it broken, which the page that reads it tells. */
function manifestIn(file: string): { collections?: { file: string }[] } {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { collections?: { file: string }[] };
  } catch {
    return {};
  }
}

/** The datasets at `data/…` beside the demo's pages, in dev as they are on disk, in the build as `coalition build` writes them. */
function datasets(): Plugin {
  return {
    name: 'coalition-datasets',
    configureServer({ middlewares }) {
      middlewares.use('/data', (request, response, next) => {
        const pathname = (request.url ?? '').split('?', 1)[0] ?? '';
        if (!pathname.endsWith('.json')) {
          next();
          return;
        }
        const file = datasetFiles().get(pathname.slice(1));
        response.statusCode = file === undefined ? 404 : 200;
        if (file !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
        response.setHeader('cache-control', 'no-cache');
        response.end(file === undefined ? '' : readFileSync(file));
      });
    },
    async generateBundle() {
      const { siteData } = await runData<{ siteData: () => ReadonlyMap<string, string> }>('site.ts');
      for (const [fileName, source] of siteData()) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * What the editor opens beside the demo's pages: at `kept/…` the datasets as they are kept, because what a page reads is made
 * from them, and the exact boundaries of states and provinces, by which pins are checked.
 */
function editable(): Plugin {
  const boundaries = 'boundaries/na-admin1.topojson';
  const files = (): Map<string, string> =>
    new Map([
      ...[...datasetFiles()].map(([name, file]) => [`kept/${name}`, file] as const),
      [boundaries, path.join(root, 'packages/geo', boundaries)],
    ]);
  return {
    name: 'coalition-editable',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files().get((request.url ?? '').split('?', 1)[0]?.slice(1) ?? '');
        if (file === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.setHeader('cache-control', 'no-cache');
        response.end(readFileSync(file));
      });
    },
    generateBundle() {
      for (const [fileName, file] of files())
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    },
  };
}

/** The example themes as they are written, because a page shows them to be read. */
function themes(): Plugin {
  return {
    name: 'coalition-themes',
    generateBundle() {
      for (const name of readdirSync(path.join(demo, 'themes')))
        this.emitFile({
          type: 'asset',
          fileName: `themes/${name}`,
          source: readFileSync(path.join(demo, 'themes', name), 'utf8'),
        });
    },
  };
}

/** Runs a module of data/, with our packages from their sources. */
function runData<T>(file: string): Promise<T> {
  return runSource<T>(path.join(data, file));
}

async function runSource<T>(file: string): Promise<T> {
  const { module } = await runnerImport<T>(file, {
    logLevel: 'warn',
    environments: { inline: { resolve: { noExternal: [/^@coalition-map\//], conditions: ['source'] } } },
  });
  return module;
}

/** What stands at markers of a page, made from the datasets that its explorer names; told by the module that writes it. */
type Writer = (urls: readonly string[]) => string;

/**
 * The map as a picture, links to the pages of all places, and what all pages have in common (demo/parts), at the markers of
 * a page, so that they are there before, and without, JavaScript. A part may hold markers of those below it.
 */
function written(): Plugin {
  const part = (name: string) => (): Promise<Writer> => {
    const text = readFileSync(path.join(demo, 'parts', `${name}.html`), 'utf8').trim();
    return Promise.resolve(() => text);
  };
  const markers: Readonly<Record<string, () => Promise<Writer>>> = {
    '<!-- head -->': part('head'),
    '<!-- first -->': part('first'),
    '<!-- exit -->': part('exit'),
    '<!-- hotline -->': part('hotline'),
    '<!-- about -->': part('about'),
    '<!-- endorsement -->': part('endorsement'),
    '<!-- api -->': part('api'),
    '<!-- accessibility -->': statement,
    '<!-- poster -->': async () => (await runData<{ posterOf: Writer }>('poster.ts')).posterOf,
    '<!-- plain -->': async () => (await runData<{ plainOf: Writer }>('plain.ts')).plainOf,
    '<!-- key and table -->': async () =>
      (await runData<{ plainBesideOf: Writer }>('plain.ts')).plainBesideOf,
    '<!-- places -->': async () => (await runData<{ linksOf: Writer }>('places.ts')).linksOf,
  };
  return {
    name: 'coalition-written',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        let page = html;
        for (const [marker, bring] of Object.entries(markers))
          if (page.includes(marker)) {
            const text = (await bring())(urlsIn(html));
            page = page.replace(marker, () => text);
          }
        return page;
      },
    },
  };
}

/** The accessibility statement with its last run. */
async function statement(): Promise<Writer> {
  type Make = (run: unknown) => string;
  const { statementOf } = await runSource<{ statementOf: Make }>(path.join(demo, 'make/accessibility.ts'));
  const run: unknown = JSON.parse(readFileSync(path.join(demo, 'accessibility.json'), 'utf8'));
  return () => statementOf(run);
}

/** The value of an attribute in the text of a tag. */
function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

type Files = ReadonlyMap<string, () => string>;

/** All records by place at `places/…` beside the page of the map, as pages without a script. */
async function placeFiles(): Promise<Files> {
  type Make = (urls: readonly string[]) => Files;
  const { placeFilesOf } = await runData<{ placeFilesOf: Make }>('places.ts');
  const icon = (): string => readFileSync(path.join(demo, 'icon.svg'), 'utf8');
  const pages = placeFilesOf(urlsIn(readFileSync(path.join(demo, 'index.html'), 'utf8')));
  return new Map([...pages, ['icon.svg', icon] as const].map(([name, write]) => [`places/${name}`, write]));
}

/** The Atom feeds that finders of the demo's pages link, where these say. */
async function feedFiles(): Promise<Files> {
  type Make = (asked: Readonly<Record<string, string | readonly string[]>>) => string;
  const { feedOf } = await runData<{ feedOf: Make }>('feeds.ts');
  const files = new Map<string, () => string>();
  for (const page of readdirSync(demo).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(path.join(demo, page), 'utf8');
    const urls = (attribute(/<coalition-data[^>]*>/.exec(html)?.[0] ?? '', 'src') ?? '').split(/\s+/);
    for (const [finder] of html.matchAll(/<coalition-finder[^>]*>/g)) {
      const name = attribute(finder, 'feed');
      const [datasets = '', types = '', heading = ''] = ['datasets', 'types', 'heading'].map((it) =>
        attribute(finder, it),
      );
      const up = '../'.repeat((name ?? '').split('/').length - 1);
      if (name !== undefined)
        files.set(name, () => feedOf({ page: `${up}${page}`, urls, datasets, types, heading }));
    }
  }
  return files;
}

/** Files beside the demo's pages that are made from the datasets: in dev when asked for. */
function made(): Plugin {
  const makers: Readonly<Record<string, () => Promise<Files>>> = { places: placeFiles, feeds: feedFiles };
  const types: Readonly<Record<string, string>> = {
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.xml': 'application/atom+xml',
  };
  return {
    name: 'coalition-made',
    configureServer({ middlewares }) {
      for (const [folder, make] of Object.entries(makers))
        middlewares.use(`/${folder}`, (request, response, next) => {
          const name = (request.url ?? '').split('?', 1)[0]?.slice(1) ?? '';
          make().then((files) => {
            const text = files.get(`${folder}/${name === '' ? 'index.html' : name}`)?.();
            response.statusCode = text === undefined ? 404 : 200;
            const type = types[path.extname(name)] ?? 'text/html';
            response.setHeader('content-type', `${type}; charset=utf-8`);
            response.setHeader('cache-control', 'no-cache');
            response.end(text ?? '');
          }, next);
        });
    },
    async generateBundle() {
      for (const make of Object.values(makers))
        for (const [fileName, write] of await make())
          this.emitFile({ type: 'asset', fileName, source: write() });
    },
  };
}

/** Which sources went into each chunk, at .vite/modules.json: test/sizes.test.ts names the largest. */
function census(): Plugin {
  return {
    name: 'coalition-census',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
        .filter((output) => output.type === 'chunk')
        .map(({ fileName, modules }) => [
          fileName,
          Object.entries(modules).map(([id, { renderedLength: bytes }]) => ({
            id: path.relative(root, id).split(path.sep).join('/'),
            bytes,
          })),
        ]);
      const source = JSON.stringify(Object.fromEntries(chunks), null, 1);
      this.emitFile({ type: 'asset', fileName: '.vite/modules.json', source });
    },
  };
}

/**
 * Other pages than the first load its script as a page that embeds it does. As an entry of their own they would make the
 * bundler split it into the files that they share.
 */
function builtScript(): Plugin {
  return {
    name: 'coalition-built-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) =>
        path.basename(filename) === 'index.html'
          ? html
          : ['editor.html', 'builder.html'].includes(path.basename(filename))
            ? html
                .replace(/<script [^>]*explorer\.ts"><\/script>/, '')
                .replace(/src="\.\/editor\.ts"/, 'vite-ignore src="./coalition-editor.js"')
            : html
                .replace(/src="\.\/explorer\.ts"/, 'vite-ignore src="./coalition-map.js"')
                .replace(/src="\.\/coalition-frame\.ts"/, 'vite-ignore src="./coalition-frame.js"'),
    },
  };
}

/**
 * The editor and the builder with the elements that they need, as a bundle of its own: as an entry it would split the first page's script into
 * the files that both share, and beside that script it would bring a second Lit, which the strictest policy refuses.
 */
function editorScript(): Plugin {
  return {
    name: 'coalition-editor-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        ...shared,
        configFile: false,
        root: demo,
        logLevel: 'warn',
        plugins: [plainImports(), tightTemplates()],
        build: {
          ...shared.build,
          write: false,
          rolldownOptions: {
            input: path.join(demo, 'editor.ts'),
            output: {
              entryFileNames: 'coalition-editor.js',
              chunkFileNames: 'assets/editor/[name]-[hash].js',
              assetFileNames: 'assets/editor/[name]-[hash][extname]',
            },
          },
        },
      });
      for (const { output } of [built].flat() as Rolldown.RolldownOutput[])
        for (const file of output)
          this.emitFile({
            type: 'asset',
            fileName: file.fileName,
            source: file.type === 'chunk' ? file.code : file.source,
          });
    },
  };
}

/** The page for a frame, the self-test and their scripts, under the names that they have in the folder for a CDN. */
function frame(): Plugin {
  return {
    name: 'coalition-frame',
    apply: 'build',
    async generateBundle() {
      const { plainOf } = await runData<{ plainOf: Writer }>('plain.ts');
      for (const [fileName, source] of [...framePage(plainOf), ...(await demoFrameScripts())])
        this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/**
 * `npm start` serves demo/, `npm run build` turns each of its pages into dist/demo, `npm run preview` serves that.
 * Packages resolve to their sources (the condition "source"). Decorators follow tsconfig.json: Vite 8 lowers only the
 * experimental kind.
 */
export default defineConfig({
  root: demo,
  ...shared,
  appType: 'mpa',
  plugins: [
    plainImports(),
    tightTemplates(),
    wholeParts(),
    // The script of a page comes with its head, so that this is written first.
    written(),
    builtScript(),
    datasets(),
    editable(),
    made(),
    themes(),
    editorScript(),
    frame(),
    census(),
  ],
  server: { host: 'localhost', port: 5173, fs: { allow: [root] } },
  preview: { host: 'localhost', port: 4173 },
  build: {
    ...shared.build,
    outDir: path.join(root, 'dist/demo'),
    emptyOutDir: true,
    rolldownOptions: {
      input: readdirSync(demo)
        .filter((name) => name.endsWith('.html') && !['embed.html', 'self-test.html'].includes(name))
        .map((name) => path.join(demo, name)),
      output: {
        // The script of the explorer's page is the script of the embed snippet: one file, under a name that stays.
        entryFileNames: ({ name }) => (name === 'index' ? 'coalition-map.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
