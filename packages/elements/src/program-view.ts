import { html, nothing, type TemplateResult } from 'lit';
import { languageOf, textIn, type RecordOf } from '@coalition-map/schema';
import {
  factsOf,
  wordsIn,
  type Entry,
  type Facts,
  type State,
  type Telling,
  type Words,
} from '@coalition-map/store';
import {
  enStarter,
  findProgram,
  programPageOf,
  programsIn,
  type ActivePlace,
  type ProgramPage,
  type StarterWords,
} from '@coalition-map/store/program';
import { mapTemplate } from './program-map.ts';
import { recordTemplate, valueTemplate } from './record.ts';

export { isDark } from './program-map.ts';
export { programStyles } from './program-styles.ts';

/** What a program is shown with; `wanted` is its id or key. */
export interface Shown {
  readonly shown: State;
  readonly telling: Telling;
  readonly wanted: string | undefined;
  /** Whether there is a list of programs to go back to. */
  readonly hasList: boolean;
  readonly isDark: boolean;
}

/** What the view asks of its element. */
export interface ProgramAsking {
  choose(key: string | undefined): Promise<void>;
  select(place: string, event: Event): void;
}

/** The words of the page of a program in the language of the others. */
function saidIn({ lang }: Words): StarterWords['program'] {
  return (wordsIn(languageOf(lang))?.starter ?? enStarter).program;
}

/** Shows a program, or the programs that there are. */
export function programsTemplate(about: Shown, asking: ProgramAsking): TemplateResult {
  const { telling, wanted, shown } = about;
  const { words } = telling;
  const entry = wanted === undefined ? undefined : findProgram(telling.atlas, wanted);
  const isEarly = shown.phase === 'loading' || shown.phase === 'idle';
  return html`<section class="sheet" lang=${words.lang}>
    ${
      entry
        ? pageTemplate(programPageOf(entry, telling), about, asking)
        : listTemplate(isEarly ? undefined : wanted, isEarly, telling, asking)
    }
  </section>`;
}

function listTemplate(
  unknown: string | undefined,
  isEarly: boolean,
  telling: Telling,
  asking: ProgramAsking,
): TemplateResult {
  const { words, atlas } = telling;
  const said = saidIn(words);
  const programs = programsIn(telling);
  const none = atlas.gaps.has('programs') ? words.explorer.part : said.none;
  return html`<h2 part="heading" tabindex="-1">${said.heading}</h2>
    ${unknown === undefined ? nothing : html`<p class="notice">${said.unknown(unknown)}</p>`}
    <p>${programs.length > 0 ? said.choose : isEarly ? words.explorer.loading : none}</p>
    <ul class="programs">
      ${programs.map((program) => {
        const { title, summary } = factsOf(program, telling);
        return html`<li>
          <button type="button" class="name" @click=${() => void asking.choose(program.key)}>
            ${valueTemplate(title)}
          </button>
          ${summary ? html`<p lang=${summary.lang}>${summary.text}</p>` : nothing}
        </li>`;
      })}
    </ul>`;
}

function pageTemplate(page: ProgramPage, about: Shown, asking: ProgramAsking): TemplateResult {
  const { telling, hasList } = about;
  const { words } = telling;
  const said = saidIn(words);
  const facts = factsOf(page.entry, telling);
  const { labels } = words;
  const missing = page.isPartial ? said.notLoaded : said.notStated;
  const ofType = (...types: readonly RecordOf<'documents'>['type'][]) =>
    page.documents.filter(({ record }) => types.includes(record.type));
  return html`${
      hasList
        ? html`<p class="back">
            <button type="button" @click=${() => void asking.choose(undefined)}>${said.all}</button>
          </p>`
        : nothing
    }
    <h2 part="heading" tabindex="-1">${valueTemplate(facts.title)}</h2>
    ${facts.summary ? html`<p class="lead" lang=${facts.summary.lang}>${facts.summary.text}</p>` : nothing}
    ${
      facts.cautions.length > 0
        ? html`<ul class="cautions">
            ${facts.cautions.map((it) => html`<li>${it}</li>`)}
          </ul>`
        : nothing
    }
    <dl>
      ${[
        labels.parent,
        labels.audience,
        labels.components,
        labels.practices,
        labels.duration,
        labels.materials,
        labels.since,
      ].map((label) => lineTemplate(label, facts, said))}
    </dl>
    ${footTemplate(facts, telling)}
    ${sectionTemplate('start', said.start, html`${startTemplate(facts, said, telling)} ${recordsTemplate(page.guides, telling)}`)}
    ${sectionTemplate('goals', said.goals, recordsTemplate(ofType('mission', 'goals'), telling, missing))}
    ${sectionTemplate('reports', said.reports, recordsTemplate(ofType('impact-report'), telling, missing))}
    ${sectionTemplate('active', said.active, activeTemplate(page, about, said, asking))}
    ${page.resources.length > 0 ? sectionTemplate('resources', said.resources, recordsTemplate(page.resources, telling)) : nothing}`;
}

