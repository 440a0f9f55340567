import { linesIn, type Position } from './json-position.ts';

/** A field that stands a second time in its object. */
export interface Twice {
  readonly key: string;
  /** Where the second one stands. */
  readonly position: Position;
  /** Of a list, the element that it is in, counted from 0; -1 where the text is no list. */
  readonly index: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;

/** Finds the fields that stand twice in an object of well-formed JSON text, of which a parser keeps the last one and says nothing. */
export function twiceIn(text: string): Twice[] {
  const found: { key: string; offset: number; index: number }[] = [];
  /** The names that were read at each depth; of a list, nothing. */
  const names: (Set<string> | undefined)[] = [];
  /** Sets are used again, one for each depth. */
  const spare: Set<string>[] = [];
  let isName = false;
  let index = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOf(text, at);
      const own = isName ? names.at(-1) : undefined;
      if (own) {
        const raw = text.slice(at + 1, end);
        const key = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
        if (own.has(key)) found.push({ key, offset: at, index });
        else own.add(key);
        isName = false;
      }
      at = end;
    } else if (code === COMMA) {
      isName = names.at(-1) !== undefined;
      if (names.length === 1 && !isName) index++;
    } else if (code === OPEN_OBJECT) {
      const set = (spare[names.length] ??= new Set());
      set.clear();
      names.push(set);
      isName = true;
    } else if (code === OPEN_LIST) {
      if (names.length === 0) index = 0;
      names.push(undefined);
      isName = false;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      names.pop();
      isName = false;
    }
  }
  if (found.length === 0) return [];
  const placeOf = linesIn(text);
  return found.map(({ key, offset, index: nth }) => ({ key, index: nth, position: placeOf(offset) }));
}

/** The offset of the quotation mark that closes the text that begins at `at`. */
function endOf(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    // An even number of backslashes stand for themselves.
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}
