import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CustomElement, Package } from 'custom-elements-manifest/schema';
import type { Browser, Page } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { apiOf } from '../packages/elements/make/api.ts';
import { importMapOf } from './import-map.ts';
import { listFaults, mapFaults, reachFaults } from './packed-faults.ts';
import { blankFolder, commandIn, inlinePolicy, install, packAll, runIn } from './packed.ts';
import type { Packed, Said } from './packed.ts';
import { serve, strictPolicy } from './serve.ts';
import { root } from './tree.ts';

const names = ['cli', 'editor', 'elements', 'geo', 'map', 'review', 'schema', 'store'];

let folder: string;
let blank: string;
let packed: readonly Packed[];
let browser: Browser;
/** What are-the-types-wrong says of each package. */
let typed: Promise<readonly (Said & { readonly name: string })[]>;

const homeOf = (name: string): string => path.join(blank, 'node_modules/@coalition-map', name);

beforeAll(async () => {
  folder = await blankFolder();
  blank = path.join(folder, 'blank');
  packed = await packAll(folder);
  // It takes as long as the network of the installation, beside which it runs.
  typed = saidOfTypes();
  [browser] = await Promise.all([launchChromium('webgl'), install(blank, packed)]);
}, 180_000);

async function saidOfTypes(): Promise<(Said & { readonly name: string })[]> {
  const attw = await commandIn(root, '@arethetypeswrong/cli', 'attw');
  const said: (Said & { readonly name: string })[] = [];
  for (const { name, tarball } of packed)
    said.push({ name, ...(await runIn(folder, attw, [tarball, '--profile=esm-only', '--format=ascii'])) });
  return said;
}

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of a folder, with what it complains of, until it tells all records and draws them by WebGL. */
async function openDrawn(
  home: string,
  policy: string,
): Promise<{ page: Page; said: string[]; close(): Promise<void> }> {
  const site = await serve(home, { policy });
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/GPU stall|WebGL/.test(message.text()))
      said.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  const close = async (): Promise<void> => {
    await page.close();
    await site.close();
  };
  try {
    await page.goto(`${site.origin}/`);
    await page.getByText(/records from 3 publishers/).waitFor();
    await page.locator('coalition-map .stage[data-surface="gl"]').waitFor({ state: 'attached' });
  } catch (error) {
    await close();
    throw new Error(`The page is not there; it said: ${said.join('\n') || 'nothing'}`, { cause: error });
  }
  return { page, said, close };
}

const explorer = `<coalition-explorer
  src="data/tat/dataset.json data/tasa/dataset.json data/tribal/dataset.json" upgrade="eager"></coalition-explorer>`;

function pageOf(head: string): string {
  return `<!doctype html>\n<html lang="en">\n<title>A page of somebody else</title>\n${head}\n${explorer}\n</html>\n`;
}

/** The tags that a manifest says are defined, each with its attributes. */
function tagsOf(name: string): (readonly [tag: string, attributes: readonly string[]])[] {
  const { customElements: file = '' } = JSON.parse(
    readFileSync(path.join(homeOf(name), 'package.json'), 'utf8'),
  ) as { customElements?: string };
  const { modules } = JSON.parse(readFileSync(path.join(homeOf(name), file), 'utf8')) as Package;
  const elements = modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]);
  return modules
    .flatMap(({ exports = [] }) => exports)
    .filter(({ kind }) => kind === 'custom-element-definition')
    .map(({ name: tag }) => {
      const { attributes = [] } = elements.find(({ tagName }) => tagName === tag) ?? {};
      return [tag, attributes.map((attribute) => attribute.name).sort()] as const;
    });
}

