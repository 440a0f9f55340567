import { parseDataset, type Dataset } from '@coalition-map/schema/door';
import { initialState, reduce, type Selection, type State } from '@coalition-map/store';

const text = (en: string) => ({ en });

function record(id: string, place: string | readonly string[] | undefined, rest: object): object {
  return {
    id,
    ...(place === undefined ? {} : { jurisdictions: typeof place === 'string' ? [place] : place }),
    sources: [{ url: `https://source.example/${id}`, date: '2019-06', accessed: '2026-11-21' }],
    verified: null,
    confidence: 'high',
    ...rest,
  };
}

const partnership = (id: string, place: string, rest: object) =>
  record(id, place, { status: 'reported', scope: 'statewide', partners: ['State police'], ...rest });

const build = (id: string, place: string | readonly string[], rest: object) =>
  record(id, place, { type: 'state', evidence: 'report', summary: text('A day-long briefing.'), ...rest });

export const event = (
  id: string,
  place: string,
  start: string,
  rest: object = {},
): ReturnType<typeof record> =>
  record(id, place, { title: text(`Event ${id}`), type: 'training', start, ...rest });

const organization = (id: string, place: string, rest: object = {}) =>
  record(id, place, {
    name: text(`Organization ${id}`),
    type: 'state-ngo',
    summary: text('It helps.'),
    website: `https://${id}.example`,
    ...rest,
  });

const resource = (id: string, place: string, rest: object = {}) =>
  record(id, place, {
    title: text(`Resource ${id}`),
    type: 'toolkit',
    linkStatus: 'own-page',
    link: `https://library.example/${id}/a-path-that-is-much-too-long-to-be-shown-whole.html`,
    summary: text('Something to read.'),
    ...rest,
  });

/** Sound records of each kind: a full Tennessee, some of Iowa and California, nationwide ones, and some of no place. */
export const collections: Readonly<Record<string, readonly object[]>> = {
  programs: [
    record('mve', undefined, {
      name: text('Enforcement model'),
      summary: text('A model with components.'),
      components: [{ id: 'training', name: text('Train officers') }],
    }),
    record('tat-canada', 'CA', { name: text('Canadian branch'), summary: text('The branch in Canada.') }),
  ],
  partnerships: [
    partnership('tn-local', 'US-TN', { topic: 'iowa-mve-model', scope: 'local', year: 2022 }),
    partnership('tn-mve', 'US-TN', {
      topic: 'iowa-mve-model',
      program: 'mve',
      year: 2017,
      adoption: { level: 'partial', components: { training: 'full' } },
      note: text('Read in a report.'),
    }),
    partnership('tn-force', 'US-TN', {
      topic: 'task-force',
      attribution: 'other',
      summary: text('They meet.'),
    }),
    partnership('tn-law', 'US-TN', { topic: 'cdl-training-mandate', status: 'proposed', law: 'HB 1' }),
    partnership('ia-mve', 'US-IA', { topic: 'iowa-mve-model', program: 'mve', year: 2013 }),
    partnership('us-botl', 'US', { topic: 'botl', scope: 'aggregate' }),
  ],
  builds: [
    build('tn-undated', 'US-TN', { place: { precision: 'city', city: 'Nashville', at: [-86.78, 36.16] } }),
    build('tn-2015', 'US-TN', { date: '2015', place: { precision: 'city', city: 'Memphis' } }),
    build('tn-2024', 'US-TN', { date: '2024-05-06', evidence: 'announcement', online: true }),
    build('sioux-city', ['US-IA', 'US-NE', 'US-SD'], { type: 'regional', date: '2015-10-27' }),
  ],
  events: [
    event('tn-old', 'US-TN', '2017-01-11'),
    event('tn-later', 'US-TN', '2027-03-01'),
    event('tn-newer', 'US-TN', '2019-02-03'),
    event('tn-next', 'US-TN', '2027-01-10T09:00', { zone: 'America/Chicago' }),
    event('ia-old', 'US-IA', '2018-04'),
  ],
  organizations: [
    ...['h', 'g', 'f', 'e', 'd', 'c', 'b'].map((id) => organization(`tn-${id}`, 'US-TN')),
    organization('tn-a-shelter', 'US-TN', { type: 'shelter', place: { precision: 'withheld' } }),
    organization('of-a-nation', 'nation:its-id', { type: 'tribal-enterprise' }),
  ],
  resources: [
    resource('us-one', 'US'),
    resource('us-plain', 'US', { link: 'http://plain.example/toolkit.pdf' }),
    resource('tn-es', 'US-TN', { title: { es: 'Guía' }, languages: ['es'] }),
  ],
  hotlines: [
    record('tn-line', 'US-TN', {
      name: text('A line of Tennessee'),
      level: 'regional',
      purpose: 'reports',
      display: '1-800-555-0100',
      dial: '+18005550100',
      languages: ['en'],
    }),
  ],
  statistics: [
    record('tn-tips', 'US-TN', {
      category: 'trafficking-data',
      indicator: text('tips'),
      value: '245',
      unit: 'tips',
      period: '2016',
      reportedBy: 'A bureau',
      government: 'yes',
    }),
  ],
  guides: [
    record('us-start', 'US', {
      title: text('Where to start'),
      summary: text('Four questions.'),
      sections: [
        {
          id: 'questions',
          type: 'questions',
          title: text('Questions'),
          items: ['who', 'what'].map((id) => ({
            id,
            text: text(`A question that is long enough to stand on a line of its own, about ${id}?`),
          })),
        },
      ],
    }),
  ],
  documents: [
    record('us-mission', 'US', { title: text('Mission'), type: 'mission', summary: text('What they want.') }),
  ],
  testimonials: [
    record('ca-attorney', 'US-CA', {
      quote: text('It widens the network.'),
      paraphrase: true,
      role: text('Supervising attorney'),
      consent: 'public-statement',
    }),
  ],
  nations: [record('its-id', 'nation:its-id', { name: text('A nation'), consent: 'name' })],
};

