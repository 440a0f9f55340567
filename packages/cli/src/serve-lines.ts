import { counted, lineOf, type Finding } from '@coalition-map/review';
import type { Changes } from './serve-changes.ts';
import { nameIn } from './serve-edited.ts';
import type { Look } from './serve-look.ts';

/** How many records are named after one save. */
const MOST_NAMES = 3;

/** Gives what the terminal says when `serve` begins. */
export function firstLines({ findings, dirs }: Look): string[] {
  return [...findings.map(lineOf), `${counted(dirs.length, 'dataset')} checked: ${sumOf(findings)}.`];
}

/** Gives what the terminal says after a save: what is new, what is mended, and what is still there in what was edited. */
export function savedLines({ fresh, mended, still }: Changes, edited: readonly string[]): string[] {
  const own = still.filter(({ file, record }) => edited.includes(nameIn(file, record)));
  const names = edited.slice(0, MOST_NAMES).map((name) => name.trim());
  const more = edited.length > MOST_NAMES ? ` and ${edited.length - MOST_NAMES} more` : '';
  return [
    ...(names.length > 0 ? [`Edited: ${names.join(', ')}${more}`] : []),
    ...fresh.map((it) => `  new          ${lineOf(it)}`),
    ...own.map((it) => `  still there  ${lineOf(it)}`),
    ...mended.map((it) => `  mended       ${lineOf(it)}`),
    `  ${fresh.length} new, ${mended.length} mended, ${still.length} still there: ${sumOf([...fresh, ...still])}.`,
  ];
}

/** Gives what the terminal says of datasets that have changed since they were sealed. */
export function sealLines(dirs: readonly string[]): string[] {
  return dirs.map((dir) => `${dir}: not sealed yet; when all is right: npm run coalition -- seal ${dir}`);
}

function sumOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}
