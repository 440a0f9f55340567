import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { State } from '@coalition-map/store';
import type { FindFacet, FindSort, Refining } from '@coalition-map/store/finder';
import { CoalitionLensEvent, CoalitionRetryEvent } from './events.ts';
import { LateElement, type Late } from './late-element.ts';
import type * as View from './finder-view.ts';
import { wordsOf } from './written.ts';

/** How long after the last letter the search begins, ms: a quick typist is not searched for after each. */
const PAUSE = 90;
/** How long after the last change the count is told, ms. */
const QUIET = 600;

/**
 * A search over resources, organizations, programs and laws, as one types, on the device. What finds and shows comes with the
 * first such element of a page; the index is made in slices.
 *
 * @tagname coalition-finder
 * @slot - Shown until the search is there, and where it does not come.
 * @fires coalition-lens - To show the places of a record alone on the map.
 * @csspart heading - The heading.
 * @csspart field - The field to type into.
 * @csspart refine - The facets.
 * @csspart result - Each result.
 */
export class CoalitionFinder extends LateElement<typeof View> {
  protected override readonly brings = 'the finder';

  /** Ids of the datasets to look in, split by spaces; all that are loaded where left out. */
  @property() datasets = '';
  /** Types to look for, split by spaces, such as `report podcast`: those of resources, `programs`, `organizations`, `laws` … */
  @property() types = '';
  /** For whom resources are found at first: ids such as `law-enforcement`, split by spaces; the visitor may take them off. */
  @property() audience = '';
  /** How results are ordered while nothing is typed: `newest` or `title`. */
  @property() sort = '';
  /** Address of an Atom feed of the same, to be linked. */
  @property() feed = '';
  /** A heading of the page's own. */
  @property() heading = '';

  @state() private library: View.Library | undefined;
  @state() private query = '';
  @state() private refining: Refining = {};
  @state() private chosenSort: FindSort | undefined;
  @state() private isRefining = false;
  /** Facets that are open in a narrow container (`type`), and those that show all values (`all type`). */
  @state() private unfolded: ReadonlySet<string> = new Set();
  @state() private isNational = false;
  @state() private isAnywhere = false;
  /** How many results more than the first ones are seen. */
  @state() private grown = 0;
  @state() private lit = '';
  @state() private told = '';
  @state() private isMapAway = false;
  @state() private isRetrying = false;
  private made: readonly unknown[] = [];
  private complained: readonly string[] = [];
  private making: AbortController | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private results: View.FindResults | undefined;
  /** What the results were made of. */
  private given: readonly unknown[] = [];

  protected override slicesOf(shown: State): readonly unknown[] {
    const { atlas, whole, selection, languages, spoken, phase, lens, sources } = shown;
    return [atlas, whole, selection, languages, spoken, phase, lens, sources];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.making?.abort();
    this.made = [];
    clearTimeout(this.typing);
    clearTimeout(this.telling);
  }

  protected override async load(): Promise<Late<typeof View>> {
    const view = await import('./finder-view.ts');
    return { view, styles: view.finderStyles };
  }

  /** Moves the focus to the field. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { state: shown, view } = this;
    if (changed.has('datasets') || changed.has('types') || changed.has('audience')) {
      const audience = wordsOf(this.audience, /[\s,]+/);
      this.refining = audience.length > 0 ? { audience } : {};
    }
    if (!view || !shown) return;
    const telling = view.tellingOf(this.tellingOf(shown), shown);
    if (shown.sources.every(({ phase }) => phase !== 'loading')) this.isRetrying = false;
    this.complain(view.presetFaults(this.datasets, this.types, this.audience, shown));
    // The library follows all that is loaded and the language; filters and selection only narrow what is found.
    const made = [shown.whole, shown.spoken];
    if (shown.phase === 'ready' && made.some((it, at) => it !== this.made[at])) {
      this.made = made;
      void this.make(view, telling);
    }
    const { library, query, refining, chosenSort: sort, datasets, types, isNational, isAnywhere } = this;
    const asked = {
      library,
      query,
      refining,
      sort,
      firstSort: this.sort,
      datasets,
      types,
      isNational,
      isAnywhere,
    };
    const { atlas, whole, selection, spoken, phase } = shown;
    const given = [...Object.values(asked), atlas, whole, selection.place, spoken, phase];
    if (given.every((it, at) => it === this.given[at])) return;
    this.given = given;
    this.results = view.resultsOf(asked, shown, telling);
  }

  /** Tells the page's author what is wrong, each thing once. */
  private complain(complaints: readonly string[]): void {
    for (const it of complaints) if (!this.complained.includes(it)) console.warn(it);
    this.complained = complaints;
  }

  private async make(view: typeof View, telling: View.FindTelling): Promise<void> {
    this.making?.abort();
    const { signal } = (this.making = new AbortController());
    try {
      const library = await view.makeLibrary(telling, signal);
      if (signal.aborted) return;
      this.library = library;
      this.isMissing = false;
    } catch (error) {
      if (signal.aborted) return;
      this.isMissing = true;
      console.warn('Coalition Map: the search could not be made.', error);
    }
  }

