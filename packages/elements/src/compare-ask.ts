/** Asks the list of the same page, or of the same explorer, to show a place side by side with others. */
export class CoalitionCompareEvent extends Event {
  static readonly type = 'coalition-compare';
  /** Whether it was asked by keyboard, so that the focus follows into the comparison. */
  readonly follow: boolean;

  constructor(follow: boolean) {
    super(CoalitionCompareEvent.type, { bubbles: true, composed: true });
    this.follow = follow;
  }
}

/** Gives what asks the list beside an element to compare; nothing where there is no list. */
export function comparing(element: Element): ((event: Event) => void) | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!root.querySelector('coalition-list')) return undefined;
  // A click without a count comes from the keyboard, or from assistive technology.
  return (event) => element.dispatchEvent(new CoalitionCompareEvent((event as MouseEvent).detail === 0));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'coalition-compare': CoalitionCompareEvent;
  }
}
