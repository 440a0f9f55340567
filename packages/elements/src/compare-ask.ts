/** Asks the list of the same page, or of the same explorer, to show a place side by side with others. */
export class CoalitionCompareEvent extends Event {
  static readonly type = 'coalition-compare';

  constructor() {
    super(CoalitionCompareEvent.type, { bubbles: true, composed: true });
  }
}

/** Gives what asks the list beside an element to compare; nothing where there is no list. */
export function comparing(element: Element): (() => void) | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (!root.querySelector('coalition-list')) return undefined;
  return () => element.dispatchEvent(new CoalitionCompareEvent());
}

declare global {
  interface GlobalEventHandlersEventMap {
    'coalition-compare': CoalitionCompareEvent;
  }
}
