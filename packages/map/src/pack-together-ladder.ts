import { usCaWays } from '@coalition-map/geo/ways';
import { textIn } from '@coalition-map/schema';
import { contactFor, ladderOf, ladderTexts, type Ladder, type Rung } from '@coalition-map/store/panel';
import { joined, langOf, markup, valueOf, type Markup } from './pack-html.ts';
import { sourceLine } from './pack-sources.ts';
import { placeText, type PageOf } from './pack-together-places.ts';
import { factsOf, type Writing } from './pack-writing.ts';

/** Writes how far a place has come with each model of components: what is told, what is not, and whom to ask. */
export function laddersPart(writing: Writing, pageOf?: PageOf): readonly Markup[] {
  return ladderOf(writing.place, writing.atlas, usCaWays.neighbours).map((it) =>
    ladderPart(it, writing, pageOf),
  );
}

function ladderPart(ladder: Ladder, writing: Writing, pageOf: PageOf | undefined): Markup {
  const { words, languages, lang } = writing;
  const say = words.panel.ladder;
  const { program, rungs, records, neighbours } = ladder;
  const name = textIn(program.record.name, languages);
  return markup`<section class="kind together ladder">
<h2${langOf(name.lang, lang)}>${say.heading(name.text)}</h2>
${ladderTexts(ladder, writing.place, writing).map((it) => markup`<p>${it}</p>`)}
<ol>${rungs.map((rung) => rungPart(rung, writing, pageOf))}
</ol>
${records.flatMap((entry) =>
  entry.record.adoption ? factsOf(entry, writing).sources.map((it) => sourceLine(it, writing)) : [],
)}
${
  neighbours.length === 0
    ? markup`<p>${say.noNeighbour}</p>`
    : markup`<p>${say.neighboursIn}</p>
<ul>${neighbours.map(
        ({ place, level }) => markup`
<li>${placeText(place, writing, pageOf)}${words.colon} ${say.level[level].toLocaleLowerCase(words.lang)}</li>`,
      )}
</ul>`
}
${contactPart(ladder, name.text, writing)}
</section>`;
}

function rungPart(rung: Rung, writing: Writing, pageOf: PageOf | undefined): Markup {
  const { words, languages, lang } = writing;
  const say = words.panel.ladder;
  const name = textIn(rung.name, languages);
  const when = rung.told && factsOf(rung.told, writing).when;
  const standing = [say.level[rung.level], when, rung.told && !rung.isNamed ? say.ofWhole : undefined];
  return markup`
<li><p${langOf(name.lang, lang)}>${name.text}</p>
<p class="small">${joined(
    standing.filter((it) => it !== undefined),
    ' · ',
  )}</p>${
    rung.neighbours.length === 0
      ? undefined
      : markup`
<p class="small">${say.neighbours}${words.colon} ${joined(
          rung.neighbours.map((id) => placeText(id, writing, pageOf)),
          ', ',
        )}</p>`
  }</li>`;
}

/** Whom to ask about the next step, as the program's own record has it, with its source. */
function contactPart({ program }: Ladder, name: string, writing: Writing): Markup {
  const { words, lang } = writing;
  const { values, sources } = contactFor(program, writing);
  return markup`<p>${words.panel.ladder.contact(name)}</p>
${
  values.length === 0
    ? markup`<p>${words.panel.ladder.noContact}</p>`
    : markup`<p>${joined(
        values.map((it) => valueOf(it, lang)),
        ' · ',
      )}</p>
${sources.map((it) => sourceLine(it, writing))}`
}`;
}
