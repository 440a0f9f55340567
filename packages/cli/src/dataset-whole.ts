import { existsSync } from 'node:fs';
import { Refusal, entriesIn, isBag, type Bag } from '@coalition-map/review';
import { readDataset, type DatasetFiles } from './dataset-files.ts';
import type { Project } from './project.ts';

/** Gives a dataset's manifest with the records of its files in place, counted as they are; refuses what is not there whole. */
export function wholeManifest(project: Project, dir: string): Bag {
  return wholeOf(project, readDataset(project, dir));
}

/**
 * Gives the manifest of files that were read, with their records in place.
 * @param lost What would follow from a file that is missing, as the message goes on.
 */
export function wholeOf(
  project: Project,
  { dir, shown, manifest, collections }: DatasetFiles,
  lost = 'nothing was written',
): Bag {
  if (!Array.isArray(manifest['collections']))
    throw new Refusal(`${shown}: collections: got none; wanted a list of collections.`);
  const entries = entriesIn(manifest).map((entry) => {
    if (!isBag(entry) || typeof entry['file'] !== 'string') return entry;
    const name = entry['file'];
    const found = collections.find((it) => it.entry.file === name);
    if (found?.unreadable) throw found.unreadable;
    if (!found)
      throw new Refusal(
        existsSync(project.path(name, dir))
          ? `${shown}: the entry of ${name} has a fault; see "coalition check".`
          : `${shown}: names ${name}, and there is no such file; ${lost}.`,
      );
    // The files may have been edited since they were counted: that is for "check" to say.
    return { ...entry, count: found.records.length, records: found.records };
  });
  return { ...manifest, collections: entries };
}
