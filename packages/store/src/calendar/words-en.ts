/** The words of a calendar entry in English. A build's title is the one of the panel: a test compares the two. */
export const enCalendar = {
  kind: { builds: 'Coalition build', events: 'Event' },
  buildIn: (place: string) => `Coalition build, ${place}`,
  meetingIn: (city: string) => `Meeting or training, ${city}`,
  onlineBuildFor: (place: string) => `Online coalition build, ${place}`,
  online: 'Online',
  cancelled: (title: string) => `Cancelled: ${title}`,
  // An entry stays in a calendar for years, so this has to be true before the day and after it.
  announced: 'Known from an announcement; nobody has confirmed that it was held.',
  notCalled: 'The source does not call it a coalition build.',
  unclearCalled: 'The source does not clearly call it a coalition build.',
  attribution: {
    unclear: (publisher: string) => `Link to ${publisher} not stated.`,
    other: (publisher: string) => `Not ${publisher}’s own work.`,
  },
  localTime: (when: string, zone: string) => `Time at the place: ${when} (${zone})`,
  assumedCity: (city: string) => `City (assumed): ${city}`,
  hosts: (names: string) => `Hosts: ${names}`,
  places: (names: string) => `States and provinces: ${names}`,
  link: (url: string) => `Page of the event: ${url}`,
  source: (source: string) => `Source: ${source}`,
  from: (title: string, updated: string) => `From: ${title}, as of ${updated}`,
  leaves: (company: string) => `Opens the site of ${company}, and tells it of this event.`,
};

/** All words of a calendar entry in one language. */
export type CalendarWords = typeof enCalendar;
