import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '@coalition-map/store';

/** The key of the state in the context protocol; two copies of the bundle share it, so that they meet. */
const key = Symbol.for('coalition-map/state/1');

/** Gives a consumer the state, now and after each change, with a way to stop. */
type Callback = (state: State, unsubscribe?: () => void) => void;

/** The `context-request` of the web components community protocol. */
class StateRequest extends Event {
  readonly context = key;
  readonly subscribe = true;
  readonly callback: Callback;

  constructor(callback: Callback) {
    super('context-request', { bubbles: true, composed: true });
    this.callback = callback;
  }
}

/** Tells elements that name a provider by `for` that one has come, perhaps later than they. */
export class ProviderEvent extends Event {
  static readonly type = 'context-provider';
  readonly context = key;

  constructor() {
    super(ProviderEvent.type, { bubbles: true, composed: true });
  }
}

/** Answers state requests below an element, and those of elements that name it by `for`. */
export class StateProvider {
  private readonly callbacks = new Map<Callback, () => void>();
  private state: State;

  constructor(host: HTMLElement, state: State) {
    this.state = state;
    host.addEventListener('context-request', (event) => {
      const request = event as Partial<StateRequest> & Event;
      if (request.context !== key || typeof request.callback !== 'function') return;
      event.stopPropagation();
      this.subscribe(request.callback);
    });
  }

  /** Hands the state to a callback, and again after each change. */
  subscribe(callback: Callback): void {
    const stop = () => void this.callbacks.delete(callback);
    this.callbacks.set(callback, stop);
    callback(this.state, stop);
  }

  /** Tells all consumers of a new state. One that fails takes nothing from the others. */
  publish(state: State): void {
    this.state = state;
    for (const [callback, stop] of [...this.callbacks]) {
      if (!this.callbacks.has(callback)) continue;
      try {
        // A callback may have brought about a newer state, of which the later ones must hear last.
        callback(this.state, stop);
      } catch (error) {
        reportError(error);
      }
    }
  }
}

/** What a consumer's provider looks like from outside, whichever copy of the library defined it. */
interface Provider extends HTMLElement {
  subscribe(callback: Callback): void;
}

/** An element that shows the state of a provider: the one around it, or the one that its `for` names. */
export interface StateHost extends ReactiveControllerHost, HTMLElement {
  for: string | undefined;
  receive(state: State): void;
}

/** Keeps an element subscribed to its provider, in any order of definition, and after it is moved. */
export class StateController implements ReactiveController {
  private unsubscribe: (() => void) | undefined;
  /** The provider that `for` named when the host asked last. */
  private asked: Provider | undefined;
  private run = 0;
  private isOn = false;
  private readonly host: StateHost;
  private readonly tag: string;

  constructor(host: StateHost, tag = 'coalition-data') {
    this.host = host;
    this.tag = tag;
    host.addController(this);
  }

  hostConnected(): void {
    this.isOn = true;
    window.addEventListener(ProviderEvent.type, this.onprovider);
    this.start();
  }

  hostDisconnected(): void {
    this.isOn = false;
    window.removeEventListener(ProviderEvent.type, this.onprovider);
    this.stop();
  }

  /** Leaves the provider for the one that `for` names now. */
  renew(): void {
    if (this.isOn) this.start();
  }

  private start(): void {
    this.stop();
    this.ask();
    if (this.unsubscribe) return;
    const run = this.run;
    // The provider may be defined or upgraded later than its consumers.
    void customElements.whenDefined(this.tag).then(() => {
      if (run === this.run && !this.unsubscribe) this.ask();
    });
  }

  private stop(): void {
    this.run += 1;
    this.unsubscribe?.();
    this.unsubscribe = undefined;
  }

  private readonly onprovider = (): void => {
    const { named } = this;
    // A provider may also come around an element that was there first, as in the explorer's slots.
    if (named ? named !== this.asked : !this.unsubscribe) this.start();
  };

  /** The provider that `for` names, where there is one. */
  get named(): Provider | undefined {
    const id = this.host.for;
    if (id === undefined || id === '') return undefined;
    const root = this.host.getRootNode();
    const found = root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
    const provider = found ?? this.host.ownerDocument.getElementById(id);
    return provider && 'subscribe' in provider ? (provider as Provider) : undefined;
  }

  private ask(): void {
    const run = this.run;
    const callback: Callback = (state, unsubscribe) => {
      if (run !== this.run) return unsubscribe?.();
      this.unsubscribe = unsubscribe;
      this.host.receive(state);
    };
    this.asked = this.named;
    if (this.asked) this.asked.subscribe(callback);
    else if (!this.host.for) this.host.dispatchEvent(new StateRequest(callback));
  }
}
