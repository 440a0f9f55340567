import { closeSync, existsSync, fsyncSync, openSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { mkdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '@coalition-map/review';

/** No file of facts is near this; a larger one is a mistake or an attack. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** The files of one project: nothing outside its root is read or written. */
export interface Project {
  readonly root: string;
  /** The absolute path of a file or folder of the project; refuses `..` and links that lead out. */
  path(given: string, from?: string): string;
  /** The path as a message shows it: from the root, with `/`. */
  shown(path: string): string;
  /** The text of a file. */
  read(path: string): string;
  /** Writes a file whole or not at all: a temporary file beside it, then a rename. */
  write(path: string, text: string): void;
}

/** The project that a folder belongs to: the nearest one above with a `.git` or an npm workspace, else the folder itself. */
export function projectAt(cwd: string): Project {
  const root = realpathSync(rootOf(cwd));
  const shown = (path: string): string => relative(root, path).split(sep).join('/') || '.';
  const inside = (path: string): string => {
    let real = path;
    // A file that is not there yet is where its folder is.
    while (!existsSync(real) && dirname(real) !== real) real = dirname(real);
    for (const it of [path, realpathSync(real)]) {
      const way = relative(root, it);
      if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
        throw new Refusal(
          `${path}: outside the project (${root}); only files of the project are touched.`,
          2,
        );
    }
    return path;
  };
  return {
    root,
    shown,
    path: (given, from = realpathSync(cwd)) => inside(resolve(from, given)),
    read(path) {
      inside(path);
      if (!existsSync(path)) throw new Refusal(`${shown(path)}: there is no such file.`, 2);
      const { size } = statSync(path);
      if (size > LARGEST_BYTES) throw new Refusal(`${shown(path)}: ${size} bytes; at most ${LARGEST_BYTES}.`);
      return readFileSync(path, 'utf8');
    },
    write(path, text) {
      inside(path);
      mkdirSync(dirname(path), { recursive: true });
      const draft = `${path}.${process.pid}.tmp`;
      try {
        const file = openSync(draft, 'wx');
        writeSync(file, text);
        fsyncSync(file);
        closeSync(file);
        renameSync(draft, path);
      } catch (error) {
        rmSync(draft, { force: true });
        throw error;
      }
    },
  };
}

function rootOf(cwd: string): string {
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || isWorkspace(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return resolve(cwd);
  }
}

function isWorkspace(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').includes('"workspaces"');
}
