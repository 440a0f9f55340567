import { NoAnswer, type Answer } from './links-ask.ts';
import { factsOf, sniffed } from './links-page.ts';
import type { Page } from './links-record.ts';

const MOST_REDIRECTS = 10;

/** Asks for one address by a method; it throws `NoAnswer` where none came. */
export type Ask = (method: 'HEAD' | 'GET', url: URL) => Promise<Answer>;

/** Opens an address as far as is needed to tell what it is: HEAD, GET where that says too little, and each redirect. */
export async function visit(url: string, checked: string, asked: Ask): Promise<Page> {
  const chain: string[] = [];
  const soFar = (): Pick<Page, 'final' | 'chain'> => {
    const final = chain.at(-1);
    return final === undefined ? {} : { final, chain };
  };
  let at = new URL(url);
  try {
    for (;;) {
      const answer = await told(at, asked);
      if (answer.location === undefined) return { checked, ...pageOf(answer), ...soFar() };
      const next = nextOf(answer.location, at);
      if (!next) return { checked, status: answer.status, error: 'no web address', ...soFar() };
      if (next.href === new URL(url).href || chain.includes(next.href))
        return { checked, status: answer.status, error: 'loop', ...soFar() };
      if (chain.length >= MOST_REDIRECTS)
        return { checked, status: answer.status, error: 'too many redirects', ...soFar() };
      chain.push(next.href);
      at = next;
    }
  } catch (error) {
    if (!(error instanceof NoAnswer) || !error.told) throw error;
    return { checked, ...error.told, ...soFar() };
  }
}

/** HEAD is enough for a redirect, and for what is no web page; many servers answer it wrongly, so a fault is asked for again. */
async function told(at: URL, asked: Ask): Promise<Answer> {
  try {
    const head = await asked('HEAD', at);
    const isOther = head.status < 300 && mimeOf(head.contentType) !== undefined && !isHtml(head.contentType);
    if (head.location !== undefined || isOther) return head;
  } catch (error) {
    const word = error instanceof NoAnswer ? error.told?.error : undefined;
    if (word !== 'cut off' && word !== 'protocol' && word !== 'timeout') throw error;
  }
  return asked('GET', at);
}

function pageOf({ status, contentType, length, body, isCut }: Answer): Omit<Page, 'checked'> {
  const type = mimeOf(contentType) ?? sniffed(body);
  const size = length ?? body.length;
  return {
    status,
    ...(type === undefined ? {} : { type }),
    size,
    ...(isCut ? { error: 'cut off' as const } : {}),
    ...(body.length > 0 && isHtml(type ?? '') ? factsOf(body, contentType) : {}),
  };
}

/** The address that a redirect names; none where it is no web address, or longer than any that is meant. */
function nextOf(location: string, at: URL): URL | undefined {
  // Node reads a header as latin1, and servers write UTF-8.
  const text = Buffer.from(location, 'latin1').toString();
  if (!URL.canParse(text, at.href)) return undefined;
  const next = new URL(text, at);
  [next.username, next.password, next.hash] = ['', '', ''];
  return /^https?:$/.test(next.protocol) && next.href.length <= 4000 ? next : undefined;
}

function mimeOf(contentType: string): string | undefined {
  return /^\s*([\w.+-]{1,50}\/[\w.+-]{1,49})/.exec(contentType)?.[1]?.toLowerCase();
}

function isHtml(type: string): boolean {
  return /^(?:text\/html|application\/xhtml\+xml)/i.test(type.trim());
}
