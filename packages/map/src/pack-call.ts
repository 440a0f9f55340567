import { hrefOf, type RegisteredHotline } from '@coalition-map/schema';
import { dateText, isFresh, placeName } from '@coalition-map/store';
import { inSentence } from '@coalition-map/store/panel';
import { joined, langOf, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import type { Writing } from './pack-writing.ts';
import { callOf, linesFor, sheetCallsOf, type SheetCall } from './sheet-facts-calls.ts';

/** Shows the way out of the file and the hotlines: what stands first, whatever else is in it. */
export function callsOf(writing: Writing, exit: string): Markup {
  const { words } = writing;
  return markup`<p class="exit"><a class="leave" href="${exit}" rel="noopener noreferrer">${words.exit.link}</a> <span>${words.pack.exitHelp}</span></p>
${linesOf(writing, words.hotline.headingFor(inSentence(writing.place, writing)))}`;
}

/** Shows the lines that are told first under a heading. */
export function linesOf(writing: Writing, heading: string): Markup {
  return markup`<section class="calls" aria-labelledby="calls">
<h2 id="calls">${heading}</h2>
${callList(writing)}
</section>`;
}

/** Shows the lines that are told first as a list, each with its purpose beside its number. */
function callList(writing: Writing): Markup {
  return markup`<ul class="lines">${sheetCallsOf(writing).map(
    (call) => markup`
<li>${callText(call, writing)}</li>`,
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
<li>${callText(callOf(line, writing), writing)}
<span class="small">${joined(aboutOf(line, writing), ' · ')}</span>
<span class="small">${words.hotline.source} ${valueOf(sourceOf(line, writing), lang)}, ${dated(line, writing)} · ${checked(line, writing)}</span></li>`,
  )}
</ul>
</section>`;
}

function callText({ number, href, purpose, name, whose, sms }: SheetCall, { words, lang }: Writing): Markup {
  const { vanity } = sms ?? {};
  return markup`<a class="number" href="${hrefOf(href)}" rel="noopener noreferrer">${number}</a> <span class="purpose">${purpose}</span> <span class="name"${langOf(name.lang, lang)}>${name.text}</span>${whose && markup` <span class="small"${langOf(whose.lang, lang)}>(${whose.text})</span>`}${sms && markup`<span class="text">${words.hotline.text} <a href="${hrefOf(sms.href)}" rel="noopener noreferrer">${sms.number}</a>${vanity === undefined ? '' : ` (${vanity})`}</span>`}`;
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
