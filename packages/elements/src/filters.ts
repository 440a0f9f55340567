import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { idsOf, siftOf } from '@coalition-map/map/picture';
import type { Narrowing, State } from '@coalition-map/store';
import {
  chipsOf,
  choicesOf,
  filterWords,
  filtersOf,
  leftText,
  surveyOf,
  withoutFilter,
  yearChoiceOf,
  type Facet,
  type FilterChip,
  type FilterPart,
  type Filters,
  type FilterTelling,
  type Has,
} from '@coalition-map/store/filters';
import { CoalitionFilterEvent } from './events.ts';
import { FactsElement } from './facts-element.ts';
import { facetTemplate, FEW } from './filter-facet.ts';
import { filterStyles } from './filter-styles.ts';
import { tokens } from './tokens.ts';
import { clampedYears, yearStyles, yearsTemplate, type YearSpan } from './years.ts';

/**
 * What narrows map, list, panel and events alike: what is on as chips, and behind a button the facets with how many records
 * each value has, and the years. Hotlines are never filtered away.
 *
 * @tagname coalition-filters
 * @fires coalition-filter - Other filters were chosen.
 * @csspart open - The button that shows the facets.
 * @csspart chip - Each filter that is on.
 * @csspart panel - The facets and the years.
 */
export class CoalitionFilters extends FactsElement {
  static override readonly styles = [tokens, filterStyles, yearStyles];

  @state() private isOpen = false;
  /** Facets that show all of their values. */
  @state() private unfolded: ReadonlySet<Facet> = new Set();
  /** The years while a slider is being moved; they are asked for when it is let go. */
  @state() private moved: YearSpan | undefined;
  private last: Narrowing | undefined;
  private isOdd = false;

  protected override slicesOf(shown: State): readonly unknown[] {
    const { whole, narrowing, languages, spoken, phase, lens, preset } = shown;
    return [whole, narrowing, languages, spoken, phase, lens, preset];
  }

  private get said(): FilterTelling {
    return filterWords(this.words);
  }

  private get filters(): Filters {
    return this.state?.narrowing?.filters ?? {};
  }

  /** What a change of the filters left, in words: what it is announced with. Two changes are never told by one text. */
  get told(): string {
    if (!this.state) return '';
    // A live region is read again only when its text is another one.
    return `${leftText(this.state, this.said, this.hasOf(this.state))}${this.isOdd ? '\u00a0' : ''}`;
  }

  /** Moves the focus to the button that shows the facets. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.open')?.focus();
  }

  /** Counts are held to the places that preset and lens show, as those of map and list are. */
  private hasOf(shown: State): Has {
    let has: Has | undefined;
    // Nothing is counted while no filter is on and the facets are closed.
    return (entry) => (has ??= siftOf(shown, idsOf(shown.preset), this.words).has)(entry);
  }

  protected override willUpdate(): void {
    const narrowing = this.state?.narrowing;
    if (narrowing !== this.last) this.isOdd = !this.isOdd;
    this.last = narrowing;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { state: shown, said } = this;
    if (shown?.phase !== 'ready') return nothing;
    const chips = chipsOf(shown, said);
    const has = this.hasOf(shown);
    const words = said.filters;
    return html`<div lang=${said.lang}>
      <div class="bar">
        <button
          type="button"
          part="open"
          class="open"
          aria-expanded=${this.isOpen}
          aria-controls="panel"
          @click=${this.toggle}
        >
          ${words.open(chips.length)}
        </button>
        ${
          chips.length > 0
            ? html`<ul class="chips" aria-label=${words.on}>
                  ${repeat(
                    chips,
                    ({ part, value }) => `${part} ${value ?? ''}`,
                    (chip, at) => this.chip(chip, at),
                  )}
                </ul>
                <button type="button" class="clear" @click=${this.clear}>${words.clear}</button>`
            : nothing
        }
      </div>
      ${chips.length > 0 ? this.nothingFits(shown, has) : nothing}
      <div
        id="panel"
        part="panel"
        class="panel"
        role="group"
        aria-label=${words.open(0)}
        ?hidden=${!this.isOpen}
      >
        ${this.isOpen ? this.panel(shown, has) : nothing}
      </div>
    </div>`;
  }

