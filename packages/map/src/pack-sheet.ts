import { hrefOf, type Language } from '@coalition-map/schema';
import { joined, langOf, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import { pictureOf } from './pack-picture.ts';
import type { Writing } from './pack-writing.ts';
import {
  sheetFactsOf,
  type SheetCells,
  type SheetContact,
  type SheetFacts,
  type SheetLine,
  type SheetPart,
  type SheetRow,
  type SheetSources,
  type SheetText,
} from './sheet-facts.ts';

/** Writes the fact sheet: what a reader needs of a place on one page. */
export function sheetOf(writing: Writing): Markup {
  const facts = sheetFactsOf(writing);
  const { builds, events, partners, programs, laws, contacts, lang } = facts;
  return markup`<article class="sheet" aria-labelledby="name">
<header>
<h1 id="name">${facts.name}</h1>
<p>${facts.kind} · ${facts.title} · <strong>${facts.asOf}</strong></p>
</header>
<section class="calls" aria-label="${facts.callsLabel}"><ul class="lines">${facts.calls.map((line) => callItem(line, facts))}
</ul></section>
<p class="lead">${facts.summary}</p>
${facts.counted === undefined ? undefined : markup`<p class="small">${facts.counted}</p>`}
<div class="beside${facts.map?.hasClasses ? ' classes' : undefined}">
${pictureOf(facts.map)}
<div>
${listPart(builds)}
${listPart(events)}
${partnersPart(partners)}
</div>
</div>
${tablePart(programs, facts.columns)}
${tablePart(laws, facts.columns)}
${contactsPart(contacts, lang)}
${sourcesPart(facts.sources)}
${datasetsPart(facts.datasets)}
</article>`;
}

/** The numbers of notes behind what they are about: never behind a number to call, which they would seem to belong to. */
function marks(notes: readonly number[]): Markup | undefined {
  return notes.length === 0 ? undefined : markup`<sup>${notes.join(', ')}</sup>`;
}

function callItem({ call, notes }: SheetLine, { textWord, lang }: SheetFacts): Markup {
  const { number, href, purpose, name, whose, sms } = call;
  return markup`
<li><a class="number" href="${hrefOf(href)}" rel="noopener noreferrer">${number}</a> <span class="purpose">${purpose}</span> <span class="name"><span${langOf(name.lang, lang)}>${name.text}</span> ${marks(notes)}</span>${whose && markup` <span class="small"${langOf(whose.lang, lang)}>(${whose.text})</span>`}${sms && markup`<span class="text">${textWord} <a href="${hrefOf(sms.href)}" rel="noopener noreferrer">${sms.number}</a>${sms.vanity === undefined ? '' : ` (${sms.vanity})`}</span>`}</li>`;
}

function partnersPart({ title, shown, more, none }: SheetPart<SheetText>): Markup {
  const names: Piece[] = shown.map(({ text, notes }) => markup`${text}${marks(notes)}`);
  return markup`<h2>${title}</h2>
<p>${none ?? joined(more === undefined ? names : [...names, more], '; ')}</p>`;
}

function sourcesPart({ title, notes, checked }: SheetSources): Markup {
  return markup`<section class="notes"><p><strong>${title}.</strong> ${checked}</p>
<ol>${notes.map((note) => markup`<li>${note}</li>`)}</ol></section>`;
}

function listPart({ title, shown, more, none }: SheetPart<SheetText>): Markup {
  return markup`<h2>${title}</h2>
${none === undefined ? markup`<ul>${shown.map(({ text, notes }) => markup`<li>${text}${marks(notes)}</li>`)}${moreItem(more)}</ul>` : markup`<p>${none}</p>`}`;
}

function moreItem(more: string | undefined): Piece {
  return more === undefined ? undefined : markup`<li class="small">${more}</li>`;
}

function tablePart({ title, shown, more, none }: SheetPart<SheetRow>, columns: SheetCells): Markup {
  if (none !== undefined)
    return markup`<section><h2>${title}</h2>
<p>${none}</p></section>`;
  return markup`<section><h2>${title}</h2>
<table>
<thead><tr>${columns.map((it) => markup`<th scope="col">${it}</th>`)}</tr></thead>
<tbody>${shown.map(
    ({ cells: [what, how, when], notes }) => markup`
<tr><th scope="row">${what}${marks(notes)}</th><td>${how}</td><td>${when}</td></tr>`,
  )}${
    more === undefined
      ? undefined
      : markup`
<tr><td colspan="3" class="small">${more}</td></tr>`
  }
</tbody>
</table></section>`;
}

function contactsPart({ title, shown, more, none }: SheetPart<SheetContact>, lang: Language): Markup {
  return markup`<section><h2>${title}</h2>
${
  none === undefined
    ? markup`<ul class="contacts">${shown.map(
        ({ title: name, parts, notes }) => markup`
<li><span><strong>${name}</strong>${marks(notes)}</span><span>${joined(
          parts.map((part) => valueOf(part, lang)),
          ' · ',
        )}</span></li>`,
      )}${moreItem(more)}
</ul>`
    : markup`<p>${none}</p>`
}</section>`;
}

function datasetsPart({ shown, more }: SheetFacts['datasets']): Markup {
  return markup`<footer class="small">
${shown.map(({ head, notice }) => markup`<p><strong>${head}</strong> ${notice}</p>`)}
${more === undefined ? undefined : markup`<p>${more}</p>`}
</footer>`;
}
