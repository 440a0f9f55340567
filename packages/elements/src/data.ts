import { html, LitElement, css, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isJurisdiction, type Preset } from '@coalition-map/geo';
import {
  initialState,
  loadDataset,
  reduce,
  today,
  troubleOf,
  type Colouring,
  type Request,
  type Selection,
  type State,
} from '@coalition-map/store';
import { ProviderEvent, StateProvider } from './context.ts';
import {
  CoalitionColourEvent,
  CoalitionFilterEvent,
  CoalitionHideEvent,
  CoalitionLensEvent,
  CoalitionRetryEvent,
  CoalitionSelectEvent,
  type CoalitionRequest,
} from './events.ts';
import { LanguageController } from './language.ts';
import { takeFocus } from './take-focus.ts';
import { addressOf, atRest, idsOf, wordsOf } from './written.ts';

/**
 * Loads datasets, holds the state, and answers requests; shows nothing of its own.
 *
 * @tagname coalition-data
 * @attr {string} lang - The visitor's language, on the tag or around it: English, Spanish (`es`) or Canadian French (`fr-CA`).
 * @slot - The elements that show the state.
 * @fires coalition-change - After each change of the state.
 */
export class CoalitionData extends LitElement {
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  /** Addresses of `dataset.json` files, split by spaces, relative to the page. */
  @property() src = '';

  /** The day that counts as today, YYYY-MM-DD; the visitor's own day where left out. */
  @property({ attribute: 'as-of' }) asOf: string | undefined;

  /** What part of the continent is drawn: `us`, `us-ca` or `na` (with Mexico for orientation). */
  @property() preset: Preset | undefined;

  /** Ids of the places to frame and to show alone at first, split by spaces, such as `US-TN US-KY`. */
  // eslint-disable-next-line lit/attribute-names -- `focus` is a method of each element
  @property({ attribute: 'focus' }) lens = '';

  /** What the colours tell at first: `all`, `components`, `builds`, `year`, a topic such as `botl`, or `program:ID`. */
  @property({ attribute: 'colour-by' }) colourBy: Colouring | undefined;

  /** Where the classes of a colouring that counts begin, up to four ascending numbers, such as `2 4 6`. */
  @property() breaks = '';

  /** Ids of the programs whose records are shown alone at first, split by spaces; all where left out. */
  @property() programs = '';

  /** For whom resources are shown alone at first: ids such as `law-enforcement`, split by spaces; for all where left out. */
  @property() audience = '';

  static {
    takeFocus(this.prototype);
  }

  private current: State = initialState(today(), ['en']);
  private readonly provider = new StateProvider(this, this.current);
  private hash = location.hash.startsWith('#coalition?') ? location.hash : '';
  /** The page's own filters, on their way. */
  private first: Promise<void> | undefined;
  private readonly loads = new Map<string, AbortController>();
  private readonly language = new LanguageController(this, (read) => {
    if (read) this.dispatch({ type: 'read', ...read });
  });

  /** The state, as it is now. */
  get state(): State {
    return this.current;
  }

  /** The places that the page frames at first, whether the lens is on or not. */
  get lensPlaces(): readonly string[] {
    return idsOf(this.lens).filter(isJurisdiction);
  }

  /** Hands the state to a callback, and again after each change. */
  subscribe(callback: (state: State, unsubscribe?: () => void) => void): void {
    this.provider.subscribe(callback);
  }

