import { lettersToDigits, registry } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { digitsOf, isNear } from './hotline-digits.ts';
import { aboutOf, type Written } from './written.ts';

/** The fields of a hotline that hold its own numbers. */
const ownNumber = /^(?:display|dial|sms)$/;

/** Office numbers, and numbers with a word in them: 501-555-0100, (501)555-0100, 1-844-7NATIVE, 800-5533-000. */
const spaced =
  /(?<![\w-])(?:\+?1[-. ]?)?(?:\(\d{3}\)[-. ]?|\d{3}(?: ?[-./] ?| ))(?:[A-Z0-9]{3}(?: ?[-.] ?| )?[A-Z0-9]{4}|\d{4}[-. ]\d{3})(?![\w-])/g;

/** Ten digits in a row, a telephone number of North America by its form; a figure has commas. */
const unbroken = /(?<![\w.,$#/-])(?:\+?1)?[2-9]\d{2}[2-9]\d{6}(?![\w%-]|[.,]\d)/g;

/** The area codes whose calls are free: a figure rarely begins with one. */
const free = /^8(?:00|33|44|55|66|77|88)/;

const dialling =
  /(?<!\p{L})(?:call|dial|phone|telephone|tel|hotline|helpline|llam\p{L}+|marqu?e\p{L}*|tel[eé]fono|appel\p{L}+|compos\p{L}+|téléphon\p{L}+)(?!\p{L})/iu;

/** #678 and *FHP are dialled; "#123" may count something. */
const codes = /(?<![\w#*])(?:#\d{3,4}|\*(?:\d{3,4}|[A-Z]{3,4}))(?![\w#*])/g;

/** "Text HELP to 233733", "Envíe un mensaje al 233733"; "text messages went to 10000 drivers" tells no number. */
const texting =
  /(?<!\p{L})(?:[Tt]ext(?:ez|e|o)?|SMS|[Ee]nv[ií](?:e|a|ar|en)|[Mm]and(?:e|a|ar|en)|[Ee]nvoyez)(?: (?:(?:un|an?) )?(?:mensaje(?: de texto)?|texto|message|text|SMS|sms))?(?:,? (?:\p{Lu}{2,}|["“«‘'] ?\p{L}+ ?["”»’']|or|o|ou|the word|la palabra|le mot)){0,5}(?: (?:to|al?|au|à))? (\d{5,6})(?![\w-]|[.,]\d)/gu;

/** A number in these fields is a figure, a page or a paper's. */
const figures = /^(?:id|value|period|law|tags|jurisdictions)\b|^sources\b.*\.(?:date|accessed|page)$/;

interface Kept {
  /** Digits of the lines, without the country code. */
  readonly digits: ReadonlySet<string>;
  /** Short codes with their sign: #677, *647. */
  readonly signed: ReadonlySet<string>;
}

/** Finds numbers in texts that are no hotline of the registry or the dataset, and words that spell another number. */
export function* hotlinesInTexts({ records, written }: Checked): Iterable<Problem> {
  const lines = [...registry, ...records.hotlines].flatMap(({ display, dial, sms }) =>
    sms === undefined ? [display, dial] : [display, dial, sms],
  );
  // Where a line was dropped for a fault, the texts that name its number have none.
  for (const { collection, dropped, texts } of written)
    if (dropped && collection === 'hotlines')
      for (const [field, text] of texts) if (ownNumber.test(field)) lines.push(text);
  const kept = {
    digits: new Set(lines.map(digitsOf)),
    signed: new Set(lines.map(lettersToDigits)),
  };
  for (const record of written)
    for (const [field, said] of record.texts) {
      // The schema has looked at a hotline's own numbers.
      if (!/\d{3}|\*[A-Z]{3}/.test(said) || figures.test(field)) continue;
      if (record.collection === 'hotlines' && ownNumber.test(field)) continue;
      yield* ofText(record, field, plainSigns(said), kept);
    }
}

/** Hyphens and spaces of any kind, as a keyboard has them. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}

function* ofText(record: Written, field: string, text: string, kept: Kept): Iterable<Problem> {
  const say = (
    message: string,
    severity: Problem['severity'] = 'error',
    suggestion = 'compare it with the registry of hotlines',
  ): Problem => ({
    ...aboutOf(record),
    field,
    severity,
    rule: 'hotline',
    message: `${record.id}: ${message}`,
    suggestion,
  });
  // An office may have a number of its own.
  const office = record.collection === 'organizations' && field === 'phone';
  for (const number of text.match(spaced) ?? []) {
    if (kept.digits.has(digitsOf(number)) !== office) continue;
    yield office
      ? say(`${number} is a hotline, not an office number; wanted "hotline" with its id`)
      : say(`the number ${number} is not in the registry of hotlines`);
  }
  if (office) return;
  for (const number of text.match(unbroken) ?? []) {
    const digits = digitsOf(number);
    if (kept.digits.has(digits)) continue;
    const isCertain = free.test(digits) || dialling.test(text);
    yield say(`the number ${number} is not in the registry of hotlines`, isCertain ? 'error' : 'warning');
  }
  for (const { 0: code, index } of text.matchAll(codes)) {
    // "Dial #677" within one clause; "call us; see bill #124" is another.
    const clause =
      text
        .slice(0, index)
        .split(/[.;:!?]/)
        .at(-1) ?? '';
    if (dialling.test(clause) && !kept.signed.has(lettersToDigits(code)))
      yield say(`${code} is not in the registry of hotlines`);
  }
  yield* ofShortNumbers(text, kept, say);
}

type Say = (message: string, severity?: Problem['severity'], suggestion?: string) => Problem;

/** A number for text messages, and the word that it spells, "233733 (BEFREE)": it is dialled by either. */
function* ofShortNumbers(text: string, kept: Kept, say: Say): Iterable<Problem> {
  const told = new Set<string>();
  for (const { number, word, inCapitals } of spelt(text)) {
    const meant = lettersToDigits(word);
    // In small letters it may be any word, "233733 (people)", and "CVSA (2019)" is a year.
    if (/^(?:19|20)\d\d$/.test(number)) continue;
    if (number.length !== word.length || meant === number || (!inCapitals && !isNear(meant, number)))
      continue;
    told.add(number);
    yield say(
      `on a keypad ${word} is ${meant}, not ${number}`,
      'error',
      'compare both with the registry of hotlines',
    );
  }
  for (const [, number = ''] of text.matchAll(texting))
    if (!kept.digits.has(number) && !told.has(number)) {
      told.add(number);
      yield say(`the text number ${number} is not in the registry of hotlines`);
    }
  for (const [number] of text.matchAll(/(?<![\w.,$#/-])\d{5,6}(?![\w%-]|[.,]\d)/g)) {
    const like = [...kept.digits].find((it) => isNear(it, number));
    if (like !== undefined && !kept.digits.has(number) && !told.has(number))
      yield say(`${number} looks like the text number ${like} with a slip`, 'warning');
  }
}

function spelt(text: string): { number: string; word: string; inCapitals: boolean }[] {
  if (!text.includes('(')) return [];
  return [
    ...text.matchAll(/(?<![\d-])(?<number>\d{4,10}) ?\(["“”«‘' ]*(?<word>[A-Za-z]{4,10})["“”»’' ]*\)/g),
    ...text.matchAll(/(?<![\p{L}-])(?<word>[A-Za-z]{4,10})["”»’']? ?\((?<number>\d{4,10})\)/gu),
  ].map(({ groups }) => {
    const { number = '', word = '' } = groups ?? {};
    return { number, word, inCapitals: /^[A-Z]+$/.test(word) };
  });
}
