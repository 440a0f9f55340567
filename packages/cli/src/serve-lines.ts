import { counted, lineOf, type Finding } from '@coalition-map/review';
import type { Changes } from './serve-changes.ts';
import { nameIn } from './serve-edited.ts';

/** Gives what the terminal says when `serve` begins. */
export function firstLines(findings: readonly Finding[], datasets: number): string[] {
  return [...findings.map(lineOf), `${counted(datasets, 'dataset')}: ${sumOf(findings)}.`];
}

/** Gives what the terminal says after a save: what is new, what is mended, and what is still there in what was edited. */
export function savedLines({ fresh, mended, still }: Changes, edited: ReadonlySet<string>): string[] {
  const own = still.filter(({ file, record }) => edited.has(nameIn(file, record)));
  const names = [...edited].map((name) => name.trim()).slice(0, MOST_NAMES);
  const more = edited.size - names.length;
  return [
    `Saved: ${names.join(', ') || 'nothing that a reader sees'}${more > 0 ? ` and ${more} more` : ''}.`,
    ...fresh.map((it) => `  new          ${lineOf(it)}`),
    ...own.map((it) => `  still there  ${lineOf(it)}`),
    ...mended.map((it) => `  mended       ${lineOf(it)}`),
    `  ${fresh.length} new, ${mended.length} mended, ${still.length} still there: ${sumOf([...fresh, ...still])}.`,
  ];
}

/** How many records are named after one save. */
const MOST_NAMES = 3;

function sumOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}`;
}
