import type { PackWords } from '@coalition-map/map/pack';
import { wordsIn, type SpokenWords, type State } from '@coalition-map/store';
import type { Choices } from './snippet-choices.ts';
import { exitText, hotlineText } from './snippet-text.ts';

/** Writes a state as HTML without a script: the way out and the hotlines first. Rejects where its writer does not come. */
export async function staticText(state: State, choices: Choices): Promise<string> {
  const { mapPartOf } = await import('@coalition-map/map/pack');
  // Every language but English comes whole, with the words of the pack.
  const words: (SpokenWords & Partial<Pick<PackWords, 'pack'>>) | undefined = wordsIn(state.spoken);
  const part = mapPartOf(state, words?.pack && { ...words, pack: words.pack });
  return `<div lang="${choices.lang}">\n<p>${exitText(choices)}</p>\n${hotlineText(choices)}\n</div>\n${part}`;
}
