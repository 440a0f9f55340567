import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** A file as a browser reads it. */
export interface Read {
  /** All elements, in their order. */
  readonly elements: readonly Element[];
  /** What is wrong with its markup. */
  readonly faults: readonly string[];
  /** The text of its body. */
  readonly text: string;
}

const reads = new Map<string, Read>();

/** Reads a file or a piece of one, each once. */
export function read(html: string): Read {
  const known = reads.get(html) ?? readNew(html);
  reads.set(html, known);
  return known;
}

function readNew(html: string): Read {
  const faults: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => faults.push(`${code} in line ${startLine}`),
  });
  const elements = within(document);
  const body = elements.find(({ tagName }) => tagName === 'body');
  return { elements, faults, text: body ? textOf(body) : '' };
}

/** The elements within a node, in their order, and itself where it is one. */
export function within(node: Tree.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(within)];
}

/** The text of a node with single blanks, without pictures and scripts in it. */
export function textOf(node: Tree.Node): string {
  const inside = (it: Tree.Node): string =>
    it.nodeName === '#text'
      ? (it as Tree.TextNode).value
      : 'childNodes' in it && !['svg', 'script'].includes(it.nodeName)
        ? it.childNodes.map(inside).join('')
        : '';
  return plain(inside(node));
}

/** A text with single blanks. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((it) => it.name === name)?.value;
}

/** The elements of one tag. */
export function named(elements: readonly Element[], tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

/** Where the links of a file lead, in their order. */
export function hrefsOf(html: string): string[] {
  return named(read(html).elements, 'a').map((it) => attribute(it, 'href') ?? '');
}
