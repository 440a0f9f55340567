import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { Link, Phrase, SpokenLanguage, Text, list } from './strings.ts';
import { lettersToDigits } from './phone.ts';

/** A telephone line for help or for tips. A dataset may add a line, and may never replace one of the registry. */
export const Hotline = z
  .strictObject({
    ...base,
    jurisdictions,
    name: Text.check(z.describe('Its name.')),
    level: z
      .enum(['national', 'state', 'regional', 'emergency', 'specialised', 'federal', 'police'])
      .check(z.describe('Whose line it is.')),
    purpose: z
      .enum(['victim-assistance', 'reports-and-support', 'reports', 'child-protection', 'emergency'])
      .check(z.describe('What it is for: lines for help and lines for tips are not interchangeable.')),
    display: Phrase.check(z.describe('The number as printed.')),
    dial: z
      .string()
      .check(
        z.regex(
          /^(\+[1-9]\d{6,14}|[#*]?\d{3,6})$/,
          'a number such as +18883737888, or a short code such as 911, #677 or *647',
        ),
        z.describe('What a telephone dials: E.164 or a short code.'),
      ),
    sms: z.optional(
      z
        .string()
        .check(
          z.regex(
            /^(\+[1-9]\d{6,14}|\d{3,6})$/,
            'a number such as +18447628483, or a short code such as 233733',
          ),
          z.describe('The number for text messages.'),
        ),
    ),
    vanity: z.optional(
      z
        .string()
        .check(
          z.regex(/^[A-Z]{3,10}$/, 'capital letters'),
          z.describe('The word that the text number spells on a keypad.'),
        ),
    ),
    url: z.optional(Link.check(z.describe('Chat or page.'))),
    languages: list(SpokenLanguage).check(z.describe('Languages of the line.')),
    hours: z.optional(Phrase.check(z.describe('When it answers; left out where unknown.'))),
    coverage: z.optional(
      Text.check(
        z.describe(
          'Whom it serves, where that is not all of its place, such as "Kings County only". Up to 36 characters stand beside the number; a line with more of them is found under all lines.',
        ),
      ),
    ),
  })
  .check(
    z.refine((line) => sameDigits(line.display, line.dial), {
      path: ['display'],
      error: 'the number of dial, as printed, and nothing else',
    }),
    z.refine((line) => !line.vanity || lettersToDigits(line.vanity) === line.sms, {
      path: ['vanity'],
      error: 'a word that spells the text number on a keypad',
    }),
  );
export type Hotline = z.infer<typeof Hotline>;

/** The printed form may leave out the country code, and may spell digits as letters (*NHP is *647). */
function sameDigits(display: string, dial: string): boolean {
  const printed = lettersToDigits(display).replace(/\D/g, '');
  const dialled = dial.replace(/\D/g, '');
  // #677 and *677 are two lines, and digits of another script would be shown but not dialled.
  if (
    !/^[\x20-\x7e]+$/.test(display) ||
    (/[#*]/.exec(display)?.[0] ?? '') !== (/^[#*]/.exec(dial)?.[0] ?? '')
  )
    return false;
  return (
    printed.length >= 3 &&
    (dialled === printed || (dial.startsWith('+') && dialled.endsWith(printed) && printed.length >= 10))
  );
}
