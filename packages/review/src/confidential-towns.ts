import { jurisdictionsOf } from '@coalition-map/geo';

/** Words with a capital that are no town: languages, months, peoples, parts of a country. */
const noTown = new Set(
  'English|Spanish|French|Navajo|Lakota|Dakota|Cree|Ojibwe|Inuktitut|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Native|Natives|American|Americans|Alaska|Indian|Indigenous|Tribal|Country|First|Nations|Nation|North|South|East|West|Northern|Southern|Eastern|Western|Central|Upper|Lower|Midwest|Great|Plains|Pacific|Atlantic|Prairie|Mountain|United|States|America|Canada|Mexico|USA|US|Québec|State|Statewide|Province|Nationwide|All|The|Its|Women|Christ|God|Jesus|Spring|Summer|Fall|Winter|LGBTQ'.split(
    '|',
  ),
);

/** The longest first: West Virginia is no Virginia. */
const states = (['US', 'CA', 'MX'] as const)
  .flatMap((country) => jurisdictionsOf(country).flatMap(({ name }) => Object.values(name)))
  .sort((one, other) => other.length - one.length);

const proper = String.raw`\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|of|de|del|la|du|St\.))*`;

/** Where a text tells where something is: "in Huron", "near downtown Huron", "à Laval". */
const whereabouts = new RegExp(
  String.raw`(?<!\p{L})(?:[Ii]n|[Nn]ear|[Oo]utside|[Bb]ehind|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|[Aa]cross from|[Cc]erca de|[Ee]n|[Àà]|[Pp]rès de)(?: (?:downtown|central|the (?:city|town|village|outskirts) of|rural|greater|suburban|la ciudad de|la ville de))? (${proper})`,
  'gu',
);

/** A county, a city, a parish: "Beadle County", "the city of Huron". */
const county = new RegExp(
  String.raw`(?:${proper} )?(?:County|Counties|Parish|Township|Borough)(?!\p{L})|(?:[Cc]ity|[Tt]own) of ${proper}`,
  'u',
);

/** Gives a town, or a county, that a text tells of, or undefined where it tells of none finer than a state. */
export function townsToldIn(text: string, cities: ReadonlySet<string>, isArea: boolean): string | undefined {
  // "South Dakota" is no town, and neither is what is left of it.
  const rest = states.reduce((left, name) => left.replaceAll(name, 'state'), text);
  const told = county.exec(rest)?.[0];
  if (told !== undefined) return bare(told);
  for (const [, place = ''] of rest.matchAll(whereabouts)) if (isTown(place)) return bare(place);
  const known = rest.match(new RegExp(proper, 'gu'))?.find((it) => cities.has(it.replace(/[.,]$/, '')));
  if (known !== undefined) return known;
  // An area that is one name, or a list of them: "Huron", "Huron and Mitchell".
  const listed = isArea
    ? new RegExp(`^(${proper})(?:$|,| and | y | et |\\.$)`, 'u').exec(rest)?.[1]
    : undefined;
  return listed !== undefined && isTown(listed) ? listed : undefined;
}

function isTown(place: string): boolean {
  return !place.split(/[ .]+/).every((word) => word === '' || noTown.has(word) || !/^\p{Lu}/u.test(word));
}

/** Without the sign that ends the sentence. */
function bare(place: string): string {
  return place.replace(/[.,’'-]+$/, '');
}
