import type { CalendarWords } from '../calendar/words-en.ts';
import { esFacts } from './es-facts.ts';

const { facts, kind, labels } = esFacts;

/** The words of a calendar entry in Spanish; a build has the title that the panel gives it. */
export const esCalendar: CalendarWords = {
  kind: { builds: kind.builds, events: kind.events },
  buildIn: facts.buildIn,
  meetingIn: facts.meetingIn,
  onlineBuildFor: facts.onlineBuildFor,
  online: facts.online,
  cancelled: (title) => `${facts.cancelled}: ${title}`,
  announced: 'Se conoce por un anuncio; nadie ha confirmado que se haya realizado.',
  notCalled: `${facts.notCalled}.`,
  unclearCalled: `${facts.unclearCalled}.`,
  attribution: {
    unclear: (publisher) => `${esFacts.attribution.unclear(publisher)}.`,
    other: (publisher) => `${esFacts.attribution.other(publisher)}.`,
  },
  localTime: (when, zone) => `Hora del lugar: ${when} (${zone})`,
  assumedCity: (city) => `Ciudad (supuesta): ${city}`,
  hosts: (names) => `${labels.hosts}: ${names}`,
  places: (names) => `${labels.states}: ${names}`,
  link: (url) => `Página del evento: ${url}`,
  source: (source) => `Fuente: ${source}`,
  from: (title, updated) => `De: ${title}, al ${updated}`,
  leaves: (company) => `Abre el sitio de ${company}, que entonces ve el evento y que usted estuvo aquí.`,
};
