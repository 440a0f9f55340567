import { html, nothing, type TemplateResult } from 'lit';
import { countryOf, jurisdictionsOf } from '@coalition-map/geo';
import { hrefOf, sentenceOf, textIn } from '@coalition-map/schema';
import { idsOf, siftOf, type Sift } from '@coalition-map/map/picture';
import {
  dateText,
  placeName,
  standingOf,
  summaryOf,
  type Atlas,
  type State,
  type Telling,
} from '@coalition-map/store';
import { headlinesTemplate } from './headline.ts';
import { aheadTemplate } from './place-agenda.ts';
import type { Asking } from './place.ts';
import { valueTemplate } from './record.ts';

type Manifest = Atlas['datasets'][number];

/** How many faults are named; a file may have thousands. */
const MOST = 50;

/**
 * Shows the map in a sentence, what is ahead, whose data it is, and what publishers claim: what the panel tells while nothing is
 * selected. Sentence and agenda are told of the places that map and list show, and of all that is loaded, whatever filters leave.
 * What each dataset adds to would push down what stands below it, so that all but the sentence waits until no dataset is on its way.
 */
export function overviewTemplate(
  telling: Telling,
  state: State,
  isSettled: boolean,
  select: Asking['select'],
): TemplateResult {
  const { words, atlas } = telling;
  if (atlas.datasets.length === 0) return html`<p class="lead">${words.ui.panel.noRecords}</p>`;
  const ids = idsOf(state.preset);
  const { holds, has } = siftOf({ ...state, atlas }, ids, words);
  const sentence = sentenceOn(ids.filter(holds), ids, telling);
  const made = [...new Set(atlas.datasets.map((dataset) => makingText(dataset, telling)))];
  return html`<p class="lead whole">${atlas.gaps.size > 0 ? words.summary.partly : sentence}</p>
    ${state.narrowing ? html`<p class="quiet">${words.panel.narrowed.overview}</p>` : nothing}
    ${isSettled ? moreTemplate(telling, made, has, select) : nothing}`;
}

/** The places that are shown in one sentence; which they are, where they are not all. */
function sentenceOn(shown: readonly string[], ids: readonly string[], telling: Telling): string {
  const { words, atlas, languages } = telling;
  const [only, ...others] = shown;
  if (only !== undefined && others.length === 0) return summaryOf(only, telling);
  const count = (standing: string) => shown.filter((id) => standingOf(id, atlas) === standing).length;
  const isUs = shown.every((id) => countryOf(id) === 'US');
  const regions = words.map.regions[isUs ? 'US' : 'all'];
  const sentence = words.summary.map(regions, count('own'), count('other'), count('none'));
  if (shown.length === ids.length) return sentence;
  // A country whose places are all shown is told by its own name.
  const whole = (['US', 'CA'] as const).filter((it) =>
    jurisdictionsOf(it).every(({ id }) => shown.includes(id)),
  );
  const rest = shown.filter((id) => !whole.some((it) => it === countryOf(id)));
  const names = [...whole, ...rest].map((id) => placeName(id, languages));
  return `${words.explorer.lens(words.list(names))} ${sentence}`;
}

function moreTemplate(
  telling: Telling,
  made: readonly string[],
  has: Sift['has'],
  select: Asking['select'],
): TemplateResult {
  const { words, atlas } = telling;
  return html`${aheadTemplate(telling, has, select)}
    <section class="about">
      <h3>${words.ui.panel.about}</h3>
      <ul class="datasets">
        ${atlas.datasets.map((dataset) => datasetTemplate(dataset, made.length > 1, telling))}
      </ul>
      ${made.length === 1 ? html`<p class="small">${made[0]}</p>` : nothing} ${faultsTemplate(atlas, telling)}
    </section>
    ${headlinesTemplate(telling)}`;
}

function datasetTemplate(dataset: Manifest, withMaking: boolean, telling: Telling): TemplateResult {
  const { words, languages } = telling;
  const { publisher, title, notice, updated } = dataset;
  const href = hrefOf(publisher.url);
  const text = textIn(title, languages);
  const said = notice && textIn(notice, languages);
  return html`<li class="dataset">
    <h4 class="title">${valueTemplate({ text: publisher.name, ...(href ? { href } : {}) })}</h4>
    ${text.text === publisher.name ? nothing : html`<p lang=${text.lang}>${text.text}</p>`}
    ${said ? html`<p class="small" lang=${said.lang}>${said.text}</p>` : nothing}
    <p class="small">${words.ui.panel.updated(dateText(updated, languages[0] ?? 'en'))}</p>
    ${withMaking ? html`<p class="small">${makingText(dataset, telling)}</p>` : nothing}
  </li>`;
}

/** Who compiled a dataset, and under what licence; told once where it is the same for all. */
function makingText({ compiler, licence }: Manifest, { words }: Telling): string {
  const parts = [compiler && words.ui.panel.compiledBy(compiler), words.ui.panel.licence(licence)];
  return parts.filter(Boolean).join(' · ');
}

function faultsTemplate({ faults }: Atlas, { words }: Telling): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  const dropped = faults.filter(({ effect }) => effect === 'dropped');
  const records = new Set(
    dropped.filter(({ record }) => record).map((it) => `${it.dataset}/${it.file}/${it.record}`),
  );
  const files = new Set(dropped.filter(({ record }) => !record).map((it) => `${it.dataset}/${it.file}`));
  const kept = faults.length - dropped.length;
  return html`<details class="faults">
    <summary>${words.ui.panel.faults(records.size, files.size, kept)}</summary>
    <ul>
      ${faults.slice(0, MOST).map((fault) => html`<li>${sentenceOf(fault)}</li>`)}
      ${faults.length > MOST ? html`<li>${words.ui.panel.andMore(faults.length - MOST)}</li>` : nothing}
    </ul>
  </details>`;
}
