import { hrefOf } from '@coalition-map/schema';
import { entriesOf, type Entry, type Facts, type Line } from '@coalition-map/store';
import { byTitle, emptyText, inSentence, sectionsIn, type KindSection } from '@coalition-map/store/panel';
import { joined, langOf, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import { afterOf, type PageOf } from './pack-together.ts';
import { agendaPart } from './pack-together-places.ts';
import { factsOf, type Writing } from './pack-writing.ts';

/** From this many characters on, several values stand as a list. */
const LONG = 56;

/**
 * Writes every record of the place, section by section, with everything that is told of it, and after it what the panel
 * puts together; a section without any says that it has no data, where the place is expected to have such.
 * @param pageOf Where places have pages; then the sections have ids too, which `contentsOf` links.
 */
export function recordsOf(writing: Writing, pageOf?: PageOf): Markup {
  return markup`${joined(
    sectionsIn(writing.entries, writing)
      .flatMap((section) => [sectionOf(section, writing, pageOf), afterOf(section, writing, pageOf)])
      .filter((it) => it !== undefined),
    '\n',
  )}`;
}

/** Links the sections that have records, each with their number. */
export function contentsOf(writing: Writing): Markup {
  const full = sectionsIn(writing.entries, writing).filter(({ entries }) => entries.length > 0);
  return markup`${full.map(
    (section) =>
      markup`<li><a href="#${idOf(section)}">${titleOf(section, writing)}</a> <span class="count">${section.entries.length}</span></li>`,
  )}`;
}

function idOf({ kind, view }: KindSection): string {
  return view ?? kind;
}

function titleOf({ kind, view }: KindSection, { words }: Writing): string {
  return view ? words.panel.sections[view] : words.kinds[kind];
}

function sectionOf(section: KindSection, writing: Writing, pageOf: PageOf | undefined): Markup | undefined {
  const { entries, kind } = section;
  const title = titleOf(section, writing);
  const none = entries.length === 0 && writing.place !== '' ? noneText(section, title, writing) : undefined;
  if (entries.length === 0 && none === undefined) return undefined;
  return markup`<section class="kind"${pageOf ? markup` id="${idOf(section)}"` : undefined}>
<h2>${title}${entries.length > 0 ? markup` <span class="count">${entries.length}</span>` : ''}</h2>
${none && markup`<p>${none}</p>`}
${kind === 'events' ? agendaPart(writing, pageOf) : undefined}
${entries.map((entry) => recordOf(factsOf(entry, writing), writing))}
</section>`;
}

/** What an empty section says: no data, which is not "none", that it did not come, or that a country's parts have it. */
function noneText(section: KindSection, title: string, writing: Writing): string | undefined {
  const { words, place, atlas } = writing;
  const { kind } = section;
  if (atlas.gaps.has(kind)) return words.pack.notLoaded;
  // Tribal nations and lines of datasets are nothing that a place is expected to have.
  const isExpected = kind !== 'nations' && kind !== 'hotlines';
  const text = emptyText(section, place, writing);
  return text ?? (isExpected ? words.pack.none(title, inSentence(place, writing)) : undefined);
}

function recordOf(facts: Facts, { words, lang }: Writing): Markup {
  const { title, status, when, cautions, summary, lines, note, sources, checked, publisher } = facts;
  const all: Line[] = [...lines, ...(note ? [{ label: words.ui.record.note, values: [note] }] : [])];
  return markup`
<article>
<h3>${valueOf(title, lang)}</h3>
${
  status === undefined && when === undefined
    ? undefined
    : markup`<p class="standing">${joined(
        [status, when].filter((it) => it !== undefined),
        ' · ',
      )}</p>`
}
${cautions.length > 0 ? markup`<ul class="cautions">${cautions.map((it) => markup`<li>${it}</li>`)}</ul>` : undefined}
${summary && markup`<p class="text"${langOf(summary.lang, lang)}>${summary.text}</p>`}
${all.length > 0 ? markup`<dl>${all.map((line) => lineOf(line, lang))}</dl>` : undefined}
<div class="small">
${sources.map((source) => markup`<p>${words.sources.heading}${words.colon} ${valueOf(source, lang)}${source.detail ? `, ${source.detail}` : ''}</p>`)}
<p>${checked} · ${words.sources.from(publisher)}</p>
</div>
</article>`;
}

function lineOf({ label, values }: Line, lang: Writing['lang']): Markup {
  const shown = values.map((value) => valueOf(value, lang));
  const isList = values.length > 1 && values.some(({ text }) => text.length >= LONG || /[.?!]$/.test(text));
  return isList
    ? markup`
<div class="line list"><dt>${label}</dt>${shown.map((it) => markup`<dd>${it}</dd>`)}</div>`
    : markup`
<div class="line"><dt>${label}</dt><dd>${joined(shown, values.some(({ text }) => text.includes(',')) ? '; ' : ', ')}</dd></div>`;
}

/**
 * Writes what holds in the whole country: its programs and resources in short, and how much else there is.
 * @param whole Where the whole records are; on the map where left out.
 */
export function nationwideOf(writing: Writing, whole?: Markup): Markup | undefined {
  const { country, words, atlas } = writing;
  if (country === undefined) return undefined;
  const here = atlas.byPlace.get(country) ?? [];
  const programs = byTitle(
    entriesOf(atlas.entries, 'programs').filter(
      ({ places }) => places.length === 0 || places.includes(country),
    ),
    writing,
  );
  const resources = byTitle(entriesOf(here, 'resources'), writing);
  const rest = (
    ['partnerships', 'builds', 'events', 'organizations', 'statistics', 'guides', 'documents'] as const
  )
    .map((kind) => ({ kind, count: here.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
  if (here.length + programs.length === 0) return undefined;
  return markup`<section class="kind">
<h2>${words.pack.nationwide(words.countries[country as keyof typeof words.countries])}</h2>
<p class="small">${whole ?? words.pack.nationwideIntro}</p>
${briefList(words.kinds.programs, programs, writing)}
${briefList(words.kinds.resources, resources, writing)}
${rest.length > 0 ? markup`<p>${words.pack.alsoNationwide(words.list(rest.map(({ kind, count }) => words.counts[kind](count))))}</p>` : undefined}
</section>`;
}

/** Records by their titles, with how they are reached. */
function briefList(title: string, entries: readonly Entry[], writing: Writing): Markup | undefined {
  if (entries.length === 0) return undefined;
  const { words, lang } = writing;
  const labels: readonly string[] = [words.labels.link, words.labels.contact];
  return markup`<h3>${title} <span class="count">${entries.length}</span></h3>
<ul>${entries.map((entry) => {
    const facts = factsOf(entry, writing);
    const links = facts.lines.flatMap((line) => (labels.includes(line.label) ? line.values : []));
    // The title carries the first address that may be followed; whatever else there is stands behind it.
    const first = links.find(({ href }) => href?.startsWith('https:') && hrefOf(href) !== undefined);
    const title = first?.href === undefined ? facts.title : { ...facts.title, href: first.href };
    const pieces: Piece[] = [
      markup`<strong>${valueOf(title, lang)}</strong>`,
      ...facts.cautions,
      ...links.filter((value) => value !== first).map((value) => valueOf(value, lang)),
    ];
    return markup`
<li>${joined(pieces, ' · ')}${entry.kind === 'programs' && facts.summary ? markup`<br><span${langOf(facts.summary.lang, lang)}>${facts.summary.text}</span>` : undefined}</li>`;
  })}
</ul>`;
}
