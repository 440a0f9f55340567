import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { precisionOf } from '@coalition-map/schema';
import { shown } from '@coalition-map/schema/door';
import { Refusal, byCode, jsonIn, jsonOf, positionIn } from '@coalition-map/review';
import type { Project } from './project.ts';

z.config(z.locales.en());

/** Why no page came, by the word that a record keeps. */
export const errorWords = [
  'no such host',
  'refused',
  'timeout',
  'cut off',
  'protocol',
  'private address',
  'loop',
  'too many redirects',
  'no web address',
] as const;

/** What was wrong with a certificate, by the word that a record keeps. */
export const certificateWords = [
  'expired',
  'other host',
  'self-signed',
  'not yet valid',
  'not verifiable',
] as const;

const Web = z.string().check(
  z.maxLength(4000, 'at most 4000 characters'),
  z.refine((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'an address of https:// or http://'),
);
const words = (longest: number): z.ZodMiniString =>
  z.string().check(
    z.minLength(1, 'a text, or no such field'),
    z.maxLength(longest, `at most ${longest} characters`),
    z.refine((text) => !/\p{Cc}/u.test(text), 'a text without control characters'),
  );

const page = {
  checked: z
    .string()
    .check(z.refine((day) => precisionOf(day) === 'day', 'a day that exists, such as 2026-11-21')),
  status: z.optional(
    z.int('a status such as 200').check(z.gte(100, 'a status from 100'), z.lte(999, 'a status up to 999')),
  ),
  final: z.optional(Web),
  chain: z.optional(z.array(Web).check(z.maxLength(10, 'at most 10 redirects'))),
  type: z.optional(words(100)),
  title: z.optional(words(200)),
  size: z.optional(z.int('a number of bytes').check(z.gte(0, 'a number of bytes'))),
  error: z.optional(z.enum(errorWords, `one of ${errorWords.join(', ')}`)),
  certificate: z.optional(z.enum(certificateWords, `one of ${certificateWords.join(', ')}`)),
  textHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))),
  words: z.optional(z.array(words(60)).check(z.maxLength(20, 'at most 20 sign words'))),
};

const Page = z
  .strictObject(page)
  .check(
    z.refine(
      ({ status, error, certificate }) =>
        status !== undefined || error !== undefined || certificate !== undefined,
      'a status, an error or a certificate word',
    ),
  );

/** What came when an address was asked for. */
export type Page = z.infer<typeof Page>;

const Entry = z
  .strictObject({ url: Web, ...page, before: z.optional(Page) })
  .check(
    z.refine(
      ({ status, error, certificate }) =>
        status !== undefined || error !== undefined || certificate !== undefined,
      'a status, an error or a certificate word',
    ),
  );

/** The last result of an address, and the last page before it that was another one. */
export type Entry = z.infer<typeof Entry>;

const LinksRecord = z.strictObject({ format: z.literal(1, '1'), results: z.array(Entry) });

/** Reads recorded results; refuses a file with a fault, naming its line, what was got and what was wanted. */
export function recordIn(project: Project, path: string): Map<string, Entry> {
  const file = project.shown(path);
  const text = project.read(path);
  const json = jsonIn(text, file);
  const parsed = z.safeParse(LinksRecord, json);
  if (!parsed.success) {
    const lines = parsed.error.issues.slice(0, 10).map((issue) => {
      const steps = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
      const { line, column } = positionIn(text, steps);
      const where = `${file}:${line}:${column}: ${steps.join('.') || 'the record'}`;
      return issue.code === 'unrecognized_keys'
        ? `${where}: the field ${issue.keys.map((key) => shown(key)).join(', ')} is not in the format.`
        : `${where}: got ${shown(at(json, steps))}; wanted ${issue.message}.`;
    });
    const more = parsed.error.issues.length - lines.length;
    throw new Refusal([...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'), 2);
  }
  const entries = new Map<string, Entry>();
  for (const [index, entry] of parsed.data.results.entries()) {
    const { line, column } = positionIn(text, ['results', index, 'url']);
    if (entries.has(entry.url))
      throw new Refusal(
        `${file}:${line}:${column}: results.${index}.url: got ${shown(entry.url)} twice; wanted it once.`,
        2,
      );
    entries.set(entry.url, entry);
  }
  return entries;
}

/** Reads recorded results; none where there is no such file. */
export function recordOrNone(project: Project, path: string): Map<string, Entry> {
  return existsSync(path) ? recordIn(project, path) : new Map<string, Entry>();
}

/** Gives the text of a record: by address, its fields in one order, the same bytes for the same results. */
export function recordText(entries: ReadonlyMap<string, Entry>): string {
  const results = [...entries.values()].sort((a, b) => byCode(a.url, b.url)).map(ordered);
  return jsonOf({ format: 1, results });
}

/** Gives the entry of a new result; a page that came earlier and was another one is kept, so that a change can be told. */
export function entryOf(url: string, now: Page, last: Entry | undefined): Entry {
  if (!last) return { url, ...now };
  const { url: _, before, ...page } = last;
  const earlier = isPage(page) && differs(page, now) ? page : before;
  return earlier && differs(earlier, now) ? { url, ...now, before: earlier } : { url, ...now };
}

/** Tells whether an address gave a page. */
export function isPage({ status = 0, error, certificate }: Page): boolean {
  return status >= 200 && status < 300 && error === undefined && certificate === undefined;
}

function differs(a: Page, b: Page): boolean {
  return !isPage(b) || a.final !== b.final || a.type !== b.type || a.title !== b.title;
}

function ordered({ url, before, ...now }: Entry): Entry {
  return { url, ...fieldsOf(now), ...(before ? { before: fieldsOf(before) } : {}) };
}

function fieldsOf(from: Page): Page {
  const fields = Object.keys(page).flatMap((key) => {
    const value = from[key as keyof Page];
    return value === undefined ? [] : [[key, value] as const];
  });
  // The fields of a page, in the order of the format.
  return Object.fromEntries(fields) as Page;
}

function at(json: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    json,
  );
}
