import { html, nothing, render, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import {
  drawPoster,
  sheetFactsFor,
  type LegendPath,
  type LegendRow,
  type SheetCells,
  type SheetContact,
  type SheetFacts,
  type SheetLine,
  type SheetPart,
  type SheetRow,
  type SheetSources,
  type SheetText,
  type SmallMap,
} from '@coalition-map/map/sheet';
import { hrefOf, type Language } from '@coalition-map/schema';
import { enPack } from '@coalition-map/store/pack';
import { packWordsOf } from './keep-pack.ts';
import { aloneSheet, paperSheet, rootSheet, viewSheet } from './print-sheet-styles.ts';
import type { SheetSubject } from './print-sheet.ts';

/** How many px of the map stand for a CSS px: sharp on paper, where it is smaller than it is drawn. */
const SCALE = 2;

/**
 * Lays the fact sheet of a place out for print, where it stands in for the explorer around the panel, or for the panel where
 * there is none, and gives what takes it away again. `isAlone` leaves out the rest of the page too; a page that is the
 * explorer's own asks for that by its attribute `print-alone`.
 */
export function layOut(panel: HTMLElement, { state, place }: SheetSubject, isAlone: boolean): () => void {
  const words = packWordsOf(state) ?? enPack;
  const { rest: more, notHere: notLoaded } = words.records.pack;
  // On paper nothing stands below the sheet.
  const facts = sheetFactsFor(state, place, { ...words, pack: { ...words.pack, more, notLoaded } });
  const host = explorerOf(panel) ?? panel;
  const root = host.shadowRoot;
  if (!root) return () => undefined;
  const box = document.createElement('div');
  box.className = 'fact-sheet';
  box.lang = facts.lang;
  const inside = box.attachShadow({ mode: 'open' });
  inside.adoptedStyleSheets = [viewSheet];
  render(sheetTemplate(facts), inside);
  root.append(box);
  const takeBack = [adopt(root, rootSheet), adopt(document, paperSheet)];
  if (host.getRootNode() === document && (isAlone || host.hasAttribute('print-alone')))
    takeBack.push(adopt(document, aloneSheet(host.localName)));
  return () => {
    box.remove();
    for (const take of takeBack) take();
  };
}

function explorerOf(panel: HTMLElement): Element | undefined {
  const root = panel.getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'coalition-explorer' ? root.host : undefined;
}

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): () => void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const sheets = root.adoptedStyleSheets;
    const at = sheets.lastIndexOf(sheet);
    root.adoptedStyleSheets = sheets.filter((_, it) => it !== at);
  };
}

function sheetTemplate(facts: SheetFacts): TemplateResult {
  const { map, builds, events, partners, programs, laws, contacts, datasets, columns, lang } = facts;
  return html`<article class="sheet" aria-labelledby="name">
    <header>
      <h1 id="name">${facts.name}</h1>
      <p>${facts.kind} · ${facts.title} · <strong>${facts.asOf}</strong></p>
    </header>
    <section class="calls" aria-label=${facts.callsLabel}>
      <ul class="lines">
        ${facts.calls.map((line) => callTemplate(line, facts))}
      </ul>
    </section>
    <p class="lead">${facts.summary}</p>
    ${facts.counted === undefined ? nothing : html`<p class="small">${facts.counted}</p>`}
    <div class=${map?.hasClasses ? 'beside classes' : 'beside'}>
      ${map ? mapTemplate(map) : nothing}
      <div>${listTemplate(builds)} ${listTemplate(events)} ${partnersTemplate(partners)}</div>
    </div>
    ${tableTemplate(programs, columns)} ${tableTemplate(laws, columns)} ${contactsTemplate(contacts, lang)}
    ${sourcesTemplate(facts.sources)}
    <footer class="small">
      ${datasets.shown.map(({ head, notice }) => html`<p><strong>${head}</strong> ${notice}</p>`)}
      ${datasets.more === undefined ? nothing : html`<p>${datasets.more}</p>`}
    </footer>
  </article>`;
}

/** The numbers of notes behind what they are about: never behind a number to call, which they would seem to belong to. */
function marksTemplate(notes: readonly number[]): TemplateResult | typeof nothing {
  return notes.length === 0 ? nothing : html`<sup>${notes.join(', ')}</sup>`;
}

function callTemplate({ call, notes }: SheetLine, { textWord, lang }: SheetFacts): TemplateResult {
  const { number, href, purpose, name, whose, sms } = call;
  return html`<li>
    <a class="number" href=${href}>${number}</a> <span class="purpose">${purpose}</span>
    <span class="name"
      ><span lang=${langOf(name.lang, lang)}>${name.text}</span> ${marksTemplate(notes)}</span
    >
    ${whose ? html`<span class="small" lang=${langOf(whose.lang, lang)}>(${whose.text})</span>` : nothing}
    ${
      sms
        ? html`<span class="text"
            >${textWord}
            <a href=${sms.href}>${sms.number}</a>${sms.vanity ? ` (${sms.vanity})` : nothing}</span
          >`
        : nothing
    }
  </li>`;
}

