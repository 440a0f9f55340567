import type { CollectionName, Dataset, RecordOf } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { atlasOf, type EntryOf } from './atlas.ts';
import type { Telling } from './facts.ts';
import { initialState, type State } from './state.ts';
import { enFacts } from './words/en-facts.ts';

/** The day that counts as today in these tests. */
export const asOf = '2026-11-21';

/** Records by collection, as a file has them. */
export type Raw = { readonly [C in CollectionName]?: readonly object[] };

/** What every record needs. */
export const base = {
  sources: [{ url: 'https://example.org/page' }],
  verified: null,
  confidence: 'high',
} as const;

/** A manifest as a file has it, with its records inline. */
export function manifestOf(id: string, raw: Raw, version = '1.0.0') {
  return {
    format: 1,
    version,
    id,
    title: { en: `Dataset ${id}` },
    publisher: { name: `Publisher ${id}`, short: id.toUpperCase() },
    licence: 'CC0-1.0',
    updated: '2026-11-21',
    languages: ['en'],
    collections: Object.entries(raw).map(([name, records]) => ({ name, count: records.length, records })),
  };
}

/** A dataset that passed the door; throws where a record did not. */
export function datasetOf(id: string, raw: Raw = {}, version?: string): Dataset {
  const dataset = parseDataset(manifestOf(id, raw, version));
  if (dataset.faults.length > 0) throw new Error(JSON.stringify(dataset.faults, null, 1));
  return dataset;
}

/** What facts are told with, from these datasets. */
export function tellingOf(datasets: readonly Dataset[], more: Partial<Telling> = {}): Telling {
  return { atlas: atlasOf(datasets), asOf, languages: ['en'], words: enFacts, ...more };
}

/** The only entry of a dataset. */
export function onlyEntry<C extends CollectionName>({ atlas: { entries } }: Telling, kind: C): EntryOf<C> {
  const those = entries.filter((entry) => entry.kind === kind);
  if (those.length !== 1) throw new Error(`${those.length} entries of ${kind}; wanted one`);
  return those[0] as unknown as EntryOf<C>;
}

/** A state with nothing in it. */
export function emptyState(): State {
  return initialState(asOf, ['en']);
}

/** A small partnership. */
export function partnership(id: string, ...jurisdictions: string[]) {
  return { ...base, id, jurisdictions, topic: 'botl', status: 'reported', scope: 'statewide' };
}

/** A small coalition build. */
export function build(id: string, more: object = {}) {
  return {
    ...base,
    id,
    jurisdictions: ['US-TN'],
    type: 'state',
    evidence: 'report',
    summary: { en: 'A day of briefings.' },
    ...more,
  };
}

/** A tribal nation. */
export function nation(id: string, consent: RecordOf<'nations'>['consent']) {
  return { ...base, id, jurisdictions: ['US-OK'], name: { en: `Nation ${id}` }, consent };
}

/** A line that a dataset adds. */
export function addedLine(id: string, more: object = {}) {
  return {
    ...base,
    id,
    jurisdictions: ['US-TN'],
    name: { en: `Line ${id}` },
    level: 'state',
    purpose: 'victim-assistance',
    display: '1-855-555-0123',
    dial: '+18555550123',
    languages: ['en'],
    ...more,
  };
}
