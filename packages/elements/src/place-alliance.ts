import { html, nothing, type TemplateResult } from 'lit';
import { textIn, type LocalText } from '@coalition-map/schema';
import { factsOf, type EntryOf, type Telling } from '@coalition-map/store';
import { allianceFacts, alliancesOf, type Alliance } from '@coalition-map/store/panel';
import type { Asking } from './place.ts';
import { sourceTemplate } from './record.ts';

/** Shows each alliance of a place: who belongs to it, today or formerly, what it is for, and which sources say so. */
export function alliancesTemplate(
  place: string,
  telling: Telling,
  asking: Asking,
): readonly TemplateResult[] {
  return alliancesOf(place, telling.atlas).map((alliance) =>
    allianceTemplate(alliance, place, telling, asking),
  );
}

function allianceTemplate(
  alliance: Alliance,
  place: string,
  telling: Telling,
  asking: Asking,
): TemplateResult {
  const { organization, current, former, unclear } = alliance;
  const { words, languages } = telling;
  const say = words.panel.alliance;
  const name = textIn(organization.record.name, languages);
  const link = (key: string, text: unknown): TemplateResult =>
    html`<button
      type="button"
      class="link"
      @click=${(event: Event) => asking.select({ place, entry: key }, event)}
    >
      ${text}
    </button>`;
  const members = (heading: string, those: readonly EntryOf<'organizations'>[]) =>
    those.length === 0
      ? nothing
      : html`<h4 class="title">${heading}</h4>
          <ul>
            ${those.map((member) => {
              const { title, status } = factsOf(member, telling);
              const area = member.record.serviceArea && textIn(member.record.serviceArea, languages).text;
              return html`<li>
                ${link(member.key, html`<span lang=${title.lang ?? nothing}>${title.text}</span>`)}
                <span class="small">${[status, area].filter(Boolean).join(' · ')}</span>
              </li>`;
            })}
          </ul>`;
  const isEmpty = current.length + former.length + unclear.length === 0;
  const { texts, purposes, own, sources, checked } = allianceFacts(alliance, telling);
  return html`<section class="alliance">
    <h3><span class="name" lang=${name.lang}>${say.heading(name.text)}</span></h3>
    ${members(say.current, current)} ${members(say.unclear, unclear)} ${members(say.former, former)}
    ${isEmpty ? html`<p class="quiet">${say.none}</p>` : nothing}
    <h4 class="title">${say.purposes}</h4>
    ${texts.map((it) => localTemplate(it, telling))}
    ${
      purposes.length > 0
        ? html`<ul class="bullets">
            ${purposes.map((it) => html`<li>${localTemplate(it, telling)}</li>`)}
          </ul>`
        : nothing
    }
    <ul>
      ${own.map((entry) => {
        const { title, kindText } = factsOf(entry, telling);
        return html`<li>
          ${link(entry.key, html`${kindText}${telling.words.colon} <span lang=${title.lang ?? nothing}>${title.text}</span>`)}
        </li>`;
      })}
    </ul>
    ${sources.map((it) => sourceTemplate(it, telling.words))}
    <p class="source">${checked}</p>
  </section>`;
}

function localTemplate(text: LocalText, { languages }: Telling): TemplateResult {
  const shown = textIn(text, languages);
  return html`<p lang=${shown.lang}>${shown.text}</p>`;
}
