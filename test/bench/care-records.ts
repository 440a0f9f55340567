import type { CollectionName } from '@coalition-map/schema';
import type { Bag } from '@coalition-map/review';
import { placeIn, type Town } from './care-towns.ts';
import { randomOf } from './random.ts';

/** How many of 10,000 records each collection has: much like the committed data, with more meetings and organizations. */
const shares: Readonly<Record<Exclude<CollectionName, 'nations'>, number>> = {
  programs: 100,
  partnerships: 3000,
  builds: 1500,
  events: 2000,
  organizations: 1500,
  resources: 1200,
  hotlines: 80,
  statistics: 500,
  guides: 20,
  documents: 60,
  testimonials: 40,
};

const SEED = 20_261_123;
const DAY = 86_400_000;

/** Records by collection. */
export type RecordsByName = ReadonlyMap<CollectionName, readonly Bag[]>;

/** What a record is made from. */
interface Making {
  /** The committed record that its texts, lists and sources come from. */
  readonly like: Bag;
  /** Its number within its collection. */
  readonly nth: number;
  readonly town: Town;
  /** A jurisdiction; each comes up in turn. */
  readonly place: string;
  readonly year: number;
  /** A day of its own in its town: weeks from any other meeting there. */
  readonly day: string;
}

/**
 * Makes records that are like the committed ones: each takes its texts, lists and sources from one of them, and gets an id,
 * a place, a day and names of its own, so that it is told apart. The same count gives the same records.
 */
export function madeRecords(
  count: number,
  committed: RecordsByName,
  towns: readonly Town[],
  places: readonly string[],
): RecordsByName {
  const random = randomOf(SEED);
  const first = towns.map(() => Math.floor(random() * 2000));
  let meetings = 0;
  return new Map(
    Object.entries(shares).map(([key, share]) => {
      const name = key as keyof typeof shares;
      const all = committed.get(name) ?? [];
      const originals = name !== 'programs' && all.some(isPlain) ? all.filter(isPlain) : all;
      const wanted = Math.round((share * count) / 10_000);
      const made = Array.from({ length: wanted }, (_, nth): Bag => {
        // References lead to the committed programmes and lines, so these come first as they are.
        const own = originals[nth];
        if (own && (name === 'programs' || name === 'hotlines')) return own;
        const like = originals[nth % originals.length] ?? {};
        const at = meetings % towns.length;
        const town = towns[at] ?? raise('There is no town.');
        const visit = Math.floor(meetings / towns.length);
        meetings += name === 'builds' || name === 'events' ? 1 : 0;
        const day = dayAfter((first[at] ?? 0) + visit * 30);
        const place = places[nth % places.length] ?? 'US';
        return changed(name, { like, nth, town, place, year: 2013 + (nth % 12), day });
      });
      return [name, made];
    }),
  );
}

/** Leaves out what `check` has a word on already, and what compares the dataset with claims. */
function isPlain(record: Bag): boolean {
  return !/fbclid|issuu\.com\.|coalition builds?\b/i.test(JSON.stringify(record));
}

function changed(name: CollectionName, { like, nth, town, place, year, day }: Making): Bag {
  const id = `made-${name}-${nth}x`;
  const sources = (like['sources'] as readonly Bag[]).map((it) => ({
    ...it,
    ...(it['date'] === undefined ? {} : { date: day }),
  }));
  const common = { ...like, id, sources, jurisdictions: [place] };
  const held = { jurisdictions: [town.jurisdiction], place: placeIn(town) };
  const summary = longer(like['summary'], `${town.name}, ${place}.`);
  switch (name) {
    case 'builds':
      return { ...common, ...held, date: day, online: false, evidence: 'announcement', summary };
    case 'events': {
      const { end: _end, zone: _zone, ...rest } = common as Bag;
      const timed = nth % 3 === 0 ? { start: `${day}T09:00`, zone: town.zone } : { start: day };
      return { ...rest, ...held, ...timed, online: false, evidence: 'announcement', summary };
    }
    case 'organizations': {
      const { phone: _phone, website: _website, memberOf: _memberOf, ...rest } = common as Bag;
      const sheltering = like['type'] === 'shelter' || like['type'] === 'aftercare';
      const where =
        sheltering || /shelter|house|home|housing|residential/i.test(JSON.stringify(like)) ? {} : held;
      const { place: _place, ...elsewhere } = rest;
      // A place that is kept quiet is named in no text either.
      const isQuiet = !('place' in where);
      const name = longer(like['name'], isQuiet ? `group ${nth}` : `${town.name} ${nth}`);
      const own = { name, website: `https://made-${nth}.example.org/` };
      return { ...elsewhere, ...where, ...own, ...(isQuiet ? {} : { summary }) };
    }
    case 'partnerships':
      return {
        ...common,
        year,
        law: `Act ${nth} of ${year}`,
        sources: sources.map((it) => ({ ...it, date: `${year}-06` })),
      };
    case 'resources':
      return {
        ...common,
        link: `https://made.example.org/resources/${nth}`,
        linkStatus: 'own-page',
        summary,
      };
    case 'statistics':
      return { ...common, indicator: longer(like['indicator'], `row ${nth}`), period: String(year) };
    case 'hotlines': {
      const digits = String(nth).padStart(4, '0');
      const { sms: _sms, vanity: _vanity, url: _url, ...rest } = common as Bag;
      // The name or the site of a registered line with another number would be refused.
      const own = { level: 'regional', name: { en: `Line of group ${nth}` }, purpose: 'reports' };
      return { ...rest, ...own, display: `1-800-555-${digits}`, dial: `+1800555${digits}` };
    }
    case 'programs':
      return { ...common, name: longer(like['name'], `no. ${nth}`) };
    default:
      return common;
  }
}

function longer(text: unknown, more: string): Bag {
  const { en } = { ...(text as Bag | undefined) };
  return { en: `${typeof en === 'string' ? en : ''} ${more}`.trim() };
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(2013, 0, 1) + days * DAY).toISOString().slice(0, 10);
}

function raise(message: string): never {
  throw new Error(message);
}
