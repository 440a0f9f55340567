import { hostOf } from '@coalition-map/schema';
import { siteOf } from './links-hosts.ts';
import { isPage, type Entry, type Page } from './links-record.ts';
import {
  asksToLogIn,
  isInAnotherScript,
  isParking,
  phrasesIn,
  saysNotFound,
  smellOf,
} from './links-words.ts';

/** Something that a recorded result gives away. */
export interface Sign {
  /** `dead` and `hijacked` are errors; the rest is to be looked at. */
  readonly sign: 'dead' | 'hijacked' | 'certificate' | 'closed' | 'moved' | 'changed' | 'same' | 'future';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly suggestion: string;
}

/** Gives the signs that a recorded result shows, the errors first; `isLink` where a resource has it as its link. */
export function signsOf(entry: Entry, isLink: boolean): Sign[] {
  const signs = isPage(entry) ? [...ofPage(entry, isLink)] : [ofFailure(entry, isLink)];
  return signs.sort((a, b) => a.severity.localeCompare(b.severity, 'en'));
}

const error = 'error' as const;
const warning = 'warning' as const;
const byHand = 'open it by hand; if the page is there, leave it as it is';

const failures: Readonly<Record<NonNullable<Page['error']>, readonly [Sign['sign'], string]>> = {
  'no such host': ['dead', 'there is no such host'],
  refused: ['dead', 'the host answers no more'],
  timeout: ['dead', 'no answer came in time'],
  'cut off': ['dead', 'the answer broke off'],
  protocol: ['dead', 'what answers is no web server, or no https'],
  'private address': ['dead', 'the host, or one that it leads to, is on a private network'],
  loop: ['closed', 'it leads round in a circle (some sites do so to programs that keep no cookies)'],
  'too many redirects': ['closed', 'it leads on more than ten times'],
  'no web address': ['dead', 'it leads to what is no web address'],
};

const certificates: Readonly<Record<NonNullable<Page['certificate']>, string>> = {
  expired: 'its certificate has expired, so browsers warn of the page',
  'other host': 'its certificate is that of another host, so browsers warn of the page',
  'self-signed': 'its certificate is signed by itself, so browsers warn of the page',
  'not yet valid': 'its certificate is not valid yet, so browsers warn of the page',
  'not verifiable':
    'its certificate cannot be verified (a part of the chain is missing, which browsers may find)',
};

function ofFailure({ status = 0, error: word, certificate }: Entry, isLink: boolean): Sign {
  if (certificate !== undefined)
    return {
      sign: 'certificate',
      severity: certificate === 'not verifiable' ? warning : error,
      message: certificates[certificate],
      suggestion: certificate === 'not verifiable' ? byHand : `ask the publisher, or ${insteadOf(isLink)}`,
    };
  if (word !== undefined) {
    const [sign, message] = failures[word];
    if (sign === 'closed') return { sign, severity: warning, message, suggestion: byHand };
    const again = ['timeout', 'cut off', 'refused', 'no such host'].includes(word);
    const suggestion = `${again ? 'check it again on another day; if it stays so, ' : ''}${insteadOf(isLink)}`;
    return { sign, severity: error, message, suggestion };
  }
  if (status === 404 || status === 410)
    return {
      sign: 'dead',
      severity: error,
      message: `the page is not there any more (${status})`,
      suggestion: insteadOf(isLink),
    };
  if (status >= 500 && status < 600)
    return {
      sign: 'dead',
      severity: error,
      message: `the server cannot show the page (${status})`,
      suggestion: `check it again on another day; if it stays so, ${insteadOf(isLink)}`,
    };
  if (status === 401)
    return {
      sign: 'closed',
      severity: warning,
      message: 'it asks to log in (401)',
      suggestion: insteadOf(isLink),
    };
  return {
    sign: 'closed',
    severity: warning,
    message: `it does not show the page to a program (${status})`,
    suggestion: byHand,
  };
}

function* ofPage(entry: Entry, isLink: boolean): Iterable<Sign> {
  const { url, final = url, title = '', before } = entry;
  const gone = isGone(entry);
  if (gone)
    yield {
      sign: 'dead',
      severity: error,
      message: `its title says that the page is gone: "${title}"`,
      suggestion: insteadOf(isLink),
    };
  yield* ofWords(entry, isLink);
  yield* ofWay(url, final, isLink);
  if (!asksToLogIn(url, '') && asksToLogIn(final, title))
    yield { sign: 'closed', severity: warning, message: 'it asks to log in', suggestion: insteadOf(isLink) };
  yield* ofType(entry);
  if (before && !gone && isAnother(before, entry))
    yield {
      sign: 'changed',
      severity: warning,
      message: `its title was "${before.title ?? ''}" on ${before.checked}, and is "${title}"`,
      suggestion: `compare the page with the record; if it is right, take "before" out of the record of links; if it is another, ${insteadOf(isLink)}`,
    };
}

function isGone({ title = '' }: Entry): boolean {
  return saysNotFound(title);
}

