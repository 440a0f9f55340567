import { textIn, type LocalText } from '@coalition-map/schema';
import type { EntryOf } from '@coalition-map/store';
import { allianceFacts, alliancesOf, partnersOf, type Alliance } from '@coalition-map/store/panel';
import { joined, langOf, markup, valueOf, type Markup } from './pack-html.ts';
import { sourceLine } from './pack-sources.ts';
import { factsOf, type Writing } from './pack-writing.ts';

/** Writes which agencies and partners the records of a place name. */
export function partnersPart({ entries, words }: Writing): Markup | undefined {
  const partners = partnersOf(entries);
  if (partners.length === 0) return undefined;
  const say = words.panel.partners;
  return markup`<section class="kind together partners">
<h2>${say.heading}</h2>
<p>${say.intro}</p>
<ul>${partners.map(
    ({ name, facts }) => markup`
<li>${name}${facts > 1 ? ` · ${say.facts(facts)}` : ''}</li>`,
  )}
</ul>
</section>`;
}

/** Writes each alliance of a place: who belongs to it, today or formerly, what it is for, and which sources say so. */
export function alliancesPart(writing: Writing): readonly Markup[] {
  return alliancesOf(writing.place, writing.atlas).map((it) => alliancePart(it, writing));
}

function alliancePart(alliance: Alliance, writing: Writing): Markup {
  const { organization, current, former, unclear } = alliance;
  const { words, languages, lang } = writing;
  const say = words.panel.alliance;
  const name = textIn(organization.record.name, languages);
  const { texts, purposes, own, sources, checked } = allianceFacts(alliance, writing);
  return markup`<section class="kind together alliance">
<h2${langOf(name.lang, lang)}>${say.heading(name.text)}</h2>
${membersPart(say.current, current, writing)}
${membersPart(say.unclear, unclear, writing)}
${membersPart(say.former, former, writing)}
${current.length + former.length + unclear.length === 0 ? markup`<p>${say.none}</p>` : undefined}
<h3>${say.purposes}</h3>
${texts.map((it) => localPart(it, writing))}
${purposes.length === 0 ? undefined : markup`<ul>${purposes.map((it) => markup`<li>${localPart(it, writing)}</li>`)}</ul>`}
<ul>${own.map((entry) => {
    const { title, kindText } = factsOf(entry, writing);
    return markup`
<li>${kindText}${words.colon} ${valueOf(title, lang)}</li>`;
  })}
</ul>
${sources.map((it) => sourceLine(it, writing))}
<p class="small source">${checked}</p>
</section>`;
}

function membersPart(
  heading: string,
  members: readonly EntryOf<'organizations'>[],
  writing: Writing,
): Markup | undefined {
  if (members.length === 0) return undefined;
  const { languages, lang } = writing;
  return markup`<h3>${heading}</h3>
<ul>${members.map((member) => {
    const { title, status } = factsOf(member, writing);
    const area = member.record.serviceArea && textIn(member.record.serviceArea, languages).text;
    const about = [status, area].filter((it) => it !== undefined && it !== '');
    return markup`
<li>${joined([valueOf(title, lang), ...about], ' · ')}</li>`;
  })}
</ul>`;
}

function localPart(text: LocalText, { languages, lang }: Writing): Markup {
  const shown = textIn(text, languages);
  return markup`<p${langOf(shown.lang, lang)}>${shown.text}</p>`;
}
