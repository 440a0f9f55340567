import type { Attribute, Package } from 'custom-elements-manifest/schema';
import { classesIn, type ElementClass } from './manifest.ts';

/** The tags of manifests as tables of HTML: attributes, slots, events, parts, and what scripts may set and call. */
export function apiOf(manifests: readonly Package[]): string {
  const elements = manifests
    .flatMap(({ modules }) => modules.flatMap(classesIn))
    .filter(({ tagName }) => tagName !== undefined)
    .sort((a, b) => ((a.tagName ?? '') < (b.tagName ?? '') ? -1 : 1));
  const links = elements.map(
    ({ tagName = '' }) => `<li><a href="#${tagName}"><code>&lt;${tagName}&gt;</code></a></li>`,
  );
  return `<!-- Made from the JSDoc of the elements by \`npm run make:api\`. -->
<ul class="tags">
${links.join('\n')}
</ul>
${elements.map(sectionOf).join('\n')}
`;
}

type Row = readonly [name: string, ...cells: string[]];

function sectionOf({ tagName = '', description = '', attributes = [], ...it }: ElementClass): string {
  const named = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
  const members = (it.members ?? []).filter(({ name }) => !named.has(name));
  const properties = members.flatMap((member): Row[] =>
    member.kind === 'field' && member.description
      ? [[member.name, member.type?.text ?? '', member.description]]
      : [],
  );
  const methods = members.flatMap((member): Row[] =>
    member.kind === 'method' && member.description ? [[`${member.name}()`, member.description]] : [],
  );
  const plain = (list: readonly { readonly name?: string; readonly description?: string }[] = []): Row[] =>
    list.map(({ name = '', description: what = '' }) => [name === '' ? '(no name)' : name, what]);
  const table = (caption: string, heads: readonly string[], rows: readonly Row[]): string =>
    tableOf(`${caption} of <${tagName}>`, heads, rows);
  return `<section id="${tagName}" aria-labelledby="about-${tagName}">
<h2 id="about-${tagName}"><code>&lt;${tagName}&gt;</code></h2>
<p>${textOf(description)}</p>
${[
  table('Attributes', ['attribute', 'values', 'what it does'], attributes.map(attributeRow)),
  table('Slots', ['slot', 'what it holds'], plain(it.slots)),
  table('Events', ['event', 'when'], plain(it.events)),
  table('Parts', ['part', 'what it is'], plain(it.cssParts)),
  table('Properties', ['property', 'type', 'what it is'], properties),
  table('Methods', ['method', 'what it does'], methods),
]
  .filter((text) => text !== '')
  .join('\n')}
</section>`;
}

function attributeRow({ name, type, description = '' }: Attribute): Row {
  const values = (type?.text ?? '').replace(/ \| undefined$/, '').replaceAll("'", '');
  return [name, values, description];
}

function tableOf(caption: string, heads: readonly string[], rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lines = rows.map(([name, ...cells]) => {
    const kind =
      cells.length > 1
        ? cells.map((cell, at) => (at === 0 ? codeOf(cell) : textOf(cell)))
        : cells.map(textOf);
    return `<tr><th scope="row"><code>${escaped(name)}</code></th>${kind.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}">
<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`;
}

function codeOf(text: string): string {
  return text === '' ? '' : `<code>${escaped(text)}</code>`;
}

/** A text of JSDoc: what stands between grave accents is code. */
function textOf(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .split('`')
    .map((part, at) => (at % 2 === 0 ? escaped(part) : codeOf(part)))
    .join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
