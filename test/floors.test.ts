import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFaults, faultsOf, floors, linesOf, manifestFaults } from './floors.ts';
import type { Manifests, PackageName } from './floors.ts';
import { tagsOf } from './html.ts';
import { reachesOf } from './imports.ts';
import { filesBelow, root } from './tree.ts';

const names = Object.keys(floors) as PackageName[];

const manifests = Object.fromEntries(
  names.map((name) => [
    name,
    JSON.parse(readFileSync(path.join(root, `packages/${name}/package.json`), 'utf8')),
  ]),
) as Manifests;

const sources = filesBelow('packages', /^packages\/[^/]+\/src\//);
const pages = filesBelow('demo', /\.html$/);
const scripts = filesBelow('demo', /^demo\/[^/]+\.[cm]?[jt]s$/);

describe('the packages', () => {
  it('import only what stands below them, and only what they declare', () => {
    expect(faultsOf(sources, manifests)).toEqual([]);
  });

  it('depend only on what their floor knows', () => {
    expect(manifestFaults(manifests)).toEqual([]);
  });

  it('are made of small files: half of them are under 100 lines', () => {
    const lines = sources
      .filter(({ path: name }) => /\.ts$/.test(name) && !/\.(test|fixture)\.ts$|\/generated\//.test(name))
      .map(linesOf)
      .sort((a, b) => a - b);
    const median = lines[lines.length >> 1] ?? 0;
    console.log(`${lines.length} source files, median ${median} lines, longest ${lines.at(-1) ?? 0}`);
    expect(median).toBeLessThan(100);
  });
});

describe('the demo pages', () => {
  it('are tags and URLs: their scripts import the elements and nothing else', () => {
    const inline = pages.flatMap(({ path: name, text }) =>
      tagsOf(text)
        .filter((tag) => tag.name === 'script')
        .flatMap((tag) => demoFaults(name, tag.text)),
    );
    expect([...inline, ...scripts.flatMap(({ path: name, text }) => demoFaults(name, text))]).toEqual([]);
  });

  it('leave the self-test alone: its scripts import each other, and one of them once it runs', () => {
    const found = filesBelow('demo/self-test', /\.ts$/).flatMap(({ path: name, text }) =>
      reachesOf(name, text)
        .filter(({ to = '' }) => !/^\.\/[\w-]+\.ts$/.test(to))
        .map(({ to, how }) => `${name} ${how} ${to ?? '?'}`),
    );
    expect(found).toEqual(['demo/self-test/checks.ts dynamic ?']);
  });

  it('load modules of their own origin only, and hold no listener in an attribute', () => {
    const faults = pages.flatMap(({ path: name, text }) =>
      tagsOf(text).flatMap((tag) => {
        const listeners = [...tag.attributes.keys()].filter((attribute) => attribute.startsWith('on'));
        const src = tag.attributes.get('src');
        const type = tag.attributes.get('type');
        return [
          ...listeners.map((listener) => `${name}: <${tag.name} ${listener}>`),
          ...(tag.name === 'script' && type !== 'module' && type !== 'application/json'
            ? [`${name}: a script that is no module`]
            : []),
          ...(tag.name === 'script' && src !== undefined && /^([a-z]+:|\/\/)/i.test(src)
            ? [`${name}: a script from ${src}`]
            : []),
        ];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('the check of the floors', () => {
  const declared: Manifests = {
    schema: { dependencies: { zod: '1' } },
    geo: { dependencies: { 'topojson-client': '1' } },
    store: { dependencies: { '@coalition-map/schema': '1', '@coalition-map/geo': '1', minisearch: '1' } },
    map: { dependencies: { '@coalition-map/store': '1', 'd3-scale': '1', 'maplibre-gl': '1' } },
    elements: { dependencies: { '@coalition-map/store': '1', '@coalition-map/map': '1', lit: '1' } },
    review: { dependencies: { '@coalition-map/schema': '1' } },
    editor: { dependencies: { '@coalition-map/review': '1', lit: '1' } },
    cli: { dependencies: { '@coalition-map/map': '1', '@coalition-map/schema': '1', 'csv-parse': '1' } },
  };
  const check = (where: string, text: string): string[] =>
    faultsOf([{ path: `packages/${where}`, text }], declared);

  it.each([
    ['store/src/load.ts', `import { a } from '@coalition-map/schema'; import b from './state.ts';`],
    ['store/src/load.ts', `const door = () => import('@coalition-map/schema/door');`],
    ['store/src/find.ts', `const engine = () => import('minisearch');`],
    ['schema/src/place.ts', `import * as z from 'zod/mini';`],
    [
      'map/src/gl.ts',
      `import type { Map } from 'maplibre-gl'; import url from 'maplibre-gl/worker.mjs?worker&url';`,
    ],
    ['map/src/host.ts', `const surface = () => import('./gl.ts');`],
    ['elements/src/list.ts', `import { state } from 'lit/decorators.js'; export * from './row.ts';`],
    ['elements/src/map.ts', `const surface = () => import('@coalition-map/map/gl');`],
    ['cli/src/main.ts', `import { parse } from 'csv-parse/sync'; import fs from 'node:fs';`],
    [
      'geo/src/plane.test.ts',
      `import { readFileSync } from 'node:fs'; new URL('../boundaries/a.json', import.meta.url);`,
    ],
    ['geo/src/generated/us-ca.ts', 'export const path = 1;\n'.repeat(301)],
    ['geo/src/boundaries.ts', `import type { Topology } from 'topojson-specification';`],
    ['geo/src/comment.ts', `// import '@coalition-map/elements'\nconst text = "import('node:fs')";`],
  ])('lets %s through: %s', (where, text) => {
    expect(check(where, text)).toEqual([]);
  });

  it.each([
    [
      'an import upwards',
      'store/src/load.ts',
      `import '@coalition-map/elements';`,
      'does not stand below store',
    ],
    [
      'a neighbour',
      'schema/src/place.ts',
      `import { a } from '@coalition-map/geo';`,
      'does not stand below schema',
    ],
    [
      'a type from above',
      'geo/src/a.ts',
      `import type { A } from '@coalition-map/map';`,
      'does not stand below geo',
    ],
    ['a type in place', 'geo/src/a.ts', `let a: import('@coalition-map/map').A;`, 'does not stand below geo'],
    [
      'an export from above',
      'geo/src/a.ts',
      `export * from '@coalition-map/store';`,
      'does not stand below geo',
    ],
    [
      'import() upwards',
      'store/src/a.ts',
      `void import('@coalition-map/map');`,
      'does not stand below store',
    ],
    [
      'a template as a name',
      'store/src/a.ts',
      'void import(`@coalition-map/map`);',
      'does not stand below store',
    ],
    ['a computed import()', 'store/src/a.ts', `void import('@coalition-map/' + name);`, 'no plain string'],
    ['a glob of imports', 'store/src/a.ts', `import.meta.glob('./*.ts');`, 'no plain string'],
    [
      'import.meta.resolve upwards',
      'store/src/a.ts',
      `import.meta.resolve('@coalition-map/map');`,
      'does not stand',
    ],
    ['require', 'store/src/a.ts', `require('lodash');`, 'not on the floor of store'],
    ['import = require', 'store/src/a.ts', `import a = require('lodash');`, 'not on the floor of store'],
    [
      'a test that looks up',
      'store/src/a.test.ts',
      `import '@coalition-map/elements';`,
      'does not stand below store',
    ],
    ['itself by name', 'store/src/a.ts', `import '@coalition-map/store';`, 'is this package itself'],
    [
      'an undeclared package of ours',
      'map/src/a.ts',
      `import '@coalition-map/geo';`,
      'not in the dependencies',
    ],
    ['an undeclared package', 'elements/src/a.ts', `import '@lit/context';`, 'not in the dependencies'],
    ['an unknown package', 'map/src/a.ts', `import _ from 'lodash';`, 'not on the floor of map'],
    ['a path out of the package', 'store/src/a.ts', `import '../../geo/src/index.ts';`, 'leaves the package'],
    ['a path out of src', 'geo/src/a.ts', `import '../make/path.ts';`, 'leaves src/'],
    [
      'a URL out of the package',
      'geo/src/a.test.ts',
      `new URL('../../../data/a.json', import.meta.url);`,
      'leaves the',
    ],
    ['a URL out of src', 'geo/src/a.ts', `new URL('../boundaries/a.json', import.meta.url);`, 'leaves src/'],
    ['a path of the disk', 'geo/src/a.ts', `import '/etc/a.js';`, 'a path from the root of the disk'],
    [
      'node in the browser',
      'store/src/a.ts',
      `import { readFileSync } from 'node:fs';`,
      'only the CLI runs in node',
    ],
    [
      'node by its old name',
      'store/src/a.ts',
      `import { readFileSync } from 'fs';`,
      'not on the floor of store',
    ],
    [
      'maplibre outside gl',
      'map/src/host.ts',
      `import type { Map } from 'maplibre-gl';`,
      'only map’s own entry'.replace('’', "'"),
    ],
    [
      'maplibre in elements',
      'elements/src/a.ts',
      `void import('maplibre-gl');`,
      'not on the floor of elements',
    ],
    ['gl in the first load', 'map/src/host.ts', `import './gl.ts';`, 'by import() alone'],
    [
      'gl of elements in the first load',
      'elements/src/a.ts',
      `import '@coalition-map/map/gl';`,
      'by import() alone',
    ],
    ['gl in the CLI', 'cli/src/a.ts', `void import('@coalition-map/map/gl');`, 'no pure part'],
    [
      'search in the first load',
      'store/src/a.ts',
      `import MiniSearch from 'minisearch';`,
      'by import() alone',
    ],
    ['the whole of zod', 'schema/src/a.ts', `import * as z from 'zod';`, 'only "zod/mini"'],
    [
      'zod on another floor',
      'store/src/a.ts',
      `import * as z from 'zod/mini';`,
      'only in schema, review, editor and cli',
    ],
    ['a nameless file', 'store/src/utils.ts', '', 'says nothing'],
    ['a nameless folder', 'store/src/common/load.ts', '', 'says nothing'],
    ['a long file', 'store/src/load.ts', 'x;\n'.repeat(301), '301 lines'],
    ['a package without a floor', 'extra/src/index.ts', '', 'no package of the floors'],
  ])('refuses %s (%s: %s)', (_what, where, text, why) => {
    expect(check(where, text)).toEqual([expect.stringContaining(why)]);
  });

  it('names the line', () => {
    expect(check('geo/src/a.ts', `\n\nimport 'left-pad';`)[0]).toMatch(
      /^packages\/geo\/src\/a\.ts:3: "left-pad"/,
    );
  });

  it('refuses a dependency that no floor knows', () => {
    const found = manifestFaults({ ...declared, geo: { dependencies: { '@coalition-map/store': '1' } } });
    expect(found).toEqual(['packages/geo/package.json: "@coalition-map/store" is not on the floor of geo']);
  });

  it('refuses a page that imports more than the elements', () => {
    expect(demoFaults('demo/a.html', `import '@coalition-map/elements/define';`)).toEqual([]);
    expect(demoFaults('demo/a.html', `import '@coalition-map/store';`)).toHaveLength(1);
    expect(demoFaults('demo/a.html', `import('https://example.org/a.js');`)).toHaveLength(1);
  });
});
