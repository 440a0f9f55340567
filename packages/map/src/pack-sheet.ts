import type { Language } from '@coalition-map/schema';
import { callList } from './pack-call.ts';
import { joined, markup, valueOf, type Markup, type Piece } from './pack-html.ts';
import { pictureOf } from './pack-picture.ts';
import type { Writing } from './pack-writing.ts';
import {
  sheetFactsOf,
  type SheetContact,
  type SheetFacts,
  type SheetPart,
  type SheetRow,
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
<section class="calls" aria-label="${facts.callsLabel}">${callList(writing)}</section>
<p class="lead">${facts.summary}</p>
<div class="beside">
${pictureOf(facts.map)}
<div>
${listPart(builds)}
${listPart(events)}
<h2>${partners.title}</h2>
<p>${partners.none ?? partners.shown}</p>
</div>
</div>
${tablePart(programs, facts.columns)}
${tablePart(laws, facts.columns)}
${contactsPart(contacts, lang)}
${datasetsPart(facts.datasets)}
</article>`;
}

function listPart({ title, shown, more, none }: SheetPart<string>): Markup {
  return markup`<h2>${title}</h2>
${none === undefined ? markup`<ul>${shown.map((text) => markup`<li>${text}</li>`)}${moreItem(more)}</ul>` : markup`<p>${none}</p>`}`;
}

function moreItem(more: string | undefined): Piece {
  return more === undefined ? undefined : markup`<li class="small">${more}</li>`;
}

function tablePart({ title, shown, more, none }: SheetPart<SheetRow>, columns: SheetRow): Markup {
  if (none !== undefined)
    return markup`<section><h2>${title}</h2>
<p>${none}</p></section>`;
  return markup`<section><h2>${title}</h2>
<table>
<thead><tr>${columns.map((it) => markup`<th scope="col">${it}</th>`)}</tr></thead>
<tbody>${shown.map(
    (row) => markup`
<tr>${row.map((text, at) => (at === 0 ? markup`<th scope="row">${text}</th>` : markup`<td>${text}</td>`))}</tr>`,
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
        ({ title: name, parts }) => markup`
<li><strong>${name}</strong><span>${joined(
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
