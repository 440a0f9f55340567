import { wordsOf } from './fold.ts';

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
