import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { countsText, en, initialState, placeName, wordsIn, type State } from '@coalition-map/store';
import { BarController } from './bar.ts';
import { bringDetails, type Details } from './bring-details.ts';
import { choiceStyles } from './choice-styles.ts';
import type { CoalitionData } from './data.ts';
import {
  CoalitionColourEvent,
  CoalitionLensEvent,
  CoalitionRetryEvent,
  CoalitionSelectEvent,
} from './events.ts';
import {
  colourTemplate,
  lensTemplate,
  offered,
  placeTemplate,
  sheetTemplate,
  type SheetStop,
} from './explorer-choices.ts';
import { noticeTemplate } from './explorer-notice.ts';
import { ExplorerOptions } from './explorer-options.ts';
import { explorerRoomStyles } from './explorer-room-styles.ts';
import { explorerStyles } from './explorer-styles.ts';
import type { CoalitionMap } from './map.ts';
import { tokens } from './tokens.ts';

/** What is told of at once where it says nothing. */
const attributes = ['src', 'layout', 'upgrade', 'theme', 'country'] as const;
const empty = /* @__PURE__ */ initialState('', ['en']);

/**
 * The whole explorer in one tag: hotline and exit, map, legend, panel and list over one or several datasets.
 * Put the hotline and the exit inside as plain HTML, so that they work before, and without, JavaScript.
 *
 * @tagname coalition-explorer
 * @slot exit - `<coalition-exit>` with a plain link inside.
 * @slot poster - The map as an image, made by `renderPoster`: shown until the records are painted, and without JavaScript.
 * @slot hotline - `<coalition-hotline>` with plain `tel:` and `sms:` links inside.
 * @slot list - Links to the records as pages: shown until the records are here, and without JavaScript.
 * @fires coalition-select - A place or a record was chosen.
 * @fires coalition-colour - Another colouring was chosen.
 * @fires coalition-retry - The visitor asked to load again.
 * @fires coalition-change - After each change of the state.
 * @cssprop [--coalition-font=system-ui] - Font family.
 */
export class CoalitionExplorer extends ExplorerOptions {
  static override readonly styles = [tokens, explorerStyles, explorerRoomStyles, choiceStyles];

  @state() private stop: SheetStop = 'half';
  @state() private announced = '';
  /** Whether the visitor asked to load again, and the answer is not there yet. */
  @state() private retrying = false;
  @state() private isCut = false;
  /** What comes with the legend. */
  @state() private details: Details | undefined;
  private selection = empty.selection;
  private sifted: readonly unknown[] = [empty.lens, empty.hidden];
  private follow = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  protected readonly bar = new BarController(this);

  private get data(): CoalitionData | null | undefined {
    return this.shadowRoot?.querySelector('coalition-data');
  }

  private get map(): CoalitionMap | null {
    return this.renderRoot.querySelector('coalition-map');
  }

  /** The state, as it is now. */
  get state(): State {
    return this.data?.state ?? empty;
  }

  private get words(): typeof en {
    return wordsIn(this.state.spoken) ?? en;
  }

  protected override firstUpdated(): void {
    void this.bringParts();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.passCountry();
    const { map } = this;
    if (!map) return;
    if (changed.has('layout')) map.layout = this.layout === 'tiles' ? 'tiles' : 'map';
    if (changed.has('theme')) map.requestUpdate();
    if (changed.has('upgrade')) map.upgrade = this.upgrade ?? 'interaction';
    const { src, lang, layout, upgrade, theme, country } = this;
    const isWritten = !src || [lang, layout, upgrade, theme, country].some(Boolean);
    if (isWritten && attributes.some((it) => changed.has(it)))
      void import('./attributes.ts').then(
        ({ complain }) => complain(this),
        () => undefined,
      );
    map.detailStyle = this.detailStyle;
    map.detailPmtiles = this.detailPmtiles;
  }

  /** Legend, list, details and pins come after the first picture; where one does not, the visitor is told, and may ask again. */
  private async bringParts(): Promise<void> {
    const { map } = this;
    const [details, pins] = await Promise.all([bringDetails(), map && 'bring' in map ? map.bring() : true]);
    this.details = details;
    details?.dressExplorer(this.renderRoot as ShadowRoot);
    this.isCut = !details || !pins;
  }

  private readonly asked = (event: CoalitionSelectEvent): void => {
    this.follow = event.follow;
    // What is selected already is no change, and opens all the same.
    queueMicrotask(() => {
      if (this.follow && !event.defaultPrevented) void this.moveFocus();
      this.follow = false;
    });
  };

  private readonly changed = (): void => {
    const { selection, atlas, whole, languages, sources } = this.state;
    const { words } = this;
    if (this.retrying && sources.every(({ phase }) => phase !== 'loading')) void this.endRetry();
    if (selection !== this.selection) {
      const { place } = selection;
      if (place !== this.selection.place) {
        this.announced =
          place === undefined
            ? words.map.cleared
            : `${words.map.selected(
                placeName(place, languages, whole),
                countsText(atlas.byPlace.get(place) ?? [], words),
              )} ${this.outside}`;
      }
      this.selection = selection;
      if (this.stop === 'peek') this.stop = 'half';
      if (this.follow) void this.moveFocus();
      this.follow = false;
    }
    const { lens, hidden, narrowing } = this.state;
    const sifted = [lens, hidden, narrowing];
    if (sifted.some((it, at) => it !== this.sifted[at])) {
      const tag = narrowing === this.sifted[2] ? 'coalition-list' : 'coalition-filters';
      this.sifted = sifted;
      if (whole.entries.length > 0) this.announceSift(tag);
    }
    this.requestUpdate();
  };

