import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Refusal, Unreadable, inFileOrder, wholeFile, type Finding } from '@coalition-map/review';
import { checkDatasets, type CheckOptions } from './check.ts';
import { datasetsIn, readDataset, type DatasetFiles } from './dataset-files.ts';
import type { Project } from './project.ts';

/** What one look at datasets gives. */
export interface Look {
  /** The folders looked at, those that are gone too. */
  readonly dirs: readonly string[];
  /** Those of the first look, which are missed when they go; one that came later may go as it came. */
  readonly first: readonly string[];
  /** What `check` finds, but for what `seal` would mend. */
  readonly findings: readonly Finding[];
  /** The folders of datasets that have changed since they were sealed, as messages show them. */
  readonly unsealed: readonly string[];
  /** The datasets whose manifest can be read. */
  readonly datasets: readonly DatasetFiles[];
  /** The text of each manifest that cannot be read, by its file; empty where there is none. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** Checks the datasets of a folder, and those that were there in an earlier look: one that has gone is a finding, not a crash. */
export function lookAt(project: Project, folder: string, options: CheckOptions, before?: Look): Look {
  const here = datasetsIn(folder);
  const first = before?.first ?? here;
  const stayed = (before?.dirs ?? []).filter((dir) => first.includes(dir) || existsSync(dir));
  const dirs = [...new Set([...stayed, ...here])].sort();
  const own: Finding[] = [];
  const checked: string[] = [];
  const datasets: DatasetFiles[] = [];
  const unreadable = new Map<string, string>();
  for (const dir of dirs) {
    const manifest = join(dir, 'dataset.json');
    const shown = project.shown(manifest);
    try {
      datasets.push(readDataset(project, dir));
      checked.push(dir);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unreadable.set(shown, existsSync(manifest) ? textOrNone(project, manifest) : '');
      if (error instanceof Unreadable) checked.push(dir);
      else if (existsSync(manifest)) own.push(wholeFile(shown, 'manifest', error.message.replace(/\.$/, '')));
      else own.push(wholeFile(shown, 'missing file', 'This file is gone, so nobody will see the dataset'));
    }
  }
  const found = inFileOrder([...own, ...checkDatasets(project, checked, options)]);
  const unsealed = found.filter(isOfSeal).map(({ file }) => posix.dirname(file));
  return {
    dirs,
    first,
    findings: found.filter((it) => !isOfSeal(it)),
    unsealed: [...new Set(unsealed)],
    datasets,
    unreadable,
  };
}

/** Tells which files could be read in a look, or went with a folder that nobody misses: nothing of them is left open. */
export function isReadIn(project: Project, { dirs, datasets }: Look): (file: string) => boolean {
  const read = datasets.flatMap(({ shown, collections }) => [
    shown,
    ...collections.flatMap((it) => (it.unreadable ? [] : [it.shown])),
  ]);
  const files = new Set(read);
  const folders = new Set(dirs.map(project.shown));
  return (file) => files.has(file) || !folders.has(posix.dirname(file));
}

/** Whether a finding says no more than that a file was edited since its manifest was made. */
function isOfSeal({ rule, record, file, message }: Finding): boolean {
  return (
    rule === 'hash' ||
    (rule === 'format' &&
      record === '' &&
      /(^|\/)dataset\.json$/.test(file) &&
      /^count: got \d/.test(message))
  );
}

function textOrNone(project: Project, path: string): string {
  try {
    return project.read(path);
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}
