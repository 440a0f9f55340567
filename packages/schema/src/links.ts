import { remembered } from './remembered.ts';

/**
 * What a dataset's address may become: a link that may be followed, or text only.
 * Lit does not check an `href`, and `javascript:` runs on click, so every address passes here first (safety.md).
 */
const followed = new Set(['https:', 'mailto:', 'tel:', 'sms:']);

/**
 * Gives the address if it may be a link, else undefined (then it is shown as text).
 * A plain `http:` page is never linked: on a watched network it tells what is being read.
 */
export function hrefOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = parse(url);
  if (!parsed || !followed.has(parsed.protocol)) return undefined;
  return parsed.protocol !== 'https:' || isWebAddress(url, ['https:']) ? url : undefined;
}

/** Gives the host of a web address without `www.` and a closing dot, for "Source: oag.ca.gov"; else the text itself. */
export function hostOf(url: string): string {
  const host = parse(url)?.hostname ?? '';
  return host.replace(/^www\./, '').replace(/\.$/, '') || url;
}

/**
 * Tells whether a text is a full web address of one of the schemes, without a user name in it.
 * `https:x` is none: a page would read it as a path of its own.
 */
export function isWebAddress(url: string, schemes: readonly string[]): boolean {
  const parsed = parse(url);
  return !!parsed && schemes.includes(parsed.protocol) && /^[a-z]+:\/\/[^/?#@]+([/?#]|$)/i.test(url);
}

/** Browsers pass over blanks and control characters in an address, so an address with any is read as none. */
const parse = /* @__PURE__ */ remembered((url: string): URL | undefined => {
  if (/[\s\\\p{Cc}\p{Cf}\p{Cs}\p{DI}]/u.test(url)) return undefined;
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
});
