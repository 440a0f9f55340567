import type { Checked, Problem } from './finding.ts';

/** A house whose place may harm those who live there; a bus stop's roof is none. */
const house =
  /(?<!(?:bus|animal|storm|pet) )\b(?:shelters?|safe[- ]?houses?|aftercare (?:home|house|program)s?|group homes?|residential (?:program|care|home|facility)|transitional (?:home|housing))\b|(?<!\p{L})(?:refugios?|casa de acogida|maisons? d[’']hébergement)(?!\p{L})/iu;

/** Finds places that may give away a shelter whose record does not say that it is one; the door refuses a pin of one that does. */
export function confidentialIn(checked: Checked): Problem[] {
  return [...ofOrganizations(checked), ...ofMeetings(checked)];
}

function* ofOrganizations({ records }: Checked): Iterable<Problem> {
  for (const { id, name, summary, place } of records.organizations) {
    if (place?.precision !== 'city' && place?.precision !== 'exact') continue;
    const word = [name, summary]
      .flatMap((text) => Object.values(text))
      .map((text) => house.exec(text ?? '')?.[0])
      .find((found) => found !== undefined);
    if (word !== undefined)
      yield {
        collection: 'organizations',
        id,
        field: 'place',
        severity: 'error',
        rule: 'confidential',
        message: `${id}: its text speaks of a "${word}", and its place is told (${place.city ?? ''})`,
        suggestion: 'if people stay there, its place is { "precision": "withheld" }',
      };
  }
}

/** A meeting in a house where people live tells where the house is. */
function* ofMeetings({ records }: Checked): Iterable<Problem> {
  const all = [
    ...records.builds.map(({ id, place }) => ({ collection: 'builds' as const, id, place })),
    ...records.events.map(({ id, place }) => ({ collection: 'events' as const, id, place })),
  ];
  for (const { collection, id, place } of all) {
    const word = house.exec(place?.venue ?? '')?.[0];
    if (word !== undefined)
      yield {
        collection,
        id,
        field: 'place.venue',
        severity: 'error',
        rule: 'confidential',
        message: `${id}: the venue tells where a "${word}" is`,
        suggestion: 'leave the venue out',
      };
  }
}
