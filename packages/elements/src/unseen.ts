/** What a script of the page listens for to learn what was pressed. */
const types = [
  'click',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
] as const;

/**
 * Keeps the page's scripts from hearing that a link of a host was pressed, so that no analytics learns that a hotline or
 * the exit was used (safety.md). The link itself works as ever. Gives a way to stop.
 * A listener that the page put on the window's capture phase before this one still hears it.
 */
export function pressUnseen(view: Window, isHost: (target: EventTarget) => boolean): () => void {
  const stop = new AbortController();
  for (const type of types)
    view.addEventListener(
      type,
      (event) => {
        if (linkOf(event, isHost)) event.stopImmediatePropagation();
      },
      { capture: true, passive: true, signal: stop.signal },
    );
  return () => {
    stop.abort();
  };
}

/** Gives the host whose link an event is on, looking into open shadow roots; undefined where it is on none. */
export function linkOf(event: Event, isHost: (target: EventTarget) => boolean): EventTarget | undefined {
  const path = event.composedPath();
  const link = path.findIndex((target) => target instanceof Element && target.localName === 'a');
  return link < 0 ? undefined : path.slice(link + 1).find(isHost);
}
