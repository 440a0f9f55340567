import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { countryOf } from '@coalition-map/geo';
import { hrefOf, lettersToDigits, registry, smsOf, telOf, textIn } from '@coalition-map/schema';
import {
  atlasOf,
  hotlinesFor,
  placeName,
  today,
  type Atlas,
  type OfferedHotline,
  type State,
  type Telling,
  type Words,
} from '@coalition-map/store';
import { CoalitionElement } from './element.ts';
import { firm } from './firm.ts';
import { aboutOf, sourceOf, whoseOf } from './hotline-facts.ts';
import { rowsOf } from './hotline-rows.ts';
import { hotlineStyles } from './hotline-styles.ts';
import { tokens } from './tokens.ts';
import { pressUnseen } from './unseen.ts';

/**
 * The telephone lines for help and for tips of the selected place: its own, the national one, and 911 in danger, each with
 * its purpose beside it. Shows the national lines where nothing is selected, loaded or set. Fires no event, and no script
 * of the page hears that a line was called.
 *
 * @tagname coalition-hotline
 * @attr {string} lang - The language to speak, on the tag or around it: English, Spanish (`es`) or Canadian French (`fr-CA`); where neither says, that of its `<coalition-data>`.
 * @slot - The national lines as plain `tel:` and `sms:` links, for a page without JavaScript. Once the element works, its own numbers stand in their place.
 * @csspart bar - The whole bar.
 * @csspart heading - Which place the lines are for; said, and not seen.
 * @csspart number - Each number.
 * @cssprop [--coalition-colour-hotline] - The ground; kept pale on light, deep on dark.
 * @cssprop [--coalition-colour-ink] - Letters and numbers; kept dark on light, light on dark.
 */
export class CoalitionHotline extends CoalitionElement {
  static override readonly styles = [tokens, firm, hotlineStyles];

  /** Id of the place to give the lines of, such as `US-TN`; the selected place where left out. */
  @property() place: string | undefined;

  /** `US`, `CA` or `MX`: whose lines to give where no place is known; those of the US and Canada where left out. */
  @property() country: string | undefined;

  private stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = pressUnseen(window, (target) => target === this);
    if (window !== parent)
      void import('./sandbox.ts').then(
        ({ warnOfSandbox }) => warnOfSandbox(window),
        () => undefined,
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop?.();
  }

  /** The page's own links stay in sight until the first numbers are there, whatever goes wrong before. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(document.createElement('slot'));
    return root;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.renderRoot.querySelector('slot')?.remove();
    this.warnOfOtherNumbers();
  }

  protected override slicesOf({ atlas, asOf, languages, selection }: State): readonly unknown[] {
    return [atlas, asOf, languages, selection.place];
  }

  protected override render(): TemplateResult {
    const { hotline } = this.words;
    const { shownPlace: place, telling } = this;
    const lines = hotlinesFor(telling.atlas, telling.asOf, place, knownCountry(this.country));
    const { main, local, danger, all } = rowsOf(lines, place);
    const name = place === undefined ? undefined : placeName(place, telling.languages, telling.atlas);
    return html`
      <section class="bar" part="bar" lang=${this.words.lang} aria-labelledby="heading">
        <h2 id="heading" part="heading" class="visually-hidden">
          ${name === undefined ? hotline.heading : hotline.headingFor(name)}
        </h2>
        <ul class="rows">
          ${main.map((line) => this.row(line, telling, ''))}
          ${main[1] || !main[0] ? nothing : this.vacant(main[0], lines, place, telling)}
          ${local ? this.row(local, telling, 'local') : nothing}
        </ul>
        ${
          danger
            ? html`<a class="danger" href=${telOf(danger.dial)}>${hotline.danger(danger.display)}</a>`
            : nothing
        }
        <details>
          <summary>${hotline.all}</summary>
          <ul class="all">
            ${all.map((line) => this.entry(line, telling))}
          </ul>
        </details>
      </section>
    `;
  }

  /** A line in brief: purpose, number, and whose it is. */
  private row(line: OfferedHotline, telling: Telling<Words>, kind: string): TemplateResult {
    const name = textIn(line.name, telling.languages);
    const whose = whoseOf(line, telling);
    // Named by its content, so that a label never says another number than the eye sees.
    return html`<li class=${kind}>
      <a class="call ${whose.text.length > 16 ? 'wordy' : ''}" href=${telOf(line.dial)}>
        <span class="purpose">${this.words.purposes[line.purpose]}</span>
        ${number(line.display)}
        <span class="whose" lang=${whose.lang}>${whose.text}</span>
        <span class="visually-hidden" lang=${name.lang}>${name.text}</span>
      </a>
      ${line.level === 'national' ? this.text(line, telling) : nothing}
    </li>`;
  }

