import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, emptyState, nation, partnership } from './dataset.fixture.ts';
import { reduce, type Request } from './reduce.ts';
import type { State, Trouble } from './state.ts';
import { topics } from './topics.ts';

const a = 'https://example.org/a/dataset.json';
const b = 'https://example.org/b/dataset.json';
const trouble: Trouble = { code: 'offline', detail: 'no answer' };
const tn = datasetOf('a', { partnerships: [partnership('one', 'US-TN')] });
const ab = datasetOf('b', { partnerships: [partnership('one', 'CA-AB')], nations: [nation('x', 'name')] });
const more = datasetOf('a', { partnerships: [partnership('one', 'US-TN'), partnership('two', 'US-IA')] });

function after(...requests: Request[]): State {
  return requests.reduce(reduce, emptyState());
}

const loaded = (url = a, dataset = tn): Request => ({ type: 'loaded', url, dataset });
const failed = (url = a): Request => ({ type: 'failed', url, trouble });
const loading = (url = a): Request => ({ type: 'loading', url });
const sources = (...urls: string[]): Request => ({ type: 'sources', urls });
const select = (place?: string, entry?: string): Request => ({
  type: 'select',
  selection: { ...(place === undefined ? {} : { place }), ...(entry === undefined ? {} : { entry }) },
});

const ready = after(sources(a), loaded(), select('US-TN', 'a/partnerships/one'));

/** Names that a plain object has without having been given them. */
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'prototype'];

describe('a request that changes nothing', () => {
  const requests: [string, Request][] = [
    ['the same selection', select('US-TN', 'a/partnerships/one')],
    ['a place that does not exist', select('US-XX')],
    ['a place in another spelling', select('us-tn')],
    ['an entry that does not exist', select(undefined, 'a/partnerships/two')],
    ['neither place nor entry that exists', select('XX', 'b/partnerships/one')],
    ['the same colouring', { type: 'colour', colouring: 'all' }],
    ['a colouring that is none', { type: 'colour', colouring: 'rainbow' as 'all' }],
    ['a program that no id could be', { type: 'colour', colouring: 'program:A b' }],
    ['breaks that fall', { type: 'breaks', breaks: [4, 2] }],
    ['breaks that are no numbers', { type: 'breaks', breaks: [2, NaN] }],
    ['more breaks than there are colours', { type: 'breaks', breaks: [1, 2, 3, 4, 5] }],
    ['a preset that is none', { type: 'preset', preset: 'world' as 'us' }],
    ['a lens on a place that does not exist', { type: 'lens', places: ['US-XX', 'constructor'] }],
    ['showing what is shown', { type: 'hide', key: 'pin:build', isHidden: false }],
    ['the same day', { type: 'clock', asOf: ready.asOf }],
    ['a day that is none', { type: 'clock', asOf: '2026-02-30' }],
    ['a day that is only a month', { type: 'clock', asOf: '2026-02' }],
    ['a day that is no text', { type: 'clock', asOf: 'soon' }],
    ['the same languages', { type: 'read', languages: ['en'] }],
    ['the same sources', sources(a)],
    ['the same source twice', sources(a, a)],
    ['loading of an unknown source', loading(b)],
    ['data of an unknown source', loaded(b, ab)],
    ['failure of an unknown source', failed(b)],
    ...inherited.flatMap((name): [string, Request][] => [
      [`the place ${name}`, select(name)],
      [`the entry ${name}`, select(undefined, name)],
      [`the colouring ${name}`, { type: 'colour', colouring: name as 'all' }],
      [`the source ${name}`, loaded(name, ab)],
    ]),
  ];

  it.each(requests)('gives the very same state back for %s', (_name, request) => {
    expect(reduce(ready, request)).toBe(ready);
  });

  it('gives the very same state back where a load of a source that loads is told again', () => {
    const state = after(sources(a));
    expect(reduce(state, loading())).toBe(state);
  });

  it('is each request, sent a second time', () => {
    const place = fc.constantFrom('US-TN', 'CA-AB', 'US-XX', 'nation:x', ...inherited);
    const entry = fc.constantFrom('a/partnerships/one', 'b/partnerships/one', 'b/nations/x', ...inherited);
    const url = fc.constantFrom(a, b, 'constructor');
    const request: fc.Arbitrary<Request> = fc.oneof(
      fc.record({ place, entry }, { requiredKeys: [] }).map((it): Request => select(it.place, it.entry)),
      fc
        .constantFrom('all', ...topics, 'none')
        .map((it): Request => ({ type: 'colour', colouring: it as 'all' })),
      fc.constantFrom('2026-11-21', '1970-01-01', '').map((it): Request => ({ type: 'clock', asOf: it })),
      fc.subarray(['es', 'en', 'fr-CA'] as const).map((it): Request => ({ type: 'read', languages: it })),
      fc.subarray([a, b]).map((it): Request => sources(...it)),
      url.map((it): Request => loading(it)),
      url.map((it): Request => loaded(it, it === a ? tn : ab)),
      url.map((it): Request => failed(it)),
    );
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
        let state = emptyState();
        for (const each of requests) {
          const next = reduce(state, each);
          expect(reduce(next, each)).toBe(next);
          expect(Object.isFrozen(next)).toBe(true);
          const { place: at, entry: key } = next.selection;
          expect(key === undefined || next.atlas.byKey.has(key)).toBe(true);
          expect(at).not.toBe('US-XX');
          expect(next.phase === 'ready').toBe(next.sources.some(({ dataset }) => dataset));
          state = next;
        }
      }),
    );
  });
});

