import { handOver } from '@coalition-map/elements/hand-over';
import type { Desk } from './desk.ts';
import { changelogOf } from './changing.ts';
import { sheetOf, type Draft } from './draft.ts';
import { MANIFEST } from './opening.ts';
import { changedSheets, hashOf, sealedManifest, sheetText } from './sealing.ts';

/** How long a browser wants between two files, ms: some take the second for the first one again. */
const BETWEEN = 200;

/** The name of the changelog. */
export const CHANGELOG = 'data-changelog.md';

/** The files that were handed over of one draft, by name. */
export interface Handed {
  readonly draft: Draft;
  /** The day that stands in them, YYYY-MM-DD. */
  readonly day: string;
  readonly names: ReadonlySet<string>;
}

/** Gives the names of the files that a download has: what changed, and with `all` the others too. */
export function fileNames(desk: Desk, all = false): string[] {
  const { baseline, draft, result } = desk;
  if (!baseline) return [];
  const changed = changedSheets(draft, baseline).map(({ file }) => file);
  const sheets = all
    ? draft.sheets
        .filter(({ rows, file }) => rows.length > 0 || changed.includes(file))
        .map(({ file }) => file)
    : changed;
  const isTold = result?.changing.next !== undefined && result.changing.left === 0;
  return [...sheets, ...(all || changed.length > 0 ? [MANIFEST] : []), ...(isTold ? [CHANGELOG] : [])];
}

/** Gives the text of a file of the download, as it is now. */
async function fileText(desk: Desk, name: string): Promise<string> {
  const { baseline, draft, result } = desk;
  if (!baseline) throw new Error('Nothing is open.');
  const isSound = result?.changing.left === 0;
  const next = isSound ? result.changing.next : undefined;
  if (name === MANIFEST)
    return sealedManifest(draft, baseline, next ? { version: next.version, updated: desk.day } : {}, hashOf);
  if (name === CHANGELOG) {
    const text = result && changelogOf(result.changing, desk.day, desk.changelog);
    if (text === undefined) throw new Error('There is nothing to tell.');
    return text;
  }
  const sheet = sheetOf(draft, name);
  if (!sheet) throw new Error(`${name} is not open.`);
  return sheetText(sheet, baseline);
}

/** Hands files over as downloads, one after the other. */
export async function download(desk: Desk, names: readonly string[]): Promise<void> {
  desk.checker.now();
  const { draft, day } = desk;
  // All are of one draft, also where somebody types on meanwhile.
  const texts = await Promise.all(names.map(async (name) => [name, await fileText(desk, name)] as const));
  for (const [at, [name, text]] of texts.entries()) {
    if (at > 0) await new Promise((done) => setTimeout(done, BETWEEN));
    handOver(new File([text], name, { type: typeOf(name) }));
    const before = desk.handed?.draft === draft && desk.handed.day === day ? desk.handed.names : [];
    desk.handed = { draft, day, names: new Set([...before, name]) };
  }
  desk.host.requestUpdate();
}

function typeOf(name: string): string {
  return name.endsWith('.md') ? 'text/markdown' : 'application/json';
}
