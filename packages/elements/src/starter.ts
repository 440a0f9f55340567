import { adoptStyles, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { countryOf } from '@coalition-map/geo';
import type { State } from '@coalition-map/store';
import { CoalitionSelectEvent } from './events.ts';
import { FactsElement } from './facts-element.ts';
import type * as View from './starter-view.ts';
import { tokens } from './tokens.ts';

/**
 * A worksheet for starting a coalition in a place: the questions and the kinds of partners of the guide in the data, who is on
 * record there, the next step, and an agenda for a first meeting. What is written on it stays in memory.
 *
 * @tagname coalition-starter
 * @slot - Shown until the worksheet is there, and where it does not come.
 * @fires coalition-select - To select the place of the worksheet.
 * @csspart heading - The heading.
 * @csspart agenda - The agenda of the first meeting.
 */
export class CoalitionStarter extends FactsElement {
  static override readonly styles = tokens;

  @state() private view: typeof View | undefined;
  @state() private isMissing = false;
  @state() private desk: View.Desk | undefined;
  private place: string | undefined;
  /** The place that the page had selected last: a worksheet follows it, and keeps its own place where there is none. */
  private seen: string | undefined;
  private coming: Promise<void> | undefined;

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
      const view = await import('./starter-view.ts');
      if (this.shadowRoot) adoptStyles(this.shadowRoot, [tokens, ...view.starterStyles]);
      this.desk = new view.Desk(this);
      this.view = view;
      this.isMissing = false;
    } catch {
      this.isMissing = true;
      console.warn('Coalition Map: a file with the worksheet could not be loaded.');
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const selected = this.state?.selection.place;
    if (selected === this.seen) return;
    this.seen = selected;
    if (selected !== undefined && countryOf(selected) !== selected) this.place = selected;
  }

  protected override render(): TemplateResult {
    const { state: shown, view, desk } = this;
    if (!view || !desk || !shown)
      return html`<slot></slot
        >${this.isMissing ? html`<p role="status">${this.words.explorer.cut}</p>` : nothing}`;
    const telling = { ...this.tellingOf(shown), atlas: shown.whole };
    return view.starterTemplate(desk, this.place, shown, telling, this.choose);
  }

  private readonly choose = (place: string): void => {
    this.place = place === '' ? undefined : place;
    this.requestUpdate();
    if (place !== '') this.ask(new CoalitionSelectEvent({ place }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-starter': CoalitionStarter;
  }
}
