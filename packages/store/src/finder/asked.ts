import { isJurisdiction } from '@coalition-map/geo';
import { folded, termsOf, wordsOf } from './fold.ts';
import { codeOf } from './papers.ts';

/** What a query looks for. */
export interface Asked {
  /** The terms, without those of phrases. */
  readonly terms: readonly string[];
  /** Each in quotation marks: its words must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** Words and phrases after a minus sign: no record may have them. */
  readonly without: readonly (readonly string[])[];
  /** Whether the last word may be a beginning only: nothing follows it. */
  readonly isOpen: boolean;
}

/** Words that say nothing by themselves, in the three languages. */
const empty: ReadonlySet<string> = new Set(
  'a an and are as at by for from in is it of on or the to with el la los las de del y en para por un una le les des du et au aux pour par une'.split(
    ' ',
  ),
);

/** Tells whether a term says nothing by itself. */
export function isEmpty(term: string): boolean {
  return empty.has(term);
}

const PHRASE = /["“”«]([^"“”«»]+)["“”»]/g;
/** A minus sign stands before what it takes away, and after nothing. */
const WITHOUT = /(?<=^|\s)[-−](?:["“”«]([^"“”«»]+)["“”»]|([\p{L}\p{N}]\S*))/gu;

/** Letters that each have a full stop: "D.C." is DC. */
const INITIALS = /(?<![\p{L}.])(?:\p{L}\.){2,}/gu;

/** Reads a query: words, phrases in quotation marks of any sort, and codes such as US-TN or TN. */
export function askedIn(query: string): Asked {
  const without = [...query.matchAll(WITHOUT)].map(([, phrase, word = '']) => termsOf(phrase ?? word));
  const wanted = query
    .replace(WITHOUT, ' ')
    .replace(INITIALS, (letters) => `${letters.replaceAll('.', '').toUpperCase()} `)
    .trimEnd()
    .concat(/\s$/.test(query) ? ' ' : '');
  const phrases = [...wanted.matchAll(PHRASE)].map(([, inside = '']) => termsOf(inside));
  const rest = wanted.replace(PHRASE, ' ').trim();
  const isOne = /^[a-z]{2}$/i.test(rest);
  const terms = rest.split(/\s+/).flatMap((word): readonly string[] => {
    // "IN" is Indiana, "in" is none, unless it is all that was asked for.
    const mayBe = isOne || /^[A-Z]{2}$/.test(word) || /^[a-z]{2}-[a-z]{2}$/i.test(word);
    return mayBe && isCode(word.toUpperCase()) ? [codeOf(word)] : termsOf(word);
  });
  const said = terms.filter((term) => !isEmpty(term));
  return {
    terms: said.length > 0 ? said : terms,
    phrases: phrases.filter((it) => it.length > 0),
    without: without.filter((it) => it.length > 0),
    isOpen: /[\p{L}\p{N}\p{M}]$/u.test(wanted) && !isPlural(rest),
  };
}

/** Tells whether the last word lost its end, so that what begins with the rest of it is not what is being typed. */
function isPlural(text: string): boolean {
  const last = wordsOf(text).at(-1);
  return last !== undefined && folded(text.slice(last.start, last.end)) !== last.term;
}

/** Tells whether a query asks for anything that could be found; "the" alone does not, and what is to be left out neither. */
export function asksIn({ terms, phrases }: Asked): boolean {
  return phrases.length > 0 || terms.some((term) => !isEmpty(term));
}

function isCode(code: string): boolean {
  return isJurisdiction(code) || ['US', 'CA', 'MX'].some((country) => isJurisdiction(`${country}-${code}`));
}
