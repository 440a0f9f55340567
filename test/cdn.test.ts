import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { SourceMap } from 'node:module';
import type { SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { oembedOf } from '../demo/make/frame.ts';
import { frameTag, titles } from '../packages/editor/src/frame-tag.ts';
import { tagsOf } from './html.ts';
import { reachesOf } from './imports.ts';
import { root } from './tree.ts';

const folder = path.join(root, 'dist/cdn');

/** Bytes of brotli of the files that a visitor may load; maps, licences and data are not among them. */
const budgets = {
  /** The script, which holds all that comes before the first picture: the promise of issue 2. */
  entry: 45_000,
  /** MapLibre with our drawing by it, at the visitor's first touch of the map. */
  largest: 250_000,
  /** All scripts together, the worker too: nobody loads all. */
  scripts: 700_000,
  /** What the page for a frame adds: its own script and sheet, and the script of the page around. */
  frame: 2_000,
};

function read(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

function brotli(name: string): number {
  return brotliCompressSync(readFileSync(path.join(folder, name))).length;
}

const isThere = existsSync(path.join(folder, 'integrity.json'));
const names = isThere ? filesIn(folder) : [];
const scripts = names.filter((name) => name.endsWith('.js'));

it('the folder for a CDN is there to be looked at', () => {
  expect(isThere, 'dist/cdn is missing: run `npm run test:cdn`, which builds first').toBe(true);
});

describe.runIf(isThere)('the folder for a CDN', () => {
  it('is small: script, largest later file, all scripts, and what a frame adds', () => {
    const sizes = new Map(scripts.map((name) => [name, brotli(name)]));
    const later = [...sizes].filter(([name]) => name.startsWith('assets/'));
    const largest = later.reduce((one, other) => (other[1] > one[1] ? other : one));
    const sum = [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
    const frame = ['embed.js', 'embed.css', 'coalition-frame.js'].map(brotli).reduce((a, b) => a + b);
    const entry = sizes.get('coalition-map.js') ?? Infinity;
    console.log(
      `dist/cdn, brotli: script ${entry}, largest later file ${largest.join(' ')}, all ${scripts.length} scripts ${sum}, frame ${frame}`,
    );
    // The script imports nothing: it is the whole first load.
    expect(
      reachesOf('coalition-map.js', read('coalition-map.js')).filter(({ how }) => how === 'static'),
    ).toEqual([]);
    expect(entry).toBeLessThanOrEqual(budgets.entry);
    expect(largest[1], largest[0]).toBeLessThanOrEqual(budgets.largest);
    expect(sum).toBeLessThanOrEqual(budgets.scripts);
    expect(frame).toBeLessThanOrEqual(budgets.frame);
  });

  it('tells the integrity and the bytes of each of its files', () => {
    const told = JSON.parse(read('integrity.json')) as Record<string, unknown>;
    const found = names
      .filter((name) => name !== 'integrity.json')
      .map((name) => {
        const bytes = readFileSync(path.join(folder, name));
        const sum = createHash('sha384').update(bytes).digest('base64');
        return [name, { integrity: `sha384-${sum}`, bytes: bytes.length }];
      });
    expect(told).toEqual(Object.fromEntries(found));
  });

  it('names later files by their content, and each file that a script reaches is there', () => {
    expect(names.filter((name) => /^assets\/.*(?<!-[\w-]{8})\.js$/.test(name))).toEqual([]);
    const missing = scripts.flatMap((name) =>
      [...read(name).matchAll(/[`"'](\.{1,2}\/[\w./-]+\.js)[`"']/g)]
        .map(([, to = '']) => path.posix.join(path.posix.dirname(name), to))
        .filter((to) => !names.includes(to)),
    );
    expect(missing).toEqual([]);
  });

  it('carries the licences of all that others made in it', () => {
    const licences = read('LICENSES.md');
    const packages = new Set(
      scripts.flatMap((name) =>
        sourcesOf(name).flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []),
      ),
    );
    expect(packages.size).toBeGreaterThan(5);
    expect([...packages].filter((name) => !licences.includes(`## ${name} - `))).toEqual([]);
    expect(read('LICENSE.txt')).toBe(readFileSync(path.join(root, 'LICENSE'), 'utf8'));
    expect(read('NOTICE.txt')).toBe(readFileSync(path.join(root, 'NOTICE'), 'utf8'));
  });

  it('has a page for a frame, and oEmbed only where it is told where it lies', () => {
    const tags = tagsOf(read('embed.html'));
    const srcs = tags.flatMap(({ name, attributes }) => (name === 'script' ? attributes.get('src') : []));
    expect(srcs).toEqual(['./embed.js', './coalition-map.js']);
    expect(names).not.toContain('oembed.json');
    expect(read('embed.html')).not.toContain('oembed');
    const { file, link } = oembedOf('https://example.org/coalition-map/');
    const answer = JSON.parse(file) as Record<string, unknown> & { html: string };
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Coalition Map' });
    const frame = tagsOf(answer.html).find(({ name }) => name === 'iframe')?.attributes;
    expect(frame?.get('src')).toBe('https://example.org/coalition-map/embed.html');
    expect(frame?.get('width')).toBe(String(answer['width']));
    expect(frame?.get('height')).toBe(String(answer['height']));
    expect(
      tagsOf(link)
        .find(({ name }) => name === 'link')
        ?.attributes.get('href'),
    ).toBe('https://example.org/coalition-map/oembed.json');
    for (const home of ['http://example.org/', 'https://example.org/a', 'https://example.org/?b/'])
      expect(() => oembedOf(home), home).toThrow(/--home/);
  });

  it('has the map, a table and the pages of places for where no script runs, of the day of the data', () => {
    const page = read('embed.html');
    const plain = /<noscript>.*<\/noscript>/s.exec(page)?.[0] ?? '';
    const links = [...plain.matchAll(/<a href="(places\/[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(60);
    expect(links.filter((href) => !names.includes(href))).toEqual([]);
    const days = ['tat', 'tasa', 'tribal'].map(
      (id) => (JSON.parse(read(`data/${id}/dataset.json`)) as { updated: string }).updated,
    );
    const [year, month, day] = (days.sort().at(-1) ?? '').split('-').map(Number);
    const told = new Date(year ?? 0, (month ?? 1) - 1, day).toLocaleDateString('en-US', {
      dateStyle: 'long',
    });
    expect(plain).toContain(`As of ${told}`);
    expect(read('places/us-tn.html')).toContain('href="../embed.html');
  });

  it('offers the frame of the README, and says its title in three languages', () => {
    const shown = read('snippet.html');
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    expect(shown).toContain(frameTag('coalition-map/embed.html'));
    expect(readme).toContain(frameTag('coalition-map/embed.html'));
    for (const title of Object.values(titles)) {
      expect(shown).toContain(title);
      expect(readme).toContain(title);
    }
  });
});

function sourcesOf(name: string): string[] {
  const map = path.join(folder, `${name}.map`);
  return existsSync(map) ? (JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload).sources : [];
}

describe.runIf(isThere)('the source maps of the folder', () => {
  it('stand beside each script, and hold sources that are files of this repository or of a package', () => {
    expect(scripts.filter((name) => !names.includes(`${name}.map`))).toEqual([]);
    for (const name of scripts) {
      const { sources, sourcesContent } = JSON.parse(read(`${name}.map`)) as SourceMapPayload;
      expect(sources.length, name).toBeGreaterThan(0);
      for (const [at, source] of sources.entries()) {
        const file = source.replace('coalition-map:///', '');
        expect(source).toMatch(/^coalition-map:\/\/\/(packages|demo|node_modules)\//);
        if (file.startsWith('packages/'))
          expect(sourcesContent[at], source).toBe(readFileSync(path.join(root, file), 'utf8'));
      }
      expect(
        read(name)
          .trimEnd()
          .endsWith(`//# sourceMappingURL=${path.basename(name)}.map`),
      ).toBe(true);
    }
  });

  // A template is told by where its last expression before the words stands: between them there is no other.
  it.each([
    ['leave.ts', 'about:blank', "view.location.replace('about:blank')"],
    ['exit.ts', 'draggable="false"', 'destinationOf(location.origin, this.href)'],
    ['hotline.ts', 'is not in the registry of hotlines', 'is not in the registry of hotlines'],
    ['explorer.ts', 'coalition-legend hide-choice', '${colourTemplate('],
  ])('lead to the line of %s that has %s', (source, words, wanted) => {
    const code = read('coalition-map.js').split('\n');
    const line = code.findIndex((it) => it.includes(words));
    const map = new SourceMap(JSON.parse(read('coalition-map.js.map')) as SourceMapPayload);
    const found = map.findEntry(line, code[line]?.indexOf(words) ?? 0);
    const { originalSource, originalLine } = 'originalLine' in found ? found : {};
    const file = `packages/elements/src/${source}`;
    expect(originalSource).toBe(`coalition-map:///${file}`);
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    expect(lines[originalLine ?? -1]).toContain(wanted);
  });
});

describe.runIf(isThere)('the folder, made again from a copy of the tree', () => {
  const copy = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'coalition-'))), 'another tree');

  afterAll(() => {
    rmSync(path.dirname(copy), { recursive: true, force: true });
  });

  it('is the same to the byte: elsewhere, in another time zone and another language', () => {
    mkdirSync(copy);
    for (const name of readdirSync(root))
      if (!['node_modules', 'dist', '.git'].includes(name))
        cpSync(path.join(root, name), path.join(copy, name), {
          recursive: true,
          filter: (it) => !/[\\/](node_modules|dist)$/.test(it),
        });
    // Packages of others are where they are; ours are those of the copy.
    const modules = path.join(copy, 'node_modules');
    mkdirSync(path.join(modules, '@coalition-map'), { recursive: true });
    for (const name of readdirSync(path.join(root, 'node_modules')))
      if (name !== '@coalition-map')
        symlinkSync(path.join(root, 'node_modules', name), path.join(modules, name), 'junction');
    for (const name of readdirSync(path.join(copy, 'packages'), { withFileTypes: true }))
      if (name.isDirectory())
        symlinkSync(
          path.join(copy, 'packages', name.name),
          path.join(modules, '@coalition-map', name.name),
          'junction',
        );
    const out = path.join(copy, 'elsewhere');
    execFileSync(
      process.execPath,
      [
        '--conditions=source',
        '--import',
        import.meta.resolve('tsx'),
        path.join(copy, 'demo/make/cdn.ts'),
        '--out',
        out,
      ],
      {
        cwd: tmpdir(),
        env: {
          ...process.env,
          TZ: 'Pacific/Kiritimati',
          LANG: 'fr_CA.UTF-8',
          LC_ALL: 'fr_CA.UTF-8',
          NODE_ENV: '',
        },
        stdio: 'pipe',
      },
    );
    expect(filesIn(out)).toEqual(names);
    const others = names.filter(
      (name) => !readFileSync(path.join(out, name)).equals(readFileSync(path.join(folder, name))),
    );
    expect(others).toEqual([]);
  });
});
