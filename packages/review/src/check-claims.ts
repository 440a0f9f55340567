import type { LocalText } from '@coalition-map/schema';
import type { Checked, Problem } from './finding.ts';

/** Finds claims that the data itself contradicts: more builds than claimed, components that do not add up. */
export function claimsIn(checked: Checked): Problem[] {
  return [...ofBuilds(checked), ...ofAdoption(checked), ...ofFigures(checked)];
}

interface Claim {
  readonly collection: 'documents' | 'statistics';
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly year: string;
  /** A note says why the data has less. */
  readonly hasNote: boolean;
}

function* ofBuilds({ records }: Checked): Iterable<Problem> {
  const claims: Claim[] = [
    ...records.documents.flatMap(({ id, note, claims: all }) =>
      all.map(({ text, year }, at) => ({
        collection: 'documents' as const,
        id,
        field: `claims[${at}].text`,
        text: english(text),
        year: String(year),
        hasNote: note !== undefined,
      })),
    ),
    ...records.statistics.map(({ id, indicator, value, unit, period }) => ({
      collection: 'statistics' as const,
      id,
      field: 'value',
      text: `${english(indicator)}: ${value} ${unit}`,
      year: period,
      // A figure stands for itself, and is never set beside the map.
      hasNote: true,
    })),
  ];
  for (const { collection, id, field, text, year, hasNote } of claims) {
    if (!/\bcoalition builds?\b/i.test(text)) continue;
    const held = records.builds.filter(({ date }) => date?.startsWith(year));
    const places = new Set(held.flatMap(({ jurisdictions }) => jurisdictions));
    const derived = {
      builds: held.length,
      states: [...places].filter((place) => place.startsWith('US-')).length,
      provinces: [...places].filter((place) => place.startsWith('CA-')).length,
    };
    for (const [what, count] of Object.entries(derived)) {
      const claimed = numberBefore(text, what);
      if (claimed === undefined || count === claimed || (count < claimed && hasNote)) continue;
      yield {
        collection,
        id,
        field,
        severity: 'warning',
        rule: 'claim',
        message: `${id}: it claims ${claimed} ${what} in ${year}, and the builds here make ${count}`,
        suggestion:
          count > claimed
            ? 'is a build dated wrongly or told twice, or is the claim misread?'
            : 'add the builds that are missing, or say in a note why they are fewer',
      };
    }
  }
}

const numerals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The number that stands before a word: "nine US states", "2 Canadian provinces". */
function numberBefore(text: string, noun: string): number | undefined {
  const word = new RegExp(
    `\\b(\\d{1,3}|${numerals.join('|')}) (?:(?:US|U\\.S\\.|Canadian|coalition) )?${noun}\\b`,
    'i',
  )
    .exec(text)?.[1]
    ?.toLowerCase();
  if (word === undefined) return undefined;
  return numerals.includes(word) ? numerals.indexOf(word) : Number(word);
}

function* ofAdoption({ records }: Checked): Iterable<Problem> {
  for (const { id, adoption } of records.partnerships) {
    if (!adoption) continue;
    const { level, completed, of, components } = adoption;
    const full = Object.values(components).filter((it) => it === 'full').length;
    const say = (
      field: string,
      severity: Problem['severity'],
      message: string,
      suggestion: string,
    ): Problem => ({
      collection: 'partnerships',
      id,
      field: `adoption.${field}`,
      severity,
      rule: 'claim',
      message: `${id}: ${message}`,
      suggestion,
    });
    if (completed !== undefined && of !== undefined && completed > of)
      yield say(
        'completed',
        'error',
        `${completed} of ${of} components cannot be`,
        'are the two numbers swapped?',
      );
    else if (completed !== undefined && full > completed)
      yield say(
        'completed',
        'error',
        `it says ${completed} completed, and lists ${full} as full`,
        'count again, with the source',
      );
    else if (level === 'full' && completed !== undefined && of !== undefined && completed < of)
      yield say('level', 'error', `it says full, and ${completed} of ${of}`, 'write "partial"?');
    else if (level === 'full' && Object.values(components).some((it) => it !== 'full'))
      yield say('level', 'error', 'it says full, and a component of it is not', 'write "partial"?');
    else if (level === 'none' && full > 0)
      yield say('level', 'error', 'it says none, and a component of it is full', 'write "partial"?');
  }
}

function* ofFigures({ records, asOf }: Checked): Iterable<Problem> {
  for (const { id, period } of records.statistics) {
    const [from = '', to = from] = period.split('-');
    const message =
      to < from
        ? `the period ${period} ends before it begins`
        : to > asOf.slice(0, 4)
          ? `the period ${period} lies in the future`
          : undefined;
    if (message !== undefined)
      yield {
        collection: 'statistics',
        id,
        field: 'period',
        severity: 'error',
        rule: 'date',
        message: `${id}: ${message}`,
        suggestion: 'look at the source again',
      };
  }
}

function english(text: LocalText): string {
  return text.en ?? '';
}
