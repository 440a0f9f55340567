import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { countryOf } from '@coalition-map/geo';
import type { State } from '@coalition-map/store';
import { CoalitionSelectEvent } from './events.ts';
import { LateElement, type Late } from './late-element.ts';
import type * as View from './starter-view.ts';

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
export class CoalitionStarter extends LateElement<typeof View> {
  protected override readonly brings = 'the worksheet';

  @state() private desk: View.Desk | undefined;
  private place: string | undefined;
  /** The place that the page had selected last: a worksheet follows it, and keeps its own place where there is none. */
  private seen: string | undefined;

  protected override async load(): Promise<Late<typeof View>> {
    const view = await import('./starter-view.ts');
    this.desk = new view.Desk(this);
    return { view, styles: view.starterStyles };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const selected = this.state?.selection.place;
    if (selected === this.seen) return;
    this.seen = selected;
    if (selected !== undefined && countryOf(selected) !== selected) this.place = selected;
  }

  protected override show(view: typeof View, shown: State): TemplateResult | undefined {
    const { desk } = this;
    if (!desk) return undefined;
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
