import { hrefOf, registry, smsOf, telOf, textIn, type RegisteredHotline } from '@coalition-map/schema';
import { dateText, hotlinesFor, isFresh, placeName } from '@coalition-map/store';
import { joined, langOf, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';

/** How many lines stand first, besides the one for danger; all of them stand further down. */
const FEW = 3;

/** Gives the registered lines of a place in the order of the hotline bar; the lines of datasets are among the records. */
function linesFor({ atlas, asOf, place }: Writing): readonly RegisteredHotline[] {
  const found = hotlinesFor(atlas, asOf, place).flatMap(
    ({ id }) => registry.find((it) => it.id === id) ?? [],
  );
  // 911 is the same in all countries.
  return found.filter(
    (line) => line === found.find(({ dial, level }) => dial === line.dial && level === line.level),
  );
}

/** Gives the lines that are told first: a few, and what to call in danger. */
function firstLinesFor(writing: Writing): readonly RegisteredHotline[] {
  const lines = linesFor(writing);
  const isDanger = ({ purpose }: RegisteredHotline): boolean => purpose === 'emergency';
  return [...lines.filter((line) => !isDanger(line)).slice(0, FEW), ...lines.filter(isDanger)];
}

/** Shows the way out and the hotlines: what stands first, whatever else is in the file. */
export function callsOf(writing: Writing, exit: string): Markup {
  const { words, name } = writing;
  return markup`<p class="exit"><a class="leave" href="${exit}" rel="noopener noreferrer">${words.exit.link}</a> <span>${words.pack.exitHelp}</span></p>
<section class="calls" aria-labelledby="calls">
<h2 id="calls">${words.hotline.headingFor(name)}</h2>
${callList(writing)}
</section>`;
}

/** Shows the lines that are told first as a list, each with its purpose beside its number. */
export function callList(writing: Writing): Markup {
  return markup`<ul class="lines">${firstLinesFor(writing).map(
    (line) => markup`
<li>${numberOf(line)}<span class="purpose">${writing.words.purposes[line.purpose]}</span> ${nameOf(line, writing)}${textLink(line, writing)}</li>`,
  )}
</ul>`;
}

/** Shows every registered line of a place with what is known of it, and where its number was read. */
export function allLinesOf(writing: Writing): Markup {
  const { words, name, lang } = writing;
  return markup`<section class="kind">
<h2>${words.pack.lines(name)}</h2>
<ul class="lines all">${linesFor(writing).map(
    (line) => markup`
<li>${numberOf(line)}<span class="purpose">${words.purposes[line.purpose]}</span> ${nameOf(line, writing)}${textLink(line, writing)}
<span class="small">${joined(aboutOf(line, writing), ' · ')}</span>
<span class="small">${words.hotline.source} ${valueOf(sourceOf(line, writing), lang)}, ${dated(line, writing)} · ${checked(line, writing)}</span></li>`,
  )}
</ul>
</section>`;
}

function numberOf({ dial, display }: RegisteredHotline): Markup {
  return markup`<a class="number" href="${hrefOf(telOf(dial))}" rel="noopener noreferrer">${display}</a> `;
}

function textLink({ sms, vanity, dial, display }: RegisteredHotline, { words }: Writing): Markup | undefined {
  if (sms === undefined) return undefined;
  const number = sms === dial ? display : sms;
  return markup`<span class="text">${words.hotline.text} <a href="${hrefOf(smsOf(sms))}" rel="noopener noreferrer">${number}</a>${vanity === undefined ? '' : ` (${vanity})`}</span>`;
}

function nameOf({ name, whose }: RegisteredHotline, { languages, lang }: Writing): Markup {
  const title = textIn(name, languages);
  const serves = whose && textIn(whose, languages);
  return markup`<span class="name"${langOf(title.lang, lang)}>${title.text}</span>${serves && markup` <span class="small"${langOf(serves.lang, lang)}>(${serves.text})</span>`}`;
}

/** When a line answers, in which languages, whose it is, and its page. */
function aboutOf({ hours, languages, level, place, url }: RegisteredHotline, writing: Writing): Piece[] {
  const { words, lang } = writing;
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const known = [
    words.hotlineLevels[level],
    placeName(place, writing.languages, writing.atlas),
    hours,
    words.list(languages.map((tag) => names.of(tag) ?? tag)),
    url && hrefOf(url) ? valueOf({ text: url, href: url }, lang) : undefined,
  ];
  return known.filter((it) => it !== undefined && it !== '');
}

function sourceOf(
  { source, sourceName }: RegisteredHotline,
  { words }: Writing,
): { text: string; href?: string } {
  const href = hrefOf(source);
  return href === undefined ? { text: sourceName ?? words.hotline.document } : { text: source, href };
}

function dated({ sourceDate }: RegisteredHotline, { words, lang }: Writing): string {
  return sourceDate === undefined ? words.hotline.undated : dateText(sourceDate, lang);
}

function checked(line: RegisteredHotline, { words, lang, asOf }: Writing): string {
  if (!line.verified) return words.sources.unchecked;
  const text = words.sources.checked(dateText(line.verified.on, lang), line.verified.by);
  return isFresh(line, asOf) ? text : `${text}, ${words.hotline.stale}`;
}
