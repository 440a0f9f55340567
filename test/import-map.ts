import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reachesOf } from './imports.ts';

/** What a package.json says of entries: a file, or one for each condition, in order. */
type Target = string | null | { readonly [condition: string]: Target };

interface Manifest {
  readonly exports?: Target;
  readonly module?: string;
  readonly main?: string;
}

/** What a browser is, to a package that asks. */
const conditions = ['browser', 'import', 'module', 'default'];

function targetOf(target: Target): string | undefined {
  if (typeof target === 'string' || target === null) return target ?? undefined;
  for (const [condition, inner] of Object.entries(target)) {
    const found = conditions.includes(condition) ? targetOf(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file of an entry, from the root of its package; `inside` is `.` or begins with `./`. */
function entryOf({ exports, module, main }: Manifest, inside: string): string {
  if (exports === undefined) return inside === '.' ? (module ?? main ?? 'index.js') : inside;
  const entries: Readonly<Record<string, Target>> =
    typeof exports === 'object' &&
    exports !== null &&
    Object.keys(exports).every((key) => key.startsWith('.'))
      ? exports
      : { '.': exports };
  const exact = entries[inside];
  if (exact !== undefined) return targetOf(exact) ?? '';
  for (const [pattern, target] of Object.entries(entries)) {
    const [before, after] = pattern.split('*', 2);
    if (before !== undefined && after !== undefined && inside.startsWith(before) && inside.endsWith(after))
      return (targetOf(target) ?? '').replaceAll(
        '*',
        inside.slice(before.length, inside.length - after.length),
      );
  }
  return '';
}

/**
 * The import map with which a browser finds these entries and all that they import, `import()` included, in the node_modules
 * of a folder that is served as it is.
 */
export function importMapOf(folder: string, entries: readonly string[]): Record<string, string> {
  const map = new Map<string, string>();
  const files = new Set<string>();
  const add = (specifier: string, from: string): void => {
    if (map.has(specifier)) return;
    const parts = specifier.split('/');
    const name = parts.splice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const home = path.join(folder, 'node_modules', name);
    const manifest = path.join(home, 'package.json');
    if (!existsSync(manifest)) throw new Error(`${from} imports ${specifier}, which is not installed.`);
    const entry = entryOf(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest, ['.', ...parts].join('/'));
    const file = path.join(home, entry);
    if (entry === '' || !existsSync(file))
      throw new Error(`${from} imports ${specifier}, which is not there.`);
    map.set(specifier, `/${path.relative(folder, file).split(path.sep).join('/')}`);
    files.add(file);
  };
  for (const entry of entries) add(entry, 'the page');
  for (const file of files)
    for (const { to, how } of reachesOf(file, readFileSync(file, 'utf8'))) {
      if (to === undefined || how === 'type' || how === 'url') continue;
      if (to.startsWith('.')) files.add(path.resolve(path.dirname(file), to));
      else add(to, path.relative(folder, file));
    }
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
