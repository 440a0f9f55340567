import { html, nothing, type TemplateResult } from 'lit';
import type { PosterWords, State } from '@coalition-map/store';

/**
 * The button that copies a link to what is shown. The page's own address stays as it is: each one that is written is a row
 * in the browser's history (safety.md, "Nothing left behind").
 */
export class LinkCopier {
  private readonly renew: () => void;
  private said = '';
  /** The link itself, where the browser gives no clipboard: the visitor copies it by hand. */
  private link = '';

  constructor(renew: () => void) {
    this.renew = renew;
  }

  render(state: State, { share }: PosterWords): TemplateResult {
    return html`<button
        type="button"
        class="copy"
        aria-disabled=${state.phase !== 'ready'}
        @click=${() => void this.copy(state, share)}
      >
        ${share.copy}
      </button>
      ${
        this.link
          ? html`<label
              ><span class="visually-hidden">${share.link}</span
              ><input readonly .value=${this.link} @focus=${selectAll}
            /></label>`
          : nothing
      }
      <span class="said" role="status">${this.said}</span>`;
  }

  private async copy(state: State, words: PosterWords['share']): Promise<void> {
    if (state.phase !== 'ready') return;
    let link = '';
    try {
      const { hashOf } = await import('@coalition-map/store/share');
      link = location.href.replace(/#.*$/s, '') + hashOf(state);
      await navigator.clipboard.writeText(link);
      this.link = '';
      this.said = words.copied;
    } catch {
      this.link = link;
      this.said = link ? words.byHand : words.failed;
    }
    this.renew();
  }
}

function selectAll(event: Event): void {
  (event.target as HTMLInputElement).select();
}
