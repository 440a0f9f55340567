import { existsSync } from 'node:fs';
import { Refusal, isBag, manifestText } from '@coalition-map/review';
import { readDataset, sha256 } from './dataset-files.ts';
import type { Project } from './project.ts';

/** Counts and hashes the files of a dataset anew and writes its manifest; gives the names of the files that had changed. */
export function seal(project: Project, dir: string): string[] {
  const { manifest, path, collections } = readDataset(project, dir);
  const entries = Array.isArray(manifest['collections']) ? (manifest['collections'] as unknown[]) : [];
  const changed: string[] = [];
  const sealed = entries.map((raw) => {
    if (!isBag(raw) || typeof raw['file'] !== 'string') return raw;
    const file = raw['file'];
    const found = collections.find(({ entry }) => entry.file === file);
    if (!found)
      throw new Refusal(
        existsSync(project.path(file, dir))
          ? `${project.shown(path)}: the entry of ${file} has a fault; see "coalition check".`
          : `${project.shown(path)}: names ${file}, and there is no such file.`,
      );
    if (found.unreadable) throw found.unreadable;
    const entry = { ...raw, count: found.records.length, sha256: sha256(found.text) };
    if (entry.count !== raw['count'] || entry.sha256 !== raw['sha256']) changed.push(file);
    return entry;
  });
  if (changed.length > 0) project.write(path, manifestText({ ...manifest, collections: sealed }));
  return changed;
}
