import type { Dataset, Language } from '@coalition-map/schema';
import { atlasOf, type Entry, type FactWords } from '@coalition-map/store';
import { pageName } from '@coalition-map/map/pack';
import { calendarOf, eventJsonLd, jsonLdText, type CalendarWords } from '@coalition-map/store/calendar';
import { atomOf, soughtIn, type FindWords } from '@coalition-map/store/finder';
import { textIn } from '@coalition-map/schema';
import { urnOf } from './feed-id.ts';

/** What feeds are written with. */
export interface FeedTelling {
  readonly asOf: string;
  readonly languages: readonly Language[];
  readonly facts: FactWords;
  readonly find: FindWords;
  readonly calendar: CalendarWords;
  /** The https address of the page; ids are made of the dataset's name where there is none. */
  readonly home: string | undefined;
}

/** A feed of a dataset: its name, its media type, and how it is written. */
export interface BuiltFeed {
  readonly file: string;
  readonly kind: 'calendar' | 'feed' | 'data';
  readonly type: string;
  readonly text: string;
}

/** Writes what programs follow: a calendar of dated records, an Atom feed of resources, and linked data (schema.org). */
export function feedsOf(dataset: Dataset, telling: FeedTelling): readonly BuiltFeed[] {
  const { asOf, languages, facts, find, calendar, home } = telling;
  const { id, title, publisher, updated } = dataset.manifest;
  const atlas = atlasOf([dataset]);
  const name = textIn(title, languages).text;
  const { text } = calendarOf(atlas.entries, { atlas, languages, words: calendar, name });
  const sought = soughtIn(atlas);
  const atom = atomOf(
    sought,
    {
      title: name,
      author: publisher.name,
      updated,
      home: home ?? '../index.html',
      // Without a map that reads addresses, a record is shown on the page of its place.
      ...(home === undefined ? { idOf: (key: string) => urnOf(`${id} ${key}`), pageOf } : {}),
    },
    { atlas, asOf, languages, words: facts, said: find },
  );
  const linked = {
    '@context': 'https://schema.org',
    '@graph': [
      datasetJsonLd(dataset, name),
      ...eventJsonLd(atlas.entries, { atlas, languages, words: calendar }),
    ],
  };
  return [
    ...(text === '' ? [] : [{ file: `${id}.ics`, kind: 'calendar', type: 'text/calendar', text } as const]),
    ...(sought.length === 0
      ? []
      : [{ file: `${id}.xml`, kind: 'feed', type: 'application/atom+xml', text: atom } as const]),
    {
      file: `${id}.jsonld`,
      kind: 'data',
      type: 'application/ld+json',
      text: `${jsonLdText(linked)}\n`,
    },
  ];
}

function pageOf({ places: [place] }: Entry): string {
  return `../places/${place === undefined ? 'no-place.html' : pageName(place)}`;
}

/** The dataset itself as a schema.org `Dataset`. Source: schema.org/Dataset. */
function datasetJsonLd({ manifest }: Dataset, name: string): object {
  const { id, version, updated, languages, licence, publisher } = manifest;
  return {
    '@type': 'Dataset',
    name,
    version,
    dateModified: updated,
    inLanguage: languages,
    license: licence,
    about: {
      '@type': 'Organization',
      name: publisher.name,
      ...(publisher.url === undefined ? {} : { url: publisher.url }),
    },
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: `../data/${id}/dataset.json`,
    },
  };
}
