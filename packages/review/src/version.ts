import type { Difference } from './diff.ts';
import { tallyOf } from './diff-words.ts';

/** The parts of a version, the most telling first. */
const parts = ['major', 'minor', 'patch'] as const;

/** Which number of a version rises, the one that it becomes, and why. */
export interface NextVersion {
  readonly version: string;
  readonly part: (typeof parts)[number];
  readonly reason: string;
}

/** Gives the version that follows `difference.from` by rule (semantic versioning, of the content), or undefined where nothing changed. */
export function nextVersion(difference: Difference, isFormatChanged = false): NextVersion | undefined {
  const { changes, from } = difference;
  const isGone = changes.some(({ kind }) => kind === 'removed' || kind === 'renamed');
  const isMore = changes.some(({ kind }) => kind === 'added');
  if (changes.length === 0 && !isFormatChanged) return undefined;
  const part = isFormatChanged || isGone ? 'major' : isMore ? 'minor' : 'patch';
  const reason = isFormatChanged && !isGone ? 'the format changed' : tallyOf(difference);
  return { version: raised(from, part), part, reason };
}

/** Compares two versions such as 1.2.10 by their numbers. */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [numbersIn(a), numbersIn(b)];
  return parts.map((_, at) => (one[at] ?? 0) - (other[at] ?? 0)).find((it) => it !== 0) ?? 0;
}

function raised(version: string, part: NextVersion['part']): string {
  const numbers = numbersIn(version);
  const at = parts.indexOf(part);
  return parts
    .map((_, nth) => (nth < at ? (numbers[nth] ?? 0) : nth === at ? (numbers[nth] ?? 0) + 1 : 0))
    .join('.');
}

function numbersIn(version: string): number[] {
  return version.split('.').map(Number);
}
