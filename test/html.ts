import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of a page. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** All text inside, without that of scripts and styles unless it is one. */
  readonly text: string;
}

function within(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node, top = true): string {
  if ('value' in node) return node.value;
  if (!top && (node.nodeName === 'script' || node.nodeName === 'style')) return '';
  return within(node)
    .map((child) => textOf(child, false))
    .join('');
}

/** Each element of a page, in document order, templates included. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node)
      tags.push({
        name: node.tagName,
        attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
        text: textOf(node),
      });
    within(node).forEach(visit);
  };
  visit(parse(html));
  return tags;
}
