import { hrefOf, type Place } from '@coalition-map/schema';
import type { Entry } from './atlas.ts';
import { factsOf, type Telling } from './facts.ts';
import { cityOf } from './facts-where.ts';
import { placeName } from './names.ts';

/** What a file of records begins with: whose they are, of which day, and how many. */
export interface DownloadHead {
  readonly title: string;
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
}

/** Decimals of a coordinate in degrees that leaves the visitor's device: about 1 km, whatever the dataset has. */
const DECIMALS = 2;

/** The columns of a row, in their order; they are the same in each language, so that a sheet may be made again. */
const columns = [
  'kind',
  'title',
  'status',
  'cautions',
  'when',
  'date',
  'places',
  'codes',
  'city',
  'longitude',
  'latitude',
  'summary',
  'details',
  'note',
  'sources',
  'source_links',
  'checked',
  'publisher',
  'dataset',
  'id',
] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

/**
 * Gives records as CSV (RFC 4180): UTF-8 with a byte order mark, as spreadsheets want it, and a row of headings. Text that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function csvOf(entries: readonly Entry[], telling: Telling): string {
  const rows = entries.map((entry) => {
    const row = rowOf(entry, telling);
    return columns.map((column) => cellOf(row[column]));
  });
  return `\uFEFF${[columns, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/**
 * Gives records as GeoJSON (RFC 7946): a point where the city may be told, coordinates to 0.01 degrees; no geometry where a
 * record is about a whole state. The member `about` says whose data it is.
 */
export function geoJsonOf(
  entries: readonly Entry[],
  telling: Telling,
  { title, asOf }: DownloadHead,
): string {
  const { datasets } = telling.atlas;
  const features = entries.map((entry) => {
    const { longitude, latitude, ...properties } = rowOf(entry, telling);
    return {
      type: 'Feature',
      id: entry.key,
      geometry: longitude ? { type: 'Point', coordinates: [Number(longitude), Number(latitude)] } : null,
      properties: { ...properties, codes: entry.places },
    };
  });
  const about = {
    title,
    as_of: asOf,
    datasets: datasets.map(({ id, version, updated, licence, publisher }) => ({
      id,
      version,
      updated,
      licence,
      publisher: publisher.name,
    })),
  };
  return `${JSON.stringify({ type: 'FeatureCollection', about, features }, undefined, 1)}\n`;
}

/** The same facts as list and panel tell, one cell each. */
function rowOf(entry: Entry, telling: Telling): Row {
  const { atlas, languages } = telling;
  const facts = factsOf(entry, telling);
  const place = 'place' in entry.record ? entry.record.place : undefined;
  const [longitude = '', latitude = ''] = coarse(place);
  return {
    kind: facts.kindText,
    title: facts.title.text,
    status: facts.status ?? '',
    cautions: facts.cautions.join('; '),
    when: facts.when ?? '',
    date: dateOf(entry),
    places: entry.places.map((id) => placeName(id, languages, atlas)).join('; '),
    codes: entry.places.join(' '),
    city: cityOf(place) ?? '',
    longitude,
    latitude,
    summary: facts.summary?.text ?? '',
    details: facts.lines
      .map(({ label, values }) => `${label}: ${values.map(({ text }) => text).join(', ')}`)
      .join('; '),
    note: facts.note?.text ?? '',
    sources: facts.sources.map(({ text, detail }) => [text, detail].filter(Boolean).join(', ')).join('; '),
    source_links: entry.record.sources.flatMap(({ url }) => hrefOf(url) ?? []).join(' '),
    checked: facts.checked,
    publisher: facts.publisher,
    dataset: entry.dataset,
    id: entry.record.id,
  };
}

/** The date as the data has it, which sorts as text: "2015-02-17", "2015-02" or "2015", and from–to by a slash (ISO 8601). */
function dateOf({ kind, record }: Entry): string {
  switch (kind) {
    case 'builds':
      return record.date ?? '';
    case 'events':
      return record.end === undefined ? record.start : `${record.start}/${record.end}`;
    case 'statistics':
      return record.period.replace('-', '/');
    case 'partnerships':
    case 'resources':
    case 'documents':
      return record.year === undefined ? '' : String(record.year);
    default:
      return '';
  }
}

function coarse(place: Place | undefined): readonly string[] {
  return cityOf(place) !== undefined && place?.at
    ? place.at.map((it) => String(Number(it.toFixed(DECIMALS))))
    : [];
}

/** A spreadsheet runs a cell that begins with one of these; a plain number is none. */
const runs = /^[=+\-@\t\r]/;
const number = /^-?\d+(\.\d+)?$/;

/** Writes a cell of CSV that no spreadsheet runs as a formula. */
export function cellOf(text: string): string {
  const safe = runs.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
