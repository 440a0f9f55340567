import { countryOf } from '@coalition-map/geo';
import { textIn } from '@coalition-map/schema';
import { claimTexts, headlinesOf, type Headline } from '@coalition-map/store/panel';
import { langOf, markup, type Markup } from './pack-html.ts';
import { sourceLine } from './pack-sources.ts';
import { factsOf, type Writing } from './pack-writing.ts';

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
  const told = claimTexts(headline, writing);
  return markup`
<li><p class="standing">${told.year}</p>
<dl><div class="line"><dt>${say.claim}</dt><dd${langOf(claim.lang, lang)}>${claim.text}</dd></div>
<div class="line"><dt>${say.derived}</dt><dd>${told.derived}</dd></div></dl>
${sources.slice(0, 1).map((it) => sourceLine(it, writing))}</li>`;
}
