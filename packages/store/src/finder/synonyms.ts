import { typingErrors } from '@coalition-map/geo';
import { isEmpty } from './asked.ts';
import { termsOf } from './fold.ts';
import { translations } from './translations.ts';

/**
 * Words for the same thing among those who look for it: each line is a group, and a search for one finds the others. The
 * words of the trade are those of the founding documents; abbreviations are spelled as their holders do.
 */
const groups: readonly (readonly string[])[] = [
  [
    'dmv',
    'department of motor vehicles',
    'motor vehicle agency',
    'licensing agency',
    'licensing agencies',
    'driver licensing',
  ],
  [
    'cdl',
    'commercial driver license',
    'commercial driver licence',
    'commercial drivers license',
    'commercial driver',
    'commercial drivers',
    'commercial license',
  ],
  ['weigh station', 'weigh stations', 'scale house', 'inspection station', 'port of entry', 'ports of entry'],
  ['mve', 'motor vehicle enforcement'],
  ['dot', 'department of transportation', 'transportation department'],
  [
    'police',
    'law enforcement',
    'officers',
    'cop',
    'cops',
    'deputies',
    'deputy',
    'troopers',
    'highway patrol',
    'state patrol',
    'sheriff',
  ],
  [
    'trucker',
    'truckers',
    'truck driver',
    'truck drivers',
    'trucking',
    'trucking industry',
    'semi',
    'semi truck',
    'semi trucks',
    '18 wheeler',
    '18 wheelers',
    'big rig',
    'big rigs',
  ],
  ['truck stop', 'truck stops', 'travel plaza', 'travel center', 'rest area', 'rest stop'],
  ['botl', 'busing on the lookout'],
  ['school bus', 'student transportation', 'pupil transportation', 'school transportation'],
  ['bus', 'buses', 'busses', 'motorcoach', 'coach', 'bus industry'],
  [
    'native american',
    'native americans',
    'american indian',
    'tribal',
    'tribe',
    'tribes',
    'indigenous',
    'first nations',
    'indian country',
    'native',
  ],
  ['casino', 'casinos', 'gaming'],
  ['hotel', 'hotels', 'motel', 'motels', 'lodging', 'hospitality'],
  ['judge', 'judges', 'judiciary', 'court', 'courts'],
  ['attorney', 'attorneys', 'lawyer', 'lawyers', 'prosecutor', 'prosecutors'],
  ['law', 'laws', 'bill', 'statute', 'act', 'legislation', 'mandate'],
  ['kids', 'children', 'child', 'minors', 'youth', 'teens'],
  ['foster care', 'child welfare', 'state care'],
  ['csec', 'commercial sexual exploitation of children'],
  ['labor', 'labour'],
  ['health care', 'healthcare', 'medical', 'nurses', 'doctors'],
  ['hotline', 'helpline', 'crisis line', 'phone line'],
  ['oil and gas', 'energy', 'oilfield', 'pipeline'],
  ['poster', 'posters', 'signage', 'wallet card', 'wallet cards'],
  ['tbi', 'tennessee bureau of investigation'],
  ['tasa', 'tennessee anti slavery alliance'],
  ['ucr', 'uniform crime reporting'],
  ['ag', 'attorney general'],
  ['e guide', 'eguide', 'eguides'],
  ['nonprofit', 'nonprofits', 'ngo', 'charity'],
  ['shelter', 'safe house', 'safehouse', 'aftercare', 'residential'],
  ['class', 'course', 'training', 'trainings'],
];

/** The longest wording, in words, that stands for one thing. */
const LONGEST = 5;

/** A wording as its terms, without those that say nothing, as a query has them. */
const saidOf = (wording: string): readonly string[] => termsOf(wording).filter((it) => !isEmpty(it));

const byWording = new Map<string, readonly (readonly string[])[]>();
for (const group of groups) {
  const wordings = [...new Set(group.map((one) => saidOf(one).join(' ')))];
  for (const own of wordings) {
    const others = [
      ...(byWording.get(own) ?? []),
      ...wordings.filter((it) => it !== own).map((it) => it.split(' ')),
    ];
    // "Commercial driver license" is met wherever "commercial driver" is.
    const isMore = (one: readonly string[], than: readonly string[]) =>
      one.length > than.length && than.every((term) => one.includes(term));
    byWording.set(
      own,
      others.filter((it) => ![own.split(' '), ...others].some((other) => isMore(it, other))),
    );
  }
}

for (const [english, ...wordings] of translations) {
  const own = saidOf(english);
  const others = [own, ...(byWording.get(own.join(' ')) ?? [])];
  // A word that two languages share, or that a line of the groups has, keeps what it stands for.
  for (const key of new Set(wordings.map((it) => saidOf(it).join(' '))))
    if (!byWording.has(key)) byWording.set(key, others);
}

/** A run of words of a query, and what else is said for it. */
export interface Wording {
  readonly terms: readonly string[];
  /** Each as its terms. */
  readonly others: readonly (readonly string[])[];
}

/** From this length on a word that nothing has may be one of the wordings with a letter wrong. */
const LONG = 5;

/** What else is said for a word that is one of the wordings but for a letter. */
function othersNear(term: string): readonly (readonly string[])[] {
  if (term.length < LONG) return [];
  const near = [...byWording].find(
    ([wording]) => Math.abs(wording.length - term.length) < 2 && typingErrors(wording, term) === 1,
  );
  return near ? [near[0].split(' '), ...near[1]] : [];
}

/**
 * Splits the terms of a query into wordings, the longest known ones first; a word of which no other is known stands alone. A
 * word that is not known to the index may be a wording with a letter wrong.
 */
export function wordingsOf(
  terms: readonly string[],
  isKnown: (term: string) => boolean = () => true,
): readonly Wording[] {
  const found: Wording[] = [];
  for (let at = 0; at < terms.length;) {
    let length = Math.min(LONGEST, terms.length - at);
    while (length > 1 && !byWording.has(terms.slice(at, at + length).join(' '))) length--;
    const own = terms.slice(at, at + length);
    const key = own.join(' ');
    const others = byWording.get(key) ?? (length === 1 && !isKnown(key) ? othersNear(key) : []);
    found.push({ terms: own, others });
    at += length;
  }
  return found;
}
