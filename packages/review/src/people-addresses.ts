import { isJurisdiction, jurisdictionsOf } from '@coalition-map/geo';

/** A text that looks like a postal address. */
interface Address {
  readonly text: string;
  readonly isCertain: boolean;
}

const certain = [
  // 123 Main St, 40 Capitol Square SW; "12 Fort St. John" is a town.
  /\b\d{1,5}[A-Z]? (?:[NSEW]{1,2}\.? )?(?:(?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}.'’-]*) ){1,4}(?:Street|St(?!\.? \p{Lu})|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr(?!\.? \p{Lu})|Lane|Ln|Court|Ct|Place|Pl|Square|Sq|Parkway|Pkwy|Highway|Hwy|Terrace|Circle|Trail)\b/u,
  /\bP\.? ?O\.? Box \d+/i,
  /\b\d{1,5},? (?:rue|avenue|boulevard|chemin) \p{L}+/iu,
  /\b(?:Calle|Avenida|Av\.|Carrera|Apartado(?: Postal)?) [\p{L} .]*\d+/u,
  /\b(?:Suite|Apt\.?|Apartment|Unit) #?\d+[A-Z]?\b/,
  /\b\d{2,5} (?:[NSEW]\.? )?Broadway\b/,
  /\b\d{2,5} (?:(?:US|U\.S\.|State|County) )?(?:Highway|Hwy\.?|Route|Rte\.?|County Road|Farm Road) \d{1,4}\b(?: (?:North|South|East|West|[NSEW])\b)?/,
  /\b[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d\b/,
];

/** In small letters, it ends a sentence or goes on with a town: "3 high street campaigns" is none. */
const likely = [
  /(?<!\p{L})\d{1,5}[a-z]? (?:[nsew]\.? )?\p{L}+ (?:street|avenue|boulevard)(?=$|[.;)]|, \p{Lu}| in \p{Lu})/u,
];

/** "In 2019 Main Street programs" begins with a year. */
const yearBefore =
  /(?:^|[\s(])(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Aa]fter|[Bb]efore|[Oo]f|[Tt]he|[Ee]arly|[Ll]ate|En|en|Depuis|depuis) $/;

/** State and code: "Colorado 80112", not "Texas 10000 drivers". */
const stateAndCode = new RegExp(
  `\\b(?:${jurisdictionsOf('US')
    .map(({ name }) => name.en)
    .join('|')}),? \\d{5}(?:-\\d{4})?(?=$|[.,;)])`,
);

/** Gives what looks like a postal address in a text: a street with its number, a box, a postal code. */
export function addressIn(text: string): Address | undefined {
  // Each of the shapes has a digit.
  if (!/\d/.test(text)) return undefined;
  const zip = /\b([A-Z]{2}),? \d{5}(?:-\d{4})?\b/.exec(text);
  const found =
    firstOf(certain, text) ??
    (zip && isJurisdiction(`US-${zip[1] ?? ''}`) ? zip[0] : undefined) ??
    stateAndCode.exec(text)?.[0];
  if (found !== undefined) return { text: found, isCertain: true };
  const guess = firstOf(likely, text);
  return guess === undefined ? undefined : { text: guess, isCertain: false };
}

function firstOf(shapes: readonly RegExp[], text: string): string | undefined {
  for (const shape of shapes)
    for (const { 0: found, index } of allOf(shape, text))
      if (!/^(?:19|20)\d\d /.test(found) || !yearBefore.test(text.slice(0, index))) return found;
  return undefined;
}

function allOf(shape: RegExp, text: string): readonly RegExpExecArray[] {
  return shape.test(text) ? [...text.matchAll(new RegExp(shape, `${shape.flags}g`))] : [];
}
