import { html, nothing, type TemplateResult } from 'lit';
import type { State, Words } from '@coalition-map/store';

/** What the notice needs beside the state. */
export interface NoticeParts {
  /** Whether the visitor asked to load again, and the answer is not there yet. */
  readonly busy: boolean;
  /** Whether files of the page itself did not come: legend, list, details, pins. */
  readonly isCut: boolean;
  readonly retry: () => void;
}

/** Tells in plain words what did not come, with a way to ask again; nothing where all is well. */
export function noticeTemplate(
  state: State,
  words: Words,
  parts: NoticeParts,
): TemplateResult | typeof nothing {
  const { sources } = state;
  const { busy, isCut, retry } = parts;
  const lost = sources.filter(({ trouble }) => trouble !== undefined);
  const isPart = lost.length === 0 && sources.some(({ dataset }) => dataset?.missing && !dataset.isPart);
  if (lost.length === 0 && !isPart && !isCut && !busy) return nothing;
  const said = words.explorer;
  const reasons = [...new Set(lost.flatMap(({ trouble }) => (trouble ? said.trouble[trouble.code] : [])))];
  return html`<div class="notice">
    <div>
      <div role="alert">
        ${
          busy
            ? nothing
            : html`${isCut ? html`<p>${said.cut}</p>` : nothing}
              ${lost.length > 0 ? html`<p>${headline(state, lost.length, words)}</p>` : nothing}
              ${isPart ? html`<p>${said.part}</p>` : nothing}`
        }
      </div>
      ${reasons.length > 0 ? html`<p>${reasons.join(' ')}</p>` : nothing}
      ${
        lost.length > 0
          ? html`<details>
              <summary>${said.forMaintainers}</summary>
              <ul>
                ${lost.map(({ trouble }) => html`<li>${trouble?.detail}</li>`)}
              </ul>
            </details>`
          : nothing
      }
    </div>
    <button type="button" aria-disabled=${busy} @click=${retry}>${busy ? said.loading : said.retry}</button>
  </div>`;
}

function headline({ phase, sources }: State, lost: number, { explorer }: Words): string {
  return phase === 'failed' ? explorer.failed : explorer.partly(lost, sources.length);
}
