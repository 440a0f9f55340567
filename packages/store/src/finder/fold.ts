/** A word of a text as it is searched for: without accents, in small letters, with where it stands in the text. */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with accents that stand apart; an apostrophe inside a word belongs to it. */
const wordsIn = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Gives a text without accents and case: "Québec" is "quebec". An "ß" or an "œ" stays what it is. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Gives a word without its plural, as far as its end tells: "agencies" is "agency", "drivers" is "driver". */
function single(term: string): string {
  if (term.length < 4 || /(?:[su]s|is|\d)$/.test(term)) return term;
  return term.replace(/ies$/, 'y').replace(/s$/, '');
}

/** Gives the words of a text in order. A word in which a hyphen stands is two. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(wordsIn)].map(({ 0: word, index }) => ({
    // "women's" and "women" are one word to whoever looks for either.
    term: single(folded(word).replace(/['’]s?$|['’]/gu, '')),
    start: index,
    end: index + word.length,
  }));
}

/** Gives the terms of a text, in order. */
export function termsOf(text: string): readonly string[] {
  return wordsOf(text).map(({ term }) => term);
}
