import { hrefOf, textIn, type LocalText } from '@coalition-map/schema';
import type { Line, Telling, Value } from './facts.ts';

/** Gives a labelled line, or nothing where there is no value. */
export function line(label: string, ...values: readonly (Value | string | undefined)[]): Line | undefined {
  const there = values.flatMap((value) =>
    value === undefined || value === '' ? [] : [typeof value === 'string' ? { text: value } : value],
  );
  return there.length ? { label, values: there } : undefined;
}

/** Gives a localized text as a value with its language. */
export function local(text: LocalText | undefined, { languages }: Telling): Value | undefined {
  return text && textIn(text, languages);
}

/** Gives an address as a link where it may be followed, else as text. */
export function linked(url: string | undefined, text?: string): Value | undefined {
  if (url === undefined) return undefined;
  const href = hrefOf(url);
  return href ? { text: text ?? url, href } : { text: url };
}
