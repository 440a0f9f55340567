import { hostOf } from './language.ts';

/** Calls back when the page has not been scrolled, or its window made another size, for some milliseconds. Gives what ends it. */
export function atScroll(callback: () => void, rest: number): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(pause);
    pause = setTimeout(callback, rest);
  };
  const types = ['scroll', 'resize'] as const;
  for (const type of types) window.addEventListener(type, later, { capture: true, passive: true });
  return () => {
    clearTimeout(pause);
    for (const type of types) window.removeEventListener(type, later, { capture: true });
  };
}

/**
 * Tells how many CSS pixels the page keeps at the top of the window, above an element of ours, by bars of its own that do not
 * scroll away: what stands there would be below them.
 */
export function heldAbove(own: Element): number {
  const { left, width } = own.getBoundingClientRect();
  const around: Element[] = [];
  for (let at: Element | undefined = own; at; at = hostOf(at)) around.push(at);
  let bottom = 0;
  // One bar below the other: a bar of the site below that of its editors.
  for (let bar: number | undefined = 0; bar !== undefined;) {
    bottom = bar;
    bar = document
      .elementsFromPoint(left + width / 2, bottom + 1)
      .map((at) => (own.contains(at) ? undefined : barOf(at)))
      .filter((at) => at && !around.some((it) => at.contains(it)))
      .map((at) => at?.getBoundingClientRect().bottom ?? 0)
      // What covers half of the window is no bar.
      .find((it) => it > bottom && it <= innerHeight / 2);
  }
  return Math.ceil(bottom);
}

/** The element that holds another in its place on the screen. */
function barOf(element: Element): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
  return undefined;
}
