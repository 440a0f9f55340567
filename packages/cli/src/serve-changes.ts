import type { Finding, RuleName } from '@coalition-map/review';

/** What two checks, one after the other, say of each other. */
export interface Changes {
  /** Found now, and not before. */
  readonly fresh: readonly Finding[];
  /** Found before, and not any more; each where it was. */
  readonly mended: readonly Finding[];
  /** Found both times; each where it is now. */
  readonly still: readonly Finding[];
  /** Found before, in a file that cannot be read now, so that nobody knows. */
  readonly unknown: readonly Finding[];
}

/**
 * Tells which findings are new, mended or still there, also where lines have moved; one that stands there twice counts twice.
 * @param isRead Whether a file can be read now.
 */
export function changesOf(
  before: readonly Finding[],
  now: readonly Finding[],
  isRead: (file: string) => boolean = () => true,
): Changes {
  const left = new Map<string, Finding[]>();
  for (const finding of before) {
    const same = left.get(signatureOf(finding));
    if (same) same.push(finding);
    else left.set(signatureOf(finding), [finding]);
  }
  const fresh: Finding[] = [];
  const still: Finding[] = [];
  for (const finding of now) (left.get(signatureOf(finding))?.shift() ? still : fresh).push(finding);
  const unmatched = new Set([...left.values()].flat());
  const gone = before.filter((it) => unmatched.has(it));
  const isUnknown = ({ file, rule }: Finding): boolean => !isOfFile.has(rule) && !isRead(file);
  return { fresh, mended: gone.filter((it) => !isUnknown(it)), still, unknown: gone.filter(isUnknown) };
}

/** Rules that say that a file cannot be read. */
const isOfFile = new Set<RuleName>(['json', 'manifest', 'missing file']);

/** What a finding says, wherever it stands in its file. */
export function signatureOf({ file, rule, record, message }: Finding): string {
  return [file, rule, record, message].join('\n');
}
