import type { Difference } from './diff.ts';
import { tallyOf } from './diff-words.ts';
import { versionsIn, type Versions } from './diff-versions.ts';
import { positionIn } from './json-position.ts';
import { isBag } from './order.ts';
import type { Project } from './project.ts';
import { jsonIn } from './read-json.ts';
import { Refusal } from './refusal.ts';

/** The parts of a version, the most telling first. */
const parts = ['major', 'minor', 'patch'] as const;
type Part = (typeof parts)[number];

/** Raises the version in the newer dataset's manifest by rule, and sets the day of its last change; gives what is told of it. */
export function bump(project: Project, paths: readonly string[], asOf: string): string {
  const versions = versionsIn(project, 'bump', paths);
  const { before, after, difference } = versions;
  const shown = project.shown(after.files.path);
  const { from, to } = difference;
  if (compareVersions(to, from) < 0)
    throw new Refusal(
      `${shown}: version: got ${to}, which is lower than the ${from} of ${project.shown(before.files.path)}; ` +
        'wanted the older version first. Nothing was written.',
    );
  const part = partOf(versions);
  if (part === undefined)
    return `${shown}: stays ${to}, because nothing changed since ${from} of ${project.shown(before.files.dir)}.`;
  const wanted = raised(from, part, shown);
  const why = `${part}: ${reasonOf(difference, part)}`;
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

/** Compares two versions such as 1.2.10 by their numbers. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [numbersIn(a), numbersIn(b)];
  return parts.map((_, at) => (one[at] ?? 0) - (other[at] ?? 0)).find((it) => it !== 0) ?? 0;
}

/** Which part of the version rises: semantic versioning, of the content. */
function partOf({ before, after, difference: { changes } }: Versions): Part | undefined {
  if (before.files.manifest['format'] !== after.files.manifest['format']) return 'major';
  if (changes.some(({ kind }) => kind === 'removed' || kind === 'renamed')) return 'major';
  if (changes.some(({ kind }) => kind === 'added')) return 'minor';
  return changes.length > 0 ? 'patch' : undefined;
}

function reasonOf(difference: Difference, part: Part): string {
  const isFormat =
    part === 'major' && !difference.changes.some(({ kind }) => kind === 'removed' || kind === 'renamed');
  return isFormat ? 'the format changed' : tallyOf(difference);
}

function raised(version: string, part: Part, shown: string): string {
  const numbers = numbersIn(version);
  const at = parts.indexOf(part);
  const next = parts.map((_, nth) =>
    nth < at ? (numbers[nth] ?? 0) : nth === at ? (numbers[nth] ?? 0) + 1 : 0,
  );
  if (next.some((it) => it > 999999))
    throw new Refusal(`${shown}: version: ${version} cannot be raised; wanted numbers up to 999999.`);
  return next.join('.');
}

function numbersIn(version: string): number[] {
  return version.split('.').map(Number);
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
