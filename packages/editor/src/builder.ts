import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sized, tokens } from '@coalition-map/elements/tokens';
import { initialState, today, type State } from '@coalition-map/store';
import { coloursTemplate, contrastTemplate } from './builder-colours.ts';
import { formTemplate } from './builder-form.ts';
import { madeTemplate } from './builder-made.ts';
import { showIn } from './builder-preview.ts';
import { staticText } from './builder-static.ts';
import { builderStyles } from './builder-styles.ts';
import { builderWords } from './builder-words.ts';
import { editorStyles } from './editor-styles.ts';
import { sandbox } from './frame-tag.ts';
import { hostStyles } from './host-styles.ts';
import { fittingChoices, noChoices, ownData, type Choices } from './snippet-choices.ts';
import { choicesIn, leftOutOf } from './snippet-read.ts';
import { snippetOf, withStyles, type Snippet } from './snippet-text.ts';

/** The template's checker knows single words for a sandbox, and no list of them. */
const sandboxed = sandbox as 'allow-scripts';
/** How long nothing is chosen before the preview follows, ms. */
const REST = 300;

/**
 * Where somebody who keeps a site chooses what its page shows, sees it, and copies the lines that show it. Nothing is sent
 * or stored, and the address is never written.
 *
 * @tagname coalition-builder
 * @slot - Shown until the builder is there.
 */
export class CoalitionBuilder extends LitElement {
  static override readonly styles = [tokens, hostStyles, ...editorStyles, builderStyles].map(sized);

  /** Address of the page of the preview: empty, of the same origin, in the folder with the data, with the elements' script. */
  @property() preview = 'preview.html';

  @state() private choices: Choices = noChoices;
  @state() private made: Snippet = snippetOf(noChoices);
  /** What is known of the chosen data. */
  @state() private data: State = initialState(today(), ['en']);
  @state() private told = '';
  @query('iframe') private readonly frame!: HTMLIFrameElement | null;
  private rest: ReturnType<typeof setTimeout> | undefined;
  @state() private isRefused = false;
  private shown = '';
  private turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.rest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('choices') || (changed.has('data') && this.choices.form === 'static')) void this.make();
  }

  protected override render(): TemplateResult {
    const { choices, data } = this;
    const it = fittingChoices(choices);
    return html`<div class="builder">
      <div class="intro">
        <h2>${builderWords.title}</h2>
        <p class="intro">${builderWords.intro}</p>
      </div>
      <div class="form">
        ${formTemplate(choices, data, this.set)}
        ${
          choices.form === 'tag'
            ? html`${coloursTemplate(choices, this.setColours)} ${contrastTemplate(choices, this.setColours)}`
            : nothing
        }
      </div>
      <div class="made">
        ${madeTemplate({ choices: it, made: this.made, told: this.told, copy: this.copy, open: this.open })}
        <div class="preview">
          <h3>Preview</h3>
          <p class="quiet">
            What the snippet shows on a page that has nothing else. Exit and hotlines work here as on your
            page: the exit leaves this page.
          </p>
          ${
            this.isRefused
              ? html`<p role="status">
                  The preview was refused: the policy of this page has to allow frames of its own site
                  (frame-src 'self'). The snippet is whole without it.
                </p>`
              : nothing
          }
          <iframe
            src=${this.preview}
            title="Preview"
            sandbox=${sandboxed}
            referrerpolicy="no-referrer"
            @load=${this.load}
          ></iframe>
        </div>
      </div>
      <coalition-data
        src=${(it.src.length > 0 ? it.src : ownData).join(' ')}
        lang=${it.form === 'static' ? it.lang : 'en'}
        focus=${it.focus.join(' ')}
        @coalition-change=${this.hear}
      ></coalition-data>
    </div>`;
  }

  private readonly set = (some: Partial<Choices>): void => {
    this.choices = { ...this.choices, ...some };
    this.told = '';
  };

  private readonly setColours = (colours: Choices['colours']): void => {
    this.set({ colours });
  };

  private readonly hear = (event: Event): void => {
    event.stopPropagation();
    this.data = (event.currentTarget as EventTarget & { readonly state: State }).state;
  };

  /** Writes the snippet, and has the preview follow when no more is chosen. */
  private async make(): Promise<void> {
    const turn = ++this.turn;
    const { choices, data } = this;
    let made = snippetOf(choices);
    if (choices.form === 'static') {
      const isOwn =
        data.languages[0] === choices.lang && (data.spoken === choices.lang || choices.lang === 'en');
      if (data.phase !== 'ready' || !isOwn) return;
      try {
        made = { html: await staticText(data, fittingChoices(choices)), css: '' };
      } catch {
        this.told = 'What writes this did not arrive. Choose it again to try once more.';
        return;
      }
    }
    if (turn !== this.turn) return;
    this.made = made;
    clearTimeout(this.rest);
    this.rest = setTimeout(this.show, REST);
  }

  private readonly load = (): void => {
    this.shown = '';
    this.show();
  };

  /** The preview's page stands in the folder itself. */
  private readonly show = (): void => {
    const { frame, choices, made } = this;
    const snippet = choices.form === 'static' ? made : snippetOf({ ...choices, folder: '' });
    const text = JSON.stringify(snippet);
    if (!frame || text === this.shown) return;
    this.shown = text;
    this.isRefused = !showIn(frame, snippet);
  };

  private readonly copy = async (text: string, field: HTMLTextAreaElement | null): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.told = 'Copied.';
    } catch {
      field?.select();
      this.told = 'The browser does not let this page copy. It is selected: press Control and C.';
    }
  };

  private readonly open = (text: string): void => {
    const read = choicesIn(text);
    this.told = 'There is no tag of the map in it.';
    if (!read) return;
    this.choices = read;
    const lost = leftOutOf(text, withStyles(snippetOf(read)));
    this.told = `The snippet is open: its choices stand in the form.${lost.length > 0 ? ` Left out, because it cannot be chosen here: ${lost.join(', ')}.` : ''}`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-builder': CoalitionBuilder;
  }
}
