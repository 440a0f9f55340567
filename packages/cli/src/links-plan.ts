import { hostOf } from '@coalition-map/schema';
import type { Entry } from './links-record.ts';
import { signsOf, type Sign } from './links-signs.ts';
import type { Address } from './links-uses.ts';

/** Why an address is to be checked next: nobody did yet, it is long ago, or it failed the last time. */
export type Next = 'never' | 'old' | 'failed';

/** An address of the datasets with what is recorded of it. */
export interface Planned extends Address {
  /** The address to open: as `check` would have it written. */
  readonly target: string;
  readonly entry?: Entry;
  /** Since the last result, in days; none where its day is still to come. */
  readonly age?: number;
  readonly next?: Next;
  readonly signs: readonly Sign[];
}

/** What is to be told, and when a result is old. */
export interface PlanOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** Results of more days than this are old. */
  readonly older: number;
  /** Only addresses of this host and those below it. */
  readonly only?: string | undefined;
}

/** Puts addresses and recorded results together. */
export function planOf(
  addresses: readonly Address[],
  results: ReadonlyMap<string, Entry>,
  { asOf, older, only }: PlanOptions,
): Planned[] {
  const wanted = only === undefined ? undefined : hostOf(`https://${only.toLowerCase()}`);
  return addresses
    .filter(({ host }) => wanted === undefined || host === wanted || host.endsWith(`.${wanted}`))
    .map((address) => {
      const { url, same, isLink } = address;
      const target = same ?? url;
      const entry = results.get(target) ?? results.get(url);
      const signs: Sign[] = entry ? signsOf(entry, isLink) : [];
      if (same !== undefined)
        signs.push({
          sign: 'same',
          severity: 'warning',
          message: `the same address as ${same}`,
          suggestion: 'write that one; "coalition check" says why',
        });
      const age = entry ? ageOf(entry, asOf) : undefined;
      if (entry && age === undefined)
        signs.push({
          sign: 'future',
          severity: 'warning',
          message: `its result is dated ${entry.checked}, which lies in the future (today is ${asOf})`,
          suggestion: 'check it again, or mend the day in the record of links',
        });
      const next = nextOf(signs, age, older);
      return {
        ...address,
        target,
        ...(entry ? { entry } : {}),
        ...(age === undefined ? {} : { age }),
        ...(next === undefined ? {} : { next }),
        signs,
      };
    });
}

/** Gives the addresses to open next, each once: those that failed, those never opened, then the oldest. */
export function targetsIn(plan: readonly Planned[], limit = Infinity): string[] {
  const order: readonly Next[] = ['failed', 'never', 'old'];
  const rank = ({ next }: Planned): number => (next ? order.indexOf(next) : order.length);
  const open = plan.filter(({ next }) => next !== undefined);
  const sorted = open.sort((a, b) => rank(a) - rank(b) || (b.age ?? 0) - (a.age ?? 0));
  return [...new Set(sorted.map(({ target }) => target))].slice(0, limit);
}

/** How many days ago a result came; a day ahead is that of another time zone, and of one still farther ahead nobody knows. */
function ageOf({ checked }: Entry, asOf: string): number | undefined {
  const days = (Date.parse(asOf) - Date.parse(checked)) / 86_400_000;
  return days < -1 ? undefined : Math.max(0, days);
}

function nextOf(signs: readonly Sign[], age: number | undefined, older: number): Next | undefined {
  if (age === undefined) return 'never';
  if (signs.some(({ severity }) => severity === 'error')) return 'failed';
  return age > older ? 'old' : undefined;
}
