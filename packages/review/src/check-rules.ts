/** Each rule of `check`: what it looks for, and what to do. The keys stand in findings; SARIF shows the texts. */
export const rules = {
  json: [
    'A file is broken JSON, or a field stands twice',
    'Look at the named line: mostly a comma, a quotation mark or a bracket is missing. Of a field that stands twice, keep one.',
  ],
  manifest: ['A manifest cannot be read', 'Compare dataset.json with that of another dataset.'],
  'missing file': ['A file is missing', 'Put the file there, or take it out of the list in dataset.json.'],
  'unknown file': ['A file is not in the list', 'Name the file in dataset.json, or take it away.'],
  hash: ['A file has changed since it was sealed', 'After an edit by hand, run "coalition seal".'],
  format: [
    'A record is not in the format',
    'The message says what was found and what was wanted; until it is mended, no visitor sees the record.',
  ],
  reference: [
    'A record names another that is not there',
    'Write the id of a record that is there, or add it.',
  ],
  jurisdiction: ['A code is no jurisdiction', 'Write an ISO 3166-2 code such as US-TN.'],
  id: ['Two collections use one id', 'Give one of the two records another id.'],
  duplicate: [
    'Two records probably tell of one thing',
    'Keep one record with the sources of both; where both are real, make the difference visible.',
  ],
  date: ['A date cannot be', 'Compare it with the source.'],
  time: [
    'A local time is skipped or comes twice',
    'In that night the clocks are changed: look at the invitation again.',
  ],
  place: [
    'A pin stands in the wrong place',
    'Wanted is [longitude, latitude] within the record’s jurisdiction.',
  ],
  hotline: [
    'A hotline is wrong, unregistered or was not called for long',
    'A wrong number is the worst harm. Compare it with the registry, and call it.',
  ],
  confidential: [
    'A place of shelter may be given away',
    'Set the precision of the place to withheld, and leave city, venue and pin out.',
  ],
  person: [
    'A text may tell of a person',
    'Name roles and offices only; no names, no own mailboxes, no streets, no cases.',
  ],
  wording: ['A word harms, alarms or promises too much', 'Use the word that the finding suggests.'],
  link: ['A web address is of a bad shape', 'Open the page, and copy its plain address.'],
  claim: ['A claim and the data disagree', 'Count again with the source, or say in a note why they differ.'],
  verified: ['A record was verified long ago', 'Compare it with its source, and write the day and the role.'],
} as const satisfies Readonly<Record<string, readonly [title: string, help: string]>>;

/** The name of a rule. */
export type RuleName = keyof typeof rules;
