import { html, nothing, type TemplateResult } from 'lit';
import { factsOf, placeName, type Line } from '@coalition-map/store';
import {
  citationOf,
  excerptOf,
  labelIn,
  marksIn,
  termsOf,
  titleOf,
  type Finding as Found,
  type Why,
} from '@coalition-map/store/finder';
import { recordTemplate, sourceTemplate } from './record.ts';
import type { FinderAsking, Finding } from './finder-view.ts';

/** How many places a card names before it only counts them. */
const FEW = 4;

/** Shows a result: its title, what it is, why it is found, what it says, and how to go on. */
export function cardTemplate({ entry, hit }: Found, finding: Finding, asking: FinderAsking): TemplateResult {
  const { telling, lit, shown, isMapAway } = finding;
  const { words, said, languages, atlas } = telling;
  const facts = factsOf(entry, telling);
  const { text, lang, href } = titleOf(entry, telling);
  const why = hit?.why();
  const marked = (it: string) => (why ? markedTemplate(it, why.terms) : it);
  const names = entry.places.map((it) => placeName(it, languages, atlas));
  const where = names.length > FEW ? [...names.slice(0, FEW), '…'] : names;
  const { record } = entry;
  const minutes =
    'minutes' in record && record.minutes !== undefined ? words.facts.minutes(record.minutes) : undefined;
  const publisher = 'publisher' in record ? record.publisher : 'parent' in record ? record.parent : undefined;
  const meta = [labelIn('type', entry, telling), publisher, facts.when, minutes, where.join(', ')].filter(
    Boolean,
  );
  // What it does not cover, and what its link leads to, is told before anybody follows it.
  const told = [words.labels.coverage, words.labels.languages, words.labels.cost, words.labels.link];
  const limits = facts.lines.filter((it) => told.includes(it.label) && toldIn(it) !== '');
  const isLit = lit === entry.key && shown.lens.length > 0;
  return html`<li class="result" part="result" data-key=${entry.key}>
    <h3 tabindex="-1">
      ${
        href === undefined
          ? html`<span lang=${lang ?? nothing}>${marked(text)}</span>`
          : html`<a href=${href} rel="noopener noreferrer" lang=${lang ?? nothing}>${marked(text)}</a>`
      }
    </h3>
    <p class="meta">${marked(meta.join(' · '))}</p>
    ${
      facts.cautions.length > 0
        ? html`<ul class="cautions">
            ${facts.cautions.map((it) => html`<li>${it}</li>`)}
          </ul>`
        : nothing
    }
    ${facts.summary ? html`<p lang=${facts.summary.lang}>${marked(facts.summary.text)}</p>` : nothing}
    ${limits.map((it) => html`<p class="meta">${it.label}${words.colon} ${marked(toldIn(it))}</p>`)}
    ${
      why
        ? whyTemplate(
            why,
            [text, facts.summary?.text ?? '', ...meta, ...limits.map(toldIn)].join(' '),
            telling,
          )
        : nothing
    }
    ${facts.sources.slice(0, 1).map((it) => sourceTemplate(it, telling.words))}
    <div class="acts">
      <details>
        <summary>${said.details}<span class="visually-hidden">${words.colon} ${text}</span></summary>
        <p class="quiet">${said.ourWords}</p>
        ${recordTemplate(facts, { words, level: 4, title: 'heard' })}
        <p class="cite">${citationOf(entry, telling)}</p>
        <button type="button" @click=${() => void cite(citationOf(entry, telling), said, asking)}>
          ${said.cite}
        </button>
      </details>
      ${
        entry.places.length > 0
          ? html`<button
              type="button"
              aria-pressed=${isLit}
              @click=${() => asking.light(entry.key, entry.places)}
            >
              ${isLit ? said.showAll : said.show}
            </button>`
          : nothing
      }
      ${isLit && isMapAway ? html`<button type="button" @click=${asking.toMap}>${said.toMap}</button>` : nothing}
    </div>
  </li>`;
}

function markedTemplate(text: string, terms: readonly string[]): unknown {
  return marksIn(text, terms).map((part) => (part.isMarked ? html`<mark>${part.text}</mark>` : part.text));
}

/** Tells where the words stand, and shows the place of one that no part of the card has. */
function whyTemplate(why: Why, seen: string, { said, words }: Finding['telling']): TemplateResult {
  const marked = marksIn(seen, why.terms).filter(({ isMarked }) => isMarked);
  const known = new Set(marked.flatMap(({ text }) => termsOf(text)));
  const unseen = why.terms.filter((it) => !known.has(it));
  const excerpt = why.fields
    .filter((it) => it !== 'place')
    .map((it) => excerptOf(why.paper?.[it] ?? '', unseen))
    .find((it) => it !== undefined);
  return html`<p class="why">
    ${[
      said.found(words.list(why.fields.map((it) => said.by[it]))),
      ...why.instead.map(([asked, met]) => said.instead(met, asked)),
    ].join(' · ')}${excerpt === undefined ? nothing : html` · “${markedTemplate(excerpt, unseen)}”`}
  </p>`;
}

/** The values of a line; of a link only what it leads to, because the title has its address. */
function toldIn({ values }: Line): string {
  const told = values.some(({ href }) => href !== undefined) ? values.slice(1) : values;
  return told.map(({ text }) => text).join(', ');
}

/** The citation stands above the button: where the browser gives no clipboard, it is copied by hand. */
async function cite(text: string, said: Finding['telling']['said'], asking: FinderAsking): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    asking.say(said.cited);
  } catch {
    asking.say(`${said.citeByHand} ${text}`);
  }
}
