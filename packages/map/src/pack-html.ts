import { escaped, hrefOf, type Language } from '@coalition-map/schema';
import type { Value } from '@coalition-map/store';

/** Text that is markup already: written by `markup`, or by a writer of this package that escapes what it is given. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: strings and numbers become text, lists stand one after the other, nothing is left out. */
export type Piece = string | number | Markup | undefined | readonly Piece[];

/** What no HTML text may hold besides what XML refuses, and what turns the direction of the text around it. */
const refused = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef]|[\u{1fffe}\u{1ffff}]/gu;

/** The parts of templates without their indentation: a site writes each thousands of times. */
const tidied = new WeakMap<TemplateStringsArray, readonly string[]>();

/** Text in which nothing is refused. */
const plain = /^[\n -~\u00a0-\u024f]*$/;

/** Writes HTML: every string that is put in is escaped, in text and in quoted attributes alike. */
export function markup(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let tidy = tidied.get(parts);
  if (!tidy) tidied.set(parts, (tidy = parts.map((part) => part.replace(/\n\s+/g, '\n'))));
  let text = '';
  for (const [at, part] of tidy.entries()) text += part + textOf(pieces[at]);
  return new Markup(text);
}

function textOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('');
  const text = String(piece);
  // Most text is of letters that every file may hold.
  return escaped(plain.test(text) ? text : text.replace(refused, ''));
}

/** The `lang` attribute of a text, where it is not in the language of the file. */
export function langOf(lang: Language | undefined, page: Language): Markup | undefined {
  return lang === undefined || lang === page ? undefined : markup` lang="${lang}"`;
}

/** Shows a piece of text: linked where its address may be followed, with its language where that is another one. */
export function valueOf({ text, lang, href }: Value, page: Language): Markup {
  const followed = hrefOf(href);
  if (followed !== undefined)
    // In print, an address stands behind its link unless it is the link's text.
    return markup`<a${text === followed ? '' : markup` class="out"`} href="${followed}" rel="noopener noreferrer"${langOf(lang, page)}>${text}</a>`;
  const other = langOf(lang, page);
  return other ? markup`<span${other}>${text}</span>` : markup`${text}`;
}

/** Puts something between pieces. */
export function joined(pieces: readonly Piece[], between: string): readonly Piece[] {
  return pieces.flatMap((piece, at) => (at > 0 ? [between, piece] : [piece]));
}

/** What stands around the content of a file. */
interface Sheet {
  readonly lang: Language;
  readonly title: string;
  /** Its Content-Security-Policy, where its server gives it none. */
  readonly policy?: string;
  /** What search engines show of it; a file without is not for them. */
  readonly description?: string;
  /** Its styles, and what else is in its head. */
  readonly head: Markup;
  readonly body: Markup;
}

/** Writes a whole file, which tells nobody where its reader came from. */
export function documentOf({ lang, title, policy, description, head, body }: Sheet): string {
  return markup`<!doctype html>
<html lang="${lang}">
<head>
${
  policy === undefined
    ? undefined
    : markup`<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
`
}<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${description === undefined ? markup`<meta name="robots" content="noindex">` : markup`<meta name="description" content="${description}">`}
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
${head}
</head>
<body>
${body}
</body>
</html>
`.text;
}