  /** Tells once, after the last of a quick series of changes, what lens, legend or filters left. */
  private announceSift(tag: 'coalition-list' | 'coalition-filters'): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      const told = this.partOf(tag)?.told ?? '';
      // A live region is read again only when its text is another one.
      this.announced = told === this.announced ? `${told}\u00a0` : told;
    }, 400);
  }

  /** After a choice by keyboard the focus goes to what opened; after closing it goes back to the map. */
  private async moveFocus(): Promise<void> {
    await this.updateComplete;
    const { place, entry } = this.selection;
    if (place === undefined && entry === undefined) this.map?.focus();
    else await this.partOf('coalition-panel')?.focusHeading();
  }

  /** What the list, which knows, tells of a place that is not shown. */
  private get outside(): string {
    return this.partOf('coalition-list')?.outside ?? '';
  }

  /** A part that can take the focus; its file may be missing, or its tag taken by another element. */
  private partOf<T extends 'coalition-panel' | 'coalition-list' | 'coalition-filters'>(
    tag: T,
  ): HTMLElementTagNameMap[T] | undefined {
    const part = this.renderRoot.querySelector<HTMLElementTagNameMap[T]>(tag);
    return part && 'focusHeading' in part ? part : undefined;
  }

  private readonly retry = (): void => {
    if (this.retrying) return;
    this.retrying = true;
    this.send(new CoalitionRetryEvent());
    if (this.isCut) void this.bringParts();
    if (this.state.sources.every(({ phase }) => phase !== 'loading')) void this.endRetry();
  };

  /** The notice goes with what it told of, and the focus on its button goes on to the map. */
  private async endRetry(): Promise<void> {
    const button = this.renderRoot.querySelector('.notice button');
    const held = button?.matches(':focus') === true;
    this.retrying = false;
    await this.updateComplete;
    if (held && !button.isConnected) this.map?.focus();
  }

  private readonly choose = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    this.send(new CoalitionSelectEvent({ place: select.value || undefined }));
    select.value = offered(this.state);
  };

  private send(request: Event): void {
    this.data?.dispatchEvent(request);
  }

  private readonly skip = (event: Event): void => {
    // Without a fragment in the address: the library never writes it.
    event.preventDefault();
    this.partOf('coalition-list')?.focusHeading();
  };

  protected override render(): TemplateResult {
    const { state: shown, words } = this;
    const { selection } = shown;
    const chosen = selection.place === undefined && selection.entry === undefined ? '' : 'chosen';
    const notice = noticeTemplate(shown, words, {
      busy: this.retrying,
      isCut: this.isCut,
      retry: this.retry,
    });
    return html`
      <coalition-data
        src=${this.src}
        as-of=${this.asOf ?? nothing}
        preset=${this.preset ?? nothing}
        focus=${this.lens || nothing}
        colour-by=${this.colourBy ?? nothing}
        breaks=${this.breaks || nothing}
        programs=${this.programs || nothing}
        audience=${this.audience || nothing}
        @coalition-change=${this.changed}
        @coalition-select=${this.asked}
        @coalition-compare=${() => (this.stop = 'peek')}
      >
        <div class="explorer ${chosen} ${this.isCut ? 'cut' : shown.phase}" lang=${words.lang}>
          <div class="header">
            <slot name="exit"><coalition-exit></coalition-exit></slot>
            <slot name="hotline" @slotchange=${this.passCountry}
              ><coalition-hotline country=${this.country ?? nothing}></coalition-hotline
            ></slot>
          </div>
          <div class="top">
            <a class="skip" href="#list" @click=${this.skip}>${words.explorer.skip}</a>
            <div class="status">
              ${notice}${lensTemplate(shown, words, this.data?.lensPlaces ?? [], (places) => this.send(new CoalitionLensEvent(places)), this.outside)}
            </div>
            <div class="controls">
              <div class="field">${placeTemplate(shown, words, this.choose)}</div>
              <div class="field">
                ${colourTemplate(shown, words, this.details, (colouring) => this.send(new CoalitionColourEvent(colouring)))}
              </div>
              <coalition-filters></coalition-filters>
            </div>
          </div>
          <div class="picture">
            <coalition-map><slot name="poster" slot="poster"></slot></coalition-map>
            <coalition-legend hide-choice></coalition-legend>
          </div>
          <coalition-list class="rows" id="list"><slot name="list"></slot></coalition-list>
          <div class="aside ${this.stop}" role="region" aria-label=${words.explorer.details}>
            ${sheetTemplate(this.stop, words, (stop) => (this.stop = stop))}
            <div class="panel"><coalition-panel></coalition-panel></div>
          </div>
          <p class="credit">${words.explorer.credit}</p>
          <p class="visually-hidden" role="status">
            ${shown.phase === 'loading' ? words.explorer.loading : this.announced}
          </p>
        </div>
      </coalition-data>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-explorer': CoalitionExplorer;
  }
}
