import type { Checked, Problem } from './finding.ts';
import { aboutOf } from './written.ts';

/** They tell the host who sent the visitor, and break when a campaign ends. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|vero_id)$/i;

/** They hide where a link leads, and may lead elsewhere tomorrow. */
const shorteners = new Set([
  'bit.ly',
  'buff.ly',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  't.co',
  'tiny.cc',
  'tinyurl.com',
]);

/** They lead on to another page, and keep who came. */
const gateways = new Set([
  'l.facebook.com',
  'lm.facebook.com',
  'l.instagram.com',
  'l.messenger.com',
  'out.reddit.com',
]);
const gateway =
  /^(?:[\w-]+\.safelinks\.protection\.outlook\.com|urldefense\.(?:proofpoint\.)?com|(?:www\.)?youtube\.com\/redirect)/;

/** Finds web addresses of a bad shape; what is no address at all is refused by the door. */
export function linksIn(checked: Checked): Problem[] {
  return [...ofShape(checked), ...ofStatus(checked)];
}

function* ofShape({ written }: Checked): Iterable<Problem> {
  for (const record of written)
    for (const [field, url] of record.addresses) {
      const fault = faultOf(url);
      if (fault)
        yield {
          ...aboutOf(record),
          field,
          severity: fault.severity ?? 'warning',
          rule: 'link',
          message: `${record.id}: ${fault.what}`,
          suggestion: fault.suggestion,
        };
    }
}

interface Shape {
  readonly what: string;
  readonly suggestion: string;
  readonly severity?: Problem['severity'];
}

function faultOf(text: string): Shape | undefined {
  // What is no address at all stands in a record that the door dropped, and was told.
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname;
  const strange = strangeLettersIn(text);
  if (strange !== undefined)
    return {
      severity: /[a-z]/i.test(hostIn(text).replace(/\.\w+$/, '')) ? 'error' : 'warning',
      what: `the host has letters that look like others (${strange}), and is really ${host}`,
      suggestion: 'type the address again by hand, and compare it with the public page',
    };
  if (host.endsWith('.'))
    return {
      what: `the host "${host}" ends with a dot`,
      suggestion: `write ${text.replace(host, host.slice(0, -1))}`,
    };
  if (!host.includes('.') || host === '127.0.0.1')
    return {
      severity: 'error',
      what: `"${host}" is no host that a visitor can reach`,
      suggestion: /^https?$/.test(host)
        ? 'https:// stands there twice'
        : 'copy the address from the public page',
    };
  if (/^[\d.]+$/.test(host))
    return { what: `the host is a bare number (${host})`, suggestion: 'use the name of the site' };
  if (shorteners.has(host.replace(/^www\./, '')))
    return {
      what: `${host} hides where the link leads`,
      suggestion: 'open it, and write the address of the page that comes',
    };
  if (gateways.has(host) || gateway.test(host + url.pathname))
    return {
      what: `${host} only leads on, and keeps who came`,
      suggestion: 'open it, and write the address of the page that comes',
    };
  if (/^(?:docs|drive)\.google\.com$/.test(host) && /\/edit$/.test(url.pathname))
    return {
      what: 'the address opens a document for editing',
      suggestion: `write ${text.replace(/\/edit\b.*$/, '/preview')}, or publish it and write that address`,
    };
  if (/^(?:www\.)?google\.[a-z.]+$/.test(host) && /^\/(?:url|search|amp)\b/.test(url.pathname))
    return {
      what: 'the address is that of a search, not of the page',
      suggestion: 'open it, and write the address of the page that comes',
    };
  // A fragment of the shape a=b&c=d is read like a query by the page's own counters.
  const queries = [url.searchParams, new URLSearchParams(url.hash.slice(1))];
  const told = queries.flatMap((it) => [...it.keys()].filter((name) => tracking.test(name)));
  if (told.length > 0)
    return {
      what: `the address tells who sent the visitor (${told.join(', ')})`,
      suggestion: `write ${without(url, told)}`,
    };
  if (/(?<!\.)[.,;:)\]>'"]$/.test(text) && !/\([^)]*\)$/.test(text))
    return { what: `the address ends with "${text.slice(-1)}"`, suggestion: `write ${text.slice(0, -1)}` };
  return undefined;
}

function hostIn(text: string): string {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(text)?.[1] ?? '';
}

/** Letters of another alphabet in the host as it is written: the Cyrillic а of "tаt.org" looks like an a. */
function strangeLettersIn(text: string): string | undefined {
  const found = hostIn(text).match(/(?!\p{Script=Latin})\p{L}/gu);
  return found === null ? undefined : [...new Set(found)].map(codeOf).join(', ');
}

function codeOf(letter: string): string {
  return `${letter} U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function without(url: URL, names: readonly string[]): string {
  const mended = new URL(url);
  names.forEach((name) => {
    mended.searchParams.delete(name);
  });
  const rest = new URLSearchParams(mended.hash.slice(1));
  if (names.some((name) => rest.has(name))) {
    names.forEach((name) => {
      rest.delete(name);
    });
    mended.hash = rest.toString();
  }
  return mended.href;
}

/** A resource says what its link leads to, and the two must agree. */
function* ofStatus({ records }: Checked): Iterable<Problem> {
  for (const { id, link, linkStatus } of records.resources)
    if ((link === undefined) !== (linkStatus === 'none'))
      yield {
        collection: 'resources',
        id,
        field: 'linkStatus',
        severity: 'error',
        rule: 'link',
        message: `${id}: linkStatus is "${linkStatus}", and there is ${link === undefined ? 'no link' : 'a link'}`,
        suggestion:
          link === undefined ? 'add the link, or write "none"' : 'say what the link leads to, or take it out',
      };
}
