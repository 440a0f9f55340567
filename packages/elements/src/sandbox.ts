const warned = Symbol.for('coalition-map/sandbox-warning/1');

const remedy =
  'Give the iframe sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation", or no sandbox: ' +
  'without allow-top-navigation-by-user-activation the exit can only blank the frame, and tel: and sms: links do nothing.';

/** Warns the embedder, once a page, of a frame whose sandbox blocks the exit and the hotline, as far as can be seen from inside. */
export function warnOfSandbox(view: Window): void {
  const page = view as Window & { [warned]?: true };
  if (page[warned]) return;
  const finding = findingOf(view);
  if (finding === undefined) return;
  page[warned] = true;
  console.warn(`coalition-map: ${finding} ${remedy}`);
}

function findingOf(view: Window): string | undefined {
  for (let at = view; at !== at.parent; at = at.parent) {
    const sandbox = frameOf(at)?.getAttribute('sandbox');
    if (
      typeof sandbox === 'string' &&
      !/(^|\s)allow-top-navigation(-by-user-activation)?(\s|$)/i.test(sandbox)
    )
      return 'This frame’s sandbox keeps it from leaving the page.';
  }
  // An opaque origin means a sandbox without allow-same-origin, whose other flags no script can read before they refuse.
  if (view !== view.parent && view.origin === 'null')
    return 'This frame is sandboxed in a way that hides whether it may leave the page.';
  return undefined;
}

function frameOf(view: Window): Element | null {
  try {
    return view.frameElement;
  } catch {
    return null;
  }
}
