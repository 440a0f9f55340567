import type { Difference } from './diff.ts';
import { toldOf, upper } from './diff-words.ts';
import { harmless } from './refusal.ts';

/**
 * Gives a changelog with a section on a version, the newest at the top; the text as it was where it has a section on that
 * version already, whatever became of the section since.
 */
export function withSection(old: string | undefined, difference: Difference, day: string): string {
  const { dataset, to } = difference;
  const text = old ?? '# Changelog of the data\n';
  const lines = text.split(/\r?\n/);
  const title = `## ${dataset} ${to}`;
  if (lines.some((line) => line === title || line.startsWith(`${title} `))) return text;
  const first = lines.findIndex((line) => line.startsWith('## ') && !/^## \[?unreleased/i.test(line));
  const at = first < 0 ? lines.length : first;
  const end = lines.slice(0, at).join('\n').trimEnd();
  const rest = lines.slice(at).join('\n');
  const section = [`${title} – ${day}`, ...groupsOf(difference)].join('\n\n');
  const whole = `${end === '' ? '' : `${end}\n\n`}${section}\n${rest === '' ? '' : `\n${rest}`}`;
  return text.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
}

/** A heading for each place, and its changes below. */
function groupsOf(difference: Difference): string[] {
  const groups = new Map<string, string[]>();
  for (const { placeName, text } of toldOf(difference))
    groups.set(placeName, [...(groups.get(placeName) ?? []), `- ${marked(upper(text))}`]);
  return [...groups].flatMap(([name, items]) => [
    `### ${name === '' ? 'Not of one place' : marked(name)}`,
    items.join('\n'),
  ]);
}

/** Text in which Markdown finds no mark, no link and no HTML. */
function marked(text: string): string {
  return harmless(text)
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^[#+>-]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}