describe('what is packed', () => {
  it('is each of our packages', () => {
    expect(packed.map(({ name }) => name).sort()).toEqual(names.map((name) => `@coalition-map/${name}`));
  });

  it.each(names)('publint finds nothing in %s', async (name) => {
    const { tarball } = packed.find((it) => it.name === `@coalition-map/${name}`) ?? { tarball: '' };
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  it('has types that are right, for whoever imports it as a module', async () => {
    expect(await typed).toEqual(
      packed.map(({ name }) => ({ name, code: 0, text: expect.any(String) as string })),
    );
  });

  it.each(names)('holds, of %s, what is built, its sources, and no more', (name) => {
    const files = packed.find((it) => it.name === `@coalition-map/${name}`)?.files ?? [];
    expect(listFaults(files)).toEqual([]);
    expect(mapFaults(homeOf(name), files)).toEqual([]);
    expect(reachFaults(homeOf(name), files)).toEqual([]);
  });

  it('would be told of a test, a map that leads nowhere, and an import of what is not there', () => {
    const home = path.join(folder, 'planted');
    const files = {
      'package.json': '{"name":"planted"}',
      'README.md': '',
      'src/a.test.ts': '',
      'dist/LICENSE': '',
      'dist/a.js': `import 'left-pad';\nvoid import('./b.ts');\n//# sourceMappingURL=b.js.map\n`,
      'dist/a.js.map': '{"sources":["../src/a.ts"]}',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
      writeFileSync(path.join(home, file), text);
    }
    const list = Object.keys(files);
    expect(listFaults(list)).toEqual(['src/a.test.ts is packed', 'dist/NOTICE is missing']);
    expect(mapFaults(home, list)).toEqual([
      'dist/a.js names dist/b.js.map, which is not packed',
      'dist/a.js.map leads to src/a.ts, which is not packed',
    ]);
    expect(reachFaults(home, list)).toEqual([
      'planted/dist/a.js:1: left-pad is not there',
      'planted/dist/a.js:2: ./b.ts is not there',
    ]);
  });

  it('is told by the tables of the demo', () => {
    const manifests = ['elements', 'editor'].map(
      (name) =>
        JSON.parse(readFileSync(path.join(homeOf(name), 'dist/custom-elements.json'), 'utf8')) as Package,
    );
    const shown = readFileSync(path.join(root, 'demo/parts/api.html'), 'utf8');
    expect(shown === apiOf(manifests), 'demo/parts/api.html is out of date: run `npm run make:api`').toBe(
      true,
    );
  });

  it('brings the worker of the MapLibre that it depends on', () => {
    const own = readFileSync(path.join(homeOf('map'), 'dist/gl/maplibre-gl-worker.mjs'), 'utf8');
    const theirs = readFileSync(
      path.join(blank, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'),
      'utf8',
    );
    expect(own === theirs.replace(/^\/\/# sourceMappingURL=.*$/m, '')).toBe(true);
  });
});

describe('in a project that has nothing else', () => {
  it('coalition checks a dataset', async () => {
    const coalition = await commandIn(blank, '@coalition-map/cli', 'coalition');
    expect(await runIn(blank, coalition, ['--help'])).toMatchObject({
      code: 0,
      text: expect.stringContaining('coalition check') as string,
    });
    expect(await runIn(blank, coalition, ['check', 'data/tat'])).toMatchObject({
      code: 0,
      text: expect.stringMatching(/^1 dataset checked: 0 errors/m) as string,
    });
    const builds = path.join(blank, 'data/broken');
    mkdirSync(builds);
    writeFileSync(path.join(builds, 'dataset.json'), '{}');
    expect(await runIn(blank, coalition, ['check', 'data/broken'])).toMatchObject({ code: 1 });
    rmSync(builds, { recursive: true });
  });

  it('each entry has types that a strict project reads', () => {
    const entries = names.flatMap((name) => {
      const { exports } = JSON.parse(readFileSync(path.join(homeOf(name), 'package.json'), 'utf8')) as {
        exports: Record<string, string | object>;
      };
      return Object.entries(exports).flatMap(([entry, target]) =>
        // What needs React's types, a project of React reads: test/bundlers.test.ts.
        typeof target === 'string' || entry === './react' ? [] : [`@coalition-map/${name}${entry.slice(1)}`],
      );
    });
    expect(entries.length).toBeGreaterThan(30);
    const file = path.join(blank, 'entries.ts');
    const uses = entries.map((entry, at) => `import * as entry${at} from '${entry}';\nvoid entry${at};`);
    writeFileSync(file, [...uses, 'const none: number = entry0.run;', ''].join('\n'));
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    // The declarations of others are theirs to mend.
    const ours = program
      .getSourceFiles()
      .filter(({ fileName }) => fileName.endsWith('/entries.ts') || fileName.includes('/@coalition-map/'));
    const faults = ours
      .flatMap((it) => [...program.getSyntacticDiagnostics(it), ...program.getSemanticDiagnostics(it)])
      .map(({ file: at, messageText }) => {
        const where = path.relative(blank, at?.fileName ?? '');
        return `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      });
    // The last line asks for a number where there is a function, so that it is seen that types are there.
    expect(faults).toEqual([expect.stringMatching(/^entries\.ts: .*not assignable to type 'number'/)]);
  });

  it('Vite builds a page with the explorer, which opens under the strictest policy and draws by WebGL', async () => {
    writeFileSync(path.join(blank, 'index.html'), pageOf('<script type="module" src="./main.js"></script>'));
    writeFileSync(path.join(blank, 'main.js'), `import '@coalition-map/elements/define';\n`);
    const vite = await commandIn(blank, 'vite', 'vite');
    const built = await runIn(blank, vite, ['build', '--outDir=built', '--logLevel=warn']);
    expect(built).toMatchObject({ code: 0 });
    cpSync(path.join(blank, 'data'), path.join(blank, 'built/data'), { recursive: true });
    const { said, close } = await openDrawn(path.join(blank, 'built'), strictPolicy);
    await close();
    expect(said).toEqual([]);
  });

  it('a browser opens it without a bundler, by an import map; its tags have the attributes of the manifests', async () => {
    const defines = ['elements', 'editor'].map((name) => `@coalition-map/${name}/define`);
    const map = JSON.stringify({ imports: importMapOf(blank, defines) });
    writeFileSync(
      path.join(blank, 'index.html'),
      pageOf(`<script type="importmap">${map}</script>\n<script type="module" src="./main.js"></script>`),
    );
    writeFileSync(path.join(blank, 'main.js'), defines.map((it) => `import '${it}';\n`).join(''));
    const { page, said, close } = await openDrawn(blank, inlinePolicy(map));
    const told = ['elements', 'editor'].flatMap(tagsOf);
    expect(told.length).toBeGreaterThan(15);
    const found = await page.evaluate(
      (tags) =>
        Promise.all(
          tags.map(async (tag) => {
            const element = (await customElements.whenDefined(tag)) as typeof HTMLElement & {
              readonly observedAttributes: readonly string[];
            };
            return [tag, [...element.observedAttributes].sort()] as const;
          }),
        ),
      told.map(([tag]) => tag),
    );
    await close();
    // `lang` is HTML's own: it counts on an element and around it, whether a tag declares it or not.
    const named = (tags: readonly (readonly [string, readonly string[]])[]) =>
      tags.map(([tag, names]) => [tag, names.filter((it) => it !== 'lang')]);
    expect(named(told)).toEqual(named(found));
    expect(said).toEqual([]);
  });
});
