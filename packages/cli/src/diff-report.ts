import { sentenceOf, tallyOf, toldOf } from '@coalition-map/review';
import { versionsIn } from './diff-versions.ts';
import type { Project } from './project.ts';

/** Tells what changed between two versions of a dataset: a sentence a change, or JSON for other programs. */
export function diffReport(project: Project, paths: readonly string[], json = false): string[] {
  const { difference } = versionsIn(project, 'diff', paths);
  const { dataset, from, to } = difference;
  if (!json)
    return [...toldOf(difference).map(sentenceOf), `${dataset}, ${from} to ${to}: ${tallyOf(difference)}.`];
  const changes = difference.changes.map(({ kind, collection, id, places, fields }) => ({
    kind,
    collection,
    id,
    places,
    fields,
  }));
  return [JSON.stringify({ dataset, from, to, changes }, null, 2)];
}
