import { counted } from '@coalition-map/review';
import type { Next, Planned } from './links-plan.ts';

/** What a plan adds up to. */
export interface Sums {
  readonly addresses: number;
  readonly hosts: number;
  readonly next: Readonly<Record<Next, number>>;
  readonly errors: number;
  readonly warnings: number;
}

/** Counts what a plan holds. */
export function sumsOf(plan: readonly Planned[]): Sums {
  const signs = plan.flatMap((it) => it.signs);
  const due = (why: Next): number => plan.filter(({ next }) => next === why).length;
  return {
    addresses: plan.length,
    hosts: new Set(plan.map(({ host }) => host)).size,
    next: { never: due('never'), old: due('old'), failed: due('failed') },
    errors: signs.filter(({ severity }) => severity === 'error').length,
    warnings: signs.filter(({ severity }) => severity === 'warning').length,
  };
}

/** Tells of each address by host: where it first stands, what came last, what it gives away, and what to check. */
export function linesOf(plan: readonly Planned[], older: number): string[] {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  for (const { host } of plan) counts.set(host, (counts.get(host) ?? 0) + 1);
  let host: string | undefined;
  for (const address of plan) {
    if (address.host !== host) {
      host = address.host;
      lines.push(`${host} (${addresses(counts.get(host) ?? 0)})`);
    }
    const { url, first, records, signs } = address;
    lines.push(
      `  ${first.file}:${first.line}:${first.column} ${url} (${counted(records, 'record')}): ${lastOf(address, older)}`,
      ...signs.map(({ severity, message, suggestion }) => `    ${severity} ${message} (${suggestion})`),
    );
  }
  return lines;
}

/** Tells what a plan adds up to, in one line. */
export function sumLine(plan: readonly Planned[], datasets: number, older: number): string {
  const { addresses: all, hosts, next, errors, warnings } = sumsOf(plan);
  const due = next.never + next.old + next.failed;
  const why = `${next.never} never checked, ${next.old} older than ${counted(older, 'day')}, ${next.failed} failed last time`;
  return (
    `${addresses(all)} on ${counted(hosts, 'host')} in ${counted(datasets, 'dataset')}: ` +
    `${due} to check next (${why}); ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`
  );
}

function addresses(count: number): string {
  return count === 1 ? '1 address' : `${count} addresses`;
}

function lastOf({ entry, age, next }: Planned, older: number): string {
  if (!entry) return 'never checked';
  const { checked, status, error, certificate } = entry;
  const what = error ?? (certificate === undefined ? String(status) : `certificate ${certificate}`);
  const when = age === undefined ? 'a day to come' : age === 0 ? 'today' : `${counted(age, 'day')} ago`;
  const due = {
    never: '; check again',
    old: `; check again, older than ${counted(older, 'day')}`,
    failed: '; check again, failed',
  };
  return `${what} on ${checked}, ${when}${next ? due[next] : ''}`;
}
