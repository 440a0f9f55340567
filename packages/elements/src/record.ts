import { css, html, nothing, type TemplateResult } from 'lit';
import { hostOf } from '@coalition-map/schema';
import type { Facts, FactWords, Line, ShownSource, Value } from '@coalition-map/store';

/** The rank of a heading; headings nest by it. */
export type Level = 2 | 3 | 4 | 5 | 6;

/** How a record is shown. */
export interface Showing {
  readonly words: FactWords;
  readonly level: Level;
  /** seen; heard: for screen readers only, where a heading above tells the same; none: it stands elsewhere. */
  readonly title?: 'seen' | 'heard' | 'none';
  /** Whether it is the selected one. */
  readonly current?: boolean;
  /** What stands above the sources, such as how it is put into a calendar. */
  readonly more?: unknown;
}

/** From this many characters on, several values stand as a list below their label, not side by side. */
const LONG = 56;
const SHORT = 24;

/** Longest address, in characters, that is shown whole. */
const LONGEST_ADDRESS = 44;

/** Shows everything that is told of a record, and nothing else: the panel and the list share it. */
export function recordTemplate(
  facts: Facts,
  { words, level, title = 'seen', current, more = nothing }: Showing,
): TemplateResult {
  const { cautions, summary, note, lines, sources, checked, publisher } = facts;
  const noteLine: Line[] = note ? [{ label: words.ui.record.note, values: [note] }] : [];
  return html`<article
    class="record"
    part="record"
    aria-label=${facts.title.text}
    aria-current=${current ? 'true' : nothing}
    tabindex=${current ? '-1' : nothing}
    data-key=${facts.key}
  >
    ${
      title === 'none'
        ? nothing
        : headingOf(level, valueTemplate(facts.title), title === 'heard' ? 'visually-hidden' : 'title')
    }
    ${standingTemplate(facts)}
    ${
      cautions.length
        ? html`<ul class="cautions">
            ${cautions.map((it) => html`<li>${it}</li>`)}
          </ul>`
        : nothing
    }
    ${summary ? html`<p class="summary" lang=${summary.lang}>${summary.text}</p>` : nothing}
    ${lines.length || note ? html`<dl>${[...lines, ...noteLine].map((line) => lineTemplate(line, facts.kind === 'guides'))}</dl>` : nothing}
    ${more}
    <footer>
      ${sources.map((source) => sourceTemplate(source, words))}
      <p>${checked} · ${words.sources.from(publisher)}</p>
    </footer>
  </article>`;
}

/** Shows how a record stands and when: "In part, 2017". */
function standingTemplate({ status, when }: Facts): TemplateResult | typeof nothing {
  if (status === undefined && when === undefined) return nothing;
  return html`<p class="standing">
    ${status === undefined ? nothing : html`<span class="status">${status}</span>`}
    ${when === undefined ? nothing : html`<span class="when">${when}</span>`}
  </p>`;
}

/** Shows a source as a line of its own: its host or document, linked where it may be, and what is known of its age. */
export function sourceTemplate(source: ShownSource, { sources, colon }: FactWords): TemplateResult {
  return html`<p class="source">
    ${sources.heading}${colon} ${valueTemplate(source)}${source.detail ? html`, ${source.detail}` : nothing}
  </p>`;
}

/**
 * Shows a piece of text, linked where `Facts` gives an address that may be followed. A link opens in the same tab: Back
 * leads home again, and no second tab stays open behind, which the quick exit could not hide.
 */
export function valueTemplate({ text, lang, href }: Value): TemplateResult {
  if (href !== undefined)
    return html`<a href=${href} rel="noopener noreferrer" lang=${lang ?? nothing}
      >${textOf({ text, href })}</a
    >`;
  return lang === undefined ? html`${text}` : html`<span lang=${lang}>${text}</span>`;
}

