import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { State } from '@coalition-map/store';
import { factsOf, placeName, type Entry, type Telling } from '@coalition-map/store';
import { FactsElement } from './facts-element.ts';
import { CoalitionSelectEvent } from './events.ts';
import { PackKeeper } from './keep-pack.ts';
import { overviewTemplate } from './overview.ts';
import { bringInSight } from './panel-sight.ts';
import { panelStyles } from './panel-styles.ts';
import { comparing } from './compare-ask.ts';
import { placeKindText, placeTemplate, type Asking } from './place.ts';
import { SheetPrinter, type SheetSubject } from './print-sheet.ts';
import { calendarTemplate } from './record-calendar.ts';
import { recordStyles, recordTemplate, valueTemplate } from './record.ts';
import { tokens } from './tokens.ts';

/** Room above the selected record, in pixels. */
const GAP = 8;

/** What the panel is about. */
type Subject =
  | { readonly about: 'nothing' }
  | { readonly about: 'place'; readonly place: string }
  | { readonly about: 'record'; readonly record: Entry; readonly place: string | undefined };

/**
 * What is selected, in words: a place with its records and their sources, or one record of no particular place.
 * Fills the box that it stands in. Give the element a height and `overflow: auto`, and it scrolls to the selected record.
 *
 * @tagname coalition-panel
 * @fires coalition-select - To select a program, a country, or nothing (Close, Escape).
 * @csspart header - The line of name and Close; it stays in sight while the rest scrolls.
 * @csspart heading - The name of what is selected.
 * @csspart close - The button that ends the selection.
 * @csspart record - Each record.
 */
export class CoalitionPanel extends FactsElement {
  static override readonly styles = [tokens, recordStyles, panelStyles];

  private subject: Subject = { about: 'nothing' };
  private revealed: State['selection'] | undefined;
  private readonly printer = new SheetPrinter(this, () => this.printed);
  private readonly pack = new PackKeeper(
    () => this.requestUpdate(),
    () => this.printer.print(),
  );
  /** Whether every dataset has come, or failed, since the page began. */
  private isSettled = false;

  protected override slicesOf(state: State): readonly unknown[] {
    const { atlas, whole, narrowing, selection, asOf, languages, lens, preset } = state;
    return [atlas, whole, narrowing, selection, asOf, languages, lens, preset];
  }

  /** Moves the focus to what is selected: the record where it is one of a place's, else the heading. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    const target = this.current ?? this.renderRoot.querySelector<HTMLElement>('#heading');
    target?.focus({ preventScroll: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(): void {
    this.subject = subjectOf(this.state);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.reveal();
  }

  protected override render(): TemplateResult {
    const { state, subject, words } = this;
    const isOpen = subject.about !== 'nothing';
    // A new subject gets new elements, so that what was unfolded for one is not for the next.
    return html`${keyed(
      keyOf(subject),
      html`<section lang=${words.lang}>
        <header part="header">
          <h2 id="heading" part="heading" class=${subject.about} tabindex="-1">
            ${state ? this.heading(state) : words.ui.panel.choose}
          </h2>
          ${
            isOpen
              ? html`<button type="button" part="close" class="close" @click=${this.close}>
                  ${words.ui.panel.close}
                </button>`
              : nothing
          }
        </header>
        <div class="body">${this.body(state)}</div>
      </section>`,
    )}`;
  }

  /** The place whose fact sheet is printed, once its records are there. */
  private get printed(): SheetSubject | undefined {
    const { state, subject } = this;
    return state?.phase === 'ready' && subject.about === 'place'
      ? { state, place: subject.place }
      : undefined;
  }

  private heading(state: State): unknown {
    const { subject, words } = this;
    const telling = this.tellingOf(state);
    if (subject.about === 'place') return placeName(subject.place, state.languages, state.atlas);
    if (subject.about === 'record') return valueTemplate({ ...factsOf(subject.record, telling).title });
    return words.ui.panel.choose;
  }

