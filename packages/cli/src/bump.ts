import { Refusal, compareVersions, isBag, jsonIn, nextVersion, positionIn } from '@coalition-map/review';
import { versionsIn } from './diff-versions.ts';
import type { Project } from './project.ts';

/** Raises the version in the newer dataset's manifest by rule, and sets the day of its last change; gives what is told of it. */
export function bump(project: Project, paths: readonly string[], asOf: string): string {
  const { before, after, difference } = versionsIn(project, 'bump', paths);
  const shown = project.shown(after.files.path);
  const { from, to } = difference;
  if (compareVersions(to, from) < 0)
    throw new Refusal(
      `${shown}: version: got ${to}, which is lower than the ${from} of ${project.shown(before.files.path)}; ` +
        'wanted the older version first. Nothing was written.',
    );
  const next = nextVersion(difference, before.files.manifest['format'] !== after.files.manifest['format']);
  if (!next)
    return `${shown}: stays ${to}, because nothing changed since ${from} of ${project.shown(before.files.dir)}.`;
  const { version: wanted, part, reason } = next;
  if (wanted.split('.').some((it) => Number(it) > 999_999))
    throw new Refusal(`${shown}: version: ${from} cannot be raised; wanted numbers up to 999999.`);
  const why = `${part}: ${reason}`;
  if (compareVersions(to, wanted) > 0)
    return `${shown}: is ${to} already, higher than the ${wanted} that the rule wants (${why}); left as it is.`;
  if (to === wanted) return `${shown}: is ${to} already, as the rule wants (${why}).`;
  const last =
    [before, after]
      .map(({ dataset }) => dataset.manifest.updated)
      .sort()
      .at(-1) ?? asOf;
  if (asOf < last)
    throw new Refusal(
      `--as-of: got ${asOf}, before the dataset's last change; wanted ${last} or later. Nothing was written.`,
      2,
    );
  const text = replaced(replaced(after.files.text, 'version', wanted), 'updated', asOf);
  const read: unknown = jsonIn(text, shown);
  const expected = { ...after.files.manifest, version: wanted, updated: asOf };
  if (!isBag(read) || JSON.stringify(read) !== JSON.stringify(expected))
    throw new Refusal(`${shown}: got "version" or "updated" twice; wanted each once. Nothing was written.`);
  project.write(after.files.path, text);
  return `${shown}: ${to} to ${wanted}, updated ${asOf} (${why}).`;
}

/** Puts another string in the place of a manifest's field; all other bytes stay. */
function replaced(text: string, field: string, value: string): string {
  const { line, column } = positionIn(text, [field]);
  const start =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line > 1 ? 1 : 0) +
    column -
    1;
  // Both values have passed the door: a version or a day, without an escape in it.
  const end = text.indexOf('"', start + 1) + 1;
  return `${text.slice(0, start)}"${value}"${text.slice(end)}`;
}
