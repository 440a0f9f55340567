import { html, nothing, type TemplateResult } from 'lit';
import { textIn } from '@coalition-map/schema';
import { factsOf, type Telling } from '@coalition-map/store';
import { ageOf, headlinesOf, type Headline, type Tally } from '@coalition-map/store/panel';
import { sourceTemplate } from './place-sources.ts';

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
  return html`<li>
    <p class="when">${yearText(headline, telling)}</p>
    <dl>
      <div class="line">
        <dt>${say.claim}</dt>
        <dd lang=${claim.lang}>${claim.text}</dd>
      </div>
      <div class="line">
        <dt>${say.derived}</dt>
        <dd>${derivedText(headline, telling)}</dd>
      </div>
    </dl>
    ${sources.slice(0, 1).map((source) => sourceTemplate(source, telling))}
  </li>`;
}

function yearText({ year }: Headline, { words, asOf }: Telling): string {
  if (year === undefined) return words.panel.headlines.yearUnknown;
  const age = ageOf(String(year), asOf);
  return age === undefined ? String(year) : words.panel.ago(String(year), age);
}

function derivedText({ derived }: Headline, { words, atlas }: Telling): string {
  const say = words.panel.headlines;
  if (atlas.gaps.size > 0) return words.summary.partly;
  const places = ({ states, provinces, others }: Tally): string => say.places(states, provinces, others);
  if (derived.by === 'year') {
    const { year, builds, buildPlaces, partnerships, partnershipPlaces } = derived;
    return say.year(String(year), builds, places(buildPlaces), partnerships, places(partnershipPlaces));
  }
  const { topic, full, partial } = derived;
  const levels = full + partial > 0 ? [say.levels(full, partial)] : [];
  return [say.topic(words.topics[topic], places(derived.places)), ...levels].join(' ');
}
