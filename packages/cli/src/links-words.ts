/** What the words on a page give away. */
export type Smell = 'gambling' | 'pharmacy' | 'adult' | 'for sale' | 'parked';

/**
 * Phrases of pages that take over a lapsed address. Whole phrases: a page on trafficking may speak of casinos, escorts and
 * pornography, and does not offer a bonus.
 */
const phrases: Readonly<Record<Smell, readonly string[]>> = {
  gambling: [
    'agen judi',
    'bandar togel',
    'casino bonus',
    'casino online',
    'free spins',
    'judi bola',
    'judi online',
    'judi slot',
    'link alternatif',
    'no deposit bonus',
    'online betting',
    'online casino',
    'online slots',
    'poker online',
    'situs judi',
    'situs slot',
    'slot gacor',
    'slot online',
    'slot88',
    'sportsbook bonus',
    'togel online',
    'toto slot',
    'азартные игры',
    'игровые автоматы',
    'казино',
  ],
  pharmacy: [
    'buy cialis',
    'buy viagra',
    'canadian pharmacy',
    'cheap viagra',
    'cialis online',
    'generic cialis',
    'generic viagra',
    'viagra online',
    'without a prescription',
  ],
  adult: [
    'adult webcams',
    'free porn',
    'live sex cams',
    'nude cams',
    'porn tube',
    'porn videos',
    'sex cams',
    'xxx movies',
    'xxx videos',
  ],
  'for sale': [
    'buy this domain',
    'domain for sale',
    'domain is available for purchase',
    'domain is for sale',
    'domain may be for sale',
    'domain name is for sale',
    'make an offer on this domain',
    'the domain has expired',
    'this domain has expired',
    'this domain name has expired',
  ],
  parked: [
    'domain is parked',
    'domain parking',
    'parked domain',
    'parked free courtesy of',
    'this web page is parked',
    'website coming soon',
  ],
};

const smells = Object.entries(phrases).flatMap(([smell, list]) =>
  list.map((phrase) => [phrase, smell as Smell] as const),
);

/** Gives the sign phrases that stand in a text, in the order of the list; at most 20. */
export function phrasesIn(text: string): string[] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return smells.flatMap(([phrase]) => (plain.includes(` ${phrase} `) ? [phrase] : [])).slice(0, 20);
}

/** Gives what a sign phrase gives away; undefined for one that is not in the list (any more). */
export function smellOf(phrase: string): Smell | undefined {
  return smells.find(([it]) => it === phrase)?.[1];
}

/** Scripts in which no source of a map of North America is titled; those of its tribal nations are not among them. */
const foreign =
  /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/gu;

/** Tells whether half of the letters of a title, or more, are of a script that nobody here writes in. */
export function isInAnotherScript(title: string): boolean {
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (title.match(foreign)?.length ?? 0) * 2 >= letters;
}

/** Hosts that show a lapsed name and sell it. */
const parking =
  /(?:^|\.)(?:above|afternic|bodis|dan|domainmarket|dynadot|hugedomains|namebright|parkingcrew|parklogic|sedo|sedoparking|undeveloped|uniregistry)\.(?:com|net)$/;

/** Tells whether a host is one of those that sell lapsed names. */
export function isParking(host: string): boolean {
  return parking.test(host);
}

const notFound: readonly RegExp[] = [
  /^\W*(?:error\s*)?(?:404|410)\b(?!\s*[-–]?\s*\d)/i,
  /\b(?:error|http|status)\s*:?\s*(?:404|410)\b/i,
  /\b(?:page|file|document|content|article|site|resource)\s*(?:was |is )?not\s+(?:found|available|exist)/i,
  /\bpage\b[^.:|]{0,40}\b(?:cannot|can['’]t|could not|couldn['’]t) be found/i,
  /\bpage (?:does not|doesn['’]t) exist|\bpage (?:is )?no longer (?:available|exists)/i,
  /^\W*not found\b/i,
  /\baccount (?:has been )?suspended|\bsite (?:is )?(?:disabled|not published)/i,
  /page introuvable|p[aá]gina no encontrada/i,
];

/** Tells whether a title says that the page is not there. */
export function saysNotFound(title: string): boolean {
  return notFound.some((says) => says.test(title));
}

/** Tells whether an address or a title is that of a page to log in. */
export function asksToLogIn(url: string, title: string): boolean {
  const { pathname, hostname } = new URL(url);
  return (
    /(?:^|[/._-])(?:log-?in|sign-?in|wp-login|sso|authwall|authenticate)(?:$|[/._-])/i.test(pathname) ||
    /^(?:login|signin|sso|accounts|auth)\./i.test(hostname) ||
    /^\W*(?:log ?in|sign ?in|login required|members only|connexion|iniciar sesi[oó]n)\b/i.test(title)
  );
}