describe('a state', () => {
  it('is frozen, with its sources, their list, its selection, its languages and its atlas', () => {
    const { atlas } = ready;
    const parts = [ready, ready.sources, ...ready.sources, ready.selection, ready.languages];
    for (const part of [...parts, atlas, atlas.entries, atlas.datasets, atlas.faults])
      expect(Object.isFrozen(part)).toBe(true);
    expect(() => {
      (ready as { asOf: string }).asOf = '2000-01-01';
    }).toThrow(TypeError);
  });

  it('does not change with the list of languages that it was given', () => {
    const languages: ('en' | 'es')[] = ['es'];
    const state = after({ type: 'read', languages });
    languages.push('en');
    expect(state.languages).toEqual(['es']);
  });

  it('keeps the objects that a request does not concern', () => {
    const next = reduce(ready, { type: 'colour', colouring: 'botl' });
    expect(next).not.toBe(ready);
    expect(next.colouring).toBe('botl');
    for (const part of ['atlas', 'sources', 'selection', 'languages'] as const)
      expect(next[part]).toBe(ready[part]);
  });

  it('keeps its atlas while a source loads again, and when that fails', () => {
    const again = reduce(ready, loading());
    expect(again).not.toBe(ready);
    expect(again.atlas).toBe(ready.atlas);
    expect(reduce(again, failed()).atlas).toBe(ready.atlas);
  });

  it('can be coloured by every topic', () => {
    for (const colouring of topics) expect(after({ type: 'colour', colouring }).colouring).toBe(colouring);
  });

  it('takes another day and other languages', () => {
    expect(after({ type: 'clock', asOf: '2030-01-01' }).asOf).toBe('2030-01-01');
    expect(after({ type: 'read', languages: ['es', 'en'] }).languages).toEqual(['es', 'en']);
  });
});

describe('a selection', () => {
  it('of a place that exists stands before any data has come', () => {
    expect(after(select('US-TN')).selection).toEqual({ place: 'US-TN' });
  });

  it('of nothing clears it', () => {
    expect(reduce(ready, select()).selection).toEqual({});
  });

  it('keeps what exists of a place and an entry', () => {
    expect(reduce(ready, select('CA-AB', 'gone')).selection).toEqual({ place: 'CA-AB' });
    expect(reduce(ready, select('XX', 'a/partnerships/one')).selection).toEqual({
      entry: 'a/partnerships/one',
    });
  });

  it('of a tribal nation needs a record that speaks of it', () => {
    expect(after(select('nation:x')).selection).toEqual({});
    const told = datasetOf('c', { partnerships: [partnership('one', 'nation:x')] });
    expect(after(sources(a), loaded(a, told), select('nation:x')).selection).toEqual({ place: 'nation:x' });
  });

  it('stays where a second dataset comes', () => {
    const next = [sources(a, b), loaded(b, ab)].reduce(reduce, ready);
    expect(next.selection).toEqual(ready.selection);
  });

  it('loses the entry, and not the place, where the entry vanishes with its dataset', () => {
    expect(reduce(ready, sources(b)).selection).toEqual({ place: 'US-TN' });
  });

  it('loses the entry that a newer version of the dataset no longer has', () => {
    const newer = datasetOf('a', { partnerships: [partnership('two', 'US-TN')] }, '1.0.1');
    expect(reduce(ready, loaded(a, newer)).selection).toEqual({ place: 'US-TN' });
  });
});