  private chip({ part, value, label }: FilterChip, at: number): TemplateResult {
    return html`<li>
      <button type="button" part="chip" class="chip" @click=${() => this.takeOff(part, value, at)}>
        <span class="visually-hidden">${this.said.filters.remove}</span>
        <span>${label}</span>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2 10 10M10 2 2 10" />
        </svg>
      </button>
    </li>`;
  }

  private nothingFits(shown: State, has: Has): TemplateResult | typeof nothing {
    const { fit, looser } = surveyOf(shown, has);
    if (fit > 0) return nothing;
    const words = this.said.filters;
    return html`<p class="nothing">
      <span>${leftText(shown, this.said, has)}</span>
      ${
        looser
          ? html`<button type="button" class="loosen" @click=${() => this.loosen(looser.part)}>
              ${words.loosen(words.facets[looser.part])}
            </button>`
          : nothing
      }
    </p>`;
  }

  private panel(shown: State, has: Has): TemplateResult {
    const words = this.said.filters;
    const [kind, ...others] = choicesOf(shown, this.said, has)
      .filter(({ choices }) => choices.length > 1 || choices.some(({ isOn }) => isOn))
      .map((one) =>
        facetTemplate(one, words, this.unfolded.has(one.facet), {
          pick: (value, at) => {
            this.pick(one.facet, value, at);
          },
          fold: () => {
            this.fold(one.facet);
          },
        }),
      );
    return html`<div class="facets">${kind} ${this.years(shown, has)} ${others}</div>
      <div class="end">
        <p>${leftText(shown, this.said, has)}</p>
        <button type="button" class="close" @click=${this.close}>${words.close}</button>
      </div>`;
  }

  private years(shown: State, has: Has): TemplateResult | typeof nothing {
    const years = yearChoiceOf(shown, has);
    if (!years) return nothing;
    const span = this.moved ?? [years.from, years.to];
    return yearsTemplate(years, span, this.said.filters, {
      move: (which, year) => {
        this.moved = clampedYears(span, which, year);
      },
      drop: () => {
        this.chooseYears(years.first, years.last);
      },
      isOn: Boolean(this.filters['from'] ?? this.filters['to']),
    });
  }

  private readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  private readonly close = (): void => {
    this.isOpen = false;
    this.focusHeading();
  };

  private fold(facet: Facet): void {
    const next = new Set(this.unfolded);
    if (!next.delete(facet)) next.add(facet);
    this.unfolded = next;
  }

  private pick(facet: Facet, value: string, at: number): void {
    const on = this.filters[facet] ?? [];
    // A value below the fold is seen only while it is on: its box would go with the focus on it.
    if (at >= FEW && !this.unfolded.has(facet)) this.fold(facet);
    this.narrow(
      on.includes(value)
        ? withoutFilter(this.filters, facet, value)
        : { ...this.filters, [facet]: [...on, value] },
    );
  }

  private chooseYears(first: number, last: number): void {
    if (!this.moved) return;
    const [from, to] = this.moved;
    this.moved = undefined;
    // At its end, a slider sets no limit.
    const year = (it: number, end: number) => (it === end ? [] : [String(it)]);
    this.narrow({ ...this.filters, from: year(from, first), to: year(to, last) });
  }

  /** The chip goes; the focus goes to the next one, or the last, or the button before them. */
  private async takeOff(part: FilterPart, value: string | undefined, at: number): Promise<void> {
    this.narrow(withoutFilter(this.filters, part, value));
    await this.updateComplete;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const next = chips[Math.min(at, chips.length - 1)];
    if (next) next.focus();
    else this.focusHeading();
  }

  private loosen(part: FilterPart): void {
    this.focusHeading();
    this.narrow(withoutFilter(this.filters, part));
  }

  private readonly clear = (): void => {
    this.focusHeading();
    this.narrow({});
  };

  private narrow(filters: Filters): void {
    this.ask(new CoalitionFilterEvent(filtersOf(filters, this.state?.narrowing)));
    // Where the page refused, boxes and sliders show what holds.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-filters': CoalitionFilters;
  }
}
