import type { CollectionName } from '@coalition-map/schema';
import { enFacts } from '@coalition-map/store';
import { fieldNames, upper } from '@coalition-map/review';

/** What fields are called that stand within another one, or whose name in a sentence is too short for a label. */
const labels: Readonly<Record<string, string>> = {
  accessed: 'Day it was read',
  at: 'Coordinates',
  attribution: 'Whose work it is',
  basis: 'How the city is known',
  by: 'Role of the person',
  called: 'Called a coalition build',
  cancelled: 'Cancelled',
  city: 'City, town or county',
  completed: 'Components completed',
  components: 'Components',
  confidence: 'Quality of the source',
  'contact.hotline': 'Hotline',
  'contact.url': 'Page',
  dial: 'Number that is dialed',
  display: 'Number as printed',
  document: 'Name of a document without an address',
  email: 'Mailbox of a role',
  evidence: 'How it is known',
  government: 'Published by a government',
  help: 'Hint',
  'hotlines.url': 'Chat or page',
  id: 'Id',
  items: 'Items',
  jurisdictions: 'States, provinces or countries',
  licence: 'License',
  memberOf: 'Member of',
  minutes: 'Length in minutes',
  of: 'Out of how many',
  on: 'Day of the check',
  online: 'Held online',
  page: 'Page or section',
  paraphrase: 'In our words',
  'place.precision': 'How exactly the place may be told',
  precision: 'How exactly it may be told',
  sources: 'Sources',
  'sources.date': 'Date that the source shows',
  start: 'Start',
  end: 'End',
  text: 'Text',
  tags: 'Keywords',
  url: 'Web address',
  venue: 'Venue',
  verified: 'Last check by a person',
  yearCertainty: 'Whether the source states the year',
};

/** Gives the label of a field by its collection, what it stands in, and its name. */
export function labelOf(collection: CollectionName, around: string | undefined, name: string): string {
  return (
    labels[around === undefined ? `${collection}.${name}` : `${around}.${name}`] ??
    labels[name] ??
    upper(fieldNames[name] ?? name.replace(/([A-Z])/g, ' $1').toLowerCase())
  );
}

/** What one thing of a list is called. */
const items: Readonly<Record<string, string>> = {
  audience: 'audience',
  audiences: 'audience',
  claims: 'claim',
  components: 'component',
  hosts: 'host',
  items: 'item',
  jurisdictions: 'place',
  languages: 'language',
  materials: 'material',
  memberOf: 'alliance',
  partners: 'partner',
  practices: 'practice',
  sections: 'section',
  sources: 'source',
  tags: 'keyword',
  topics: 'topic',
};

/** Gives the word for one thing of a list. */
export function itemWord(name: string): string {
  return items[name] ?? 'entry';
}

type Choices = Readonly<Record<string, string>>;

const types: { readonly [C in CollectionName]?: Choices } = {
  builds: enFacts.buildTypes,
  events: enFacts.eventTypes,
  organizations: enFacts.organizationTypes,
  resources: enFacts.resourceTypes,
  documents: enFacts.documentTypes,
};

const choices: Readonly<Record<string, Choices>> = {
  attribution: { own: 'The publisher’s own', unclear: 'The source does not say', other: 'Somebody else’s' },
  attendanceQualifier: { about: 'About so many', over: 'Over so many' },
  basis: { source: 'The source names it', 'assumed-seat': 'Our assumption (no pin)' },
  called: { yes: 'Yes', no: 'No', unclear: 'Not clear' },
  category: enFacts.statisticCategories,
  confidence: {
    high: 'High: states the fact plainly',
    medium: 'Medium: secondary, undated or partly inferred',
  },
  consent: {
    'public-statement': 'Said in public in an official role',
    given: 'Consent is on file',
    none: 'None: not shown',
    name: 'Name: in lists',
    map: 'Map: in lists and on the map',
  },
  cost: { free: 'Free', paid: 'Paid', unknown: 'Not known' },
  evidence: { report: 'Reported', announcement: 'Announced only' },
  government: { yes: 'Yes', partly: 'In part', no: 'No' },
  linkStatus: enFacts.linkStatus,
  membership: { current: 'Current', former: 'Former' },
  precision: {
    exact: 'Exact: the venue',
    city: 'City',
    region: 'State or province only',
    withheld: 'Withheld: confidential',
  },
  purpose: enFacts.purposes,
  scope: enFacts.scope,
  status: enFacts.status,
  topic: enFacts.topics,
  yearCertainty: { stated: 'Stated', inferred: 'Inferred', unknown: 'Not known' },
  'sections.type': {
    questions: 'Questions',
    'partner-kinds': 'Kinds of partners',
    purposes: 'Purposes',
    practices: 'Practices',
  },
};

const levels = Object.fromEntries(Object.entries(enFacts.level).map(([id, word]) => [id, upper(word)]));

/** Gives the word for a value that is one of a few, or the value itself. */
export function choiceWord(
  collection: CollectionName,
  around: string | undefined,
  name: string,
  value: string,
): string {
  const words =
    (around === undefined ? undefined : choices[`${around}.${name}`]) ??
    (name === 'type' ? types[collection] : undefined) ??
    (name === 'level' ? (collection === 'hotlines' ? enFacts.hotlineLevels : levels) : undefined) ??
    choices[name] ??
    {};
  return Object.hasOwn(words, value) ? ((words as Choices)[value] ?? value) : value;
}

/** Hints for fields of which the format's own sentence tells how they are written, which a form does by itself. */
const hints: Readonly<Record<string, string>> = {
  at: 'Of the venue (exact) or the city.',
  jurisdictions: 'The first one is where it took place.',
  'adoption.components': 'A component that is not listed is not known, which is not “none”.',
  attribution: 'Whether this is the publisher’s own work.',
  basis: 'Where the city is our assumption, no pin stands there.',
  confidence: 'How good the source is. A fact with a poorer source waits for a better one.',
  evidence: 'Announced only: nobody has confirmed that it was held.',
  scope: 'Only what covers the whole state or province colors the map.',
  status: 'As the source has it. Reported: true at the date of the source, not checked since.',
  verified: 'None where nobody has checked it with its source yet.',
  linkChecked: 'The day on which the link was last opened.',
};

/** Gives the sentence on a field: the format's own, or one for a form. */
export function hintOf(
  { name, means }: { readonly name: string; readonly means: string },
  around: string | undefined,
): string {
  return hints[`${around ?? ''}.${name}`] ?? hints[name] ?? means;
}
