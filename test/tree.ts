import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A text file, as it lies in the repository. */
export interface TreeFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files below a folder of the repository whose path a pattern finds, in order; none where there is no such folder. */
export function filesBelow(folder: string, pattern: RegExp): TreeFile[] {
  const start = path.join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => pattern.test(name) && !name.includes('node_modules/'))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
}