describe('the sources', () => {
  it('begin as loading, and the state with them', () => {
    const state = after(sources(a, b));
    expect(state.phase).toBe('loading');
    expect(state.sources).toEqual([
      { url: a, phase: 'loading' },
      { url: b, phase: 'loading' },
    ]);
  });

  it('leave the state idle where there are none', () => {
    expect(emptyState().phase).toBe('idle');
    expect(after(sources(a), sources()).phase).toBe('idle');
  });

  it('make the state ready with the first dataset, while another still loads', () => {
    const state = after(sources(a, b), loaded(b, ab));
    expect(state.phase).toBe('ready');
    expect(state.sources.map(({ phase }) => phase)).toEqual(['loading', 'ready']);
    expect(state.atlas.entries.map(({ key }) => key)).toEqual(['b/partnerships/one', 'b/nations/x']);
  });

  it('make the state failed only when nothing is there and nothing is on its way', () => {
    const one = after(sources(a, b), failed(a));
    expect(one.phase).toBe('loading');
    expect(reduce(one, failed(b)).phase).toBe('failed');
    expect(reduce(one, loaded(b, ab)).phase).toBe('ready');
  });

  it('tell what went wrong, until a retry begins', () => {
    const state = after(sources(a), failed());
    expect(state.sources).toEqual([{ url: a, phase: 'failed', trouble }]);
    const again = reduce(state, loading());
    expect(again.phase).toBe('loading');
    expect(again.sources).toEqual([{ url: a, phase: 'loading' }]);
  });

  it('keep the last good data through a retry that fails', () => {
    const state = [loading(), failed()].reduce(reduce, ready);
    expect(state.phase).toBe('ready');
    expect(state.sources).toEqual([{ url: a, phase: 'ready', dataset: tn, trouble }]);
    expect(state.selection).toEqual(ready.selection);
  });

  it('keep the fuller of two readings of one version', () => {
    const poorer = after(sources(a), loaded(a, more), loading(), loaded(a, tn));
    expect(poorer.sources).toEqual([{ url: a, phase: 'ready', dataset: more }]);
    expect(reduce(ready, loaded(a, more)).sources[0]?.dataset).toBe(more);
  });

  it('take a newer version of a dataset, also where it has fewer records', () => {
    const newer = datasetOf('a', { partnerships: [partnership('one', 'US-TN')] }, '1.1.0');
    expect(after(sources(a), loaded(a, more), loaded(a, newer)).sources[0]?.dataset).toBe(newer);
  });

  it('take another dataset from the same address, also where it has fewer records', () => {
    expect(after(sources(a), loaded(a, ab), loaded(a, tn)).sources[0]?.dataset).toBe(tn);
  });

  it('keep the first dataset when a second address is added, in the order of the addresses', () => {
    const state = [sources(b, a), loaded(b, ab)].reduce(reduce, ready);
    expect(state.atlas.datasets.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(state.sources.map(({ url }) => url)).toEqual([b, a]);
  });

  it('drop a dataset with its address', () => {
    const state = after(sources(a, b), loaded(a, tn), loaded(b, ab), sources(b));
    expect(state.atlas.datasets.map(({ id }) => id)).toEqual(['b']);
    expect(state.atlas.byPlace.has('US-TN')).toBe(false);
  });
});

describe('what is drawn and what is left out', () => {
  it('takes the preset, the lens and the breaks of the page', () => {
    const state = after(
      { type: 'preset', preset: 'na' },
      { type: 'lens', places: ['US-TN', 'US-XX', 'US-KY', 'US-TN'] },
      { type: 'breaks', breaks: [2, 5] },
      { type: 'colour', colouring: 'program:man-to-man' },
    );
    expect(state.preset).toBe('na');
    expect(state.lens).toEqual(['US-TN', 'US-KY']);
    expect(state.breaks).toEqual([2, 5]);
    expect(state.colouring).toBe('program:man-to-man');
    expect(reduce(state, { type: 'lens', places: [] }).lens).toEqual([]);
  });

  it('forgets the classes that were switched off when the colours tell something else, and keeps the kinds', () => {
    const state = after(
      { type: 'hide', key: 'fill:step-2', isHidden: true },
      { type: 'hide', key: 'pin:build', isHidden: true },
    );
    expect([...state.hidden]).toEqual(['fill:step-2', 'pin:build']);
    expect([...reduce(state, { type: 'colour', colouring: 'year' }).hidden]).toEqual(['pin:build']);
    expect(reduce(state, { type: 'hide', key: 'pin:build', isHidden: false }).hidden.has('pin:build')).toBe(
      false,
    );
  });
});
