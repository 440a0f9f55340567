import { firstDayOf, lastDayOf, precisionOf } from '@coalition-map/schema';
import { eachRecord } from './each-record.ts';
import type { Checked, Problem } from './finding.ts';

/** Finds dates that cannot be: sources from after the last change, ids and years that contradict the record. */
export function datesIn(checked: Checked): Problem[] {
  return [...ofSources(checked), ...ofIds(checked), ...ofYears(checked), ...ofEvidence(checked)];
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

/** A source from before the day can announce a meeting, and cannot report it. */
function* ofEvidence({ records }: Checked): Iterable<Problem> {
  const held = [
    ...records.builds.map((it) => ({ collection: 'builds' as const, day: it.date, ...it })),
    ...records.events.map((it) => ({ collection: 'events' as const, day: it.start, ...it })),
  ];
  for (const { collection, id, day, evidence, sources } of held) {
    const first = day === undefined ? undefined : firstDayOf(day);
    const last = latest(sources.map(({ date }) => date));
    if (evidence === 'report' && first !== undefined && last !== undefined && last < first)
      yield {
        collection,
        id,
        field: 'evidence',
        severity: 'warning',
        rule: 'date',
        message: `${id}: its sources end on ${last}, before it took place (${day ?? ''})`,
        suggestion: 'evidence: announcement?',
      };
  }
}

/** The last day that any of the dates may mean, or undefined where one of them is not known. */
function latest(dates: readonly (string | undefined)[]): string | undefined {
  const days = dates.map((date) => (date === undefined ? undefined : lastDayOf(date)));
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}
