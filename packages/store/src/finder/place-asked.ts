import { jurisdictionsOf } from '@coalition-map/geo';
import { languages } from '@coalition-map/schema';
import { isEmpty, type Asked } from './asked.ts';
import { termsOf } from './fold.ts';
import { codeOf } from './papers.ts';

/** A state, province or territory that a query names, and what it asks for beside that. */
export interface PlaceAsked {
  readonly place: string;
  readonly rest: Asked;
}

let known: ReadonlyMap<string, string> | undefined;

/** The places of the US and Canada by their names in all languages, and by their codes. */
function placesByName(): ReadonlyMap<string, string> {
  return (known ??= new Map(
    [...jurisdictionsOf('US'), ...jurisdictionsOf('CA')].flatMap(({ id, name }) => [
      ...languages.flatMap((it) => name[it] ?? []).map((it) => [keyOf(termsOf(it)), id] as const),
      [codeOf(id), id] as const,
      [codeOf(id.slice(3)), id] as const,
    ]),
  ));
}

/** The longest name, in words that say something. */
const LONGEST = 4;

/** Gives the place that a query names, where it names exactly one; a city or an organization that is called so is one too. */
export function placeAskedIn(asked: Asked): PlaceAsked | undefined {
  const { terms } = asked;
  const rest: string[] = [];
  const places = new Set<string>();
  for (let at = 0; at < terms.length;) {
    let length = Math.min(LONGEST, terms.length - at);
    let place = placesByName().get(keyOf(terms.slice(at, at + length)));
    while (place === undefined && length > 1)
      place = placesByName().get(keyOf(terms.slice(at, at + --length)));
    if (place === undefined) rest.push(...terms.slice(at, at + length));
    else places.add(place);
    at += length;
  }
  for (const phrase of asked.phrases) {
    const place = placesByName().get(keyOf(phrase));
    if (place !== undefined) places.add(place);
  }
  const [place] = places;
  if (place === undefined || places.size > 1) return undefined;
  const phrases = asked.phrases.filter((it) => !placesByName().has(keyOf(it)));
  return { place, rest: { ...asked, terms: rest, phrases } };
}

/** Words that say nothing do not tell names apart: "District of Columbia" is "district columbia". */
function keyOf(terms: readonly string[]): string {
  return terms.filter((it) => !isEmpty(it)).join(' ');
}
