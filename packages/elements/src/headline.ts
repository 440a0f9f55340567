import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@coalition-map/schema';
import { factsOf, type Telling } from '@coalition-map/store';
import { claimTexts, headlinesOf, type Headline } from '@coalition-map/store/panel';
import { sourceTemplate } from './record.ts';

/** Shows what publishers claim, as dated claims, each beside what the data derives; those of one country, or all. */
export function headlinesTemplate(telling: Telling, country?: string): TemplateResult | typeof nothing {
  const { words, atlas } = telling;
  const headlines = headlinesOf(atlas).filter(
    ({ entry }) => country === undefined || entry.places.includes(country),
  );
  if (headlines.length === 0) return nothing;
  return html`<section class="headlines">
    <h3><span class="name">${words.panel.headlines.heading}</span></h3>
    <p class="quiet">${words.panel.headlines.intro}</p>
    <ul>
      ${headlines.map((headline) => headlineTemplate(headline, telling))}
    </ul>
  </section>`;
}

function headlineTemplate(headline: Headline, telling: Telling): TemplateResult {
  const { words, languages } = telling;
  const say = words.panel.headlines;
  const { sources } = factsOf(headline.entry, telling);
  const claim = textIn(headline.claim, languages);
  const told = claimTexts(headline, telling);
  return html`<li>
    <p class="when">${told.year}</p>
    <dl>
      <div class="line">
        <dt>${say.claim}</dt>
        <dd lang=${claim.lang}>${claim.text}</dd>
      </div>
      <div class="line">
        <dt>${say.derived}</dt>
        <dd>${told.derived}</dd>
      </div>
    </dl>
    ${sources.slice(0, 1).map((source) => sourceTemplate(source, telling.words))}
  </li>`;
}
