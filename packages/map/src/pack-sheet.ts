import { textIn } from '@coalition-map/schema';
import { dateText, summaryOf } from '@coalition-map/store';
import { buildsOf, lawsOf, programsOf } from '@coalition-map/store/panel';
import { callList } from './pack-call.ts';
import { clipped, fitted, isCut, type Cell, type Fitted } from './pack-fit.ts';
import { markup, type Markup, type Piece } from './pack-html.ts';
import { pictureOf } from './pack-picture.ts';
import {
  buildText,
  contactsOf,
  eventRows,
  lawRow,
  partnersText,
  programRow,
  type Contact,
  type Row,
} from './pack-rows.ts';
import { placeKindText, type Writing } from './pack-writing.ts';

/** How many lines of letters each part may have in print, so that the whole stays on one page; tested with a full place. */
const room = { lists: 12, programs: 6, laws: 3, contacts: 3, builds: 5, partners: 3, datasets: 3, notice: 2 };
/** The widths of print, px, on an A4 page: the columns of a table, the column beside the map, the whole. */
const widths = { what: 250, how: 250, when: 130, side: 375, name: 270, contact: 350, whole: 680 };

/** Writes the fact sheet: what a reader needs of a place on one page, each list cut where it would not fit. */
export function sheetOf(writing: Writing): Markup {
  const { words, name, lang, asOf } = writing;
  const said = words.pack;
  const programs = fitted(
    programsOf(writing.entries).map((it) => programRow(it, writing)),
    cellsOf,
    room.programs,
  );
  const laws = fitted(
    lawsOf(writing.entries).map((it) => lawRow(it, writing)),
    cellsOf,
    room.laws,
  );
  return markup`<article class="sheet" aria-labelledby="name">
<header>
<h1 id="name">${name}</h1>
<p>${placeKindText(writing)} · ${said.sheet} · <strong>${words.poster.asOf(dateText(asOf, lang))}</strong></p>
</header>
<section class="calls" aria-label="${words.hotline.headingFor(name)}">${callList(writing)}</section>
<p class="lead">${clipped([summaryOf(writing.place, writing), 600], 3)}</p>
<div class="beside">
${pictureOf(writing)}
<div>
${buildsPart(writing)}
${eventsPart(writing)}
<h2>${said.partners}</h2>
<p>${clipped([partnersText(writing, widths.side, room.partners) ?? noneText('partnerships', said.noPartner(name), writing), widths.side], room.partners)}</p>
</div>
</div>
${tablePart(said.programs, programs, words.panel.noPartnership(name), writing)}
${tablePart(said.laws, laws, words.panel.noLaw(name), writing)}
${contactsPart(writing, Math.max(room.contacts, room.lists - programs.lines - laws.lines))}
${datasetsPart(writing)}
</article>`;
}

/** "No data", unless some of it did not come: then nobody knows. */
function noneText(
  kind: 'partnerships' | 'builds' | 'events' | 'organizations',
  none: string,
  { words, atlas }: Writing,
): string {
  return atlas.gaps.has(kind) ? words.pack.notLoaded : none;
}

function moreText({ left }: Fitted<unknown>, { words }: Writing): Piece {
  return left > 0 ? markup`<li class="small">${words.pack.more(left)}</li>` : undefined;
}

function buildsPart(writing: Writing): Markup {
  const { words, name } = writing;
  const builds = buildsOf(writing.entries);
  const texts = fitted(
    builds.map((it) => buildText(it, writing)),
    (text): Cell[] => [[text, widths.side]],
    room.builds,
  );
  return markup`<h2>${words.kinds.builds}${builds.length > 0 ? ` (${builds.length})` : ''}</h2>
${
  builds.length === 0
    ? markup`<p>${noneText('builds', words.ui.panel.none.builds(name), writing)}</p>`
    : markup`<ul>${texts.shown.map((text) => markup`<li>${clipped([text, widths.side])}</li>`)}${moreText(texts, writing)}</ul>`
}`;
}

function eventsPart(writing: Writing): Markup {
  const { words, name } = writing;
  const rows = eventRows(writing);
  if (rows.length === 0)
    return markup`<h2>${words.kinds.events}</h2>
<p>${noneText('events', words.ui.panel.none.events(name), writing)}</p>`;
  return markup`<h2>${words.kinds.events}</h2>
<ul>${rows.map((text) => markup`<li>${clipped([text, widths.side])}</li>`)}</ul>`;
}

function cellsOf({ what, how, when }: Row): Cell[] {
  return [
    [what, widths.what],
    [how, widths.how],
    [when, widths.when],
  ];
}

function tablePart(title: string, { shown, left }: Fitted<Row>, none: string, writing: Writing): Markup {
  const { words } = writing;
  if (shown.length === 0)
    return markup`<section><h2>${title}</h2>
<p>${noneText('partnerships', none, writing)}</p></section>`;
  return markup`<section><h2>${title} (${shown.length + left})</h2>
<table>
<thead><tr><th scope="col">${words.pack.what}</th><th scope="col">${words.pack.status}</th><th scope="col">${words.pack.when}</th></tr></thead>
<tbody>${shown.map(
    (row) => markup`
<tr>${cellsOf(row).map((cell, at) => (at === 0 ? markup`<th scope="row">${clipped(cell)}</th>` : markup`<td>${clipped(cell)}</td>`))}</tr>`,
  )}${
    left > 0
      ? markup`
<tr><td colspan="3" class="small">${words.pack.more(left)}</td></tr>`
      : undefined
  }
</tbody>
</table></section>`;
}

function contactsPart(writing: Writing, lines: number): Markup {
  const { words, name } = writing;
  const contacts = contactsOf(writing);
  const found = fitted(
    contacts,
    ({ title, told }: Contact): Cell[] => [
      [title, widths.name],
      [told, widths.contact],
    ],
    lines,
  );
  return markup`<section><h2>${words.pack.contact}</h2>
${
  contacts.length === 0
    ? markup`<p>${noneText('organizations', words.ui.panel.none.organizations(name), writing)}</p>`
    : markup`<ul class="contacts">${found.shown.map(
        ({ title, told, links }) => markup`
<li><strong>${clipped([title, widths.name])}</strong><span>${isCut([told, widths.contact]) ? clipped([told, widths.contact]) : links}</span></li>`,
      )}${moreText(found, writing)}
</ul>`
}</section>`;
}

/** Whose data this is and of which day, each with the word of its publisher on it. */
function datasetsPart(writing: Writing): Markup {
  const { words, atlas, entries, lang, languages } = writing;
  const used = atlas.datasets.filter(
    ({ id }) => entries.length === 0 || entries.some((it) => it.dataset === id),
  );
  const shown = used.slice(0, room.datasets);
  const left = used.length - shown.length;
  return markup`<footer class="small">
${shown.map(({ title, version, updated, notice }) => {
  const head = `${textIn(title, languages).text}, ${words.poster.version(version, dateText(updated, lang))}.`;
  const own = notice && textIn(notice, languages).text;
  return markup`<p><strong>${clipped([head, widths.whole], 1)}</strong> ${clipped([own ?? '', widths.whole], room.notice)}</p>`;
})}
${left > 0 ? markup`<p>${words.pack.more(left)}</p>` : undefined}
</footer>`;
}
