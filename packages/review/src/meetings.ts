import { precisionOf, type RecordOf, type Records } from '@coalition-map/schema';
import { plainOf } from './written.ts';

const WEEK = 7 * 86_400_000;

/** A build or an event, as far as it tells whether it is another one told again. */
export interface Meeting {
  readonly collection: 'builds' | 'events';
  readonly id: string;
  /** The field of its day. */
  readonly field: 'date' | 'start';
  readonly day: string;
  /** Where it was: the same text for the same place; empty where the record does not tell. */
  readonly where: string;
  readonly city: string;
  readonly series: string | undefined;
}

/** Gives the builds and the events of a dataset. */
export function meetingsOf({ builds, events }: Records): Meeting[] {
  return [
    ...builds.map((it): Meeting => {
      const { id, date: day = '' } = it;
      return { collection: 'builds', id, field: 'date', day, series: undefined, ...whereOf(it) };
    }),
    ...events.map((it): Meeting => {
      const { id, start: day, series } = it;
      return { collection: 'events', id, field: 'start', day, series, ...whereOf(it) };
    }),
  ];
}

/** How near in time two meetings are, as far as their dates tell. */
export type Span = 'week' | 'month' | 'year';

/**
 * Gives each meeting that is probably an earlier one told again, with that one, and how near they are in time.
 * @param isAsked Whether two meetings are to be compared at all.
 */
export function* twinsOf<M extends Meeting>(
  meetings: readonly M[],
  isAsked: (earlier: M, later: M) => boolean = () => true,
): Iterable<readonly [later: M, twin: M, span: Span]> {
  const byPlace = new Map<string, M[]>();
  for (const later of meetings) {
    if (later.where === '') continue;
    const there = byPlace.get(later.where) ?? [];
    for (const twin of there) {
      const span = isAsked(twin, later) ? spanOf(twin, later) : undefined;
      if (span === undefined) continue;
      yield [later, twin, span];
      break;
    }
    there.push(later);
    byPlace.set(later.where, there);
  }
}

function whereOf({ place, online, jurisdictions }: RecordOf<'builds'> | RecordOf<'events'>) {
  const city = place?.city ?? (online ? 'the internet' : '');
  return {
    city,
    where: city && `${jurisdictions[0] ?? ''} ${plainOf(bareCity(city, jurisdictions[0] ?? ''))}`,
  };
}

/** A city without the state that some write behind it: "Atlanta, GA", "Atlanta, Ga.", "Atlanta (Georgia)" and "Atlanta GA". */
function bareCity(city: string, jurisdiction: string): string {
  const code = jurisdiction.slice(3);
  const bare = city.trim().replace(/^(.*?\S)\s*[,(].*$/u, '$1');
  return code !== '' && bare.endsWith(` ${code}`) ? bare.slice(0, -code.length).trim() : bare;
}

/** How near two meetings in one place are that are probably one: in the same week, and not two of a series. */
function spanOf(a: Meeting, b: Meeting): Span | undefined {
  if (a.series !== undefined && a.series === b.series) return undefined;
  const [first, second] = [a.day, b.day].map(dayOf);
  if (first !== undefined && second !== undefined)
    return Math.abs(first - second) <= WEEK ? 'week' : undefined;
  // Of two meetings of one kind of which one is known by month or year only, the same month or year says enough.
  if (a.collection !== b.collection) return undefined;
  const [short = '', long = ''] = [a.day, b.day].sort((one, other) => one.length - other.length);
  const precision = precisionOf(short);
  return (precision === 'month' || precision === 'year') && long.startsWith(short) ? precision : undefined;
}

function dayOf(date: string): number | undefined {
  const precision = precisionOf(date);
  return precision === 'day' || precision === 'minute' ? Date.parse(date.slice(0, 10)) : undefined;
}
