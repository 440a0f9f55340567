import { townsToldIn } from './confidential-towns.ts';
import type { Checked, Problem } from './finding.ts';
import { aboutOf, type Written } from './written.ts';

/** A house whose place may harm those who live there; a bus stop's roof is none. */
const house =
  /(?<!\b(?:bus|animal|storm|pet|tax|park|picnic) )\b(?:shelters?|safe[- ]?(?:houses?|homes?)|(?:recovery|aftercare) (?:home|house|program)s?|(?:women|girl|survivor|victim)(?:[’']?s|s[’'])? refuges?|group homes?|residential (?:program|care|home|facility)|transitional (?:home|housing))\b|(?<!\p{L})(?:refugios?|albergues?|casas? (?:de acogida|segura)s?|(?:maisons?|foyers?|centres?) d[’']hébergement|refuges? pour)(?!\p{L})/iu;

/** Who stays there. */
const people =
  /^[^.;]{0,20}? (?:for|para|pour)(?: \p{L}+){0,2} (?:survivors?|victims?|women|girls?|children|minors|youth|people|those|sobrevivientes?|víctimas?|mujeres|niñas|femmes|filles|survivantes?|victimes?)(?!\p{L})/iu;

/** It has such a house itself; one that trains or refers people to others' has none. */
const running =
  /(?<!\p{L})(?:runs?|operat(?:es?|ing)|has|have|owns?|opened|opens|provid(?:es?|ing)|offers?|offering|keeps?|tiene|ofrece|opera|administra|dirige|brinda|gère|exploite|offre|tient)(?:[ ,]+[\p{L}\d’'-]+){0,5}[ ,]*$/iu;

/** It speaks of the houses of others. */
const others =
  /(?<!\p{L})(?:train|teach|refer|work|partner|collaborat|speak|visit|inform|educat|advis|advoca|capacita|refier|form[ea])\p{L}*(?!\p{L})[^.;]*$/iu;

/** The page of a house's own site that leads to its door. */
const wayThere =
  /\/(?:our-)?(?:locations?|directions?|find-us|visit(?:-us)?|map|how-to-get-here|ubicaci[oó]n)(?:\.\w+)?\/?(?:[?#].*)?$/i;
const maps =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/maps|maps\.|goo\.gl\/maps|(?:www\.)?openstreetmap\.org|(?:www\.)?bing\.com\/maps)/i;

/** Finds places that may give away a shelter; the door refuses a pin of one whose record says that it is one. */
export function* confidentialIn({ written }: Checked): Iterable<Problem> {
  const cities = new Set(
    written.map((record) => textAt(record, 'place.city')).filter((city) => /^\p{Lu}/u.test(city)),
  );
  for (const record of written) {
    const { collection } = record;
    if (collection === 'builds' || collection === 'events') yield* ofMeeting(record);
    if (collection !== 'organizations') continue;
    if (isKeptQuiet(record)) yield* ofHouse(record, cities);
    else yield* ofOrganization(record);
  }
}

function isKeptQuiet(record: Written): boolean {
  return (
    /^(?:shelter|aftercare)$/.test(textAt(record, 'type')) || textAt(record, 'place.precision') === 'withheld'
  );
}

/** The texts of a house must not tell what its place does not. */
function* ofHouse(record: Written, cities: ReadonlySet<string>): Iterable<Problem> {
  for (const [field, text] of record.texts) {
    const town = /^(?:summary|serviceArea|note)\b/.test(field)
      ? townsToldIn(text, cities, field.startsWith('serviceArea'))
      : undefined;
    if (town !== undefined)
      yield {
        ...aboutOf(record),
        field,
        severity: 'error',
        rule: 'confidential',
        message: `${record.id}: its place is kept quiet, and its text tells of "${town}"`,
        suggestion: 'name its state or province only',
      };
  }
  for (const [field, url] of record.addresses)
    if (maps.test(url) || (field === 'website' && wayThere.test(url)))
      yield {
        ...aboutOf(record),
        field,
        severity: maps.test(url) ? 'error' : 'warning',
        rule: 'confidential',
        message: `${record.id}: its place is kept quiet, and this address looks like the way there`,
        suggestion: 'write the address of its front page',
      };
}

function* ofOrganization(record: Written): Iterable<Problem> {
  const precision = textAt(record, 'place.precision');
  if (precision !== 'city' && precision !== 'exact') return;
  const found = record.texts
    .flatMap(([field, text]) =>
      /^(?:name|summary|serviceArea|note)\b/.test(field) ? housesIn(field, text) : [],
    )
    .sort((one, other) => Number(other.isOwn) - Number(one.isOwn))[0];
  if (found)
    yield {
      ...aboutOf(record),
      field: 'place',
      severity: found.isOwn ? 'error' : 'warning',
      rule: 'confidential',
      message: `${record.id}: its text speaks of a "${found.word}", and its place is told (${textAt(record, 'place.city')})`,
      suggestion: 'if people stay there, its place is { "precision": "withheld" }',
    };
}

function housesIn(field: string, text: string): { word: string; isOwn: boolean }[] {
  return [...text.matchAll(new RegExp(house, 'giu'))].flatMap(({ 0: word, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
    // "Truckers find shelter" tells of no house.
    if (
      /^shelter$/i.test(word) &&
      /(?:find|finds|found|take|takes|took|seek|seeks|need|needs) $/i.test(before)
    )
      return [];
    const isOwn =
      field.startsWith('name') ||
      before === '' ||
      running.test(before) ||
      (people.test(after) && !others.test(before));
    return [{ word, isOwn }];
  });
}

/** A meeting in a house where people live tells where the house is. */
function* ofMeeting(record: Written): Iterable<Problem> {
  const word = house.exec(textAt(record, 'place.venue'))?.[0];
  if (word !== undefined)
    yield {
      ...aboutOf(record),
      field: 'place.venue',
      severity: 'error',
      rule: 'confidential',
      message: `${record.id}: the venue tells where a "${word}" is`,
      suggestion: 'leave the venue out',
    };
}

function textAt({ texts }: Written, wanted: string): string {
  return texts.find(([field]) => field === wanted)?.[1] ?? '';
}
