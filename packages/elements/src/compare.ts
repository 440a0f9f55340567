import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { countryOf } from '@coalition-map/geo';
import type { State } from '@coalition-map/store';
import type * as View from './compare-view.ts';
import { CoalitionSelectEvent } from './events.ts';
import { LateElement, type Late } from './late-element.ts';
import { Printing } from './printing.ts';

/**
 * Two to four places side by side, with what differs first; printable. Where no places are given, it begins with the selected
 * one, and offers its neighbours. What compares and shows comes with the first such element of a page.
 *
 * @tagname coalition-compare
 * @slot - Shown until the comparison is there, and where it does not come.
 * @fires coalition-select - To select one of the places.
 * @csspart heading - The heading.
 * @csspart choice - What adds a place.
 * @csspart table - The table.
 */
export class CoalitionCompare extends LateElement<typeof View> {
  protected override readonly brings = 'the comparison';

  /** Ids of the places at first, up to four, split by spaces, such as `US-TN US-KY`. */
  @property() places = '';

  /** What the visitor has made of the places. */
  @state() private picked: readonly string[] | undefined;
  @state() private isUnfolded = false;
  /** On paper all is unfolded. */
  private readonly printing = new Printing(this, () => {
    this.performUpdate();
  });
  @state() private told = '';
  private comparison: View.Comparison | undefined;
  private readonly complaints = new Set<string>();

  protected override slicesOf(shown: State): readonly unknown[] {
    const { atlas, whole, narrowing, selection, asOf, languages, spoken, phase } = shown;
    return [atlas, whole, narrowing, selection, asOf, languages, spoken, phase];
  }

  protected override async load(): Promise<Late<typeof View>> {
    const view = await import('./compare-view.ts');
    return { view, styles: view.compareStyles };
  }

  /** Moves the focus to the heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('places') && this.hasUpdated) this.picked = undefined;
    const { state: shown, view } = this;
    this.comparison =
      view && shown
        ? view.comparisonOf(this.chosen(view, shown), view.tellingOf(this.tellingOf(shown), shown))
        : undefined;
  }

  protected override show(view: typeof View, shown: State): TemplateResult | undefined {
    const { comparison } = this;
    if (!comparison) return undefined;
    return view.compareTemplate(
      {
        comparison,
        telling: view.tellingOf(this.tellingOf(shown), shown),
        shown,
        isUnfolded: this.isUnfolded || this.printing.isOn,
        isPrinting: this.printing.isOn,
        told: this.told,
      },
      { add: this.add, remove: this.takeOff, select: this.select, fold: this.fold },
    );
  }

  /** The places that are shown: what the visitor made of those of the page, or of the selected one. */
  private chosen(view: typeof View, shown: State): readonly string[] {
    if (this.picked) return this.picked;
    const { ids, complaints } = view.placesOf(this.places, shown);
    for (const it of complaints) {
      if (!this.complaints.has(it)) console.warn(it);
      this.complaints.add(it);
    }
    const { place } = shown.selection;
    if (ids.length > 0 || place === undefined || countryOf(place) === place) return ids;
    return [place];
  }

  private readonly add = (id: string): void => {
    const { comparison, view } = this;
    if (!comparison || !view || comparison.places.length >= view.MOST_PLACES) return;
    const ids = comparison.places.map((it) => it.id);
    if (!ids.includes(id)) void this.change([...ids, id], id, view.wordsOf(this.words).added);
  };

  private readonly takeOff = (id: string): void => {
    const { comparison, view } = this;
    if (!comparison || !view) return;
    const ids = comparison.places.map((it) => it.id).filter((it) => it !== id);
    void this.change(ids, id, view.wordsOf(this.words).removed);
  };

  /** The focus stays where it is, as far as that is still there: else it goes to what took its place. */
  private async change(
    ids: readonly string[],
    id: string,
    say: (place: string, places: number) => string,
  ): Promise<void> {
    const before = this.shadowRoot?.activeElement;
    const at = before ? this.likes(before).indexOf(before) : -1;
    const named = new Map(this.comparison?.places.map((it) => [it.id, it.name]));
    this.picked = ids;
    await this.updateComplete;
    for (const it of this.comparison?.places ?? []) named.set(it.id, it.name);
    this.told = say(named.get(id) ?? id, ids.length);
    if (!before || (before.isConnected && before === this.shadowRoot.activeElement)) return;
    const left = this.likes(before);
    const next =
      left[Math.min(at, left.length - 1)] ??
      this.renderRoot.querySelector('select') ??
      this.renderRoot.querySelector('h2');
    if (next instanceof HTMLElement) next.focus();
  }

  /** The controls of the same sort as one of them. */
  private likes({ className }: Element): readonly Element[] {
    return [...this.renderRoot.querySelectorAll('button, select')].filter((it) => it.className === className);
  }

  private readonly select = (place: string, event: Event): void => {
    // A click without a count comes from the keyboard, or from assistive technology.
    this.ask(new CoalitionSelectEvent({ place }, (event as MouseEvent).detail === 0));
  };

  private readonly fold = (): void => {
    this.isUnfolded = !this.isUnfolded;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-compare': CoalitionCompare;
  }
}
