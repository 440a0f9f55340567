import type { Attribute, ClassField, Package } from 'custom-elements-manifest/schema';
import { classesIn, type ElementClass } from './manifest.ts';

/**
 * The declarations of `@coalition-map/elements/react`: what React's JSX may say of each tag, with its attributes, the properties
 * that have none, and a listener for each event that it fires.
 */
export function jsxOf(manifest: Package): string {
  const elements = manifest.modules
    .flatMap(classesIn)
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1));
  return `/** Registers the tags, and tells React's JSX of them. Made from custom-elements.json by \`npm run build:packages\`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type {
${elements.map(({ name }) => `  ${name},`).join('\n')}
} from './index.js';

type Tag<E extends HTMLElement, Own> = Own & Omit<DetailedHTMLProps<HTMLAttributes<E>, E>, keyof Own>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(tagOf).join('\n')}
    }
  }
}
`;
}

function tagOf({
  tagName = '',
  name,
  description = '',
  attributes = [],
  members = [],
  events = [],
}: ElementClass): string {
  const named = new Set(attributes.map((it) => it.fieldName ?? it.name));
  const fields = members.filter(
    (it): it is ClassField => it.kind === 'field' && !('readonly' in it) && !named.has(it.name),
  );
  const given = [...attributes, ...fields].map((it: Attribute | ClassField) => {
    const field = ('fieldName' in it ? it.fieldName : undefined) ?? it.name;
    return `${comment(it.description, 8)}        '${it.name}'?: ${name}['${field}'] | undefined;`;
  });
  const heard = events.map(
    (it) =>
      `${comment(it.description, 8)}        'on${it.name}'?: ((event: HTMLElementEventMap['${it.name}']) => void) | undefined;`,
  );
  return `${comment(description, 6)}      '${tagName}': Tag<${name}, {\n${[...given, ...heard].join('\n')}\n      }>;`;
}

function comment(text = '', indent: number): string {
  if (text === '') return '';
  // What would end the comment is in no description of ours; a reader would see it at once.
  return `${' '.repeat(indent)}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '* /')} */\n`;
}