/** The language of a text, where it is another than that of the sheet. */
function langOf(lang: Language | undefined, own: Language): Language | typeof nothing {
  return lang === undefined || lang === own ? nothing : lang;
}

/** The map as on the sheet of the field pack, drawn on a canvas: no image and no markup is loaded for it. */
function mapTemplate({ state, options, text, legend }: SmallMap): TemplateResult | typeof nothing {
  let canvas: HTMLCanvasElement;
  try {
    canvas = drawPoster(state, options, SCALE);
  } catch {
    // A browser may give no canvas; all else that the sheet tells is text.
    return nothing;
  }
  canvas.role = 'img';
  canvas.ariaLabel = `${options.title}. ${text}`;
  return html`<figure class="map">
    ${canvas}
    <figcaption>
      <ul class="pins">
        ${legend.map((row) => html`<li>${signTemplate(row)} ${row.text}</li>`)}
      </ul>
    </figcaption>
  </figure>`;
}

function signTemplate({ box, width, height, paths }: LegendRow): TemplateResult {
  return html`<svg viewBox=${box} width=${width} height=${height} aria-hidden="true">
    ${paths.map(pathTemplate)}
  </svg>`;
}

function pathTemplate({ d, fill = 'none', stroke, width, cap, x = 0 }: LegendPath): SVGTemplateResult {
  return svg`<path
    d=${d}
    fill=${fill}
    stroke=${stroke ?? nothing}
    stroke-width=${width ?? nothing}
    stroke-linecap=${cap ?? nothing}
    transform="translate(${x} 0)"
  ></path>`;
}

function listTemplate({ title, shown, more, none }: SheetPart<SheetText>): TemplateResult {
  return html`<h2>${title}</h2>
    ${
      none === undefined
        ? html`<ul>
            ${shown.map(({ text, notes }) => html`<li>${text}${marksTemplate(notes)}</li>`)}${moreTemplate(more)}
          </ul>`
        : html`<p>${none}</p>`
    }`;
}

function partnersTemplate({ title, shown, more, none }: SheetPart<SheetText>): TemplateResult {
  const names = shown.map(
    ({ text, notes }, at) => html`${at > 0 ? '; ' : nothing}${text}${marksTemplate(notes)}`,
  );
  return html`<h2>${title}</h2>
    <p>${none ?? [names, more === undefined ? nothing : `; ${more}`]}</p>`;
}

function sourcesTemplate({ title, notes, checked }: SheetSources): TemplateResult {
  return html`<section class="notes">
    <p><strong>${title}.</strong> ${checked}</p>
    <ol>
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ol>
  </section>`;
}

function moreTemplate(more: string | undefined): TemplateResult | typeof nothing {
  return more === undefined ? nothing : html`<li class="small">${more}</li>`;
}

function tableTemplate(
  { title, shown, more, none }: SheetPart<SheetRow>,
  columns: SheetCells,
): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    ${
      none === undefined
        ? html`<table>
            <thead>
              <tr>
                ${columns.map((it) => html`<th scope="col">${it}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${shown.map(
                ({ cells: [what, how, when], notes }) =>
                  html`<tr>
                    <th scope="row">${what}${marksTemplate(notes)}</th>
                    <td>${how}</td>
                    <td>${when}</td>
                  </tr>`,
              )}
              ${
                more === undefined
                  ? nothing
                  : html`<tr>
                      <td colspan="3" class="small">${more}</td>
                    </tr>`
              }
            </tbody>
          </table>`
        : html`<p>${none}</p>`
    }
  </section>`;
}

function contactsTemplate(
  { title, shown, more, none }: SheetPart<SheetContact>,
  lang: Language,
): TemplateResult {
  return html`<section>
    <h2>${title}</h2>
    ${
      none === undefined
        ? html`<ul class="contacts">
            ${shown.map(
              ({ title: name, parts, notes }) =>
                html`<li>
                  <span><strong>${name}</strong>${marksTemplate(notes)}</span
                  ><span
                    >${parts.map((part, at) => [at > 0 ? ' · ' : nothing, partTemplate(part, lang)])}</span
                  >
                </li>`,
            )}
            ${moreTemplate(more)}
          </ul>`
        : html`<p>${none}</p>`
    }
  </section>`;
}

function partTemplate(
  { text, lang: own, href }: SheetContact['parts'][number],
  lang: Language,
): TemplateResult {
  const followed = hrefOf(href);
  return followed === undefined
    ? html`<span lang=${langOf(own, lang)}>${text}</span>`
    : html`<a href=${followed} rel="noopener noreferrer" lang=${langOf(own, lang)}>${text}</a>`;
}
