import { usCaWays } from '@coalition-map/geo/ways';
import { textIn, type Level } from '@coalition-map/schema';
import { factsOf } from '@coalition-map/store';
import { ladderOf, type Ladder, type Rung } from '@coalition-map/store/panel';
import { joined, langOf, markup, valueOf, type Markup } from './pack-html.ts';
import { sourceLine } from './pack-sources.ts';
import { placeText, type PageOf } from './pack-together-places.ts';
import type { Writing } from './pack-writing.ts';

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
${sentencesOf(ladder, writing).map((it) => markup`<p>${it}</p>`)}
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

/** How much is told, and what of it is missing, in the sentences of the panel. */
function sentencesOf(ladder: Ladder, { name, words, languages }: Writing): readonly string[] {
  const say = words.panel.ladder;
  const { rungs, counts, counted, records, level } = ladder;
  const namesOf = (...levels: readonly Level[]): string =>
    rungs
      .filter((rung) => levels.includes(rung.level))
      .map((rung) => textIn(rung.name, languages).text)
      .join('; ');
  if (records.length === 0) return [say.nothing(name, rungs.length)];
  if (counted && !counted.isNamed) {
    const { completed, of, told } = counted;
    return [
      say.counted(completed, of, told.record.year === undefined ? '' : String(told.record.year)),
      ...(of !== undefined && of !== rungs.length ? [say.otherCount(of, rungs.length)] : []),
      ...(of !== undefined && of > completed ? [say.missingByCount(of - completed)] : []),
    ];
  }
  if (rungs.every((rung) => rung.level === 'full' && !rung.isNamed)) return [say.whole(rungs.length)];
  if (rungs.every((rung) => rung.level === 'none' && !rung.isNamed)) return [say.noneOfIt];
  if (counts.unknown === rungs.length)
    return [level === 'partial' ? say.inPart : level === 'planned' ? say.planned : say.notTold];
  const missing = namesOf('none', 'planned');
  return [
    say.share(counts.full + counts.partial, rungs.length, counts.full, counts.partial),
    ...(counts.full > 0 && counts.partial > 0 ? [say.notInFull(namesOf('partial'))] : []),
    ...(missing === '' ? [] : [say.missing(missing)]),
    ...(counts.unknown > 0 ? [say.unknownRest(counts.unknown)] : []),
  ];
}

/** Whom to ask about the next step, as the program's own record has it, with its source. */
function contactPart({ program }: Ladder, name: string, writing: Writing): Markup {
  const { words, lang } = writing;
  const facts = factsOf(program, writing);
  const labels: readonly string[] = [words.labels.contact, words.kind.hotlines];
  const values = facts.lines.filter(({ label }) => labels.includes(label)).flatMap((line) => line.values);
  return markup`<p>${words.panel.ladder.contact(name)}</p>
${
  values.length === 0
    ? markup`<p>${words.panel.ladder.noContact}</p>`
    : markup`<p>${joined(
        values.map((it) => valueOf(it, lang)),
        ' · ',
      )}</p>
${facts.sources.slice(0, 1).map((it) => sourceLine(it, writing))}`
}`;
}