/** A dataset of the given collections, through the door. */
export function datasetOf(
  records: Readonly<Record<string, readonly object[]>> = collections,
  id = 'fixture',
): Dataset {
  return parseDataset({
    format: 1,
    version: '1.0.0',
    id,
    title: text('A dataset'),
    publisher: { name: 'A publisher', short: 'AP', url: 'https://publisher.example' },
    compiler: 'A project',
    notice: text('The publisher does not endorse this.'),
    licence: 'CC0-1.0',
    updated: '2026-11-20',
    languages: ['en'],
    collections: Object.entries(records).map(([name, list]) => ({ name, count: list.length, records: list })),
  });
}

/** A state on 21 November 2026 with datasets loaded and something selected. */
export function stateOf(selection: Selection = {}, ...datasets: readonly Dataset[]): State {
  const all = datasets.length > 0 ? datasets : [datasetOf()];
  const urls = all.map(({ manifest }) => `https://data.example/${manifest.id}`);
  let state = reduce(initialState('2026-11-21', ['en']), { type: 'sources', urls });
  for (const [at, dataset] of all.entries())
    state = reduce(state, { type: 'loaded', url: urls[at] ?? '', dataset });
  return reduce(state, { type: 'select', selection });
}

/** A dataset whose texts and addresses try to be markup and script, as it would be if the door had let it through. */
export function hostileDataset(): Dataset {
  const bad = '<img src=x onerror="window.broken = true"><b>bold</b>';
  const dataset = datasetOf({
    organizations: [
      organization('bad', 'US-TN', {
        name: text(bad),
        summary: text(bad),
        note: text(bad),
        serviceArea: text(bad),
      }),
    ],
    events: [event('bad', 'US-TN', '2019-01-01', { title: text(bad), hosts: [bad] })],
  });
  const [good] = dataset.records.organizations;
  if (!good) throw new Error('The door refused the hostile texts.');
  const link = 'javascript:window.broken=true';
  const organizations = [{ ...good, website: link, sources: [{ url: link }] }];
  return { ...dataset, records: { ...dataset.records, organizations } };
}
