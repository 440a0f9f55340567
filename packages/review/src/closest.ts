import { typingErrors } from '@coalition-map/geo';

/** Gives the word nearest to a mistyped one, or undefined where none is near: two letters wrong, or a third of a long word. */
export function closest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const other of words) {
    // Each letter that one word has more is an error of its own.
    if (Math.abs(other.length - word.length) >= least) continue;
    const errors = typingErrors(word, other);
    if (errors < least) [best, least] = [other, errors];
  }
  return best;
}
