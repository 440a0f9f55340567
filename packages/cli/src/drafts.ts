import { basename, dirname, join } from 'node:path';
import { Refusal } from '@coalition-map/review';
import { plainly, type Disk } from './disk.ts';

/** What a file is to hold. */
export type Content = string | Uint8Array;

/** Tells which file has been written to the disk, as a draft, and how many have. */
export type Progress = (path: string, count: number) => void;

interface Draft {
  readonly path: string;
  readonly draft: string;
}

/**
 * Writes files in two steps: all of them as drafts beside their places, then a rename for each, in the order given. Where a
 * draft cannot be written, no file has changed. A run that is killed leaves each file old or new, never half.
 */
export function writeDrafts(
  disk: Disk,
  files: Iterable<readonly [path: string, content: Content]>,
  shown: (path: string) => string,
  progress: Progress = () => undefined,
): void {
  const folders: string[] = [];
  const swept = new Map<string, readonly string[]>();
  const drafts: Draft[] = [];
  let placed = 0;
  try {
    for (const [path, content] of files) {
      plainly(shown(path), 'written', () => {
        folders.push(...makeFolders(disk, dirname(path)));
        sweep(disk, path, swept);
        const draft = draftOf(path, process.pid);
        drafts.push({ path, draft });
        writeDraft(disk, draft, content, insisted(disk, path, shown));
      });
      progress(path, drafts.length);
    }
    for (const { path, draft } of drafts) {
      plainly(shown(path), 'written', () => disk.rename(draft, path));
      placed++;
    }
  } catch (error) {
    // What is being thrown says why; a draft that cannot be removed either is swept by the next run.
    drafts.slice(placed).forEach(({ draft }) => quietly(() => disk.remove(draft)));
    folders.reverse().forEach((folder) => quietly(() => disk.removeFolder(folder)));
    throw error instanceof Refusal && placed > 0 ? withState(error, drafts, placed, shown) : error;
  }
}

/** Says which files are new already, because a rename failed between two. */
function withState(
  error: Refusal,
  drafts: readonly Draft[],
  placed: number,
  shown: (path: string) => string,
): Refusal {
  const named = (some: readonly Draft[]) => some.map(({ path }) => shown(path)).join(', ');
  return new Refusal(
    `${error.message}\nNew already: ${named(drafts.slice(0, placed))}. As before: ${named(drafts.slice(placed))}. ` +
      'No file is half written; mend the cause, and run this again.',
    error.code,
  );
}

/** The file mode of what is there; refuses what is no plain file, or may not be changed. */
function insisted(disk: Disk, path: string, shown: (path: string) => string): number | undefined {
  const there = disk.entry(path);
  if (!there) return undefined;
  if (there.kind !== 'file')
    throw new Refusal(
      `${shown(path)}: got ${there.kind === 'folder' ? 'a folder' : 'something else'}; wanted a file.`,
      2,
    );
  disk.insistOnWritable(path);
  return there.mode;
}

function writeDraft(disk: Disk, draft: string, content: Content, mode: number | undefined): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = disk.open(draft, mode);
  try {
    // A disk may take less than it is given, and say so.
    for (let at = 0; at < bytes.length;) {
      const taken = disk.write(file, bytes.subarray(at));
      if (taken <= 0) throw Object.assign(new Error('nothing was taken'), { code: 'ENOSPC' });
      at += taken;
    }
    disk.sync(file);
  } catch (error) {
    quietly(() => disk.close(file));
    throw error;
  }
  disk.close(file);
}

/** Makes a folder and those above it that are missing; gives those that it made. */
function makeFolders(disk: Disk, folder: string): string[] {
  if (disk.entry(folder) || dirname(folder) === folder) return [];
  const above = makeFolders(disk, dirname(folder));
  try {
    disk.makeFolder(folder);
  } catch (error) {
    above.reverse().forEach((it) => quietly(() => disk.removeFolder(it)));
    throw error;
  }
  return [...above, folder];
}

function draftOf(path: string, process: number): string {
  return `${path}.${process}.tmp`;
}

/** Removes the drafts that killed runs have left in a folder, of the file that is to be written and of those that are there. */
function sweep(disk: Disk, path: string, swept: Map<string, readonly string[]>): void {
  const folder = dirname(path);
  // Looked at before this run has drafts of its own there.
  const names = swept.get(folder) ?? disk.names(folder);
  const isFirst = !swept.has(folder);
  swept.set(folder, names);
  for (const name of names) {
    const [, own = '', id] = /^(.+)\.(\d{1,10})\.tmp$/.exec(name) ?? [];
    const isMeant = own === basename(path) || (isFirst && names.includes(own));
    if (!isMeant || isRunning(Number(id))) continue;
    if (disk.entry(join(folder, name))?.kind !== 'folder') disk.remove(join(folder, name));
  }
}

/** Whether another process has this number; our own number means one that had it before us. */
function isRunning(id: number): boolean {
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Another error is being told.
  }
}
