import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tagsOf } from './html.ts';
import { reachesOf } from './imports.ts';
import { root } from './tree.ts';

/** Brotli bytes of JavaScript and CSS before the first picture of the map (issue 2: 45 kB, shapes included). */
const budget = 45_000;

const demo = path.join(root, 'dist/demo');

interface Module {
  /** From the root, with slashes. */
  readonly id: string;
  /** Bytes of its code in the chunk, before compression. */
  readonly bytes: number;
}

function read(file: string): string {
  return readFileSync(path.join(demo, file), 'utf8');
}

/** The scripts and sheets that a page loads before it runs: its tags, and their static imports. `import()` is not followed. */
function firstLoad(page: string): string[] {
  const files = new Set<string>();
  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    for (const { to, how } of reachesOf(file, read(file)))
      if (how === 'static' && to !== undefined) add(path.posix.join(path.posix.dirname(file), to));
  };
  for (const { name, attributes } of tagsOf(read(page))) {
    const rel = attributes.get('rel');
    const url =
      name === 'script'
        ? attributes.get('src')
        : name === 'link' && (rel === 'stylesheet' || rel === 'modulepreload')
          ? attributes.get('href')
          : undefined;
    if (url !== undefined) add(path.posix.join(path.posix.dirname(page), url));
  }
  return [...files];
}

function brotli(file: string): number {
  return brotliCompressSync(readFileSync(path.join(demo, file))).length;
}

/** What the build says is inside a chunk, the largest first. */
function modulesOf(files: readonly string[]): Module[] {
  const chunks = JSON.parse(read('.vite/modules.json')) as Record<string, Module[]>;
  return files.flatMap((file) => chunks[file] ?? []).sort((a, b) => b.bytes - a.bytes);
}

const built = existsSync(path.join(demo, 'index.html'));

describe('the first load of the demo', () => {
  it('is there to be weighed', () => {
    expect(built, 'dist/demo/index.html is missing: run `npm run test:sizes`, which builds first').toBe(true);
  });

  it.runIf(built)(`is at most ${budget / 1000} kB of brotli`, () => {
    const files = firstLoad('index.html');
    const sizes = files.map((file) => ({ file, bytes: brotli(file) }));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    console.log(
      `first load: ${(total / 1000).toFixed(1)} kB brotli of ${budget / 1000} kB in ${files.length} files`,
    );
    const largest = modulesOf(files)
      .slice(0, 12)
      .map(({ id, bytes }) => `  ${String(bytes).padStart(7)}  ${id}`)
      .join('\n');
    const shares = new Map<string, number>();
    for (const { id, bytes } of modulesOf(files)) {
      const share = /^(packages|node_modules)\/(@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? 'the rest';
      shares.set(share, (shares.get(share) ?? 0) + bytes);
    }
    const byPackage = [...shares]
      .sort(([, a], [, b]) => b - a)
      .map(([share, bytes]) => `  ${String(bytes).padStart(7)}  ${share}`)
      .join('\n');
    const advice =
      `The first load is ${total} bytes of brotli, and ${budget} is what we promise a visitor with a slow phone.\n` +
      `Is there something that may come later, by import(), once the map is on screen?\n${sizes
        .map(({ file, bytes }) => `  ${String(bytes).padStart(7)}  ${file} (brotli)\n`)
        .join(
          '',
        )}By package, before minifying and compression:\n${byPackage}\nThe largest modules:\n${largest}\n`;
    expect(total, advice).toBeLessThanOrEqual(budget);
  });

  it.runIf(built)('holds neither maplibre-gl, zod nor minisearch', () => {
    const heavy = modulesOf(firstLoad('index.html')).filter(({ id }) =>
      /node_modules\/(maplibre-gl|zod|minisearch)\//.test(id),
    );
    expect(heavy).toEqual([]);
  });

  it.runIf(built)(
    'is all that colours, pins and records wait for: the files that bring them import no other',
    () => {
      const chunks = Object.keys(JSON.parse(read('.vite/modules.json')) as object);
      const nameOf = (file: string) => file.replace(/^.*\/|-.{8}\.js$/g, '');
      const importsOf = (part: string): string[] =>
        chunks
          .filter((file) => nameOf(file) === part)
          .flatMap((file) => reachesOf(file, read(file)))
          .flatMap(({ how, to }) => (how === 'static' && to !== undefined ? [nameOf(to)] : []));
      const first = 'coalition-map.js';
      expect(importsOf('overlay')).toEqual([first]);
      expect(importsOf('door')).toEqual([first]);
      // What the details share with later parts is asked for beside them.
      expect(new Set(importsOf('define-details'))).toEqual(new Set([first, 'overlay', 'facts-panel']));
    },
  );
});
