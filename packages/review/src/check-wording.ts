import type { Language } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { aboutOf } from './written.ts';

type Rule = readonly [pattern: RegExp, better: string];

/** Words that harm, alarm or promise too much (safety.md), and what to write instead. */
const words: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    [
      // "Atlanta Fire Rescue" and "search and rescue" are the names of services.
      /(?<!\b(?:[Ff]ire(?: (?:and|&))?|[Ss]earch (?:and|&)|[Ww]ater|[Mm]ountain|[Aa]nimal)[ -])(?:\b[Rr]escu(?:e|es|ed|ing|ers?)\b|\bRESCU(?:E|ED|ING)\b)(?!(?<=Rescue) (?:Squad|Mission|Department|Company|Task Force)\b)/,
      'write "support", "help" or "identify"',
    ],
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
      /\b(?:in|break\w*|broke\w*|freed?(?: from)?|from|of)(?: (?:her|his|their|the))? chains\b(?! (?:of|in|to|with|that|and) (?!bondage|slavery|captivity))|\bchains of (?:bondage|slavery|captivity|exploitation|trafficking)\b|\b(?:un)?shackl\w+/i,
      'say it without the picture of chains',
    ],
    [/\b(?:modern[- ]day )?slaves?\b(?! (?:narratives?|trade))/i, 'write "people who are exploited"'],
    [/\bsilhouettes?\b/i, 'say it without the picture of a shadow'],
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
    [
      /(?<!\p{L})(?:anónim[ao]s?|irrastreables?|imposibles? de rastrear|(?:totalmente|completamente|100 ?%) (?:segur|privad|confidencial)\p{L}*)(?!\p{L})/iu,
      'nobody can promise that; say what the line itself promises',
    ],
    [/(?<!\p{L})esclav[ao]s?(?! sexual)(?!\p{L})/iu, 'write "personas explotadas"'],
  ],
  'fr-CA': [
    [
      /(?<!\p{L})(?:sauvetages?|secourir|sauver (?:des|les) (?:victimes|femmes|enfants|filles)|(?:victimes?|femmes?|enfants?|filles?|personnes?) (?:(?:ont|a) été |être )?sauvée?s?)(?!\p{L})/iu,
      'write "soutenir" or "aider"',
    ],
    [/(?<!\p{L})esclaves? sexuel(?:le)?s?(?!\p{L})/iu, 'write "personne victime de la traite"'],
    [/(?<!\p{L})prostituée?s?(?!\p{L})/iu, 'write "personne exploitée"'],
    [
      /(?<!\p{L})(?:anonymes?|intraçables?|impossibles? à retracer|(?:entièrement|totalement|complètement|tout à fait|100 ?%) (?:sécuritaire|sûre?|privée?|confidentiel)\p{L}*)(?!\p{L})/iu,
      'nobody can promise that; say what the line itself promises',
    ],
    [/(?<!\p{L})esclaves?(?! sexuel)(?!\p{L})/iu, 'write "personnes exploitées"'],
  ],
};

/** Names and titles are as their owners gave them; a quotation is as it was spoken. */
const given = /^(?:sources|name|title|quote)\b|\.name\b/;

/** Texts are shown as they stand, so a visitor would see the signs of HTML. */
const markup = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i;

/** Finds words that a text of ours does not use. */
export function* wordingIn({ written }: Checked): Iterable<Problem> {
  // Most texts have none of the words, and one look at all of them tells so sooner than one at each.
  const anyOf = new Map(Object.entries(words).map(([language, rules]) => [language, anyRule(rules)]));
  for (const record of written)
    for (const [field, text] of record.texts) {
      const sign = markup.exec(text)?.[0];
      if (sign !== undefined)
        yield {
          ...aboutOf(record),
          field,
          severity: 'warning',
          rule: 'wording',
          message: `${record.id}: "${sign}" is HTML, and a visitor would see it as it stands`,
          suggestion: 'write the text alone',
        };
      const language = /\.(en|es|fr-CA)$/.exec(field)?.[1] as Language | undefined;
      if (language === undefined || given.test(field) || anyOf.get(language)?.test(text) === false) continue;
      for (const [pattern, better] of words[language]) {
        const found = pattern.exec(text)?.[0];
        if (found !== undefined)
          yield {
            ...aboutOf(record),
            field,
            severity: 'warning',
            rule: 'wording',
            message: `${record.id}: "${found}" is a word that we do not use`,
            suggestion: better,
          };
      }
    }
}

/** A pattern that fits wherever one of the rules does; the flag u costs five times the time. */
function anyRule(rules: readonly Rule[]): RegExp {
  const flags = rules.some(([{ unicode }]) => unicode) ? 'iu' : 'i';
  return new RegExp(rules.map(([{ source }]) => source).join('|'), flags);
}
