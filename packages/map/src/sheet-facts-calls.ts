import { registry, smsOf, telOf, textIn, type Language, type RegisteredHotline } from '@coalition-map/schema';
import { hotlinesFor } from '@coalition-map/store';
import type { Writing } from './pack-writing.ts';

/** How many lines the sheet tells, besides the one for danger. */
const FEW = 3;

/** A piece of text with its language. */
interface Told {
  readonly text: string;
  readonly lang: Language | undefined;
}

/** A line to call, as the sheet tells it. */
export interface SheetCall {
  readonly number: string;
  readonly href: string;
  readonly purpose: string;
  readonly name: Told;
  /** Whom it serves, where not everybody. */
  readonly whose: Told | undefined;
  readonly sms:
    { readonly number: string; readonly href: string; readonly vanity: string | undefined } | undefined;
}

/** Gives the registered lines of a place in the order of the hotline bar; the lines of datasets are among the records. */
export function linesFor({ atlas, asOf, place }: Writing): readonly RegisteredHotline[] {
  const found = hotlinesFor(atlas, asOf, place).flatMap(
    ({ id }) => registry.find((it) => it.id === id) ?? [],
  );
  // 911 is the same in all countries.
  return found.filter(
    (line) => line === found.find(({ dial, level }) => dial === line.dial && level === line.level),
  );
}

/** Gives the lines that stand first for a place: a few in the order of the hotline bar, and what to call in danger. */
export function sheetCallsOf(writing: Writing): readonly SheetCall[] {
  return firstLinesFor(writing).map((line) => callOf(line, writing));
}

/** Gives the same lines as they are registered. */
export function firstLinesFor(writing: Writing): readonly RegisteredHotline[] {
  const lines = linesFor(writing);
  const isDanger = ({ purpose }: RegisteredHotline): boolean => purpose === 'emergency';
  return [...lines.filter((line) => !isDanger(line)).slice(0, FEW), ...lines.filter(isDanger)];
}

/** Puts a registered line into words. */
export function callOf(
  { dial, display, purpose, name, whose, sms, vanity }: RegisteredHotline,
  { words, languages }: Writing,
): SheetCall {
  return {
    number: display,
    href: telOf(dial),
    purpose: words.purposes[purpose],
    name: textIn(name, languages),
    whose: whose && textIn(whose, languages),
    sms: sms === undefined ? undefined : { number: sms === dial ? display : sms, href: smsOf(sms), vanity },
  };
}
