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
  return [harmlessJson(JSON.stringify({ dataset, from, to, changes }, null, 2))];
}

/** Writes what could fool a terminal as JSON writes it, so that the text stays JSON. */
function harmlessJson(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
