const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A whole number as source maps write it: five bits a letter, the lowest first, the sign in the very lowest. */
function encoded(number: number): string {
  let rest = number < 0 ? (-number << 1) | 1 : number << 1;
  let text = '';
  do {
    const low = rest & 31;
    rest >>>= 5;
    text += digits.charAt(rest > 0 ? low | 32 : low);
  } while (rest > 0);
  return text;
}

/** A place of a text that another was made from: line and column, from 0. */
interface Place {
  line: number;
  column: number;
}

/** Moves a place to the end of a text that begins there. */
function pass(place: Place, text: string): void {
  const breaks = text.split('\n');
  const last = breaks.at(-1) ?? '';
  place.line += breaks.length - 1;
  place.column = breaks.length === 1 ? place.column + last.length : last.length;
}

/**
 * Replaces what a pattern finds, as `String.replace` does, and gives the mappings of a source map beside it, exact to the word:
 * without them a debugger would show other lines than those that run.
 */
export function replaceMapped(
  text: string,
  pattern: RegExp,
  replace: (found: string) => string,
): { readonly code: string; readonly mappings: string } {
  const from: Place = { line: 0, column: 0 };
  const told = { column: 0, from: { line: 0, column: 0 } };
  let code = '';
  let mappings = '';
  let column = 0;
  let isFirst = true;

  const tell = (): void => {
    const numbers = [column - told.column, 0, from.line - told.from.line, from.column - told.from.column];
    mappings += (isFirst ? '' : ',') + numbers.map(encoded).join('');
    isFirst = false;
    told.column = column;
    told.from = { ...from };
  };
  const write = (piece: string): void => {
    code += piece;
    const breaks = piece.split('\n');
    const last = breaks.at(-1) ?? '';
    if (breaks.length === 1) {
      column += last.length;
      return;
    }
    mappings += ';'.repeat(breaks.length - 1);
    column = last.length;
    told.column = 0;
    isFirst = true;
  };
  const keep = (kept: string): void => {
    for (const [word] of kept.matchAll(/\n|\w+|[^\w\n]+/g)) {
      if (word !== '\n') tell();
      write(word);
      pass(from, word);
    }
  };

  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    keep(text.slice(at, match.index));
    tell();
    write(replace(found));
    pass(from, found);
    at = match.index + found.length;
  }
  keep(text.slice(at));
  return { code, mappings };
}
