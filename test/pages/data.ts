import { readFileSync, readdirSync } from 'node:fs';

/** A record as its file has it; only what the page tests look at. */
export interface RawRecord {
  readonly id: string;
  readonly jurisdictions?: readonly string[];
  readonly sources: readonly { readonly url?: string; readonly document?: string }[];
}

/** The datasets of the demo, in the order of its page. */
const datasets = ['tat', 'tasa', 'tribal'] as const;

const folder = new URL('../../data/', import.meta.url);

/** Reads the committed records, independently of the code under test: entry key → record. */
export function recordsOnDisk(): Map<string, RawRecord> {
  const records = new Map<string, RawRecord>();
  for (const dataset of datasets) {
    const at = new URL(`${dataset}/`, folder);
    for (const file of readdirSync(at).filter((name) => /^[a-z]+\.json$/.test(name))) {
      const content = JSON.parse(readFileSync(new URL(file, at), 'utf8')) as unknown;
      if (!Array.isArray(content)) continue;
      for (const record of content as RawRecord[]) {
        records.set(`${dataset}/${file.replace('.json', '')}/${record.id}`, record);
      }
    }
  }
  return records;
}

/** Gives the keys of the records that name a place as theirs. */
export function keysOf(place: string): string[] {
  return [...recordsOnDisk()]
    .filter(([, { jurisdictions }]) => jurisdictions?.includes(place))
    .map(([key]) => key);
}
