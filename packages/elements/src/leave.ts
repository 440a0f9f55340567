type View = Window & typeof globalThis;

/**
 * Leaves the page at once: hides it in the same task, then goes to another address in place of the page's own entry.
 * In a frame the whole tab leaves; where that is refused, the frame becomes an empty page.
 */
export function leave(url: string, view: View = window): void {
  for (const one of outwards(view)) cover(one);
  try {
    (view.top ?? view).location.replace(url);
  } catch {
    // Only another origin's tab refuses, by its sandbox or for want of a user's gesture.
    console.warn(
      'coalition-map: the browser refused to let this frame leave the page; its sandbox lacks allow-top-navigation-by-user-activation.',
    );
    view.location.replace('about:blank');
  }
}

/** The window and the windows around it. */
function outwards(view: View): View[] {
  const views = [view];
  for (let at: Window = view; at !== at.parent; at = at.parent) views.push(at.parent as View);
  return views;
}

const hidden = [
  ['display', 'none'],
  ['visibility', 'hidden'],
  // A page's own transition would keep the old picture for its length: transitions win over important declarations.
  ['transition', 'none'],
] as const;

/** Hides a window's page, silences it, and keeps it so whatever its own scripts do; a page of another origin is out of reach. */
function cover(view: View): void {
  let page: Document;
  try {
    page = view.document;
  } catch {
    return;
  }
  const keep = new view.MutationObserver(hide);
  function hide(): void {
    const root = page.documentElement as HTMLElement | null;
    if (!root) return;
    // Properties set one by one are the only styling that `style-src 'none'` allows.
    for (const [name, value] of hidden)
      if (root.style.getPropertyPriority(name) !== 'important')
        root.style.setProperty(name, value, 'important');
    keep.observe(root, { attributes: true, attributeFilter: ['style'] });
  }
  hide();
  keep.observe(page, { childList: true });
  for (const media of page.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  // A question of the page, "Leave site?", would hold the exit up; one that was added as a listener is out of reach.
  view.onbeforeunload = null;
}
