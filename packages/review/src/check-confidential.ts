import type { Checked, Problem } from './finding.ts';
import { aboutOf, type Written } from './written.ts';

/** A house whose place may harm those who live there; a bus stop's roof is none. */
const house =
  /(?<!(?:bus|animal|storm|pet) )\b(?:shelters?|safe[- ]?houses?|aftercare (?:home|house|program)s?|group homes?|residential (?:program|care|home|facility)|transitional (?:home|housing))\b|(?<!\p{L})(?:refugios?|casa de acogida|maisons? d[’']hébergement)(?!\p{L})/iu;

/** Finds places that may give away a shelter whose record does not say that it is one; the door refuses a pin of one that does. */
export function* confidentialIn({ written }: Checked): Iterable<Problem> {
  for (const record of written) {
    const { collection } = record;
    if (collection === 'organizations') yield* ofOrganization(record);
    else if (collection === 'builds' || collection === 'events') yield* ofMeeting(record);
  }
}

function* ofOrganization(record: Written): Iterable<Problem> {
  const precision = textAt(record, 'place.precision');
  if (precision !== 'city' && precision !== 'exact') return;
  const word = record.texts
    .map(([field, text]) => (/^(?:name|summary)\b/.test(field) ? house.exec(text)?.[0] : undefined))
    .find((found) => found !== undefined);
  if (word !== undefined)
    yield {
      ...aboutOf(record),
      field: 'place',
      severity: 'error',
      rule: 'confidential',
      message: `${record.id}: its text speaks of a "${word}", and its place is told (${textAt(record, 'place.city')})`,
      suggestion: 'if people stay there, its place is { "precision": "withheld" }',
    };
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
