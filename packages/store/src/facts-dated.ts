import { precisionOf, textIn, type RecordOf } from '@coalition-map/schema';
import type { OwnFacts, Telling } from './facts.ts';
import { line, linked } from './line.ts';
import { placeName } from './names.ts';
import { cityOf, placesLine, venueOf, whereLabel, whereText } from './facts-where.ts';
import { dateText, spanText, tenseOf } from './time.ts';

/** Puts a coalition build into words. */
export function buildFacts(build: RecordOf<'builds'>, telling: Telling): OwnFacts {
  const { words, languages, atlas, asOf } = telling;
  const state = placeName(build.jurisdictions[0] ?? '', languages, atlas);
  const city = cityOf(build.place);
  const title =
    city === undefined
      ? undefined
      : build.called === 'no'
        ? words.facts.meetingIn(city)
        : words.facts.buildIn(city);
  const upcoming = tenseOf(build.date, undefined, asOf) === 'upcoming';
  return {
    title: {
      text:
        title ??
        (build.online ? words.facts.onlineBuildFor(state) : words.facts.topicIn(words.kind.builds, state)),
    },
    ...(upcoming ? { status: words.facts.upcoming } : {}),
    cautions: [
      ...(build.evidence === 'announcement' && !upcoming ? [words.facts.announced] : []),
      ...(build.called === 'no' ? [words.facts.notCalled] : []),
      ...(build.called === 'unclear' ? [words.facts.unclearCalled] : []),
    ],
    when: build.date === undefined ? words.facts.dateUnknown : whenText(build.date, telling),
    summary: build.summary,
    lines: [
      line(
        whereLabel(build.place, telling),
        whereText(build.place, state, telling),
        build.online ? words.facts.online : undefined,
      ),
      line(words.labels.venue, venueOf(build.place)),
      placesLine(build.jurisdictions, telling, city !== undefined),
      line(words.labels.type, words.buildTypes[build.type]),
      line(words.labels.hosts, ...build.hosts),
      line(words.labels.attendance, attendanceText(build, telling)),
    ],
  };
}

/** Puts an event into words. */
export function eventFacts(event: RecordOf<'events'>, telling: Telling): OwnFacts {
  const { words, languages, atlas, asOf } = telling;
  const state = placeName(event.jurisdictions[0] ?? '', languages, atlas);
  const tense = tenseOf(event.start, event.end, asOf);
  const zone =
    event.zone && [event.start, event.end ?? ''].some((it) => precisionOf(it) === 'minute')
      ? ` (${event.zone.replaceAll('_', ' ')})`
      : '';
  // In November 2026, an event "in November 2026" may be over or still to come.
  const isExact = event.end !== undefined || ['day', 'minute'].includes(precisionOf(event.start) ?? '');
  const status = tense === 'upcoming' || (tense === 'now' && isExact) ? words.facts[tense] : undefined;
  return {
    title: textIn(event.title, languages),
    ...(status === undefined || event.cancelled ? {} : { status }),
    cautions: [
      ...(event.cancelled ? [words.facts.cancelled] : []),
      ...(event.evidence === 'announcement' && tense === 'past' ? [words.facts.announced] : []),
    ],
    when: spanText(event.start, event.end, languages[0] ?? 'en') + zone,
    summary: event.summary,
    lines: [
      line(
        whereLabel(event.place, telling),
        whereText(event.place, state, telling),
        event.online ? words.facts.online : undefined,
      ),
      line(words.labels.venue, venueOf(event.place)),
      placesLine(event.jurisdictions, telling, cityOf(event.place) !== undefined),
      line(words.labels.type, words.eventTypes[event.type]),
      line(words.labels.hosts, ...event.hosts),
      line(words.labels.link, linked(event.link)),
    ],
  };
}

/** "134 people", or "over 70 people" where the source says no more. */
function attendanceText(
  { attendance, attendanceQualifier }: RecordOf<'builds'>,
  { words }: Telling,
): string | undefined {
  if (attendance === undefined) return undefined;
  const say = { about: words.facts.peopleAbout, over: words.facts.peopleOver };
  return (attendanceQualifier ? say[attendanceQualifier] : words.facts.people)(attendance);
}

function whenText(date: string, { words, languages }: Telling): string {
  const text = dateText(date, languages[0] ?? 'en');
  return precisionOf(date) === 'month-day' ? words.facts.dayOfUnknownYear(text) : text;
}
