import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { idsOf, siftOf, type Sift } from '@coalition-map/map/picture';
import { type Entry, type State, type Telling } from '@coalition-map/store';
import { kindChapters, type Chapter } from './chapters.ts';
import { chapterTemplate, type Listing } from './list-chapters.ts';
import { CoalitionCompareEvent } from './compare-ask.ts';
import { FactsElement } from './facts-element.ts';
import { CoalitionSelectEvent } from './events.ts';
import { awayTemplate, groupingsTemplate, outsideText, shownChapters, type Grouping } from './list-shown.ts';
import { Keeper } from './list-keep.ts';
import { listStyles } from './list-styles.ts';
import { firstView, linesOf, sorted, tableTemplate, type TableView } from './list-table.ts';
import { Printing } from './printing.ts';
import { recordStyles } from './record.ts';
import { tokens } from './tokens.ts';

/**
 * All records as rows, by place or by kind: whatever can be reached on the map is a row here too.
 *
 * @tagname coalition-list
 * @slot - What stands in for the rows until the records are here.
 * @fires coalition-select - To select a place, or a record with its place.
 * @csspart heading - The heading of the list.
 * @csspart group - Each place or kind that unfolds.
 * @csspart row - Each row.
 * @csspart record - Each whole record.
 */
export class CoalitionList extends FactsElement {
  static override readonly styles = [tokens, recordStyles, listStyles];

  @state() private grouping: Grouping = 'place';
  @state() private view: TableView = firstView;
  /** On paper all groups stand open; they hold their rows only then. */
  private readonly printing = new Printing(this, () => {
    this.performUpdate();
  });
  /** Keys of the groups, and of the rows in them, that are unfolded; only these are rendered. */
  private unfolded: ReadonlySet<string> = new Set();
  private chapters: readonly Chapter[] = [];
  private chaptersOf: readonly unknown[] = [];
  private entries: readonly Entry[] = [];
  private lines: ReturnType<typeof linesOf> = [];
  private readonly keeper = new Keeper(() => this.requestUpdate());
  /** Where the panel is that may ask to compare. */
  private root: Node | undefined;
  /** What lens and legend leave of the records. */
  private sift: Sift | undefined;

  protected override slicesOf(state: State): readonly unknown[] {
    const { atlas, selection, asOf, languages, lens, hidden, preset, colouring, breaks } = state;
    // Colouring and breaks decide only which places a class that is switched off has.
    const classes = hidden.size > 0 ? [colouring, breaks] : [];
    return [atlas, selection, asOf, languages, lens, hidden, preset, ...classes];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.root = this.getRootNode();
    this.root.addEventListener(CoalitionCompareEvent.type, this.onCompare);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.root?.removeEventListener(CoalitionCompareEvent.type, this.onCompare);
  }

  protected override willUpdate(): void {
    const shown = this.state;
    if (!shown) return;
    // The groups follow the data, not the selection, which changes far more often.
    const { atlas, languages, lens, hidden, preset, colouring, breaks } = shown;
    const made = [atlas, languages, this.grouping, lens, hidden, preset, colouring, breaks];
    if (made.every((it, at) => it === this.chaptersOf[at])) return;
    const telling = this.tellingOf(shown);
    this.sift = siftOf(shown, idsOf(preset), this.words);
    this.chapters =
      this.grouping === 'place'
        ? shownChapters(telling, this.sift, shown.whole)
        : kindChapters(telling, this.sift);
    this.entries = atlas.entries.filter(this.sift.shows);
    this.lines = this.grouping === 'table' ? linesOf(this.entries, telling) : [];
    this.chaptersOf = made;
  }

