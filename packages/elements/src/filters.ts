import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { idsOf, siftOf } from '@coalition-map/map/picture';
import type { State } from '@coalition-map/store';
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
import { facetTemplate, FEW, type FrameActs } from './filter-facet.ts';
import { filterStyles } from './filter-styles.ts';
import { tokens } from './tokens.ts';
import { clampedYears, yearStyles, yearsTemplate, type YearSpan } from './years.ts';

/** After how long without a step of a slider the years are asked for, in milliseconds: longer than a held key waits. */
const STEP = 250;

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
  /** Parts that are open in a narrow container, where each is folded. */
  @state() private spread: ReadonlySet<FilterPart> = new Set();
  /** Facets that show all of their values. */
  @state() private unfolded: ReadonlySet<Facet> = new Set();
  /** The years while a slider is being moved; they are asked for when it is let go, or its keys are. */
  @state() private moved: YearSpan | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

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

  /** What a change of the filters left, in words: what it is announced with. */
  get told(): string {
    return this.state ? leftText(this.state, this.said, this.hasOf(this.state)) : '';
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

  protected override render(): TemplateResult {
    const { state: shown, said } = this;
    if (shown?.phase !== 'ready') return html`<div class="room"></div>`;
    const chips = chipsOf(shown, said);
    const has = this.hasOf(shown);
    const words = said.filters;
    return html`<div class="row" lang=${said.lang}>
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
          ? html`<div class="on">
                <ul class="chips" aria-label=${words.on}>
                  ${repeat(
                    chips,
                    ({ part, value }) => `${part} ${value ?? ''}`,
                    (chip, at) => this.chip(chip, at),
                  )}
                </ul>
                <button type="button" class="clear" @click=${this.clear}>${words.clear}</button>
              </div>
              ${this.nothingFits(shown, has)}`
          : nothing
      }
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

  private chip({ part, value, facet, label, lang }: FilterChip, at: number): TemplateResult {
    return html`<li>
      <button type="button" part="chip" class="chip" @click=${() => this.takeOff(part, value, at)}>
        <span class="visually-hidden">${this.said.filters.remove}</span>
        <span>${facet}<span lang=${lang ?? nothing}>${label}</span></span>
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
          ...this.spreading(one.facet),
          pick: (value, at) => {
            this.pick(one.facet, value, at);
          },
          fold: () => {
            this.fold(one.facet);
          },
        }),
      );
    return html`<div class="scroll">
        <div class="facets">${kind} ${this.years(shown, has)} ${others}</div>
      </div>
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
      ...this.spreading('years'),
      move: (which, year) => {
        this.moved = clampedYears(span, which, year);
      },
      step: () => {
        clearTimeout(this.pause);
        this.pause = setTimeout(this.drop, STEP);
      },
      drop: this.drop,
      isOn: Boolean(this.filters['from'] ?? this.filters['to']),
    });
  }

  private spreading(part: FilterPart): FrameActs {
    return {
      isSpread: this.spread.has(part),
      spread: () => {
        this.spread = toggled(this.spread, part);
      },
    };
  }

  private readonly toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  private readonly close = (): void => {
    this.isOpen = false;
    this.focusHeading();
  };

  private fold(facet: Facet): void {
    this.unfolded = toggled(this.unfolded, facet);
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

  private readonly drop = (): void => {
    const years = this.state && yearChoiceOf(this.state);
    if (!this.moved || !years) return;
    const [from, to] = this.moved;
    // At its end, a slider sets no limit.
    const year = (it: number, end: number) => (it === end ? [] : [String(it)]);
    this.narrow({ ...this.filters, from: year(from, years.first), to: year(to, years.last) });
  };

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
    clearTimeout(this.pause);
    this.moved = undefined;
    this.ask(new CoalitionFilterEvent(filtersOf(filters, this.state?.narrowing)));
    // Where the page refused, boxes and sliders show what holds.
    this.requestUpdate();
  }
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-filters': CoalitionFilters;
  }
}
