import { jsonOf } from '@coalition-map/review';

/** The text of a list of records, cut where each record begins and ends. */
interface Cut {
  /** What stands before the first record, between two of them, and after the last one. */
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly records: readonly string[];
}

/** A record of a list, and its place in the list that was opened, where it still is what it was. */
export interface Kept {
  readonly record: unknown;
  readonly was: number | undefined;
}

/** How a file was laid out when it was opened. */
export interface Layout {
  /** Where its records begin and end; nothing where it is laid out as `coalition` does. */
  readonly cut: Cut | undefined;
  readonly isWindows: boolean;
}

/** Records as they stand in a file that is laid out as `coalition` does: each is written once. */
const plains = new WeakMap<object, string>();

/** Gives the layout of a file of well-formed JSON that holds a list. */
export function layoutOf(text: string): Layout {
  const isPlain = text === jsonOf(JSON.parse(withoutMark(text)));
  const cut = isPlain ? undefined : cutIn(text);
  return { cut: cut?.records.length === 0 ? undefined : cut, isWindows: text.includes('\r\n') };
}

/**
 * Gives the text of a list of records. A record that is what it was keeps its own bytes, however somebody wrote them; in a
 * file that is laid out as `coalition` does, so does everything else.
 */
export function listText(layout: Layout | undefined, records: readonly Kept[]): string {
  const cut = layout?.cut;
  if (!cut || records.length === 0) return plainText(records);
  const { isWindows } = layout;
  const indent = /\n([ \t]*)$/.exec(cut.head)?.[1] ?? '';
  const own = (record: unknown): string => {
    const text = JSON.stringify(record, null, 2).replaceAll('\n', `\n${indent}`);
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  };
  const texts = records.map(
    ({ record, was }) => (was === undefined ? undefined : cut.records[was]) ?? own(record),
  );
  return `${cut.head}${texts.join(cut.between)}${cut.tail}`;
}

/** The same bytes as `jsonOf` gives for the list. */
function plainText(records: readonly Kept[]): string {
  if (records.length === 0) return jsonOf([]);
  return `[\n  ${records.map(({ record }) => plainRecord(record)).join(',\n  ')}\n]\n`;
}

function plainRecord(record: unknown): string {
  const isObject = typeof record === 'object' && record !== null;
  const known = isObject ? plains.get(record) : undefined;
  if (known !== undefined) return known;
  const text = JSON.stringify(record, null, 2).replaceAll('\n', '\n  ');
  if (isObject) plains.set(record, text);
  return text;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Cuts a well-formed list. */
function cutIn(text: string): Cut {
  const spans: [number, number][] = [];
  let at = text.indexOf('[') + 1;
  for (;;) {
    at = afterBlanks(text, at);
    if (at >= text.length || text[at] === ']') break;
    const end = afterValue(text, at);
    spans.push([at, end]);
    at = afterBlanks(text, end);
    if (text[at] === ',') at++;
  }
  const [first = [0, 0]] = spans;
  const [, second] = spans;
  const last = spans.at(-1) ?? [0, 0];
  return {
    head: text.slice(0, first[0]),
    between: second ? text.slice(first[1], second[0]) : ',\n  ',
    tail: text.slice(last[1]),
    records: spans.map(([start, end]) => text.slice(start, end)),
  };
}

function afterBlanks(text: string, at: number): number {
  let i = at;
  while (/\s/.test(text[i] ?? '')) i++;
  return i;
}

function afterValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign === '"') {
      i++;
      while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
      if (depth === 0) return i + 1;
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return i;
      if (--depth === 0) return i + 1;
    } else if (depth === 0 && /[\s,]/.test(sign)) return i;
  }
  return text.length;
}
