import { registry, type RecordOf } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';
import { counted } from './counted.ts';
import { hotlinesInTexts } from './check-hotline-texts.ts';
import { digitsOf, isNear } from './hotline-digits.ts';

/** A line that nobody called for this long is not to be trusted (safety.md). */
const STALE_DAYS = 90;

/** Where a place has one line of these, a second one is a question. */
const single: ReadonlySet<string> = new Set(['national', 'state', 'emergency']);

/** Finds hotlines that differ from the registry, numbers in texts that are no hotline, and lines that nobody has called. */
export function hotlinesIn(checked: Checked): Problem[] {
  return [...ofRegistry(checked), ...hotlinesInTexts(checked), ...ofCalls(checked)];
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
    if (!known && !rival) yield* ofStrangers(line);
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

/** A line beside those of the registry may be one of them with a wrong number. */
function* ofStrangers(line: RecordOf<'hotlines'>): Iterable<Problem> {
  const like =
    registry.find((it) => isNear(digitsOf(it.dial), digitsOf(line.dial))) ??
    registry.find(({ sms }) => sms !== undefined && (sms === line.sms || isNear(sms, line.sms ?? ''))) ??
    registry.find(
      ({ level, place, purpose }) =>
        level === line.level &&
        single.has(level) &&
        purpose === line.purpose &&
        line.jurisdictions.includes(place),
    );
  if (like)
    yield {
      collection: 'hotlines',
      id: line.id,
      field: 'dial',
      severity: 'warning',
      rule: 'hotline',
      message: `${line.id}: ${line.dial} is not in the registry, and looks like its line "${like.id}", ${like.dial}`,
      suggestion: 'call it; where the registered line is meant, write its id and its number',
    };
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