  /** Moves the focus to the heading of the list. */
  focusHeading(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { state: shown, words } = this;
    const heading = html`<h2 part="heading" tabindex="-1">${words.ui.list.heading}</h2>`;
    if (!shown || shown.atlas.entries.length === 0)
      return html`<section lang=${words.lang}>
        ${heading}
        <slot><p class="quiet">${words.ui.list.noRecords}</p></slot>
      </section>`;
    const telling = this.tellingOf(shown);
    return html`<section lang=${words.lang}>
      <header>
        <div>
          ${heading}
          ${this.grouping === 'compare' ? nothing : html`<p class="quiet">${this.totals(shown)}</p>`}
          ${this.sift ? awayTemplate(this.sift, words) : nothing}
        </div>
        ${groupingsTemplate(this.grouping, words, (it) => (this.grouping = it))}
        ${this.grouping === 'compare' ? nothing : this.keeper.render(this.entries, telling)}
      </header>
      ${this.isEmpty(shown) && this.grouping !== 'compare' ? html`<p>${words.records.nothing}</p>` : nothing}
      ${this.body(shown, telling)}
    </section>`;
  }

  private body(shown: State, telling: Telling): unknown {
    if (this.grouping === 'compare') return html`<coalition-compare></coalition-compare>`;
    return this.grouping === 'table' ? this.table(shown, telling) : this.chapterList(shown, telling);
  }

  /** Filters leave the hotlines always; alone they are no answer to what was asked for. */
  private isEmpty({ narrowing }: State): boolean {
    return this.entries.every(({ kind }) => narrowing !== undefined && kind === 'hotlines');
  }

  private table(shown: State, telling: Telling): TemplateResult {
    const view = this.printing.isOn ? { ...this.view, lines: Infinity } : this.view;
    return tableTemplate(sorted(this.lines, view, shown.languages[0] ?? 'en'), view, telling, {
      selected: shown.selection.entry,
      select: ({ key, places: [place] }, event) =>
        this.select({ ...(place === undefined ? {} : { place }), entry: key }, event),
      view: (view) => (this.view = view),
    });
  }

  private chapterList({ selection }: State, telling: Telling): unknown {
    const { unfolded, printing, select, fold } = this;
    const listing: Listing = { telling, selection, unfolded, printing: printing.isOn, select, fold };
    return repeat(
      this.chapters,
      ({ key }) => `${this.grouping} ${key}`,
      (chapter) => chapterTemplate(chapter, listing),
    );
  }

  /** How many records of all are shown, in words: what a change of the filter is announced with. */
  get told(): string {
    return this.state ? this.totals(this.state) : '';
  }

  /** Tells where the chosen place is not among those that map and list show; empty where it is. */
  get outside(): string {
    return this.state ? outsideText(this.state, this.words) : '';
  }

  private totals(shown: State): string {
    const { atlas, whole: all, narrowing, preset } = shown;
    const { words, grouping, chapters } = this;
    const groups = chapters.reduce(
      (sum, chapter) => sum + chapter.groups.filter((it) => it.place ?? it.kind).length,
      0,
    );
    const counted = grouping === 'place' ? words.ui.list.places(groups) : words.ui.list.kinds(groups);
    // What the map never shows is no part of the whole; `awayTemplate` tells of it.
    const sift = narrowing ? siftOf({ ...shown, atlas: all }, idsOf(preset), words) : this.sift;
    const whole = all.entries.length - (sift?.away ?? 0);
    const text = words.ui.list.records(whole, atlas.datasets.length);
    const left = this.entries.length;
    return `${left < whole || shown.hidden.size > 0 ? words.ui.list.left(left, text) : text} · ${counted}`;
  }

  private readonly select = (selection: { place?: string; entry?: string }, event: Event): void => {
    // A click without a count comes from the keyboard, or from assistive technology.
    this.ask(new CoalitionSelectEvent(selection, (event as MouseEvent).detail === 0));
  };

  private readonly fold = (key: string, isFolded: boolean): void => {
    if (isFolded !== this.unfolded.has(key)) return;
    const next = new Set(this.unfolded);
    if (isFolded) next.delete(key);
    else next.add(key);
    this.unfolded = next;
    this.requestUpdate();
  };

  /** The focus goes to the comparison: it was asked for elsewhere on the page. */
  private readonly onCompare = (): void => {
    this.grouping = 'compare';
    void this.updateComplete.then(async () => {
      const comparison = this.renderRoot.querySelector('coalition-compare');
      await comparison?.focusHeading();
      comparison?.scrollIntoView();
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-list': CoalitionList;
  }
}
