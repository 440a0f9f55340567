import {
  closeSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeSync,
} from 'node:fs';
import { accessSync, constants } from 'node:fs';
import { Refusal } from '@coalition-map/review';

/** What stands at a path. */
interface Entry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly bytes: number;
  readonly mode: number;
}

/** The few things that a project asks of a disk, so that a test can put a full or a failing one in its place. */
export interface Disk {
  /** What stands there, a link not followed; nothing where nothing does. */
  entry(path: string): Entry | undefined;
  read(path: string): Uint8Array;
  names(folder: string): readonly string[];
  /** Opens a file that is not there yet for writing. */
  open(path: string, mode: number | undefined): number;
  /** Writes some of the bytes; gives how many. */
  write(file: number, bytes: Uint8Array): number;
  /** Comes back when the bytes are on the disk, and not only in memory. */
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Throws where a file may not be changed. */
  insistOnWritable(path: string): void;
  makeFolder(path: string): void;
  /** Removes a folder that is empty. */
  removeFolder(path: string): void;
}

/** The disk of this machine. */
export const machineDisk: Disk = {
  entry(path) {
    const it = lstatSync(path, { throwIfNoEntry: false });
    if (!it) return undefined;
    const kind = it.isFile() ? 'file' : it.isDirectory() ? 'folder' : it.isSymbolicLink() ? 'link' : 'other';
    return { kind, bytes: it.size, mode: it.mode & 0o777 };
  },
  read: (path) => readFileSync(path),
  names: (folder) => readdirSync(folder),
  open(path, mode) {
    const file = openSync(path, 'wx', mode ?? 0o666);
    if (mode !== undefined) fchmodSync(file, mode);
    return file;
  },
  write: (file, bytes) => writeSync(file, bytes),
  sync: fsyncSync,
  close: closeSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { force: true }),
  insistOnWritable: (path) => accessSync(path, constants.W_OK),
  makeFolder: (path) => mkdirSync(path),
  removeFolder: rmdirSync,
};

/** What an error of the system means, and what to do about it. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'this is not allowed to you; make the file and its folder yours to change, or take another folder',
  EPERM: 'the system forbids this; see whether the file is locked or open in another program',
  EBUSY: 'another program has it open; close that, and run this again',
  ETXTBSY: 'another program has it open; close that, and run this again',
  EROFS: 'the disk is read-only; take a folder on another disk',
  ENOSPC: 'the disk is full; make room, and run this again',
  EDQUOT: 'your share of the disk is full; make room, and run this again',
  EFBIG: 'the file is larger than the system allows (ulimit -f)',
  EMFILE: 'too many files are open; close other programs or raise the limit (ulimit -n), and run this again',
  ENFILE: 'too many files are open; close other programs or raise the limit (ulimit -n), and run this again',
  ENAMETOOLONG: 'the name is too long for the disk; take a shorter one',
  ENOENT: 'it, or a folder above it, is gone; see whether another program moved it, and run this again',
  ENOTDIR: 'a part of its path is a file; wanted a folder',
  EISDIR: 'a folder is there; wanted a file',
  EEXIST: 'something else is there already; see what it is, and move it away',
  ELOOP: 'its path goes round in links; wanted plain folders',
  EIO: 'the disk reports a fault; make sure that it is sound, and run this again',
};

/** Does something with a file; where the system refuses, throws a refusal that names the file and what to do. */
export function plainly<T>(shown: string, doing: 'read' | 'written', act: () => T): T {
  try {
    return act();
  } catch (error) {
    const meaning = meaningOf(error);
    // What is not of the system is a mistake of ours, and is thrown on.
    if (meaning === undefined) throw error;
    throw new Refusal(`${shown}: cannot be ${doing}: ${meaning}.`, 2);
  }
}

/** Tells what an error of the system means, and what to do; undefined for any other. */
export function meaningOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? `${meanings[code] ?? 'the system refuses'} (${code})` : undefined;
}
