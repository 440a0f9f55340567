/** A place in a text: line and column, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Gives the steps of a field's path: `sources[0].url` is `['sources', 0, 'url']`. */
export function stepsOf(field: string): (string | number)[] {
  return [...field.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  );
}

/** Finds a value in well-formed JSON text by its path; where it is missing, the nearest thing around it. */
export function positionIn(text: string, path: readonly (string | number)[]): Position {
  return positionAt(text, offsetIn(text, path));
}

/** Gives the line and the column of an offset, counted from 0, in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function offsetIn(text: string, path: readonly (string | number)[]): number {
  let at = blanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  for (const step of path) {
    const next = child(text, at, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** The offset of an element or a field's value, or undefined where the value at `at` has none such. */
function child(text: string, at: number, step: string | number): number | undefined {
  const open = text[at];
  if (open !== '{' && open !== '[') return undefined;
  let i = blanks(text, at + 1);
  for (let index = 0; i < text.length && text[i] !== '}' && text[i] !== ']'; index++) {
    let key: unknown = index;
    if (open === '{') {
      const end = afterValue(text, i);
      key = JSON.parse(text.slice(i, end));
      i = blanks(text, blanks(text, end) + 1);
    }
    if (key === step) return i;
    i = blanks(text, afterValue(text, i));
    if (text[i] === ',') i = blanks(text, i + 1);
  }
  return undefined;
}

/** The offset after the value that begins at `at`; the text is known to be JSON. */
function afterValue(text: string, at: number): number {
  if (text[at] === '"') {
    let i = at + 1;
    while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
    return i + 1;
  }
  if (text[at] !== '{' && text[at] !== '[') {
    let i = at;
    while (i < text.length && !/[\s,}\]]/.test(text[i] ?? '')) i++;
    return i;
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '"') i = afterValue(text, i) - 1;
    else if (text[i] === '{' || text[i] === '[') depth++;
    else if ((text[i] === '}' || text[i] === ']') && --depth === 0) return i + 1;
  }
  return text.length;
}

function blanks(text: string, at: number): number {
  let i = at;
  while (/\s/.test(text[i] ?? '')) i++;
  return i;
}
