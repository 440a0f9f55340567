import { LitElement, type CSSResultGroup, type CSSResultOrNative } from 'lit';
import { property } from 'lit/decorators.js';
import type { Language } from '@coalition-map/schema';
import type { State, Telling, Words } from '@coalition-map/store';
import { en, wordsIn } from '@coalition-map/store';
import { StateController } from './context.ts';
import type { CoalitionRequest } from './events.ts';
import { hostOf, LanguageController, type Spoken } from './language.ts';
import { sized } from './tokens.ts';

const english: readonly Language[] = ['en'];

/** What all elements share that show a state: one field, received by the provider or set by hand, and requests upwards. */
export abstract class CoalitionElement extends LitElement {
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return super.finalizeStyles(styles).map(sized);
  }

  private shown: State | undefined;
  private target: string | undefined;
  /** What the provider gave, in its own languages. */
  private received: State | undefined;
  private spoken: Spoken | undefined;
  private readonly provider = new StateController(this);
  private readonly language = new LanguageController(
    this,
    (spoken) => {
      this.spoken = spoken;
      this.speak();
    },
    // Up to its provider a language is the element's own. One that stands inside another of ours speaks as that does.
    (at) =>
      this.received !== undefined &&
      (at.localName === 'coalition-data' ||
        at.contains(this.provider.named ?? null) ||
        hostOf(at)?.localName.startsWith('coalition-') === true),
  );

  /** Id of the `<coalition-data>` to show, for an element that stands outside of it. */
  @property()
  get for(): string | undefined {
    return this.target;
  }

  set for(id: string | undefined) {
    const before = this.target;
    this.target = id ?? undefined;
    if (this.target !== before) this.provider.renew();
  }

  /** The words of the interface in the visitor's language. */
  get words(): Words {
    return wordsIn((this.state ?? this.spoken)?.spoken) ?? en;
  }

  /** The visitor's languages, best first. */
  protected get languages(): readonly Language[] {
    return (this.state ?? this.spoken)?.languages ?? english;
  }

  /** What facts are told with, once there is a state. */
  protected tellingOf({ atlas, asOf, languages }: State): Telling<Words> {
    return { atlas, asOf, languages, words: this.words };
  }

  /** The parts of the state that the element shows; it renders again only when one of them is another object. */
  protected slicesOf(state: State): readonly unknown[] {
    return [state];
  }

  /** The state that is shown; set by the provider, or by hand for use alone. */
  // Declared to Lit without an accessor of its own, so that a state set before the definition arrives too.
  @property({ attribute: false, noAccessor: true })
  get state(): State | undefined {
    return this.shown;
  }

  set state(state: State | undefined) {
    const before = this.shown && this.slicesOf(this.shown);
    this.shown = state;
    const slices = state && this.slicesOf(state);
    if (!before || !slices || slices.some((slice, at) => slice !== before[at])) this.requestUpdate();
  }

  /** Takes a state from the provider. */
  receive(state: State): void {
    this.received = state;
    this.language.read();
    this.speak();
  }

  /** Shows the provider's state in the languages that the page names on the element or between the two. */
  private speak(): void {
    const { received, spoken } = this;
    if (received) this.state = spoken ? Object.freeze({ ...received, ...spoken }) : received;
    else this.requestUpdate();
  }

  /** Sends a request; the provider answers it unless the page refuses. */
  ask(request: CoalitionRequest): void {
    request.provider = this.provider.named;
    this.dispatchEvent(request);
  }
}