/** Gives a heading of a rank. */
export function headingOf(
  level: Level,
  content: unknown,
  name: string | typeof nothing = nothing,
): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${name}>${content}</h2>`;
    case 3:
      return html`<h3 class=${name}>${content}</h3>`;
    case 4:
      return html`<h4 class=${name}>${content}</h4>`;
    case 5:
      return html`<h5 class=${name}>${content}</h5>`;
    case 6:
      return html`<h6 class=${name}>${content}</h6>`;
  }
}

/** Advice is a list below its label, as sentences are; names stand side by side. */
function lineTemplate({ label, values }: Line, isAdvice: boolean): TemplateResult {
  const long = isAdvice ? SHORT : LONG;
  const isList =
    values.length > 1 && values.some((value) => textOf(value).length >= long || /[.?!]$/.test(value.text));
  const isRow = !isList && values.every(({ href }) => href === undefined);
  const comma = values.some(({ text }) => text.includes(',')) ? '; ' : ', ';
  return html`<div class=${isList ? 'line list' : 'line'}>
    <dt>${label}</dt>
    ${
      isRow
        ? html`<dd>${values.map((value, at) => html`${at > 0 ? comma : ''}${valueTemplate(value)}`)}</dd>`
        : values.map((value) => html`<dd>${valueTemplate(value)}</dd>`)
    }
  </div>`;
}

function textOf({ text, href }: Value): string {
  return text === href ? shortAddress(text) : text;
}

/** An address as a reader names it, without its scheme; a long one by its host, for the link leads there anyway. */
function shortAddress(url: string): string {
  const bare = url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '');
  return bare.length <= LONGEST_ADDRESS ? bare : `${hostOf(url)}/…`;
}

/** The styles of a record, for every element that shows one. */
export const recordStyles = css`
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  /* Text of the data runs as its language does, whatever the page does around it. */
  :is(p, span, a, dd)[lang] {
    unicode-bidi: plaintext;
  }
  .record {
    display: grid;
    gap: 0.5rem;
    max-inline-size: 68ch;
    overflow-wrap: break-word;
    outline-offset: 4px;
  }
  .title {
    font-size: 1rem;
    font-weight: 600;
    line-height: 1.375;
    text-wrap: balance;
  }
  .standing,
  .cautions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.5rem;
    align-items: center;
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .status {
    padding: 0.0625rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .cautions li {
    padding: 0.0625rem 0.5rem;
    border: 1px dashed var(--_quiet);
    border-radius: 6px;
    color: var(--_ink);
  }
  .calendar,
  .calendar ul,
  .agenda,
  .agenda ul {
    display: grid;
    gap: 0.25rem;
    justify-items: start;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .calendar :is(button, a) {
    min-block-size: 1.5rem;
    font-size: 0.875rem;
  }
  .summary,
  dd {
    white-space: pre-line;
  }
  dl {
    display: grid;
    gap: 0.25rem;
    font-size: 0.875rem;
    line-height: 1.25rem;
  }
  .line {
    display: grid;
    grid-template-columns: clamp(4.5rem, 25%, 7rem) minmax(0, 1fr);
    column-gap: 0.75rem;
  }
  dt {
    grid-column: 1;
    color: var(--_quiet);
  }
  dd {
    grid-column: 2;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .list {
    display: block;
  }
  .list dd {
    display: list-item;
    list-style: disc;
    margin-inline-start: 1.125rem;
    padding-block-start: 0.125rem;
  }
  .list dd::marker {
    color: var(--_quiet);
  }
  footer,
  .source {
    color: var(--_quiet);
    font-size: 0.875rem;
    line-height: 1.25rem;
    overflow-wrap: anywhere;
  }
  /* 24 px to hit, while the lines keep their distance. */
  :is(.record, .source) a {
    display: inline-block;
    min-inline-size: 1.5rem;
    margin-block: -0.125rem;
    padding-block: 0.125rem;
    overflow-wrap: anywhere;
  }
  /* A number that is called from a phone. */
  .record a[href^='tel:'],
  .record a[href^='sms:'] {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    font-size: 1.125rem;
    font-weight: 600;
  }
  @container (max-width: 18em) {
    .line {
      grid-template-columns: minmax(0, 1fr);
    }
    dd {
      grid-column: 1;
    }
  }
  @media print {
    .record {
      break-inside: avoid;
    }
    .record a {
      display: inline;
    }
    .record a[href^='https:']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
