import { Unreadable } from '@coalition-map/review';
import { words } from './words.ts';

/** The levels of a file that can be edited; the format has a dozen, and a browser fails at some thousands. */
const MOST_LEVELS = 64;

/** Gives what is wrong with a text of JSON whose lists and objects lie too deep within each other; nothing where they do not. */
export function tooDeep(text: string, file: string): Unreadable | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfText(text, at);
    // Both brackets differ from both braces in one bit: [ and { open, ] and } close.
    else if ((code | 0x20) === 0x7d) depth--;
    else if ((code | 0x20) === 0x7b && ++depth > MOST_LEVELS) {
      const before = text.slice(0, at).split('\n');
      const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
      return new Unreadable(file, position, words.open.tooDeep(MOST_LEVELS));
    }
  }
  return undefined;
}

/** The offset of the quotation mark that closes the text that begins at `at`. */
function endOfText(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) return i;
    if (code === 0x5c) i++;
  }
  return text.length;
}
