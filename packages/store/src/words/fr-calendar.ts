import type { CalendarWords } from '../calendar/words-en.ts';
import { frFacts } from './fr-facts.ts';

const { facts, kind, labels } = frFacts;

/** The words of a calendar entry in Canadian French; a build has the title that the panel gives it. */
export const frCalendar: CalendarWords = {
  kind: { builds: kind.builds, events: kind.events },
  buildIn: facts.buildIn,
  meetingIn: facts.meetingIn,
  onlineBuildFor: facts.onlineBuildFor,
  online: facts.online,
  cancelled: (title) => `${facts.cancelled}\u00a0: ${title}`,
  announced: 'Connu par une annonce; personne n’a confirmé que cela a eu lieu.',
  notCalled: `${facts.notCalled}.`,
  unclearCalled: `${facts.unclearCalled}.`,
  attribution: {
    unclear: (publisher) => `${frFacts.attribution.unclear(publisher)}.`,
    other: (publisher) => `${frFacts.attribution.other(publisher)}.`,
  },
  localTime: (when, zone) => `Heure du lieu\u00a0: ${when} (${zone})`,
  assumedCity: (city) => `Ville (présumée)\u00a0: ${city}`,
  hosts: (names) => `${labels.hosts}\u00a0: ${names}`,
  places: (names) => `${labels.states}\u00a0: ${names}`,
  link: (url) => `Page de l’événement\u00a0: ${url}`,
  source: (source) => `Source\u00a0: ${source}`,
  from: (title, updated) => `De\u00a0: ${title}, en date du ${updated}`,
  leaves: (company) => `Ouvre un autre site (${company}), qui voit alors l’événement et votre passage ici.`,
};
