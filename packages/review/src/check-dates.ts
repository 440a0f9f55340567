import { firstDayOf, lastDayOf, precisionOf } from '@coalition-map/schema';
import { eachRecord } from './each-record.ts';
import type { Checked, Problem } from './finding.ts';

const DAY = 86_400_000;

/** What lasts longer is rarely one event; a month of awareness has 31 days at most. */
const LONGEST_DAYS = 31;

/**
 * Finds dates that cannot be: sources from after the last change, ids and years that contradict the record, reports of what
 * lies ahead, events that never end or end as they begin.
 */
export function datesIn(checked: Checked): Problem[] {
  return [
    ...ofSources(checked),
    ...ofIds(checked),
    ...ofYears(checked),
    ...ofEvidence(checked),
    ...ofLengths(checked),
  ];
}

/** Gives what is wrong with the day of a dataset's last change, or undefined where nothing is. */
export function updatedProblem(
  updated: string,
  asOf: string,
): Pick<Problem, 'severity' | 'rule' | 'message' | 'suggestion'> | undefined {
  if (updated <= asOf) return undefined;
  return {
    severity: 'error',
    rule: 'date',
    message: `the last change is dated ${updated}, which lies in the future (today is ${asOf})`,
    suggestion: 'write the day of the last change; "coalition bump" does so',
  };
}

function* ofSources({ records, updated, asOf }: Checked): Iterable<Problem> {
  for (const { collection, record } of eachRecord(records)) {
    const say = (field: string, message: string): Problem => ({
      collection,
      id: record.id,
      field,
      severity: 'error',
      rule: 'date',
      message: `${record.id}: ${message}`,
    });
    for (const [at, { date, accessed }] of record.sources.entries()) {
      const first = date === undefined ? undefined : firstDayOf(date);
      if (first !== undefined && first > updated)
        yield say(
          `sources[${at}].date`,
          `the source is from ${date ?? ''}, after the dataset's last change (${updated})`,
        );
      if (accessed !== undefined && accessed > updated)
        yield say(
          `sources[${at}].accessed`,
          `read on ${accessed}, after the dataset's last change (${updated})`,
        );
      if (first !== undefined && accessed !== undefined && first > accessed)
        yield say(`sources[${at}].date`, `the source is from ${date ?? ''}, after it was read (${accessed})`);
    }
    if (record.verified && record.verified.on > asOf)
      yield say(
        'verified.on',
        `verified on ${record.verified.on}, which lies in the future (today is ${asOf})`,
      );
  }
}

/** Ids end with their date, so that they sort; one that tells another date was copied. */
function* ofIds({ records }: Checked): Iterable<Problem> {
  const dated = [
    ...records.builds.map(({ id, date }) => ['builds', id, 'date', date ?? ''] as const),
    ...records.events.map(({ id, start }) => ['events', id, 'start', start.slice(0, 10)] as const),
    ...records.partnerships.map(({ id, year }) => ['partnerships', id, 'year', String(year ?? '')] as const),
  ];
  for (const [collection, id, field, date] of dated) {
    const own = /-((?:19|20)\d\d(?:-\d\d){0,2})$/.exec(id)?.[1] ?? '';
    if (precisionOf(own) !== undefined && own !== date)
      yield {
        collection,
        id,
        field,
        severity: 'warning',
        rule: 'date',
        message: `${id}: the id says ${own}, the ${field} says ${date || 'nothing'}`,
      };
  }
}

function* ofYears({ records }: Checked): Iterable<Problem> {
  const ahead = new Set(['planned', 'announced', 'proposed']);
  for (const { id, year, status, sources } of records.partnerships) {
    const last = latest(sources.map(({ date }) => date));
    if (year !== undefined && last !== undefined && !ahead.has(status) && String(year) > last.slice(0, 4))
      yield {
        collection: 'partnerships',
        id,
        field: 'year',
        severity: 'warning',
        rule: 'date',
        message: `${id}: the year ${year} is later than its sources (${last})`,
        suggestion: 'is it planned or announced?',
      };
  }
}

/** A source from before the day can announce a meeting, and cannot report it; nor can any source before the day has come. */
function* ofEvidence({ records, asOf }: Checked): Iterable<Problem> {
  const held = [
    ...records.builds.map((it) => ({
      ...it,
      collection: 'builds' as const,
      field: 'date',
      day: it.date,
      cancelled: false,
    })),
    ...records.events.map((it) => ({ ...it, collection: 'events' as const, field: 'start', day: it.start })),
  ];
  for (const { collection, id, field, day, cancelled, evidence, sources } of held) {
    const first = day === undefined ? undefined : firstDayOf(day);
    if (evidence !== 'report' || day === undefined || first === undefined) continue;
    const last = latest(sources.map(({ date }) => date));
    // That something ahead was called off can be reported.
    if (first > asOf && !cancelled)
      yield {
        collection,
        id,
        field,
        severity: 'error',
        rule: 'date',
        message: `${id}: told as held on ${day}, which lies in the future (today is ${asOf})`,
        suggestion: 'is the date right? Of what is still to come, the evidence is "announcement"',
      };
    else if (last !== undefined && last < first)
      yield {
        collection,
        id,
        field: 'evidence',
        severity: 'warning',
        rule: 'date',
        message: `${id}: its sources end on ${last}, before it took place (${day})`,
        suggestion: 'evidence: announcement?',
      };
  }
}

/** Events with a year that was mistyped at one end, or with an end that is the start again. */
function* ofLengths({ records }: Checked): Iterable<Problem> {
  for (const { id, start, end } of records.events) {
    if (end === undefined) continue;
    const common = { collection: 'events', id, field: 'end', severity: 'warning', rule: 'date' } as const;
    if (end === start && precisionOf(end) === 'minute')
      yield {
        ...common,
        message: `${id}: it ends at the minute at which it starts (${end})`,
        suggestion: 'write when it ended, or leave the end out',
      };
    // Of dates that are known by month or year, the shortest time that they may mean.
    const [from, to] = [lastDayOf(start), firstDayOf(end)];
    const days = from === undefined || to === undefined ? 0 : (Date.parse(to) - Date.parse(from)) / DAY + 1;
    if (days > LONGEST_DAYS)
      yield {
        ...common,
        message: `${id}: it lasts ${days} days, from ${start} to ${end}`,
        suggestion: 'is the year right? Of several meetings, make an event each, with the same "series"',
      };
  }
}

/** The last day that any of the dates may mean, or undefined where one of them is not known. */
function latest(dates: readonly (string | undefined)[]): string | undefined {
  const days = dates.map((date) => (date === undefined ? undefined : lastDayOf(date)));
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}
