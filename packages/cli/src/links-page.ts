import { createHash } from 'node:crypto';
import type { Page } from './links-record.ts';
import { phrasesIn } from './links-words.ts';

/** Reads what a record keeps of a web page: its title, a hash of its text, and sign phrases; the text itself is not kept. */
export function factsOf(body: Uint8Array, contentType: string): Pick<Page, 'title' | 'textHash' | 'words'> {
  const html = decoded(body, contentType);
  const title = titleIn(html);
  const text = textIn(html);
  const words = phrasesIn(`${title} | ${text}`);
  return {
    ...(title === '' ? {} : { title }),
    textHash: createHash('sha256').update(text).digest('hex'),
    ...(words.length > 0 ? { words } : {}),
  };
}

/** Tells what a body without a content type is, by its first characters. */
export function sniffed(body: Uint8Array): string | undefined {
  const begin = new TextDecoder('latin1').decode(body.subarray(0, 1000)).trimStart().toLowerCase();
  if (begin.startsWith('%pdf-')) return 'application/pdf';
  return /^<(?:!doctype html|html|head|title|body|!--)/.test(begin) ? 'text/html' : undefined;
}

function decoded(body: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(body.subarray(0, 2000));
  const [, charset = 'utf-8'] =
    /charset=["']?([\w-]{1,40})/i.exec(contentType) ??
    /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(head) ??
    [];
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

/** The title of the page; an SVG may have one too, so only the first counts. */
function titleIn(html: string): string {
  const small = lower(html);
  const open = small.indexOf('<title');
  const from = open < 0 ? -1 : small.indexOf('>', open);
  if (from < 0) return '';
  const end = small.indexOf('</title', from);
  const raw = html.slice(from + 1, end < 0 ? from + 1000 : Math.min(end, from + 5000));
  return plain(raw)
    .slice(0, 200)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** The text between the tags, without scripts and styles; one pass, whatever a hostile page holds. */
function textIn(html: string): string {
  const small = lower(html);
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    parts.push(html.slice(at, tag < 0 ? html.length : tag));
    if (tag < 0) break;
    const [, hidden] = /^<(script|style|noscript|template)\b/.exec(small.slice(tag, tag + 12)) ?? [];
    const close = hidden === undefined ? tag : small.indexOf(`</${hidden}`, tag);
    const end = close < 0 ? -1 : html.indexOf('>', close);
    at = end < 0 ? html.length : end + 1;
  }
  return plain(parts.join(' '));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rsquo: '’',
};

const accents: Readonly<Record<string, string>> = {
  acute: '\u0301',
  cedil: '\u0327',
  circ: '\u0302',
  grave: '\u0300',
  tilde: '\u0303',
  uml: '\u0308',
};

/** Text with its character references read, its blanks made one, and without signs that are not seen. */
function plain(text: string): string {
  return text
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? accented(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
      },
    )
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\s\p{Z}\p{Cc}]+/gu, ' ')
    .trim();
}

function accented(name: string): string | undefined {
  const accent = accents[name.slice(1)];
  return accent === undefined ? undefined : name.charAt(0) + accent;
}

/** Small letters without a change of length: a search in it gives places in the text itself. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
