import { countryOf } from '@coalition-map/geo';
import { textIn } from '@coalition-map/schema';
import { factsOf } from '@coalition-map/store';
import { ageOf, headlinesOf, type Headline, type Tally } from '@coalition-map/store/panel';
import { langOf, markup, type Markup } from './pack-html.ts';
import { sourceLine } from './pack-sources.ts';
import type { Writing } from './pack-writing.ts';

/** Writes what publishers claim of a country, as dated claims, each beside what the data derives. */
export function headlinesPart(writing: Writing): Markup | undefined {
  const { place, words, atlas } = writing;
  if (countryOf(place) !== place) return undefined;
  const headlines = headlinesOf(atlas).filter(({ entry }) => entry.places.includes(place));
  if (headlines.length === 0) return undefined;
  const say = words.panel.headlines;
  return markup`<section class="kind together headlines">
<h2>${say.heading}</h2>
<p>${say.intro}</p>
<ul>${headlines.map((it) => headlinePart(it, writing))}
</ul>
</section>`;
}

function headlinePart(headline: Headline, writing: Writing): Markup {
  const { words, languages, lang } = writing;
  const say = words.panel.headlines;
  const claim = textIn(headline.claim, languages);
  const { sources } = factsOf(headline.entry, writing);
  return markup`
<li><p class="standing">${yearText(headline, writing)}</p>
<dl><div class="line"><dt>${say.claim}</dt><dd${langOf(claim.lang, lang)}>${claim.text}</dd></div>
<div class="line"><dt>${say.derived}</dt><dd>${derivedText(headline, writing)}</dd></div></dl>
${sources.slice(0, 1).map((it) => sourceLine(it, writing))}</li>`;
}

function yearText({ year }: Headline, { words, asOf }: Writing): string {
  if (year === undefined) return words.panel.headlines.yearUnknown;
  const age = ageOf(String(year), asOf);
  return age === undefined ? String(year) : words.panel.ago(String(year), age);
}

function derivedText({ derived }: Headline, { words, atlas }: Writing): string {
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
