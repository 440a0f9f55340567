import type { Language } from '@coalition-map/schema';
import { textsIn } from './check-texts.ts';
import { eachRecord } from './each-record.ts';
import type { Checked, Problem } from './finding.ts';

type Rule = readonly [pattern: RegExp, better: string];

/** Words that harm, alarm or promise too much (safety.md), and what to write instead. */
const words: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    [/\brescu(?:e|es|ed|ing|ers?)\b/i, 'write "support", "help" or "identify"'],
    [
      /\bsav(?:e|es|ed|ing) (?:the |these |young |our )?(?:victims?|survivors?|girls?|women|children|kids|lives)\b/i,
      'write "support"',
    ],
    [/\b(?:child|teen|teenage|underage|juvenile) prostitut\w+/i, 'write "a child who was exploited"'],
    [/\b(?:prostitutes?|hookers?|whores?)\b/i, 'write "a person who was exploited"'],
    [/\bsex(?:ual)? slav(?:e|es|ery)\b/i, 'write "a person who was trafficked" or "sex trafficking"'],
    [/\bpimps?\b/i, 'write "trafficker"'],
    [/\bjohns\b/, 'write "buyers"'],
    [
      /\b(?:in|break\w*|broke\w*)(?: (?:her|his|their|the))? chains\b|\b(?:un)?shackl\w+/i,
      'say it without the picture of chains',
    ],
    [/\billegal (?:aliens?|immigrants?)\b/i, 'write "people without papers"'],
    [
      /\b(?:horrific|horrifying|shocking|sickening|evil|epidemic)\b/i,
      'say it without alarm: a number, its year and source',
    ],
    [/\b(?:anonymous(?:ly)?|untraceable)\b/i, 'nobody can promise that; say what the line itself promises'],
    [
      /\b(?:completely|fully|totally|100 ?%) (?:secure|safe|private|confidential)\b/i,
      'nobody can promise that; say what the line itself promises',
    ],
  ],
  es: [
    [/(?<!\p{L})rescat\p{L}+/iu, 'write "apoyar" or "ayudar"'],
    [/(?<!\p{L})esclav[ao]s? sexual(?:es)?(?!\p{L})/iu, 'write "persona víctima de trata"'],
    [/(?<!\p{L})prostitutas?(?!\p{L})/iu, 'write "persona explotada"'],
    [/(?<!\p{L})anónim[ao]s?(?!\p{L})/iu, 'nobody can promise that; say what the line itself promises'],
  ],
  'fr-CA': [
    [
      /(?<!\p{L})(?:sauvetages?|secourir|sauver (?:des|les) (?:victimes|femmes|enfants))(?!\p{L})/iu,
      'write "soutenir" or "aider"',
    ],
    [/(?<!\p{L})esclaves? sexuel(?:le)?s?(?!\p{L})/iu, 'write "personne victime de la traite"'],
    [/(?<!\p{L})prostituée?s?(?!\p{L})/iu, 'write "personne exploitée"'],
    [/(?<!\p{L})anonymes?(?!\p{L})/iu, 'nobody can promise that; say what the line itself promises'],
  ],
};

/** Names and titles are as their owners gave them; a quotation is as it was spoken. */
const given = /^(?:sources|name|title|quote)\b|\.name\b/;

/** Finds words that a text of ours does not use. */
export function* wordingIn({ records }: Checked): Iterable<Problem> {
  for (const { collection, record } of eachRecord(records))
    for (const [field, text] of textsIn(record)) {
      const language = /\.(en|es|fr-CA)$/.exec(field)?.[1] as Language | undefined;
      if (language === undefined || given.test(field)) continue;
      for (const [pattern, better] of words[language]) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined)
          yield {
            collection,
            id: record.id,
            field,
            severity: 'warning',
            rule: 'wording',
            message: `${record.id}: "${found}" is a word that we do not use`,
            suggestion: better,
          };
      }
    }
}
