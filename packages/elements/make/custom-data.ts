import type { Attribute, Package } from 'custom-elements-manifest/schema';
import { classesIn } from './manifest.ts';

/** What VS Code knows of a tag (https://github.com/microsoft/vscode-custom-data): here and below as its format names it. */
interface Tag {
  readonly name: string;
  readonly description: string;
  readonly attributes: readonly {
    readonly name: string;
    readonly description: string;
    readonly values?: readonly { readonly name: string }[];
    /** `v` for an attribute that is there or not. */
    readonly valueSet?: 'v';
  }[];
}

/** The tags of a manifest as custom data for VS Code, so that its HTML editor proposes and explains them. */
export function customDataOf(manifest: Package): { readonly version: 1.1; readonly tags: readonly Tag[] } {
  const tags = manifest.modules.flatMap(classesIn).flatMap(({ tagName, description = '', ...it }) => {
    if (tagName === undefined) return [];
    const slots = (it.slots ?? []).map(
      ({ name, description: what = '' }) =>
        `- slot ${name === '' ? 'without a name' : `\`${name}\``}: ${what}`,
    );
    return {
      name: tagName,
      description: [description, ...slots].join('\n'),
      attributes: (it.attributes ?? []).map(attributeOf),
    };
  });
  return { version: 1.1, tags };
}

function attributeOf({ name, description = '', type }: Attribute): Tag['attributes'][number] {
  const values = [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, value = '']) => ({ name: value }));
  if (type?.text === 'boolean') return { name, description, valueSet: 'v' };
  return values.length > 0 ? { name, description, values } : { name, description };
}