  constructor() {
    super();
    for (const type of requestTypes) this.addEventListener(type, this.claim);
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && this.isConnected) this.language.read();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The window hears a bubbling request last, so that the page had its chance to refuse it.
    for (const type of requestTypes) window.addEventListener(type, this.answer);
    if (this.hasUpdated) this.load();
    this.dispatchEvent(new ProviderEvent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of requestTypes) window.removeEventListener(type, this.answer);
    for (const load of this.loads.values()) load.abort();
    this.loads.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('asOf')) this.dispatch({ type: 'clock', asOf: this.asOf ?? today() });
    if ((changed.has('programs') || changed.has('audience')) && this.isNarrowed) this.first = this.narrow();
    if (changed.has('src')) this.load();
    if (changed.has('preset')) this.dispatch({ type: 'preset', preset: this.preset ?? 'us-ca' });
    if (changed.has('lens')) this.dispatch({ type: 'lens', places: idsOf(this.lens) });
    if (changed.has('colourBy') && this.colourBy) this.dispatch({ type: 'colour', colouring: this.colourBy });
    if (changed.has('breaks') || changed.has('colourBy')) this.setBreaks();
  }

  /** Whether the page asks for filters, or did before. */
  private get isNarrowed(): boolean {
    return Boolean(this.programs || this.audience || this.current.narrowing);
  }

  private async narrow(): Promise<void> {
    const filters = await import('./first-filters.ts').catch(() => undefined);
    if (filters) filters.narrowAtFirst(this);
    else console.warn('Coalition Map: a file with filters could not be loaded.');
  }

  /** The author's breaks belong to the colouring that the author chose. */
  private setBreaks(): void {
    const isOwn = this.current.colouring === (this.colourBy ?? 'all');
    const numbers = wordsOf(this.breaks, /[\s,]+/).map(Number);
    this.dispatch({ type: 'breaks', breaks: isOwn && numbers.length > 0 ? numbers : undefined });
  }

  protected override updated(): void {
    if (this.preset ?? this.colourBy ?? this.asOf ?? (this.lens || this.breaks))
      void import('./attributes.ts').then(
        ({ complaintsOf }) => complaintsOf(this, this.current).forEach((it) => console.warn(it)),
        () => undefined,
      );
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  /** The nearest provider around the sender claims a request, also inside a closed shadow root, where the window cannot see it. */
  private readonly claim = (event: Event): void => {
    (event as CoalitionRequest).provider ??= this;
  };

  private readonly answer = (event: Event): void => {
    const request = event as CoalitionRequest;
    if (event.defaultPrevented || request.provider !== this) return;
    if (event.type === CoalitionSelectEvent.type) {
      const { place, entry } = request as CoalitionSelectEvent;
      this.dispatch({ type: 'select', selection: { place, entry } as Selection });
    } else if (event.type === CoalitionColourEvent.type) {
      this.dispatch({ type: 'colour', colouring: (request as CoalitionColourEvent).colouring });
      this.setBreaks();
    } else if (event.type === CoalitionLensEvent.type) {
      this.dispatch({ type: 'lens', places: (request as CoalitionLensEvent).places });
    } else if (event.type === CoalitionHideEvent.type) {
      const { key, isHidden } = request as CoalitionHideEvent;
      this.dispatch({ type: 'hide', key, isHidden });
    } else if (event.type === CoalitionFilterEvent.type) {
      this.dispatch({ type: 'narrow', narrowing: (request as CoalitionFilterEvent).narrowing });
    } else {
      this.language.again();
      this.load(true);
    }
  };

  /** Loads what is not there yet; with `again`, also what failed or came with faults. */
  private load(again = false): void {
    const urls = wordsOf(this.src, /,?\s+/).map((url) => addressOf(url, this.ownerDocument.baseURI));
    for (const [url, load] of this.loads) {
      if (urls.includes(url)) continue;
      load.abort();
      this.loads.delete(url);
    }
    this.dispatch({ type: 'sources', urls });
    for (const source of this.current.sources) {
      // A source that is loading without a load was stopped when the element left the page.
      const open =
        source.phase === 'loading' ||
        !source.dataset ||
        (again && (source.trouble !== undefined || source.dataset.faults.length > 0));
      if (open && !this.loads.has(source.url) && (again || source.phase !== 'failed'))
        void this.loadOne(source.url);
    }
  }

  /** Loads a dataset: of one that is split by places, first what the page shows, and the rest when the page is at rest. */
  private async loadOne(url: string): Promise<void> {
    const load = new AbortController();
    const { signal } = load;
    this.loads.set(url, load);
    this.dispatch({ type: 'loading', url });
    try {
      const held = new Map<string, unknown>();
      let dataset = await loadDataset(url, { signal, held, first: () => this.current.lens });
      // The page's own filters hold for the first records that are seen.
      await this.first;
      while (!signal.aborted) {
        this.dispatch({ type: 'loaded', url, dataset });
        if (!dataset.isPart) break;
        await atRest();
        dataset = await loadDataset(url, { signal, held });
      }
    } catch (error) {
      if (!load.signal.aborted) this.dispatch({ type: 'failed', url, trouble: troubleOf(error) });
    } finally {
      if (this.loads.get(url) === load) this.loads.delete(url);
    }
  }

  /** Shows what a link asks for that was copied from another visit: once, when everything is here that it may name. */
  private async openLink(): Promise<void> {
    const { hash } = this;
    this.hash = '';
    await this.first;
    const { requestsOf } = await import('@coalition-map/store/share');
    for (const request of requestsOf(hash, this.current)) this.dispatch(request);
  }

  private dispatch(request: Request): void {
    const next = reduce(this.current, request);
    if (next === this.current) return;
    this.current = next;
    this.provider.publish(next);
    this.dispatchEvent(new Event('coalition-change', { bubbles: true, composed: true }));
    if (this.hash && next.phase === 'ready' && next.sources.every(({ phase }) => phase !== 'loading'))
      void this.openLink();
  }
}

const requestTypes = [
  CoalitionSelectEvent,
  CoalitionColourEvent,
  CoalitionLensEvent,
  CoalitionHideEvent,
  CoalitionFilterEvent,
  CoalitionRetryEvent,
].map(({ type }) => type);

declare global {
  interface HTMLElementTagNameMap {
    'coalition-data': CoalitionData;
  }
}
