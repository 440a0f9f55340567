import { adoptStyles, css, html, nothing, type CSSResultOrNative, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { State } from '@coalition-map/store';
import { FactsElement } from './facts-element.ts';
import { sized, tokens } from './tokens.ts';

/** What is brought: the view, and its styles. */
export interface Late<View> {
  readonly view: View;
  readonly styles: readonly CSSResultOrNative[];
}

/** What the elements share whose view comes with the first such element of a page. Until then, what is slotted is shown. */
export abstract class LateElement<View extends object> extends FactsElement {
  static override readonly styles = [
    tokens,
    css`
      .again {
        min-block-size: 44px;
        padding: 8px 16px;
        font: inherit;
      }
    `,
  ];

  @state() protected view: View | undefined;
  @state() protected isMissing = false;
  private coming: Promise<void> | undefined;

  /** What the file brings that did not come, as the console is told. */
  protected abstract readonly brings: string;

  /** Brings the view. */
  protected abstract load(): Promise<Late<View>>;

  /** What is shown once view and state are there; nothing where that has to wait for more. */
  protected abstract show(view: View, shown: State): TemplateResult | undefined;

  protected override slicesOf(shown: State): readonly unknown[] {
    const { whole, selection, asOf, languages, spoken, phase } = shown;
    return [whole, selection, asOf, languages, spoken, phase];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.view) this.coming = this.bring();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.coming;
    return super.getUpdateComplete();
  }

  private async bring(): Promise<void> {
    try {
      const { view, styles } = await this.load();
      const held = this.shadowRoot?.activeElement;
      if (this.shadowRoot) adoptStyles(this.shadowRoot, [tokens, ...styles].map(sized));
      this.view = view;
      this.isMissing = false;
      // The button that asked again goes with what it told of.
      if (held && (await super.getUpdateComplete()))
        this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"], input, select, button')?.focus();
    } catch {
      this.isMissing = true;
      console.warn(`Coalition Map: a file with ${this.brings} could not be loaded.`);
    }
  }

  /** Asks again for what did not come: the network may be back. */
  private readonly again = (): void => {
    this.coming = this.bring();
  };

  protected override render(): TemplateResult {
    const { view, state: shown } = this;
    const { cut, retry } = this.words.explorer;
    return (
      (view && shown && this.show(view, shown)) ??
      html`<slot></slot>${
          this.isMissing
            ? html`<p role="status">${cut}</p>
                <button type="button" class="again" @click=${this.again}>${retry}</button>`
            : nothing
        }`
    );
  }
}
