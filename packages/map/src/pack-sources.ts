import { hostOf, hrefOf, textIn } from '@coalition-map/schema';
import { dateText } from '@coalition-map/store';
import { markup, valueOf, langOf, type Markup } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';

/** Writes whose data the file is made of, and under which licence. */
export function datasetsOf({ words, lang, atlas, languages }: Writing): Markup {
  return markup`<section class="kind">
<h2>${words.pack.sources}</h2>
${atlas.datasets.map(({ title, publisher, compiler, version, updated, notice, licence }) => {
  const shown = textIn(title, languages);
  const own = notice && textIn(notice, languages);
  return markup`
<article>
<h3${langOf(shown.lang, lang)}>${shown.text}</h3>
<p>${valueOf({ text: publisher.name, ...(publisher.url === undefined ? {} : { href: publisher.url }) }, lang)}${compiler === undefined ? '' : `, ${words.poster.compiledBy(compiler)}`}, ${words.poster.version(version, dateText(updated, lang))}</p>
${own && markup`<p${langOf(own.lang, lang)}>${own.text}</p>`}
<p class="small">${words.poster.licence(licence)}</p>
</article>`;
})}
<p class="small">${words.explorer.credit}</p>
</section>`;
}

/** Writes how a newer pack is had, and how to be rid of this one. */
export function keepingOf({ words, name, lang }: Writing, home: string | undefined): Markup {
  const said = words.pack;
  const followed = hrefOf(home);
  return markup`<section class="kind">
<h2>${said.newer}</h2>
<p>${said.newerText(name)}${followed === undefined ? '' : markup` ${said.home}: ${valueOf({ text: hostOf(followed), href: followed }, lang)}`}</p>
</section>
<section class="kind">
<h2>${said.keep}</h2>
<p>${said.keepText}</p>
</section>`;
}
