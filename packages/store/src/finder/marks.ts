import { termsOf, wordsOf } from './fold.ts';

/** A stretch of a text that is marked, or not. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Splits a text where its words are among terms of the index, so that these can be marked; all together they are the text. */
export function marksIn(text: string, terms: readonly string[]): readonly Stretch[] {
  const wanted = new Set(terms);
  const stretches: Stretch[] = [];
  let from = 0;
  const add = (to: number, isMarked: boolean): void => {
    if (to > from) stretches.push({ text: text.slice(from, to), isMarked });
    from = to;
  };
  for (const { term, start, end } of wordsOf(text)) {
    if (!wanted.has(term)) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return stretches;
}

/** How much of a text an excerpt has on either side of what is marked, in characters. */
const REACH = 60;

/**
 * Gives a piece of a text around the first of its words that are among terms, cut at words; of sentences that have one, the
 * one with the most. Nothing where none has.
 */
export function excerptOf(text: string, terms: readonly string[]): string | undefined {
  const wanted = new Set(terms);
  const [best] = text
    .split(/(?<=[.!?])\s+/)
    .map((sentence) => ({ sentence, met: new Set(termsOf(sentence).filter((it) => wanted.has(it))).size }))
    .filter(({ met }) => met > 0)
    .sort((a, b) => b.met - a.met);
  if (!best) return undefined;
  const { sentence } = best;
  const first = wordsOf(sentence).find(({ term }) => wanted.has(term));
  const words = wordsOf(sentence).filter(
    ({ start, end }) => first && start >= first.start - REACH && end <= first.end + REACH,
  );
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? sentence.length];
  const isBegun = wordsOf(sentence)[0]?.start === from;
  const isEnded = wordsOf(sentence).at(-1)?.end === to;
  return `${isBegun ? '' : '… '}${sentence.slice(from, to)}${isEnded ? '' : ' …'}`;
}
