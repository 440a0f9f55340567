import { sentenceOf, type Dataset } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { Refusal, counted, differenceOf, type Difference } from '@coalition-map/review';
import { readDataset, type DatasetFiles } from './dataset-files.ts';
import { wholeOf } from './dataset-whole.ts';
import type { Project } from './project.ts';

/** A version of a dataset: its files, and what they say. */
interface Version {
  readonly files: DatasetFiles;
  readonly dataset: Dataset;
}

/** The two versions that a command was told of. */
export interface Versions {
  readonly before: Version;
  readonly after: Version;
  readonly difference: Difference;
}

/** Reads the older and the newer version of a dataset; refuses what cannot be compared without guessing. */
export function versionsIn(project: Project, command: string, paths: readonly string[]): Versions {
  const [old, now, third] = paths;
  if (old === undefined || now === undefined || third !== undefined)
    throw new Refusal(
      `coalition ${command}: got ${counted(paths.length, 'folder')}; wanted two, the older version first: ` +
        `coalition ${command} published/tat data/tat.`,
      2,
    );
  if (old === now)
    throw new Refusal(
      `coalition ${command}: got ${project.shown(old)} twice; wanted two folders, the older version first.`,
      2,
    );
  const [before, after] = [versionIn(project, old), versionIn(project, now)];
  const [one, other] = [before.dataset.manifest.id, after.dataset.manifest.id];
  if (one !== other)
    throw new Refusal(
      `coalition ${command}: got ${project.shown(old)}, which is ${one}, and ${project.shown(now)}, which is ${other}; ` +
        'wanted two versions of one dataset.',
      2,
    );
  return { before, after, difference: differenceOf(before.dataset, after.dataset) };
}

function versionIn(project: Project, dir: string): Version {
  const files = readDataset(project, dir);
  const shown = project.shown(files.path);
  const whole = wholeOf(project, files, 'all records in it would count as removed');
  const dataset = parseDataset(whole, shown);
  const [first] = dataset.faults;
  if (first)
    throw new Refusal(
      `${project.shown(dir)}: ${counted(dataset.faults.length, 'fault')}, and a record with a fault would count as removed. ` +
        `The first: ${sentenceOf(first)} Run "coalition check ${project.shown(dir)}".`,
    );
  return { files, dataset };
}
