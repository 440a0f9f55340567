import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reachesOf } from './imports.ts';

/** What a package holds beside its sources and what is built of them. */
const beside = [
  'README.md',
  'package.json',
  'dist/LICENSE',
  'dist/NOTICE',
  'dist/custom-elements.json',
  'dist/vscode.html-custom-data.json',
  'dist/gl/maplibre-gl-worker.mjs',
  'FORMAT.md',
  'dataset.schema.json',
  'boundaries/README.md',
  'boundaries/na-admin1.topojson',
];

/** What is packed and has no business there, or is missing. */
export function listFaults(files: readonly string[]): string[] {
  const isWanted = (file: string): boolean =>
    beside.includes(file) ||
    /^json\/[a-z]+\.schema\.json$/.test(file) ||
    (/^(src\/.+\.ts|dist\/.+\.(js|js\.map|d\.ts|d\.ts\.map))$/.test(file) &&
      !/\.(test|fixture)\./.test(file));
  const missing = ['README.md', 'package.json', 'dist/LICENSE', 'dist/NOTICE'].filter(
    (file) => !files.includes(file),
  );
  return [
    ...files.filter((file) => !isWanted(file)).map((file) => `${file} is packed`),
    ...missing.map((file) => `${file} is missing`),
  ];
}

/** Source maps that are missing, or that lead to a source which is not in the package. */
export function mapFaults(home: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const at = path.join(home, file);
    if (file.endsWith('.map')) {
      const { sources } = JSON.parse(readFileSync(at, 'utf8')) as { sources: string[] };
      return sources
        .map((source) => path.posix.join(path.posix.dirname(file), source))
        .filter((source) => !files.includes(source))
        .map((source) => `${file} leads to ${source}, which is not packed`);
    }
    if (!/^dist\/.+\.(m?js|d\.ts)$/.test(file)) return [];
    const named = /^\/\/# sourceMappingURL=(.+)$/m.exec(readFileSync(at, 'utf8'))?.[1];
    const map = named === undefined ? undefined : path.posix.join(path.posix.dirname(file), named);
    return map === undefined || files.includes(map) ? [] : [`${file} names ${map}, which is not packed`];
  });
}

/** Imports of built modules that lead nowhere, or to a package that is not among the dependencies. */
export function reachFaults(home: string, files: readonly string[]): string[] {
  const { name, dependencies = {} } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
  };
  return files
    .filter((file) => /^dist\/.+\.js$/.test(file))
    .flatMap((file) =>
      reachesOf(file, readFileSync(path.join(home, file), 'utf8')).flatMap(({ to, how, line }) => {
        // What a URL is made of, a test that runs the module knows.
        if (to === undefined || how === 'url' || to.startsWith('node:')) return [];
        const dependency = to
          .split('/')
          .slice(0, to.startsWith('@') ? 2 : 1)
          .join('/');
        const isThere = to.startsWith('.')
          ? existsSync(path.join(home, path.dirname(file), to))
          : Object.hasOwn(dependencies, dependency);
        return isThere ? [] : [`${name}/${file}:${line}: ${to} is not there`];
      }),
    );
}
