import { hostOf, hrefOf, textIn } from '@coalition-map/schema';
import { dateText, type ShownSource } from '@coalition-map/store';
import { sourcesOf, sourceText } from '@coalition-map/store/panel';
import { markup, valueOf, langOf, type Markup } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';

/** Writes a source as a line of its own, as below a record. */
export function sourceLine(source: ShownSource, { words, lang }: Writing): Markup {
  return markup`<p class="small source">${words.sources.heading}${words.colon} ${valueOf(source, lang)}${source.detail ? `, ${source.detail}` : ''}</p>`;
}

/** Writes each source of a place's records once, with how much rests on it. */
export function tallyOf(writing: Writing): Markup | undefined {
  const { entries, words, lang } = writing;
  const found = sourcesOf(entries);
  if (found.length === 0) return undefined;
  const say = words.panel.sources;
  return markup`<section class="kind together tally">
<h2>${say.title}</h2>
<p class="small">${say.heading(found.length)}</p>
<ul>${found.map(({ source, facts }) => {
    const shown = sourceText(source, writing, true);
    return markup`
<li>${valueOf(shown, lang)}${shown.detail ? `, ${shown.detail}` : ''} · ${say.facts(facts)}</li>`;
  })}
</ul>
</section>`;
}

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
