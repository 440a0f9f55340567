/** A place in a text: line and column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Steps from the whole to a part of it: keys of objects, and places in lists. */
type Path = readonly (string | number)[];

/** Gives the steps of a field's path: `sources[0].url` is `['sources', 0, 'url']`. */
export function stepsOf(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

/** Finds a value in well-formed JSON text by its path; where it is missing, the nearest thing around it. */
export function positionIn(text: string, path: Path): Position {
  return positionsOf(text)(path);
}

/** As `positionIn`, for many values of one text: lines and the records of a list are looked for once. */
export function positionsOf(text: string): (path: Path) => Position {
  const begin = blanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  let items: readonly number[] | undefined;
  let lines: readonly number[] | undefined;
  return (path) => {
    const [first, ...rest] = path;
    const isItem = text[begin] === '[' && typeof first === 'number';
    const item = isItem ? (items ??= itemsOf(text, begin))[first] : undefined;
    const at = item !== undefined ? offsetIn(text, item, rest) : isItem ? begin : offsetIn(text, begin, path);
    return placeOf((lines ??= linesOf(text)), at);
  };
}

/** Gives the line and the column of an offset, counted from 0, in a text. */
export function positionAt(text: string, offset: number): Position {
  return linesIn(text)(offset);
}

/** As `positionAt`, for many offsets of one text. */
export function linesIn(text: string): (offset: number) => Position {
  const begins = linesOf(text);
  return (offset) => placeOf(begins, offset);
}

/** The offsets at which lines begin. */
function linesOf(text: string): number[] {
  const begins = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) begins.push(at + 1);
  return begins;
}

/** The line of an offset is the last one that begins before it. */
function placeOf(begins: readonly number[], offset: number): Position {
  let [low, high] = [0, begins.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((begins[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (begins[low] ?? 0) + 1 };
}

/** The offsets of the elements of the list that begins at `at`. */
function itemsOf(text: string, at: number): number[] {
  const found: number[] = [];
  for (let i = blanks(text, at + 1); i < text.length && text[i] !== ']';) {
    found.push(i);
    i = blanks(text, afterValue(text, i));
    if (text[i] === ',') i = blanks(text, i + 1);
  }
  return found;
}

function offsetIn(text: string, begin: number, path: Path): number {
  let at = begin;
  for (const step of path) {
    const next = child(text, at, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** The offset of an element or a field's value, or undefined where the value at `at` has none such. */
function child(text: string, at: number, step: string | number): number | undefined {
  if (text[at] === '[') return typeof step === 'number' ? itemsOf(text, at)[step] : undefined;
  if (text[at] !== '{') return undefined;
  for (let i = blanks(text, at + 1); i < text.length && text[i] !== '}';) {
    const end = afterValue(text, i);
    const key: unknown = JSON.parse(text.slice(i, end));
    i = blanks(text, blanks(text, end) + 1);
    if (key === step) return i;
    i = blanks(text, afterValue(text, i));
    if (text[i] === ',') i = blanks(text, i + 1);
  }
  return undefined;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The offset after the value that begins at `at`; the text is known to be JSON. */
function afterValue(text: string, at: number): number {
  if (text[at] === '"') return afterString(text, at);
  if (text[at] !== '{' && text[at] !== '[') {
    let i = at;
    while (i < text.length && !/[\s,}\]]/.test(text[i] ?? '')) i++;
    return i;
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = afterString(text, i) - 1;
    // Both brackets differ from both braces in one bit: [ and { open, ] and } close.
    else if ((code | 0x20) === 0x7b) depth++;
    else if ((code | 0x20) === 0x7d && --depth === 0) return i + 1;
  }
  return text.length;
}

function afterString(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    // An even number of backslashes stand for themselves.
    if ((end - before) % 2 === 1) return end + 1;
  }
  return text.length;
}

function blanks(text: string, at: number): number {
  for (let i = at; ; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return i;
  }
}
