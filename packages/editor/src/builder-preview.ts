import { render } from 'lit';
// eslint-disable-next-line no-restricted-syntax -- the text of the snippet itself is to be seen; its writers escape every value
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Snippet } from './snippet-text.ts';

/**
 * Shows a snippet in the page of a frame, by its own text: what is seen is what is copied. That page has loaded the script
 * already, so the snippet's own does not run; colours come by a constructed sheet, which every policy lets in.
 * @returns Whether there is such a page: a policy may refuse the frame.
 */
export function showIn(frame: HTMLIFrameElement, { html, css }: Snippet): boolean {
  const { contentDocument: page, contentWindow: view } = frame;
  if (!page?.body || !view) return false;
  const holder = page.createElement('div');
  // Only what `snippetOf`, or the writer of posters, has written and escaped comes here.
  render(unsafeHTML(html), holder, { creationScope: page });
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.body.replaceChildren(...holder.childNodes);
  return true;
}