  private body(state: State | undefined): TemplateResult {
    const { subject, words } = this;
    if (!state) return html`<p class="invitation">${words.ui.panel.chooseHow}</p>`;
    const telling = this.tellingOf(state);
    const { whole } = state;
    this.isSettled ||= state.sources.every(({ phase }) => phase !== 'loading');
    const isNarrowed = state.narrowing !== undefined;
    const asking: Asking = {
      entry: state.selection.entry,
      whole,
      isNarrowed,
      select: this.select,
      compare: comparing(this),
    };
    if (subject.about === 'place') {
      const kind = placeKindText(subject.place, telling);
      return html`${kind ? html`<p class="subtitle">${kind}</p>` : nothing}
      ${placeTemplate(subject.place, telling, asking)}
      ${this.pack.render(state, subject.place, placeName(subject.place, state.languages, whole), this.words)}`;
    }
    if (subject.about === 'record') return this.alone(subject.record, subject.place, telling);
    return html`<p class="invitation">${words.ui.panel.chooseHow}</p>
      ${overviewTemplate({ ...telling, atlas: whole }, state, this.isSettled, this.select)}`;
  }

  /** A record of no place, or of another place than the selected one. */
  private alone(record: Entry, place: string | undefined, telling: Telling): TemplateResult {
    const { words, atlas, languages } = telling;
    const facts = factsOf(record, telling);
    const back = place ?? record.places[0];
    const name = back && placeName(back, languages, atlas);
    return html`<p class="subtitle">${facts.kindText}</p>
      ${recordTemplate(facts, { words, level: 3, title: 'none', more: calendarTemplate(record, telling) })}
      ${
        back && name
          ? html`<p class="nationwide">
              <button type="button" @click=${(event: Event) => this.select({ place: back }, event)}>
                ${place === undefined ? words.ui.panel.allOf(name) : words.ui.panel.backTo(name)}
              </button>
            </p>`
          : nothing
      }`;
  }

  /** The selected record where it is one of several. */
  private get current(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
  }

  /** Brings a new selection into sight, by scrolling the panel; the page moves only where a sheet would hide the place. */
  private reveal(): void {
    const selection = this.state?.selection;
    const before = this.revealed;
    if (selection?.place === before?.place && selection?.entry === before?.entry) return;
    this.revealed = selection;
    const record = this.current;
    for (let at = record?.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    const scroller = scrollerOf(this);
    const header = this.renderRoot.querySelector('header')?.getBoundingClientRect().height ?? 0;
    if (record) {
      const { top } = scroller.getBoundingClientRect();
      scroller.scrollTop += record.getBoundingClientRect().top - top - header - GAP;
    } else scroller.scrollTop = 0;
    const { place } = selection ?? {};
    if (place !== undefined && place !== before?.place) bringInSight(this, place);
  }

  private readonly select: Asking['select'] = (selection, event) => {
    // A click without a count comes from the keyboard, or from assistive technology.
    this.ask(new CoalitionSelectEvent(selection, (event as MouseEvent).detail === 0));
  };

  /** The focus would be lost with the button, so whoever holds the selection is asked to take it. */
  private readonly close = (): void => {
    this.ask(new CoalitionSelectEvent({}, true));
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.subject.about === 'nothing') return;
    event.preventDefault();
    this.close();
  };
}

/** What scrolls the panel: itself, or a box that an element around it (the explorer) put it into; never the page. */
function scrollerOf(panel: HTMLElement): HTMLElement {
  const isOurs = panel.getRootNode() instanceof ShadowRoot;
  for (let at: HTMLElement | null = panel; at; at = isOurs ? at.parentElement : null)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return panel;
}

function subjectOf(state: State | undefined): Subject {
  if (!state) return { about: 'nothing' };
  const { place, entry } = state.selection;
  const record = entry === undefined ? undefined : state.atlas.byKey.get(entry);
  if (record && (place === undefined || !record.places.includes(place)))
    return { about: 'record', record, place };
  return place === undefined ? { about: 'nothing' } : { about: 'place', place };
}

function keyOf(subject: Subject): string {
  return subject.about === 'record' ? subject.record.key : subject.about === 'place' ? subject.place : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-panel': CoalitionPanel;
  }
}
