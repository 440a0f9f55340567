/** The languages that a dataset and the interface are written in, in the order of the last fall-back. */
export const languages = ['en', 'es', 'fr-CA'] as const;

/** One of the languages, as a BCP 47 tag. */
export type Language = (typeof languages)[number];

/** Text in at least one language. */
export type LocalText = { readonly [L in Language]?: string | undefined };

/** A text as shown, with the language that it is written in (for the `lang` attribute). */
export interface ShownText {
  readonly text: string;
  readonly lang: Language;
}

/** Gives the text in the first of the wanted languages that it is written in, else in any language it has. */
export function textIn(text: LocalText, wanted: readonly Language[] = languages): ShownText {
  for (const lang of [...wanted, ...languages]) {
    const found = text[lang];
    if (found !== undefined && found !== '') return { text: found, lang };
  }
  return { text: '', lang: wanted[0] ?? 'en' };
}

/** Picks the interface language that fits a BCP 47 tag best: its own, else its base (`es-MX` → `es`), else English. */
export function languageOf(tag: string | null | undefined): Language {
  const wanted = (tag ?? '').toLowerCase();
  const exact = languages.find((language) => language.toLowerCase() === wanted);
  const base = wanted.split(/[-_]/)[0];
  return exact ?? languages.find((language) => language.split('-')[0] === base) ?? 'en';
}
