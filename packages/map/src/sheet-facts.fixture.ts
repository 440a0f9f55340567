import type { State } from '@coalition-map/store';
import { fullState } from './pack.fixture.ts';

/** A state in which Tennessee has more of everything than one page holds, and each record sources of its own. */
export function sourcedState(): State {
  const state = fullState();
  const entries = (state.whole.byPlace.get('US-TN') ?? []).map((entry, at) => ({
    ...entry,
    record: {
      ...entry.record,
      sources: ['first', 'second', 'third', 'fourth'].map((name) => ({
        url: `https://a-rather-long-name-of-a-${name}-host-${at}.example/page`,
        publisher: `The ${name} publisher of record ${at}, with a name that goes on`,
        date: '2017-03-02',
        accessed: '2026-11-21',
      })),
    },
  })) as typeof state.whole.entries;
  const whole: State['whole'] = { ...state.whole, entries, byPlace: new Map([['US-TN', entries]]) };
  return { ...state, atlas: whole, whole };
}
