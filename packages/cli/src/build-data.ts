import { collectionNames, sentenceOf, type CollectionName, type Dataset } from '@coalition-map/schema';
import { FORMAT, parseDataset, upgrade } from '@coalition-map/schema/door';
import { Refusal, byCode, counted, inOrder, isBag, type Bag } from '@coalition-map/review';
import { sha256 } from './dataset-files.ts';
import { wholeManifest } from './dataset-whole.ts';
import type { Project } from './project.ts';

/** A collection above this many bytes is split by jurisdiction; each part has at least PART bytes, where there are as many. */
const WHOLE_BYTES = 256 * 1024;
const PART_BYTES = 64 * 1024;
/** Hexadecimal digits of the hash in a file's name. */
const HASH_DIGITS = 12;

/** A dataset as a page reads it: its files by name, the manifest last, and what the door gives of them. */
export interface BuiltData {
  readonly files: ReadonlyMap<string, string>;
  readonly dataset: Dataset;
}

/** The records of a file, each as text. */
interface Part {
  readonly texts: readonly string[];
  readonly records: readonly Bag[];
  /** The jurisdictions that its records are about; none for a collection that is whole. */
  readonly places?: readonly string[];
}

/** Gives a dataset as pages read it; refuses one with a fault, because a visitor would miss a record that nobody knows is lost. */
export function dataIn(project: Project, dir: string): BuiltData {
  const whole = upgrade(wholeManifest(project, dir), project.shown(dir));
  const dataset = parseDataset(whole, project.shown(dir));
  const [first] = dataset.faults;
  if (first)
    throw new Refusal(
      `${project.shown(dir)}: ${counted(dataset.faults.length, 'fault')}, and nothing was written. The first: ${sentenceOf(first)} ` +
        `Run "coalition check ${project.shown(dir)}".`,
    );
  const records = new Map<CollectionName, Bag[]>();
  for (const entry of (whole['collections'] as unknown[]).filter(isBag)) {
    const name = collectionNames.find((it) => it === entry['name']);
    if (name) records.set(name, [...(records.get(name) ?? []), ...(entry['records'] as Bag[])]);
  }
  const sorted = collectionNames.flatMap((name) => {
    const list = records.get(name) ?? [];
    return list.length > 0 ? [[name, list] as const] : [];
  });
  return builtData(whole, new Map(sorted), dataset);
}

/**
 * Writes a dataset for pages: records by id, one a line, fields in the order of the format, so that the same records give the
 * same bytes however they were ordered; files named by their content; large collections in parts by jurisdiction.
 * @param records The records of each collection as their files have them.
 * @param sound The same as the door gave them.
 */
function builtData(
  head: Bag,
  records: ReadonlyMap<CollectionName, readonly Bag[]>,
  sound: Dataset,
): BuiltData {
  const files = new Map<string, string>();
  const inline: Bag[] = [];
  const entries = [...records].flatMap(([name, raw]) => {
    const parsed = new Map(sound.records[name].map((record) => [record.id, record]));
    const list = [...raw]
      .sort((a, b) => byCode(String(a['id']), String(b['id'])))
      .map((record) => withSortedMaps(inOrder(record, parsed.get(String(record['id'])))))
      .filter(isBag);
    const texts = list.map((record) => JSON.stringify(record));
    const parts = partsOf({ texts, records: list });
    return parts.map((part, at) => {
      const text = `[\n${part.texts.join(',\n')}\n]\n`;
      const hash = sha256(text);
      const number = parts.length > 1 ? `-${at + 1}` : '';
      const file = `${name}${number}.${hash.slice(0, HASH_DIGITS)}.json`;
      files.set(file, text);
      const places = part.places ? { places: part.places } : {};
      inline.push({ name, count: part.records.length, records: part.records });
      return { name, file, count: part.records.length, sha256: hash, ...places };
    });
  });
  const { collections: _collections, ...manifest } = head;
  const whole = { ...(inOrder(manifest, sound.manifest) as Bag), format: FORMAT };
  files.set('dataset.json', `${JSON.stringify({ ...whole, collections: entries })}\n`);
  return { files, dataset: parseDataset({ ...whole, collections: inline }) };
}

/** The components of an adoption have names of the record's own, so the format has no order for them. */
function withSortedMaps(record: unknown): unknown {
  if (!isBag(record) || !isBag(record['adoption']) || !isBag(record['adoption']['components'])) return record;
  const components = Object.entries(record['adoption']['components']).sort(([a], [b]) => byCode(a, b));
  return { ...record, adoption: { ...record['adoption'], components: Object.fromEntries(components) } };
}

/** Splits a large collection: what belongs to no single state first, then state by state, small ones together. */
function partsOf(whole: Part): readonly Part[] {
  const bytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length + 2, 0);
  if (bytes(whole.texts) <= WHOLE_BYTES) return [whole];
  const byRegion = new Map<string, { texts: string[]; records: Bag[] }>();
  for (const [at, record] of whole.records.entries()) {
    const region = regionsIn(record)[0] ?? '';
    const part = byRegion.get(region) ?? { texts: [], records: [] };
    byRegion.set(region, part);
    part.records.push(record);
    part.texts.push(whole.texts[at] ?? '');
  }
  const national = byRegion.get('');
  byRegion.delete('');
  const parts: { texts: string[]; records: Bag[] }[] = [];
  for (const [, region] of [...byRegion].sort(([a], [b]) => byCode(a, b))) {
    const last = parts.at(-1);
    if (last && bytes(last.texts) < PART_BYTES) {
      last.texts.push(...region.texts);
      last.records.push(...region.records);
    } else parts.push(region);
  }
  const places = (records: readonly Bag[]): string[] => [...new Set(records.flatMap(regionsIn))].sort(byCode);
  return [
    ...(national ? [national] : []),
    ...parts.map((part) => ({ ...part, places: places(part.records) })),
  ];
}

/** The states and provinces that a record is about; none of one that a country, a nation or nobody in particular has. */
function regionsIn({ jurisdictions }: Bag): readonly string[] {
  const ids = Array.isArray(jurisdictions) ? (jurisdictions as string[]) : [];
  const regions = ids.filter((id) => /^[A-Z]{2}-/.test(id));
  // A record that is about more than its regions is shown everywhere.
  return regions.length < ids.length ? [] : regions;
}
