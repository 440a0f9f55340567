import { lettersToDigits, registry, type RecordOf } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { counted } from './counted.ts';
import { aboutOf } from './written.ts';

/** A line that nobody called for this long is not to be trusted (safety.md). */
const STALE_DAYS = 90;

/** The fields of a hotline that hold its own numbers. */
const ownNumber = /^(?:display|dial|sms)$/;

/** Office numbers, and numbers with a word in them: 501-555-0100, 1-844-7NATIVE. */
const numbers = /(?<![\w-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ](?:[A-Z0-9]{3}[-. ]?[A-Z0-9]{4})(?![\w-])/g;

/** Finds hotlines that differ from the registry, numbers in texts that are no hotline, and lines that nobody has called. */
export function hotlinesIn(checked: Checked): Problem[] {
  return [...ofRegistry(checked), ...ofTexts(checked), ...ofWords(checked), ...ofCalls(checked)];
}

function* ofRegistry({ records }: Checked): Iterable<Problem> {
  for (const line of records.hotlines) {
    const known = registry.find(({ id }) => id === line.id);
    const say = (field: string, message: string): Problem => ({
      collection: 'hotlines',
      id: line.id,
      field,
      severity: 'error',
      rule: 'hotline',
      message: `${line.id}: ${message}`,
    });
    const rival = registry.find(
      ({ id, dial, place }) => id !== line.id && dial === line.dial && line.jurisdictions.includes(place),
    );
    if (!known && rival)
      yield say('dial', `${line.dial} is the line "${rival.id}" of the registry; wanted its id`);
    if (!known) continue;
    for (const field of ['display', 'dial', 'sms', 'vanity', 'purpose', 'level', 'url', 'hours'] as const)
      if (known[field] !== line[field])
        yield say(
          field,
          `${field} is ${line[field] ?? 'left out'}; the registry of hotlines has ${known[field] ?? 'none'}`,
        );
    if (known.languages.join() !== line.languages.join())
      yield say(
        'languages',
        `languages are ${line.languages.join()}; the registry has ${known.languages.join()}`,
      );
    if (!line.jurisdictions.includes(known.place))
      yield say('jurisdictions', `it serves ${line.jurisdictions.join()}; the registry has ${known.place}`);
  }
}

/** A number that stands in a text is dialled too, so it must be one that is kept up. */
function* ofTexts({ records, written }: Checked): Iterable<Problem> {
  const kept = new Set([...registry, ...records.hotlines].flatMap(digitsOf));
  // Where a line was dropped for a fault, the texts that name its number have none.
  for (const { collection, dropped, texts } of written)
    if (dropped && collection === 'hotlines')
      for (const [field, text] of texts) if (ownNumber.test(field)) kept.add(plain(text));
  for (const record of written) {
    const { collection } = record;
    for (const [field, text] of record.texts) {
      // The schema has looked at a hotline's own numbers, and an office may have one.
      if (!/\d{3}/.test(text) || (collection === 'hotlines' && ownNumber.test(field))) continue;
      const office = collection === 'organizations' && field === 'phone';
      for (const number of text.match(numbers) ?? []) {
        const isKept = kept.has(plain(number));
        if (isKept !== office) continue;
        yield {
          ...aboutOf(record),
          field,
          severity: 'error',
          rule: 'hotline',
          message: office
            ? `${record.id}: ${number} is a hotline, not an office number; wanted "hotline" with its id`
            : `${record.id}: the number ${number} is not in the registry of hotlines`,
        };
      }
    }
  }
}

/** A number beside the word that it spells, "233733 (BEFREE)", is dialled by either. */
function* ofWords({ written }: Checked): Iterable<Problem> {
  for (const record of written)
    for (const [field, text] of record.texts) {
      if (!text.includes(' (')) continue;
      for (const [, number = '', word = ''] of text.matchAll(/(?<![\d-])(\d{4,10}) \(([A-Z]{4,10})\)/g))
        if (number.length === word.length && lettersToDigits(word) !== number)
          yield {
            ...aboutOf(record),
            field,
            severity: 'error',
            rule: 'hotline',
            message: `${record.id}: on a keypad ${word} is ${lettersToDigits(word)}, not ${number}`,
            suggestion: 'compare both with the registry of hotlines',
          };
    }
}

function* ofCalls({ records, asOf, verbose }: Checked): Iterable<Problem> {
  const since = new Date(Date.parse(asOf) - STALE_DAYS * 86_400_000).toISOString().slice(0, 10);
  const stale = records.hotlines.filter(({ verified }) => !verified || verified.on < since);
  if (stale.length === 0) return;
  const common = { collection: 'hotlines', severity: 'warning', rule: 'hotline' } as const;
  const never = stale.filter(({ verified }) => !verified).length;
  yield* verbose
    ? stale.map((line) => ({
        ...common,
        id: line.id,
        field: 'verified',
        message: `${line.id}: ${calledOf(line)}`,
      }))
    : [
        {
          ...common,
          id: '',
          field: '',
          message: `of ${counted(records.hotlines.length, 'hotline')}, ${stale.length} not checked by a call since ${since}, ${never} of them never`,
          suggestion: '--verbose lists them',
        },
      ];
}

function calledOf({ verified }: RecordOf<'hotlines'>): string {
  return verified ? `last checked by a call on ${verified.on}` : 'never checked by a call';
}

function digitsOf({ dial, sms }: { dial: string; sms?: string | undefined }): string[] {
  return [dial, sms ?? dial].map(plain);
}

/** The digits without the country code 1, letters as on a keypad. */
function plain(number: string): string {
  return lettersToDigits(number)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
}
