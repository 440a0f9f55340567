import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { State } from '@coalition-map/store';
import { callsTemplate } from './calls.ts';
import { CoalitionSelectEvent } from './events.ts';
import { LateElement, type Late } from './late-element.ts';
import type * as View from './near-view.ts';
import { recordStyles, recordTemplate } from './record.ts';

/** What the view shows records and numbers with; both are in the file of the details, as this element is. */
const parts: View.Parts = { callsTemplate, recordTemplate };

/**
 * Who serves a place: a typed ZIP Code, postal code, city, state or province is looked up on the device, selected, and the
 * hotlines and organizations that serve it are listed. Nothing that is typed is sent, stored or put into the address. What looks
 * up and shows comes with the first such element of a page.
 *
 * @tagname coalition-near
 * @slot - Shown until the search is there, and where it does not come.
 * @fires coalition-select - To select the place that was found.
 * @csspart heading - The heading.
 * @csspart search - The field with its suggestions.
 * @csspart result - What serves the place.
 */
export class CoalitionNear extends LateElement<typeof View> {
  protected override readonly brings = 'the search by place';

  /** What is in the field; kept nowhere else. */
  @state() private typed = '';
  /** What was made of it when it was last entered. */
  @state() private answer: View.Answer | undefined;
  @state() private place: string | undefined;
  @state() private suggestions: readonly View.NamedPlace[] = [];
  /** The suggestion that the arrow keys have come to; -1: the field itself. */
  @state() private active = -1;
  /** What was announced last. */
  @state() private told = '';
  private selected: string | undefined;

  protected override async load(): Promise<Late<typeof View>> {
    const view = await import('./near-view.ts');
    return { view, styles: [recordStyles, ...view.nearStyles] };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { view, state: shown } = this;
    const place = shown?.selection.place;
    if (!view || place === this.selected) return;
    this.selected = place;
    // A place that is chosen on the map or in a list is shown here too; what was typed is no longer about it.
    if (place === this.place || !view.isState(place)) return;
    this.place = place;
    this.answer = undefined;
  }

  protected override show(view: typeof View, shown: State): TemplateResult {
    const { typed, answer, place, suggestions, active, told } = this;
    const telling = view.tellingOf(this.tellingOf(shown), shown);
    return view.nearTemplate(
      { typed, answer, place, suggestions, active, told, parts, telling, shown },
      this,
    );
  }

  /** Takes what stands in the field while one types. */
  readonly type = (text: string): void => {
    const { view, state: shown } = this;
    if (!view || !shown) return;
    this.typed = text;
    if (this.answer?.is === 'fault') this.answer = undefined;
    this.active = -1;
    // Of a code there is nothing to suggest: its digits tell the place by themselves.
    this.suggestions = view.looksPostal(text) ? [] : view.placesLike(text);
    const isAsked = text.trim() !== '' && !view.looksPostal(text);
    this.told = isAsked ? view.wordsOf(this.words).count(this.suggestions.length) : '';
  };

  /** The keys of an editable combobox with a list, as the ARIA Authoring Practices have them. */
  readonly press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { suggestions, active } = this;
    const last = suggestions.length - 1;
    switch (event.key) {
      case 'ArrowDown':
        if (last < 0 && this.view && !this.view.looksPostal(this.typed)) this.type(this.typed);
        this.active = this.suggestions.length === 0 ? -1 : active >= last ? 0 : active + 1;
        break;
      case 'ArrowUp':
        this.active = active <= 0 ? last : active - 1;
        break;
      case 'Enter': {
        const choice = suggestions[active];
        if (choice) this.choose(choice, true);
        else this.enter();
        break;
      }
      case 'Escape':
        if (last < 0 && this.typed === '') return;
        if (last < 0) this.type('');
        this.close();
        // What stands around the field, such as a sheet, stays open.
        event.stopPropagation();
        break;
      case 'Tab':
        // Chooses nothing, and goes on; a list that is closed is no stop of its own on the way, long as it may be.
        this.close();
        return;
      case 'Home':
      case 'End':
        this.active = -1;
        return;
      default:
        return;
    }
    event.preventDefault();
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector('[role=option][aria-selected=true]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  };

  /** Looks up what was typed, when it is entered. */
  readonly enter = (): void => {
    const { view, state: shown } = this;
    if (!view || !shown) return;
    this.close();
    this.answer = view.answerTo(this.typed, view.tellingOf(this.tellingOf(shown), shown));
    if (this.answer.is === 'place') this.go(this.answer.place);
    else {
      this.place = undefined;
      this.told = this.answer.text;
      if (this.answer.is === 'fault') this.field?.focus();
    }
  };

  /** Takes a place that was offered. */
  readonly choose = (choice: View.NamedPlace, fillsIn: boolean): void => {
    const { view, state: shown } = this;
    if (!view || !shown) return;
    const telling = view.tellingOf(this.tellingOf(shown), shown);
    const name = view.nameOf(choice, telling);
    if (fillsIn) this.typed = name;
    this.answer = view.placeAnswer(name, choice.place, telling, choice);
    this.close();
    this.go(choice.place);
  };

  /** Closes the list of suggestions. */
  readonly close = (): void => {
    this.suggestions = [];
    this.active = -1;
    this.told = '';
  };

  private get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  /** Selects a place, so that map and panel follow, and leads to what serves it. */
  private go(place: string): void {
    this.place = place;
    this.selected = place;
    // The focus goes to the result here, not into the panel.
    this.ask(new CoalitionSelectEvent({ place }));
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.result h2')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-near': CoalitionNear;
  }
}
