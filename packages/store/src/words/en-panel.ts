import { many } from './many.ts';

/** "2 states and 1 province". */
const places = (states: number, provinces: number, others: number): string => {
  const parts = [
    ...(states > 0 ? [many(states, 'state', 'states')] : []),
    ...(provinces > 0 ? [many(provinces, 'province', 'provinces')] : []),
    ...(others > 0 ? [many(others, 'other place', 'other places')] : []),
  ];
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join(' and ');
};

/** The words of the panel for what it puts together from several records, in English. */
export const enPanel = {
  ago: (text: string, years: number) => `${text}, ${years} years ago`,
  country: (place: string, records: number, own: number, builds: number) => {
    const parts = own === 0 ? 'none' : String(own);
    const held = builds === 0 ? 'no coalition build' : many(builds, 'coalition build', 'coalition builds');
    return `For ${place}, ${many(records, 'record is', 'records are')} about the country as a whole. In this data, ${parts} of its states, provinces and territories ${own > 1 ? 'have' : 'has'} a program or measure of the publishers, and ${held} ${builds > 1 ? 'are' : 'is'} recorded.`;
  },
  sections: { partnerships: 'Programs and partnerships', laws: 'Laws, rules and mandates' },
  noLaw: (place: string) =>
    `No law, rule or bill is recorded for ${place}. That means no data, not that there is none.`,
  noPartnership: (place: string) =>
    `No partnership is recorded for ${place} besides laws, rules and bills. That means no data, not that there is none.`,
  noneAsWhole: (place: string, n: string, parts: string) =>
    `None recorded for ${place} as a whole; ${n} in its ${parts}.`,
  parts: { US: 'states and territories', CA: 'provinces and territories', MX: 'states' },
  narrowed: {
    count: (shown: number, all: number) => (shown === 0 ? 'none that fits' : `${shown} of ${all}`),
    empty: (all: number) => `Nothing that fits the filters; without them, ${many(all, 'record', 'records')}.`,
    overview: 'Filters are on. The figures here count all that is loaded.',
  },
  ladder: {
    heading: (program: string) => `Components: ${program}`,
    level: { full: 'In full', partial: 'In part', planned: 'Planned', none: 'None', unknown: 'Not known' },
    nothing: (place: string, components: number) =>
      `Nothing is recorded on the ${components} components of this model for ${place}. That is not known, not none.`,
    share: (having: number, of: number, full: number, partial: number) => {
      const levels =
        partial === 0 ? 'in full' : full === 0 ? 'in part' : `${full} in full, ${partial} in part`;
      return `${having} of ${of} components on record: ${levels}.`;
    },
    whole: (of: number) =>
      `All ${of} components: the source tells the model as adopted in full, without naming each.`,
    noneOfIt: 'The source tells that the model is not adopted.',
    inPart: 'In part: the source neither names nor counts the components.',
    planned: 'Planned: the source neither names nor counts the components.',
    notTold: 'The source does not tell how far the model is adopted.',
    counted: (completed: number, of: number | undefined, year: string) =>
      `${of === undefined ? completed : `${completed} of ${of}`} components by the source’s own count${year === '' ? '' : ` (${year})`}; it does not name them.`,
    otherCount: (of: number, today: number) => `It counted ${of}; the program lists ${today} today.`,
    missing: (names: string) => `Missing, as the sources tell: ${names}.`,
    missingByCount: (n: number) =>
      `By that count ${many(n, 'component is', 'components are')} missing; which, it does not tell.`,
    notInFull: (names: string) => `Not in full yet: ${names}.`,
    unknownRest: (n: number) =>
      `Of ${many(n, 'component', 'components')} nothing is told: that is not known, not none.`,
    contact: (program: string) => `Whom to contact about ${program}`,
    noContact: 'No contact is recorded.',
    neighbours: 'Neighbors that have it',
    neighboursIn: 'Neighbors that take part in this model',
    noNeighbour: 'No neighboring place is on record with this model.',
    ofWhole: 'told of the model as a whole',
    showComponents: (n: number) => `The ${n} components`,
  },
  partners: {
    heading: 'Agencies and partners',
    intro: 'As the records name them; each record says what it is.',
    facts: (n: number) => many(n, 'record', 'records'),
  },
  alliance: {
    heading: (name: string) => `Alliance: ${name}`,
    current: 'Members today, as far as the source tells',
    former: 'Former members',
    unclear: 'Members; whether today is not told',
    none: 'Its members are not recorded. That means no data, not that it has none.',
    purposes: 'What it is for',
  },
  counted:
    'The sentence counts kinds of programs and measures that are in force in the whole place; the sections below count records.',
  neighbours: {
    heading: 'Neighbors',
    headingNation: 'States and provinces in which it lies',
    compare: (place: string) => `Compare ${place} with other places`,
    none: (place: string) => `No other state or province borders ${place}.`,
    has: (measures: number, builds: number) =>
      [
        ...(measures > 0 ? [many(measures, 'program or measure', 'programs and measures')] : []),
        ...(builds > 0 ? [many(builds, 'coalition build', 'coalition builds')] : []),
      ].join(', '),
    lesser: 'only local, planned or others’ measures',
    noData: 'no data on programs or builds',
  },
  headlines: {
    heading: 'What publishers claim, and what this data has',
    intro:
      'Each claim stands as its publisher made it, on its date. Beside it is what this dataset counts; the two need not count the same things.',
    claim: 'The source says',
    derived: 'This dataset',
    year: (year: string, builds: number, inBuilds: string, partnerships: number, inPartnerships: string) =>
      `Of ${year} it has ${builds === 0 ? 'no coalition build' : `${many(builds, 'coalition build', 'coalition builds')} (${inBuilds})`} and ${partnerships === 0 ? 'no partnership or law' : `${many(partnerships, 'partnership or law', 'partnerships and laws')} (${inPartnerships})`}.`,
    topic: (topic: string, where: string) =>
      `${topic}: ${where === '' ? 'no state or province' : where} with a measure in force on record, of any year.`,
    levels: (full: number, partial: number) => `${full} of them told as in full, ${partial} as in part.`,
    yearUnknown: 'Year not told',
    places,
  },
  sources: {
    heading: (n: number) => many(n, 'source', 'sources'),
    title: 'Sources',
    facts: (n: number) => `${many(n, 'record rests', 'records rest')} on it`,
  },
};
