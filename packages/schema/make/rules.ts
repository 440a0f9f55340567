/** What JSON Schema cannot say, and the door, the loader or `coalition check` refuses or reports; written by hand. */
export const rules: readonly string[] = [
  'An object has no field that the format does not list. There is no field for a personal name, a photo of a person, HTML or a case.',
  'Text holds no control, zero-width, invisible or direction-changing characters. A [phrase](#phrase) is one line; a [text](#text) may have several.',
  'A day exists in the calendar: no 30 February. Years run from 1900 to 2100.',
  'A place whose precision is `region` or `withheld` has no city, no venue and no coordinates. One that is `exact` or `city` names its city. One whose `basis` is `assumed-seat` has no coordinates.',
  'An organization of type `shelter` or `aftercare` has a place of precision `region` or `withheld`, or none. No office number where the place is `withheld`.',
  'An event that gives a time, at its start or its end, gives its zone. It does not end before it starts.',
  'A source has a url or a document. A contact has an email, a url or a hotline.',
  'A web address is whole (`https://…`) and holds no user name, no password and no blank.',
  'The printed number of a hotline (`display`) is the dialled one (`dial`) and nothing else: `*NHP` is `*647`. A `vanity` word spells the text number (`sms`) on a keypad.',
  'A dataset may add a hotline, and may never replace one of the registry (`src/registry.ts`). A record with the id of a registered line has its `dial`, `display`, `sms`, `vanity`, `purpose` and `url`, and its place among the jurisdictions; a record with the number of a registered line has its purpose.',
  'An id is unique in its collection, over all files of the dataset; the ids of components, sections and items are unique in their list.',
  'The `count` of a collection is the number of records in its file. `sha256` is that of the file as it is served.',
  'A list has at most 500 items, a map of components at most 50.',
];