/** Words of a page that has taken over a lapsed address. */
function* ofWords({ title = '', words: kept = [] }: Entry, isLink: boolean): Iterable<Sign> {
  // A record may have been kept without its words, or since before a phrase came into the list.
  const inTitle = phrasesIn(title);
  const words = [...new Set([...kept, ...inTitle])];
  if (words.length === 0 && isInAnotherScript(title))
    yield {
      sign: 'changed',
      severity: warning,
      message: `its title is in another script: "${title}"`,
      suggestion: byHand,
    };
  for (const smell of new Set(words.map((word) => smellOf(word) ?? 'other'))) {
    const list = words.filter((word) => (smellOf(word) ?? 'other') === smell);
    const told = list.map((word) => `"${word}"`).join(', ');
    const isSold = smell === 'for sale' || smell === 'parked';
    // One such phrase may stand in an article; two, or one in the title, are what the page is about.
    const isSure =
      isSold ||
      list.length > 1 ||
      list.some((word) => inTitle.includes(word) || title.toLowerCase().includes(word));
    yield {
      sign: isSure ? 'hijacked' : 'changed',
      severity: isSure ? error : warning,
      message: isSold
        ? `the address is ${smell === 'parked' ? 'parked' : 'for sale'}: the page says ${told}`
        : `the page speaks of ${smell === 'other' ? 'what a sign word tells' : smell}: ${told}`,
      suggestion: isSure ? `do not open it on a work computer; ${insteadOf(isLink)}` : byHand,
    };
  }
}

/** Where the address leads. */
function* ofWay(url: string, final: string, isLink: boolean): Iterable<Sign> {
  const [from, to] = [new URL(url), new URL(final)];
  const isRoot = isFront(to) && !isFront(from);
  if (isParking(to.hostname) && !isParking(from.hostname))
    yield {
      sign: 'hijacked',
      severity: error,
      message: `it leads to ${hostOf(final)}, where lapsed names are sold`,
      suggestion: insteadOf(isLink),
    };
  else if (siteOf(from.hostname) !== siteOf(to.hostname))
    yield {
      sign: isRoot ? 'hijacked' : 'moved',
      severity: isRoot ? error : warning,
      message: `it leads to another site${isRoot ? ', to its front page' : ''}: ${final}`,
      suggestion: isRoot
        ? `open it by hand: if the publisher has moved there, look for the page; if not, ${insteadOf(isLink)}`
        : `open it by hand: if the publisher has moved there, write ${final}; if not, ${insteadOf(isLink)}`,
    };
  else if (isRoot)
    yield {
      sign: 'moved',
      severity: warning,
      message: `it leads to the front page of the site, so the page itself is probably gone: ${final}`,
      suggestion: isLink
        ? `${insteadOf(isLink)}, or keep it with linkStatus "nearest-page"`
        : insteadOf(isLink),
    };
  else if (from.protocol === 'https:' && to.protocol === 'http:')
    yield {
      sign: 'moved',
      severity: warning,
      message: `it leads from https to http, which is shown and never linked: ${final}`,
      suggestion: 'ask the publisher for https',
    };
  else if (pathOf(from) !== pathOf(to) && !isFront(to))
    yield {
      sign: 'moved',
      severity: warning,
      message: `it leads to ${final}`,
      suggestion: `open it, and write the new address if the page is the same`,
    };
  else if (from.protocol === 'http:' && to.protocol === 'https:')
    yield {
      sign: 'moved',
      severity: warning,
      message: 'it is there under https too, and an address of http is never linked',
      suggestion: `write ${final}`,
    };
}

/** What kind of a thing came. */
function* ofType({ url, final = url, type, before }: Entry): Iterable<Sign> {
  const isHtml = type === 'text/html' || type === 'application/xhtml+xml';
  const wasPdf = before?.type === 'application/pdf' || /\.pdf$/i.test(new URL(url).pathname);
  if (isHtml && wasPdf)
    yield {
      sign: 'changed',
      severity: warning,
      message: `a PDF was there, and now a web page comes${final === url ? '' : ` (${final})`}`,
      suggestion: 'open it by hand: the document may have moved, or be gone',
    };
  else if (before?.type !== undefined && type !== undefined && before.type !== type)
    yield {
      sign: 'changed',
      severity: warning,
      message: `it was ${before.type} on ${before.checked}, and is ${type}`,
      suggestion: 'open it by hand, and compare it with the record',
    };
}

/** Whether a title shares no word with the one before; the same text under another title is the same page. */
function isAnother(before: Page, now: Page): boolean {
  if (before.title === undefined || now.title === undefined) return false;
  if (before.textHash !== undefined && before.textHash === now.textHash) return false;
  const [was, is] = [wordsOf(before.title), wordsOf(now.title)];
  return was.size > 0 && ![...was].some((word) => is.has(word));
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
}

function isFront({ pathname, search }: URL): boolean {
  return /^\/(?:index\.\w+|home|[a-z]{2})?\/?$/i.test(pathname) && search === '';
}

function pathOf({ pathname, search }: URL): string {
  return `${pathname.replace(/\/$/, '').toLowerCase()}${search}`;
}

function insteadOf(isLink: boolean): string {
  return isLink
    ? 'replace it with an archived copy (linkStatus "third-party-copy"), ask the publisher, or take it out (linkStatus "none")'
    : 'replace it with an archived copy, ask the publisher, or name another source';
}
