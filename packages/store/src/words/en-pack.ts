import { enFacts } from './en-facts.ts';
import { enPoster } from './en-poster.ts';
import { many } from './many.ts';

/** The words of the fact sheet and of the field pack in English; they come with the file's writer. */
export const enPack = {
  ...enPoster,
  ...enFacts,
  pack: {
    title: (place: string) => `Field pack: ${place}`,
    about:
      'One file, without a network: what was on record for this place on the day below. Links to web pages need a network; calls need a telephone.',
    exitHelp:
      'Opens a weather page in place of this file. The file stays on the device, and the browser may list it in its history.',
    sheet: 'Fact sheet',
    map: (place: string) => `Map of ${place}`,
    more: (n: number) => `and ${n.toLocaleString('en')} more, below`,
    cut: 'Long lines are cut here with “…”; they stand whole below.',
    programs: 'Programs and measures',
    laws: 'Laws, rules and bills',
    what: 'What',
    status: 'How it stands',
    when: 'When',
    next: 'Next',
    last: 'Last',
    contact: 'Organizations and contacts',
    partners: 'Partners',
    noPartner: (place: string) =>
      `No partner is named in the records for ${place}. That means no data, not that there is none.`,
    none: (kind: string, place: string) =>
      `${kind}: nothing is recorded for ${place}. That means no data, not that there is none.`,
    /** Under the sources of the sheet: where nothing on it was checked, and where some of it was. */
    noneChecked: 'None of these has been checked by a person yet.',
    restUnchecked: 'What has no note of a check has not been checked by a person yet.',
    notLoaded:
      'Not all of these records were loaded when the file was made. What is missing is not “no data”.',
    partly:
      'Not all records were loaded when this file was made. What is missing here is not the same as “no data”.',
    lines: (place: string) => `Every line for ${place}`,
    records: (n: number) => many(n, 'record', 'records'),
    nationwide: (country: string) => `Nationwide: ${country}`,
    nationwideIntro: 'Told in short; the map has the whole records with their sources.',
    alsoNationwide: (counts: string) => `On record for the country as a whole, besides: ${counts}.`,
    sources: 'Sources and licenses',
    datasets: 'Whose data this is',
    newer: 'How to get a newer one',
    newerText: (place: string) =>
      `Records change. Open the map where this file was saved, choose ${place}, and press “Field pack” again.`,
    home: 'The map',
    keep: 'This file stays on the device',
    keepText:
      'The file sends nothing by itself; a link or a call does, once it is pressed. It stays on the device, or on the stick, until somebody deletes it: delete it from the downloads, empty the trash, and remember copies and prints. On a phone or computer that somebody else looks at, keep only the number.',
    /** The pages of the site without a script: one a place, and one of all. */
    page: {
      title: (place: string) => `Records for ${place}`,
      about: (place: string) =>
        `All that is on record for ${place}, each record with its sources. This page needs no JavaScript.`,
      noPlaceAbout:
        'Records of no particular place, such as most programs, each with its sources. This page needs no JavaScript.',
      nationwide: (country: string) => `Told in short; the whole records, with their sources: ${country}`,
      index: 'All records by place',
      indexAbout:
        'The page of a place has each of its records whole, with its sources, and needs no JavaScript. A record of several places is on the page of each.',
      noData:
        'A place that is named here without records has a page too, with its hotlines and neighbors. No data does not mean that nothing is done there.',
      others: 'Places without records',
      map: 'The map of all places',
      onMap: (place: string) => `${place} on the map`,
      ways: 'Other pages',
      contents: 'On this page',
      /** The page of the map where no script runs: its table, and what a reader may keep or follow. */
      table: 'All places in a table',
      place: 'Place',
      records: 'Records',
      files: 'To follow, or to keep',
      calendar: (title: string) => `Calendar: ${title}`,
      feed: (title: string) => `Resources as a feed: ${title}`,
      data: (title: string) => `Data: ${title}`,
      poster: 'The map as a picture, to print',
      posterDark: 'The same on a dark ground',
    },
  },
};

/** The words of the field pack in one language. */
export type PackWords = typeof enPack;