  /** The second row where there is no second line: its room is kept, so that nothing jumps when a place is chosen. */
  private vacant(
    national: OfferedHotline,
    lines: readonly OfferedHotline[],
    place: string | undefined,
    telling: Telling<Words>,
  ): TemplateResult {
    const says =
      place === undefined || place === national.place
        ? aboutOf(national, telling).join(' · ')
        : this.words.hotline[lines.some((line) => line.place === place) ? 'moreOf' : 'noneOf'](
            placeName(place, telling.languages, telling.atlas),
          );
    return html`<li class="vacant"><span>${says}</span></li>`;
  }

  /** A line in full. */
  private entry(line: OfferedHotline, telling: Telling<Words>): TemplateResult {
    const { words } = this;
    const name = textIn(line.name, telling.languages);
    const href = hrefOf(line.url);
    const source = sourceOf(line, telling);
    const purpose = words.purposes[line.purpose];
    const whose = whoseOf(line, telling);
    // A national line says so by its name; 911 is the same in every country.
    const isOfAll = line.whose === undefined && countryOf(line.place) === line.place;
    return html`<li>
      <p lang=${name.lang}><strong>${name.text}</strong></p>
      <p>
        ${purpose}${isOfAll ? nothing : html` · <span class="whose" lang=${whose.lang}>${whose.text}</span>`}
        ${aboutOf(line, telling).map((text) => ` · ${text}`)}
        ${href ? html` · ${outside(href, href.replace(/^https:\/\/(www\.)?|\/$/g, ''))}` : nothing}
      </p>
      <div class="numbers">
        <a
          class="call"
          href=${telOf(line.dial)}
          aria-label=${words.hotline.call(
            line.display,
            name.text,
            isOfAll ? purpose : `${purpose}, ${whose.text}`,
          )}
          >${number(line.display)}</a
        >
        ${this.text(line, telling)}
      </div>
      <p class="source">
        ${words.hotline.source} ${source.href ? outside(source.href, source.text) : source.text},
        ${source.dated}. ${source.checked}.
      </p>
    </li>`;
  }

  private text(line: OfferedHotline, { languages }: Telling<Words>): TemplateResult | typeof nothing {
    const { sms, vanity, dial, display } = line;
    if (sms === undefined) return nothing;
    const shown = sms === dial ? display : sms;
    const word = vanity !== undefined && lettersToDigits(vanity) === sms ? ` (${vanity})` : '';
    const label = this.words.hotline.textTo(`${shown}${word}`, textIn(line.name, languages).text);
    return html`<a class="text" href=${smsOf(sms)} aria-label=${label}
      ><span class="purpose">${this.words.hotline.text}</span>
      <span class="main">${number(shown)}<span class="word">${word}</span></span></a
    >`;
  }

  private get telling(): Telling<Words> {
    const { state, words, languages } = this;
    return state
      ? this.tellingOf(state)
      : { atlas: (noData ??= atlasOf([])), asOf: today(), languages, words };
  }

  /** The place of the attribute, else the selected one; undefined for an id of no place. */
  private get shownPlace(): string | undefined {
    const { place } = this;
    if (place === undefined || place === '') return this.state?.selection.place;
    return countryOf(place.toUpperCase()) ? place.toUpperCase() : undefined;
  }

  /** A number in the page's own markup that the registry does not know is the embedder's to mend: it shows without JavaScript. */
  private warnOfOtherNumbers(): void {
    const known = new Set(registry.flatMap(({ dial, sms }) => [telOf(dial), ...(sms ? [smsOf(sms)] : [])]));
    for (const link of this.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')) {
      const href = link.getAttribute('href') ?? '';
      if (!known.has(href))
        console.warn(
          `coalition-map: the link "${href}" inside <${this.localName}> is not in the registry of hotlines.`,
        );
    }
  }
}

let noData: Atlas | undefined;

/** The country that an attribute names; an unknown one must not leave a visitor without any line. */
function knownCountry(country: string | undefined): string | undefined {
  const id = country?.toUpperCase();
  return id !== undefined && countryOf(id) === id ? id : undefined;
}

/** A number reads from left to right in every script. */
function number(digits: string): TemplateResult {
  return html`<bdi class="number" part="number" dir="ltr">${digits}</bdi>`;
}

function outside(href: string, text: string): TemplateResult {
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'coalition-hotline': CoalitionHotline;
  }
}
