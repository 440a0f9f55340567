import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { State, Telling, Words } from '@coalition-map/store';
import { en, wordsIn } from '@coalition-map/store';
import { StateController } from './context.ts';
import type { CoalitionRequest } from './events.ts';

/** What all elements share that show a state: one field, given by the provider or set by hand, and requests upwards. */
export abstract class CoalitionElement extends LitElement {
  private shown: State | undefined;
  private target: string | undefined;
  private readonly provider = new StateController(this);

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
    return wordsIn(this.state?.spoken) ?? en;
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
    this.state = state;
  }

  /** Sends a request; the provider answers it unless the page refuses. */
  ask(request: CoalitionRequest): void {
    request.provider = this.provider.named;
    this.dispatchEvent(request);
  }
}
