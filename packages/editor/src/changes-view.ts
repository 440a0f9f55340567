import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { sentenceOf } from '@coalition-map/review';
import { changelogOf } from './changing.ts';
import { idOf, type Draft } from './draft.ts';
import type { Desk } from './desk.ts';
import { CHANGELOG, download, fileNames } from './downloads.ts';
import type { Result } from './checker.ts';
import { words } from './words.ts';

/** Shows what changed since the dataset was opened, the version that follows, and the files to download. */
export function changesTemplate(desk: Desk): TemplateResult {
  const { result } = desk;
  const names = fileNames(desk);
  return html`<section class="changes" aria-labelledby="changes">
    <h3 id="changes" tabindex="-1">${words.changes.heading}</h3>
    ${result ? toldTemplate(desk, result, names.length > 0) : nothing}
    ${names.length > 0 && result ? filesTemplate(desk, result, names) : nothing}
    ${
      desk.baseline && names.length === 0
        ? html`<div class="tools">${allTemplate(desk, fileNames(desk, true), words.changes.asOpened)}</div>`
        : nothing
    }
  </section>`;
}

function toldTemplate(desk: Desk, { changing, draft }: Result, isWritten: boolean): TemplateResult {
  const { told, next, left, difference } = changing;
  const day = desk.baseline?.manifest['updated'];
  const updated = typeof day === 'string' ? day : '';
  return html`${
    told.length === 0
      ? html`<p>
          ${isWritten && left === 0 ? words.changes.notTold : left > 0 ? nothing : words.changes.none}
        </p>`
      : html`<ul class="told">
          ${guard([told, draft], () => {
            const keyOf = keysIn(draft);
            return told.map(
              (it) =>
                html`<li>
                  ${sentenceOf(it)}
                  ${goTemplate(desk, it.change.id, keyOf(it.change.collection, it.change.id))}
                </li>`,
            );
          })}
        </ul>`
  }
  ${left > 0 ? html`<p class="notice">${words.changes.left(left)}</p>` : nothing}
  ${
    next && left === 0
      ? html`<p>${words.changes.version(difference.from, next.version, `${next.part}: ${next.reason}`)}</p>
          <div class="field day">
            <label for="day">${words.changes.updated}</label>
            <input
              id="day"
              type="date"
              autocomplete="off"
              min=${updated}
              aria-describedby=${desk.day < updated ? 'day-found' : nothing}
              .value=${desk.day}
              @change=${(event: Event) => {
                const { value } = event.currentTarget as HTMLInputElement;
                if (value !== '') desk.setDay(value);
              }}
            />
            ${desk.day < updated ? html`<p id="day-found" class="notice">${words.changes.early(updated)}</p>` : nothing}
          </div>
          <details>
            <summary>${words.changes.preview}</summary>
            <pre>${guard([changing, desk.day], () => changelogOf(changing, desk.day) ?? '')}</pre>
          </details>`
      : told.length === 0 && isWritten && left === 0
        ? html`<p>${words.changes.stays(difference.from)}</p>`
        : nothing
  }`;
}

/** Gives what finds the row of a record; of two with one id, the first one. */
function keysIn({ sheets }: Draft): (collection: string, id: string) => number | undefined {
  const indices = new Map<string, Map<string, number>>();
  return (collection, id) => {
    let index = indices.get(collection);
    if (!index) {
      const rows = sheets.filter(({ name }) => name === collection).flatMap((sheet) => sheet.rows);
      index = new Map(rows.map(({ key, record }) => [idOf(record), key] as const).reverse());
      indices.set(collection, index);
    }
    return index.get(id);
  };
}

/** A button that opens the record of a change, where it is still there. */
function goTemplate(desk: Desk, id: string, key: number | undefined): TemplateResult | typeof nothing {
  if (key === undefined) return nothing;
  return html`<button
    type="button"
    class="link"
    aria-label=${words.findings.go(id)}
    @click=${() => void desk.choose(key)}
  >
    ${id}
  </button>`;
}

function filesTemplate(desk: Desk, { findings }: Result, names: readonly string[]): TemplateResult {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const isSecure = (crypto as Partial<Crypto>).subtle !== undefined;
  const all = fileNames(desk, true);
  return html`<h4>${words.changes.files}</h4>
    ${errors > 0 ? html`<p class="notice grave">${words.changes.faulty(errors)}</p>` : nothing}
    ${isSecure ? nothing : html`<p class="notice">${words.changes.noHash}</p>`}
    <div class="tools">
      ${allTemplate(desk, names, words.changes.all(names.length), true)}
      ${names.map(
        (name) =>
          html`<button type="button" @click=${() => void hand(desk, [name])}>
            ${words.changes.one(name)}
          </button>`,
      )}
    </div>
    <p class="quiet">
      ${all.length > names.length ? words.changes.unchanged(all.length - names.length) : nothing}
      ${words.changes.next} ${names.includes(CHANGELOG) ? words.changes.nextChangelog(CHANGELOG) : nothing}
    </p>
    ${all.length > names.length ? html`<div class="tools">${allTemplate(desk, all, words.changes.every)}</div>` : nothing}`;
}

function allTemplate(desk: Desk, names: readonly string[], label: string, isMain = false): TemplateResult {
  return html`<button type="button" class=${isMain ? 'main' : ''} @click=${() => void hand(desk, names)}>
    ${label}
  </button>`;
}

async function hand(desk: Desk, names: readonly string[]): Promise<void> {
  try {
    await download(desk, names);
    desk.say(words.changes.done(names));
  } catch (error) {
    desk.say(words.failed);
    reportError(error);
  }
}
