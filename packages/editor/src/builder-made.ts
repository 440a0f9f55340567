import { html, nothing, type TemplateResult } from 'lit';
import type { Choices } from './snippet-choices.ts';
import { withStyles, type Snippet } from './snippet-text.ts';

interface Made {
  readonly choices: Choices;
  readonly made: Snippet;
  readonly told: string;
  readonly copy: (text: string, field: HTMLTextAreaElement | null) => Promise<void>;
  readonly open: (text: string) => void;
}

/** What is copied, with what has to be known about it. */
export function madeTemplate({ choices, made, told, copy, open }: Made): TemplateResult {
  const { form, folder, src } = choices;
  const isElsewhere = src.some((it) => it.startsWith('https:'));
  return html`<h3>Copy this into your page</h3>
    ${codeTemplate('snippet', 'Snippet', form === 'tag' ? withStyles(made) : made.html, copy)}
    ${
      made.css === ''
        ? nothing
        : html`<p class="quiet">
              The colors stand in a block of styles. A strict Content-Security-Policy refuses such a block:
              then leave it out of the snippet, and put these lines into a style sheet of your site.
            </p>
            ${codeTemplate('css', 'Colors as a CSS file', made.css, copy)}`
    }
    <p role="status">${told}</p>
    <ul class="notes">
      ${
        form === 'static'
          ? nothing
          : html`<li>
              The folder of the map has to lie at <code>${folder || 'the same place as the page'}</code>.
            </li>`
      }
      ${
        form === 'frame' && isElsewhere
          ? html`<li>
              The frame takes data of other sites only where your copy of <code>embed.html</code> lists their
              addresses in <code>&lt;meta name="coalition-sources"&gt;</code>.
            </li>`
          : nothing
      }
      ${
        form === 'tag' && isElsewhere
          ? html`<li>
              Each visitor’s browser asks the other site for its data, and that site has to allow it.
            </li>`
          : nothing
      }
    </ul>
    <details>
      <summary>Change a snippet that you have</summary>
      <label for="had">Paste it here</label>
      <textarea id="had" class="code" rows="5" spellcheck="false"></textarea>
      <button
        type="button"
        @click=${(event: Event) => {
          const field = (event.currentTarget as HTMLElement).parentElement?.querySelector('textarea');
          open(field?.value ?? '');
        }}
      >
        Open it
      </button>
    </details>`;
}

function codeTemplate(
  id: string,
  label: string,
  text: string,
  copy: (text: string, field: HTMLTextAreaElement | null) => Promise<void>,
): TemplateResult {
  const press = (event: Event): void => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    void copy(text, root.querySelector<HTMLTextAreaElement>(`#${id}`));
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <textarea
      id=${id}
      class="code"
      rows=${id === 'css' ? 6 : 14}
      readonly
      spellcheck="false"
      .value=${text}
    ></textarea>
    <button type="button" class="main" @click=${press}>Copy: ${label.toLowerCase()}</button>
  </div>`;
}
