import { hostOf } from '@coalition-map/schema';
import { Refusal, byCode, positionsOf, type CollectionText } from '@coalition-map/review';
import { checkDataset } from './check.ts';
import { readDataset } from './dataset-files.ts';
import type { Project } from './project.ts';

/** Where an address first stands. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Id of the record; empty in a manifest. */
  readonly record: string;
}

/** A web address of the datasets. */
export interface Address {
  readonly url: string;
  /** Its host without `www.` and a closing dot. */
  readonly host: string;
  /** How many records hold it; a manifest counts as one. */
  readonly records: number;
  readonly first: Place;
  /** Whether a resource has it as its `link`. */
  readonly isLink: boolean;
  /** The same address as `check` would have it written. */
  readonly same?: string;
}

type Steps = readonly (string | number)[];

/** Finds each web address of some datasets once, by host and address. */
export function addressesOf(project: Project, dirs: readonly string[], asOf: string): Address[] {
  const found = new Map<string, Address>();
  for (const dir of new Set(dirs)) {
    const { shown, text, manifest, collections } = readDataset(project, dir);
    const { collections: _, ...head } = manifest;
    const unreadable = collections.find((it) => it.unreadable)?.unreadable;
    if (unreadable) throw new Refusal(`${unreadable.message} Mend it first: its addresses are not known.`);
    gather(found, { shown, text, records: [head] }, true);
    for (const file of collections) gather(found, file, false);
    for (const [url, same] of mendedIn(project, dir, asOf, collections)) {
      const address = found.get(url);
      if (address) found.set(url, { ...address, same });
    }
  }
  return [...found.values()].sort((a, b) => byCode(a.host, b.host) || byCode(a.url, b.url));
}

/** Adds the addresses of a file, each record's once. */
function gather(
  found: Map<string, Address>,
  { shown, text, records }: Pick<CollectionText, 'shown' | 'text' | 'records'>,
  isManifest: boolean,
): void {
  const position = positionsOf(text);
  for (const [at, record] of records.entries()) {
    const seen = new Set<string>();
    for (const [steps, url] of stringsIn(record)) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) continue;
      const isLink = steps.length === 1 && steps[0] === 'link';
      const known = found.get(url);
      const once = known ?? {
        url,
        host: hostOf(url),
        records: 0,
        first: {
          file: shown,
          ...position(isManifest ? steps : [at, ...steps]),
          record: isManifest ? '' : idOf(record),
        },
        isLink,
      };
      found.set(url, {
        ...once,
        records: once.records + (seen.has(url) ? 0 : 1),
        isLink: once.isLink || isLink,
      });
      seen.add(url);
    }
  }
}

/** What `check` would have written in the place of an address: its findings of the rule "link" that name one. */
function mendedIn(
  project: Project,
  dir: string,
  asOf: string,
  files: readonly CollectionText[],
): Map<string, string> {
  const mended = new Map<string, string>();
  const lines = new Map(files.map(({ shown, text }) => [shown, text.split('\n')]));
  for (const { rule, file, line, column, suggestion = '' } of checkDataset(project, dir, { asOf })) {
    const [, same] = /^write (https?:\/\/\S+)$/.exec(suggestion) ?? [];
    if (rule !== 'link' || same === undefined) continue;
    const from = lines.get(file)?.[line - 1]?.slice(column - 1) ?? '';
    const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(from) ?? [];
    if (quoted !== undefined) mended.set(JSON.parse(quoted) as string, same);
  }
  return mended;
}

/** Deeper than any record of the format; a hostile file must not exhaust the stack. */
const DEEPEST = 20;

function* stringsIn(value: unknown, steps: Steps = []): Iterable<readonly [Steps, string]> {
  if (typeof value === 'string') yield [steps, value];
  else if (typeof value !== 'object' || value === null || steps.length >= DEEPEST) return;
  else if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) yield* stringsIn(part, [...steps, at]);
  } else for (const [key, part] of Object.entries(value)) yield* stringsIn(part, [...steps, key]);
}

function idOf(record: unknown): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : '';
  return typeof id === 'string' ? id : '';
}
