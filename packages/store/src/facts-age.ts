import { lastDayOf } from '@coalition-map/schema';
import type { Telling } from './facts.ts';

/** From this many years on, a fact says how old it is. */
const OLD = 3;

/** Gives how many calendar years ago a date was, where that is long enough to be told; a span counts from its end. */
export function ageOf(date: string | undefined, asOf: string): number | undefined {
  const year = date === undefined ? undefined : lastDayOf(date.replace(/^\d{4}-(?=\d{4}$)/, ''))?.slice(0, 4);
  const years = year === undefined ? 0 : Number(asOf.slice(0, 4)) - Number(year);
  return years >= OLD ? years : undefined;
}

/** Gives a date in words with its age, where it is old: "2017, 9 years ago". */
export function agedText(text: string, date: string | undefined, { asOf, words }: Telling): string {
  const age = ageOf(date, asOf);
  return age === undefined ? text : words.panel.ago(text, age);
}
