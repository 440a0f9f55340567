/** `npm run build:packages`: what is published of each package, into its dist/. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { customDataOf } from './elements/make/custom-data.ts';
import { jsxOf } from './elements/make/jsx.ts';
import { manifestOf } from './elements/make/manifest.ts';
import { placeWorker } from './map/make/worker.ts';

const here = import.meta.dirname;
const root = path.dirname(here);
const names = readdirSync(here).filter((name) => existsSync(path.join(here, name, 'package.json')));
const distOf = (name: string): string => path.join(here, name, 'dist');

// What is left of a source that is gone would be published.
for (const name of names) rmSync(distOf(name), { recursive: true, force: true });

const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
const configs = names.map((name) => path.join(here, name, 'tsconfig.build.json'));
execFileSync(process.execPath, [tsc, '-b', ...configs], { stdio: 'inherit' });

for (const name of names) renameImports(distOf(name));
placeWorker(distOf('map'));
chmodSync(path.join(distOf('cli'), 'main.js'), 0o755);

for (const name of ['elements', 'editor']) {
  const manifest = manifestOf(path.join(here, name));
  const write = (file: string, data: unknown): void =>
    writeFileSync(path.join(distOf(name), file), `${JSON.stringify(data, null, 2)}\n`);
  write('custom-elements.json', manifest);
  write('vscode.html-custom-data.json', customDataOf(manifest));
  if (name === 'elements') {
    writeFileSync(path.join(distOf(name), 'react.d.ts'), jsxOf(manifest));
    rmSync(path.join(distOf(name), 'react.d.ts.map'));
  }
}

for (const name of names)
  for (const file of ['LICENSE', 'NOTICE'])
    copyFileSync(path.join(root, file), path.join(distOf(name), file));

/**
 * TypeScript 6.0 leaves `import('./x.ts')` as it is in a file with experimental decorators. The new name is as long as the old
 * one, so that source maps stay true.
 */
function renameImports(dist: string): void {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const text = readFileSync(path.join(dist, file), 'utf8');
    const renamed = text.replace(/\bimport\('(\.[^']+)\.ts'\)/g, "import('$1.js')");
    if (renamed !== text) writeFileSync(path.join(dist, file), renamed);
  }
}
