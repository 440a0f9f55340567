import { Refusal, isBag, jsonOf, manifestText } from '@coalition-map/review';
import { readDataset, sha256 } from './dataset-files.ts';
import type { Gazetteer } from './gazetteer.ts';
import { locate, type OpenPlace } from './locate.ts';
import { overridesIn } from './overrides.ts';
import type { Project } from './project.ts';

/** Locates the places of a dataset's files, and writes those that changed together with their new hashes. */
export function locateDataset(
  project: Project,
  dir: string,
  places: Gazetteer,
  overridesPath: string,
): { placed: number; open: OpenPlace[] } {
  const overrides = overridesIn(project, overridesPath);
  const { manifest, path, collections } = readDataset(project, dir);
  const texts = new Map<string, string>();
  const open: OpenPlace[] = [];
  let placed = 0;
  for (const { entry, text, records, unreadable } of collections) {
    if (unreadable) throw unreadable;
    // New hashes over an edit that nobody has checked would hide it.
    if (entry.sha256 !== undefined && entry.sha256 !== sha256(text))
      throw new Refusal(
        `${project.shown(path)}: ${entry.file ?? ''} has changed since it was sealed; run "coalition check", then "coalition seal" first.`,
      );
    const found = locate(records, places, overrides);
    open.push(...found.open);
    placed += found.placed;
    if (found.placed > 0 && entry.file !== undefined) texts.set(entry.file, jsonOf(found.records));
  }
  if (texts.size === 0) return { placed, open };
  const entries = Array.isArray(manifest['collections']) ? (manifest['collections'] as unknown[]) : [];
  const sealed = entries.map((entry) => {
    const text = isBag(entry) ? texts.get(String(entry['file'])) : undefined;
    return isBag(entry) && text !== undefined ? { ...entry, sha256: sha256(text) } : entry;
  });
  project.writeAll([
    ...[...texts].map(([name, text]) => [project.path(name, dir), text] as const),
    [path, manifestText({ ...manifest, collections: sealed })],
  ]);
  return { placed, open };
}
