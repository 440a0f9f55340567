import { base, stateOf } from './data.fixture.ts';
import type { State } from '@coalition-map/store';

const long = 'a text that goes on and on, as those of careful clerks do, until nobody can follow it any more';
const times = <T>(count: number, make: (id: string) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(`r${at}`));

/** A state in which Tennessee has more of everything, and longer, than one page holds. */
export function fullState(): State {
  const record = (id: string): object => ({ ...base, id, jurisdictions: ['US-TN'] });
  const measure = { scope: 'local', attribution: 'other', year: 2011, yearCertainty: 'inferred' };
  const state = stateOf({
    partnerships: [
      ...times(30, (id) => ({
        ...record(id),
        ...measure,
        topic: 'awareness-campaign',
        status: 'reported',
        partners: times(4, (name) => `${name} of ${id}, ${long}`),
      })),
      ...times(20, (id) => ({
        ...record(`law-${id}`),
        ...measure,
        topic: 'cdl-training-mandate',
        status: 'proposed',
        law: `HB ${id}: ${long}`,
      })),
    ],
    builds: times(20, (id) => ({
      ...record(id),
      type: 'state',
      evidence: 'announcement',
      date: '2015-10-27',
      hosts: [long, long],
      attendance: 134,
      place: { precision: 'city', city: 'Nashville' },
      summary: { en: long },
    })),
    events: [
      ...times(9, (id) => ({ id, start: '2027-03-01T09:00' })),
      ...times(9, (id) => ({ id: `o-${id}`, start: '2019' })),
    ].map(({ id, start }) => ({
      ...record(id),
      start,
      zone: 'America/Chicago',
      type: 'training',
      title: { en: `${id}: ${long}` },
    })),
    organizations: times(30, (id) => ({
      ...record(id),
      name: { en: `${id}: ${long}` },
      type: 'tribal-resource-center',
      summary: { en: long },
      website: `https://${'a-long-name-'.repeat(4)}${id}.example`,
      phone: '615-555-0100',
      attribution: 'other',
    })),
  });
  const [manifest] = state.whole.datasets;
  if (!manifest) throw new Error('There is no dataset.');
  // Three more datasets of which each has something here.
  const others = times(3, (id) => ({
    ...manifest,
    id,
    title: { en: `${id}: ${long}` },
    notice: { en: `${long}. ${long}. ${long}.` },
  }));
  const entries = (state.whole.byPlace.get('US-TN') ?? []).map((entry, at) => ({
    ...entry,
    dataset: others[at % others.length]?.id ?? entry.dataset,
  }));
  const whole: State['whole'] = {
    ...state.whole,
    datasets: [...others, manifest],
    entries,
    byPlace: new Map([['US-TN', entries]]),
  };
  return { ...state, atlas: whole, whole };
}
