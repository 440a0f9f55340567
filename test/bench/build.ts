import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { renderPoster } from '@coalition-map/map/poster';
import { parseDataset } from '@coalition-map/schema/door';
import { initialState, reduce } from '@coalition-map/store';
import config from '../../vite.config.ts';
import { grounds, regionsTopology, vectorMap } from './geography.ts';
import { madeFiles, madeRecords, type MadeRecord } from './made.ts';

const bench = fileURLToPath(new URL('.', import.meta.url));
/** Where everything is built. */
export const out = path.join(bench, '../../dist/bench');
const site = path.join(out, 'site');

/** Installs the libraries to compare with, where they are missing. */
export function bringPeers(): void {
  if (existsSync(path.join(bench, 'node_modules/leaflet'))) return;
  const npm = process.env['npm_execpath'];
  if (npm === undefined) throw new Error('Run this by npm: npm run bench.');
  console.log('The libraries to compare with are missing: installing them (npm ci in test/bench).');
  const { status } = spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], {
    cwd: bench,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The libraries to compare with could not be installed.');
}

/** The outlines, as modules of the pages of the peers. */
function outlines(): Plugin {
  const made: Readonly<Record<string, () => unknown>> = {
    'virtual:bench-regions': regionsTopology,
    'virtual:bench-vector-map': vectorMap,
  };
  return {
    name: 'bench-outlines',
    resolveId: (id) => (Object.hasOwn(made, id) ? `\0${id}` : null),
    load(id) {
      const make = made[id.slice(1)];
      // Browsers read JSON text faster than the same object as a script.
      return make ? `export default JSON.parse(${JSON.stringify(JSON.stringify(make()))})` : null;
    },
  };
}

/** The plugins of our own build that make scripts smaller or fewer; every contestant's script passes through them. */
const ownPlugins = new Set(['coalition-plain-imports', 'coalition-tight-templates', 'coalition-whole-parts']);

function housePlugins(): Plugin[] {
  return (config.plugins ?? []).filter((it): it is Plugin => !!it && 'name' in it && ownPlugins.has(it.name));
}

async function buildPage(name: string, isReadable: boolean): Promise<void> {
  await build({
    configFile: false,
    root: path.join(bench, 'pages', name),
    base: './',
    logLevel: 'warn',
    plugins: [...housePlugins(), outlines()],
    worker: { format: 'es' },
    ...(config.resolve ? { resolve: config.resolve } : {}),
    build: {
      outDir: path.join(site, name),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      minify: !isReadable,
      // A file a module, so that a profile names it.
      ...(isReadable ? { rolldownOptions: { output: { preserveModules: true } } } : {}),
    },
  });
}

/** Builds the page of each contestant, for each size, with the data, all compressed. */
export async function buildSite(
  names: readonly string[],
  sizes: readonly number[],
  { isReadable = false } = {},
): Promise<void> {
  await rm(site, { recursive: true, force: true });
  await mkdir(site, { recursive: true });
  for (const name of names) {
    await buildPage(name, isReadable);
    const folder = path.join(site, name);
    const page = await readFile(path.join(folder, 'index.html'), 'utf8');
    for (const size of sizes)
      await writeFile(
        path.join(folder, `${size}.html`),
        page
          .replaceAll('__DATA__', `../data/${size}/dataset.json`)
          .replace('<!-- poster -->', () => posterOf(madeRecords(size, grounds()))),
      );
    await rm(path.join(folder, 'index.html'));
  }
  await writeFile(path.join(site, 'blank.html'), '<!doctype html><title>blank</title>');
  for (const size of sizes) await writeData(size);
  for (const file of await readdir(site, { recursive: true, withFileTypes: true }))
    if (file.isFile()) await compress(path.join(file.parentPath, file.name));
}

async function writeData(size: number): Promise<void> {
  const records = madeRecords(size, grounds());
  checkRecords(records);
  const folder = path.join(site, 'data', String(size));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of madeFiles(records)) await writeFile(path.join(folder, name), text);
}

/** Gives the records as our door lets them through. */
function datasetOf(records: readonly MadeRecord[]): ReturnType<typeof parseDataset> {
  const [whole] = madeFiles([]).values();
  const collections = [{ name: 'organizations', count: records.length, records }];
  return parseDataset({ ...(JSON.parse(whole ?? '') as object), collections });
}

/** The map as a picture for the HTML, as a page's own build makes it. */
function posterOf(records: readonly MadeRecord[]): string {
  const url = 'dataset.json';
  const asked = reduce(initialState('2026-01-01', ['en']), { type: 'sources', urls: [url] });
  const state = reduce(asked, { type: 'loaded', url, dataset: datasetOf(records) });
  return renderPoster(state, { slot: 'poster', narrow: 360 });
}

/** Each record must come through our door, or ours would draw less than the others. */
function checkRecords(records: readonly MadeRecord[]): void {
  const { records: sound, faults } = datasetOf(records);
  if (sound.organizations.length !== records.length || faults.length > 0)
    throw new Error(`The made data has faults: ${JSON.stringify(faults.slice(0, 3))}`);
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Brotli's best takes a minute for 6 MB of data; there, 9 is within a few percent of it. */
const LARGE = 1_000_000;

/** Puts `.br` and `.gz` beside a file, as a good content delivery network does. */
export async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${file}.br`, await toBrotli(bytes, { params }));
  await writeFile(`${file}.gz`, await toGzip(bytes, { level: 9 }));
}

/** The folder that is served. */
export const served = site;
