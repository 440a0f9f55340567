import { expect, it } from 'vitest';
import { languageOf, textIn } from './text.ts';

it('text is given in the wanted language where it has it', () => {
  expect(textIn({ en: 'State', es: 'Estado' }, ['es'])).toEqual({ text: 'Estado', lang: 'es' });
});

it('text falls back through the wanted languages in their order', () => {
  const text = { en: 'State', es: 'Estado' };
  expect(textIn(text, ['fr-CA', 'es']).lang).toBe('es');
  expect(textIn(text, ['fr-CA', 'en', 'es']).lang).toBe('en');
});

it('text falls back to English, then Spanish, then French, and tells which it is', () => {
  expect(textIn({ es: 'Estado', en: 'State' }, ['fr-CA'])).toEqual({ text: 'State', lang: 'en' });
  expect(textIn({ 'fr-CA': 'État', es: 'Estado' }, ['en'])).toEqual({ text: 'Estado', lang: 'es' });
  expect(textIn({ 'fr-CA': 'État' }, ['en'])).toEqual({ text: 'État', lang: 'fr-CA' });
});

it('an empty translation counts as none', () => {
  expect(textIn({ es: '', en: 'State' }, ['es'])).toEqual({ text: 'State', lang: 'en' });
});

it('text in no language at all is empty, not an error', () => {
  expect(textIn({}, ['es'])).toEqual({ text: '', lang: 'es' });
  expect(textIn({}, [])).toEqual({ text: '', lang: 'en' });
});

it.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['ES', 'es'],
  ['es-MX', 'es'],
  ['es_MX', 'es'],
  ['fr-CA', 'fr-CA'],
  ['fr-ca', 'fr-CA'],
  ['fr', 'fr-CA'],
  ['fr-FR', 'fr-CA'],
  ['frr', 'en'],
  ['nv', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
])('the interface language for the tag %j is %s', (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});
