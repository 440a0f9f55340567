import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Refusal, harmless } from '@coalition-map/review';
import { machineDisk, plainly, type Disk } from './disk.ts';
import { writeDrafts, type Content, type Progress } from './drafts.ts';

/** No file of facts is near this; a larger one is a mistake or an attack. */
const LARGEST_BYTES = 32 * 1024 * 1024;

/** Folders that are not the maintainer's to write: a program put there would run. */
const foreign = ['.git', 'node_modules'];

/** The files of one project: nothing outside its root is read or written. */
export interface Project {
  readonly root: string;
  /** The absolute path of a file or folder of the project; refuses `..` and links that lead out. */
  path(given: string, from?: string): string;
  /** The path as a message shows it: from the root, with `/`, on one line. */
  shown(path: string): string;
  /** The names in a folder, sorted. */
  names(folder: string): readonly string[];
  /** The text of a file. */
  read(path: string): string;
  /** The bytes of a file. */
  bytes(path: string): Uint8Array;
  /** Writes a file whole or not at all: a draft beside it, then a rename. Refuses a link, and a folder that is one. */
  write(path: string, content: Content): void;
  /**
   * Writes several files, the last named last: all of them as drafts, then a rename for each, so that a full disk changes
   * nothing. Tells `progress` of each draft; content may be made as it is asked for.
   */
  writeAll(files: Iterable<readonly [path: string, content: Content]>, progress?: Progress): void;
  /** Removes a file; does nothing where there is none. */
  remove(path: string): void;
}

/** The project that a folder belongs to: the nearest one above with a `.git` or an npm workspace, else the folder itself. */
export function projectAt(cwd: string, disk: Disk = machineDisk): Project {
  const root = realpathSync(rootOf(cwd));
  const shown = (path: string): string => harmless(relative(root, path).split(sep).join('/')) || '.';
  const inside = (path: string): string => {
    if (path.includes('\0')) throw new Refusal(`${shown(path)}: got a name with a zero in it.`, 2);
    let real = path;
    // A file that is not there yet is where its folder is.
    while (!existsSync(real) && dirname(real) !== real) real = dirname(real);
    for (const it of [path, realpathSync(real)]) {
      const way = relative(root, it);
      if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way))
        throw new Refusal(
          `${harmless(path)}: outside the project (${harmless(root)}); only files of the project are touched.`,
          2,
        );
    }
    return path;
  };
  /** A link inside the project may be read through, and is not written through: what it leads to is somebody's decision. */
  const writable = (path: string): string => {
    const parts = relative(root, inside(path)).split(sep);
    const odd = parts.find((part) => foreign.includes(part.toLowerCase()));
    if (odd !== undefined) throw new Refusal(`${shown(path)}: nothing is written into ${odd}.`, 2);
    parts.reduce((above, part) => {
      const at = join(above, part);
      if (plainly(shown(at), 'written', () => disk.entry(at))?.kind === 'link')
        throw new Refusal(`${shown(at)}: got a symbolic link; wanted a plain file or folder to write to.`, 2);
      return at;
    }, root);
    return path;
  };
  /** A name that a terminal obeys, or that looks like another, is nobody's wish; what is there already can still be removed. */
  const plainName = (path: string): string => {
    const way = relative(root, path);
    if (harmless(way) !== way)
      throw new Refusal(
        `${shown(path)}: got a name with a control or hidden character in it; wanted a plain name to write to.`,
        2,
      );
    return path;
  };
  const bytes = (path: string): Uint8Array => {
    const real = existsSync(inside(path)) ? realpathSync(path) : path;
    const there = plainly(shown(path), 'read', () => disk.entry(real));
    if (!there) throw new Refusal(`${shown(path)}: there is no such file.`, 2);
    // A pipe would keep us waiting for ever.
    if (there.kind !== 'file')
      throw new Refusal(
        `${shown(path)}: got ${there.kind === 'folder' ? 'a folder' : 'no file'}; wanted a file.`,
        2,
      );
    if (there.bytes > LARGEST_BYTES)
      throw new Refusal(`${shown(path)}: ${there.bytes} bytes; at most ${LARGEST_BYTES}.`);
    return plainly(shown(path), 'read', () => disk.read(real));
  };
  const writeAll = (files: Iterable<readonly [string, Content]>, progress?: Progress): void => {
    const checked = function* () {
      for (const [path, content] of files) yield [writable(plainName(path)), content] as const;
    };
    writeDrafts(disk, checked(), shown, progress);
  };
  return {
    root,
    shown,
    path: (given, from = realpathSync(cwd)) => inside(resolve(from, given)),
    names: (folder) => plainly(shown(folder), 'read', () => [...disk.names(inside(folder))].sort()),
    read: (path) => Buffer.from(bytes(path)).toString('utf8'),
    bytes,
    write: (path, content) => writeAll([[path, content]]),
    writeAll,
    remove: (path) => plainly(shown(path), 'written', () => disk.remove(writable(path))),
  };
}

function rootOf(cwd: string): string {
  for (let at = resolve(cwd); ; at = dirname(at)) {
    if (existsSync(join(at, '.git')) || isWorkspace(join(at, 'package.json'))) return at;
    if (dirname(at) === at) return resolve(cwd);
  }
}

function isWorkspace(path: string): boolean {
  return existsSync(path) && plainly(path, 'read', () => readFileSync(path, 'utf8')).includes('"workspaces"');
}