  protected override show(view: typeof View, shown: State): TemplateResult | undefined {
    const { results } = this;
    if (!results) return undefined;
    return view.finderTemplate(
      {
        results,
        shown,
        telling: view.tellingOf(this.tellingOf(shown), shown),
        heading: this.heading,
        query: this.query,
        isReady: this.library !== undefined,
        isMissing: this.isMissing,
        isRetrying: this.isRetrying,
        isRefining: this.isRefining,
        unfolded: this.unfolded,
        refining: this.refining,
        isNational: this.isNational,
        isAnywhere: this.isAnywhere,
        count: view.STEP + this.grown,
        lit: this.lit,
        isMapAway: this.isMapAway,
        feed: this.feed,
        told: this.told,
      },
      {
        type: this.type,
        pick: this.pick,
        takeOff: this.takeOff,
        clear: this.clear,
        sort: this.order,
        refine: () => (this.isRefining = !this.isRefining),
        fold: this.fold,
        national: (isOn) => this.change(() => (this.isNational = isOn)),
        anywhere: (isOn) => this.change(() => (this.isAnywhere = isOn)),
        more: this.more,
        light: this.light,
        toMap: this.toMap,
        retry: this.retry,
        say: this.say,
      },
    );
  }

  private readonly type = (text: string): void => {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      // To search is one task and to show another, so that a key between them is not kept waiting.
      const { view, library } = this;
      if (view && library && text.trim() !== '') view.foundIn(library, text);
      this.typing = setTimeout(() => {
        this.change(() => (this.query = text));
      });
    }, PAUSE);
  };

  private readonly pick = (facet: FindFacet, value: string, isOn: boolean): void => {
    const { view } = this;
    if (view) this.change(() => (this.refining = view.withValue(this.refining, facet, value, isOn)));
  };

  /** The chip goes; the focus goes to the next one, or the last, or the button before them. */
  private readonly takeOff = async (facet: FindFacet, value: string, at: number): Promise<void> => {
    this.pick(facet, value, false);
    await this.updateComplete;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    const next = chips[Math.min(at, chips.length - 1)] ?? this.renderRoot.querySelector<HTMLElement>('.open');
    next?.focus();
  };

  private readonly fold = (key: string): void => {
    const next = new Set(this.unfolded);
    if (!next.delete(key)) next.add(key);
    this.unfolded = next;
  };

  private readonly clear = (): void => {
    this.change(() => (this.refining = {}));
    this.renderRoot.querySelector('input')?.focus();
  };

  private readonly order = (sort: FindSort): void => {
    this.chosenSort = sort;
    this.grown = 0;
  };

  private readonly more = (): void => {
    const at = this.results?.findings.length ?? 0;
    const first = Math.min(at, (this.view?.STEP ?? 0) + this.grown);
    this.grown += this.view?.STEP ?? 0;
    // The focus goes to the first of those that came.
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('.result h3')[first]?.focus(),
    );
  };

  /** What changes the results begins at their top, and is told once, when nothing more comes. */
  private change(make: () => void): void {
    make();
    this.grown = 0;
    // The button that would show all places again may go with its result.
    if (this.lit !== '') this.light(this.lit, []);
    clearTimeout(this.telling);
    this.telling = setTimeout(() => {
      this.told = this.results?.text ?? '';
    }, QUIET);
  }

  /** What is said at once stays: the count that was to be told gives way to it. */
  private readonly say = (told: string): void => {
    clearTimeout(this.telling);
    this.told = told;
  };

  private readonly light = (key: string, places: readonly string[]): void => {
    this.lit = this.lit === key ? '' : key;
    const shown = this.lit === '' ? [] : places;
    this.ask(new CoalitionLensEvent(shown));
    const { words, view, state: known, map } = this;
    if (!view || !known) return;
    const { top = 0, bottom = innerHeight } = map?.getBoundingClientRect() ?? {};
    // Less than half of it in sight shows no places.
    const middle = (top + bottom) / 2;
    this.isMapAway = middle < 0 || middle > innerHeight;
    const names = words.list(view.namesOf(shown, this.tellingOf(known)));
    this.say(shown.length > 0 ? words.explorer.lens(names) : words.explorer.everywhere);
  };

  /** The map beside the finder, where there is one. */
  private get map(): HTMLElement | null {
    const root = this.getRootNode() as Document | ShadowRoot;
    return root.querySelector<HTMLElement>('coalition-map, coalition-explorer');
  }

  private readonly toMap = (): void => {
    this.map?.scrollIntoView({ block: 'center' });
    this.map?.focus({ preventScroll: true });
  };

  private readonly retry = (): void => {
    this.isRetrying = true;
    // What finds may be what did not come.
    if (this.isMissing) this.made = [];
    this.ask(new CoalitionRetryEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-finder': CoalitionFinder;
  }
}
