import type { Language } from '@coalition-map/schema';
import type { CalendarWords } from './calendar/words-en.ts';
import type { CompareWords } from './words/en-compare.ts';
import type { FactWords } from './words/en-facts.ts';
import type { NearWords } from './words/en-near.ts';
import type { FindWords } from './words/en-find.ts';
import type { PosterWords } from './words/en-poster.ts';
import type { StarterWords } from './words/en-starter.ts';

/** All words of the interface in one language. English comes in parts; the others come whole. */
export type SpokenWords = FactWords &
  PosterWords & {
    readonly calendar: CalendarWords;
    readonly compare: CompareWords;
    readonly near: NearWords;
    readonly starter: StarterWords;
    readonly find: FindWords;
  };

const here = new Map<Language, SpokenWords>();

/** Gives the words of a language that was brought; nothing for English, and for what is still on its way. */
export function wordsIn(language: Language | undefined): SpokenWords | undefined {
  return language && here.get(language);
}

/** Brings the words of a language, and gives the language to speak: English where they do not come. */
export async function speak(language: Language): Promise<Language> {
  try {
    if (language === 'es' && !here.has(language)) here.set(language, (await import('./words/es.ts')).es);
    if (language === 'fr-CA' && !here.has(language)) here.set(language, (await import('./words/fr.ts')).fr);
    return language;
  } catch {
    return 'en';
  }
}