function sectionTemplate(id: string, title: string, content: unknown): TemplateResult {
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${title}</h3>
    ${content}
  </section>`;
}

/** A fact of the program, or that the data does not say it: never that there is none. */
function lineTemplate(label: string, { lines }: Facts, said: StarterWords['program']): TemplateResult {
  const values = lines.find((line) => line.label === label)?.values ?? [];
  return html`<div class="line">
    <dt>${label}</dt>
    ${
      values.length === 0
        ? html`<dd class="missing">${said.notStated}</dd>`
        : values.map((value) => html`<dd>${valueTemplate(value)}</dd>`)
    }
  </div>`;
}

function startTemplate(facts: Facts, said: StarterWords['program'], { words }: Telling): TemplateResult {
  const lines = facts.lines.filter(({ label }) =>
    [words.labels.contact, words.kind.hotlines].includes(label),
  );
  return html`<dl>
    <div class="line">
      <dt>${said.write}</dt>
      ${
        lines.length === 0
          ? html`<dd class="missing">${said.notStated}</dd>`
          : lines.flatMap(({ values }) => values).map((value) => html`<dd>${valueTemplate(value)}</dd>`)
      }
    </div>
  </dl>`;
}

/** The note, the sources with their dates, and who checked it. */
function footTemplate({ note, sources, checked, publisher }: Facts, { words }: Telling): TemplateResult {
  return html`<footer>
    ${note ? html`<p>${words.ui.record.note}${words.colon} <span lang=${note.lang}>${note.text}</span></p>` : nothing}
    ${sources.map(
      (source) =>
        html`<p class="source">
          ${words.sources.heading}${words.colon}
          ${valueTemplate(source)}${source.detail ? html`, ${source.detail}` : nothing}
        </p>`,
    )}
    <p>${checked} · ${words.sources.from(publisher)}</p>
  </footer>`;
}

function recordsTemplate(
  entries: readonly Entry[],
  telling: Telling,
  missing?: string,
): TemplateResult | typeof nothing {
  if (entries.length === 0) return missing === undefined ? nothing : html`<p class="missing">${missing}</p>`;
  return html`<div class="records">
    ${entries.map((entry) => recordTemplate(factsOf(entry, telling), { words: telling.words, level: 4 }))}
  </div>`;
}

function activeTemplate(
  page: ProgramPage,
  about: Shown,
  said: StarterWords['program'],
  asking: ProgramAsking,
): TemplateResult {
  const { telling, shown } = about;
  const { words } = telling;
  const { active, lesser, countries, builds, partnerships } = page;
  const name = textIn(page.entry.record.name, telling.languages).text;
  const places = (list: readonly ActivePlace[]) =>
    html`<ul class="places">
      ${list.map(
        ({ id, name: place, records }) =>
          html`<li>
            <button
              type="button"
              class="place"
              data-place=${id}
              aria-current=${shown.selection.place === id ? 'true' : nothing}
              @click=${(event: Event) => asking.select(id, event)}
            >
              ${place}
              <span class="count">${said.records(records)}</span>
            </button>
          </li>`,
      )}
    </ul>`;
  const part = (title: string, list: readonly ActivePlace[]) =>
    list.length === 0
      ? nothing
      : html`<h4>${title}</h4>
          ${places(list)}`;
  const fold = (title: string, entries: readonly Entry[]) =>
    entries.length === 0
      ? nothing
      : html`<details>
          <summary>${title} <span class="count">${entries.length}</span></summary>
          ${recordsTemplate(entries, telling)}
        </details>`;
  return html`${
    active.length === 0
      ? html`<p class="missing">${page.isPartial ? said.notLoaded : said.activeNone}</p>`
      : html`<p>${said.activeIn(active.length)}. <span class="quiet">${said.activeNote}</span></p>
          ${mapTemplate(page, name, said, about)} ${places(active)}`
  }
  ${part(said.lesser, lesser)} ${part(said.countries, countries)} ${fold(words.kinds.builds, builds)}
  ${fold(words.kinds.partnerships, partnerships)}`;
}
