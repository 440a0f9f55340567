import { html, nothing, type TemplateResult } from 'lit';
import type { Desk } from './desk.ts';
import { folderOf } from './desk-open.ts';
import { words } from './words.ts';

/** Shows the ways in which a dataset is opened, and what was wrong with the last one. */
export function openTemplate(desk: Desk): TemplateResult {
  const { door, baseline } = desk;
  const { published } = door;
  const isAsking = door.waiting !== undefined;
  const isShut = baseline !== undefined && !door.isOpen;
  const isQuiet = !door.isBusy && !isAsking && !door.question && door.trouble === undefined;
  if (isShut && isQuiet && door.notes.length === 0) return html``;
  return html`<section class="open" aria-labelledby="open">
    <h3 id="open" class=${isShut ? 'visually-hidden' : ''}>${words.open.heading}</h3>
    ${
      !isShut
        ? html`<div class="ways">
              ${published.map(
                (url) =>
                  html`<button type="button" class="main" @click=${() => void door.openPublished(url)}>
                    ${published.length === 1 ? words.open.publishedOnly : words.open.published(folderOf(url))}
                  </button>`,
              )}
              ${fileTemplate(desk, 'files', words.open.files, false)}
              ${fileTemplate(desk, 'folder', words.open.folder, true)}
            </div>
            <p class="quiet">${words.open.drop}</p>`
        : nothing
    }
    ${door.isBusy ? html`<p role="status">${words.loading}</p>` : nothing}
    ${
      isAsking
        ? html`<div class="notice" role="group" aria-labelledby="discard">
            <p id="discard" tabindex="-1">${words.open.discard}</p>
            <div class="tools">
              <button type="button" @click=${() => void door.answer(false)}>${words.open.discardNo}</button>
              <button type="button" @click=${() => void door.answer(true)}>${words.open.discardYes}</button>
            </div>
          </div>`
        : nothing
    }
    ${
      door.question
        ? html`<div class="notice">
            <p id="question" tabindex="-1">${door.question.text}</p>
            <div class="tools">
              ${door.question.options.map(
                (option) =>
                  html`<button type="button" @click=${() => void door.choose(option)}>
                    ${option.label}
                  </button>`,
              )}
            </div>
          </div>`
        : nothing
    }
    ${
      door.trouble === undefined
        ? nothing
        : html`<div class="notice grave">
            <h4 id="trouble" tabindex="-1">${words.open.trouble}</h4>
            <p>${door.trouble}</p>
          </div>`
    }
    ${
      baseline && door.notes.length > 0
        ? html`<div class="notice">
            <h4>${words.open.notes}</h4>
            <ul>
              ${door.notes.map((note) => html`<li>${note}</li>`)}
            </ul>
          </div>`
        : nothing
    }
  </section>`;
}

/** A file input is a button of its own: by keyboard too. */
function fileTemplate(desk: Desk, id: string, label: string, isFolder: boolean): TemplateResult {
  return html`<span class="file">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="file"
      multiple
      .webkitdirectory=${isFolder}
      accept=${isFolder ? nothing : '.json,.md,application/json'}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const files = [...(input.files ?? [])];
        // The same file may be chosen again, once it is mended.
        input.value = '';
        void desk.door.openFiles(files);
      }}
    />
  </span>`;
}
