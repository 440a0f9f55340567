import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJurisdiction } from '@coalition-map/geo';
import { datasetOf, emptyState } from './dataset.fixture.ts';
import { full } from './full.fixture.ts';
import { filtersOf } from './filters.ts';
import { reduce, type Request } from './reduce.ts';
import { hashOf, isShared, requestsOf } from './share.ts';
import type { State } from './state.ts';

const url = 'https://data.example/dataset.json';

function loaded(): State {
  const asked = reduce(emptyState(), { type: 'sources', urls: [url] });
  return reduce(asked, { type: 'loaded', url, dataset: datasetOf('all', full) });
}

const after = (state: State, requests: readonly Request[]) => requests.reduce(reduce, state);

function viewOf({ selection, colouring, lens, narrowing }: State): object {
  return { selection, colouring, lens, filters: narrowing?.filters };
}

describe('a link to a view', () => {
  const state = loaded();
  const entry = state.atlas.entries.find(({ kind }) => kind === 'builds');
  const view = after(state, [
    { type: 'narrow', narrowing: filtersOf({ kind: ['builds', 'events'], from: ['2012'], to: ['2022'] }) },
    { type: 'colour', colouring: 'builds' },
    { type: 'lens', places: ['US-TN', 'CA-ON'] },
    { type: 'select', selection: { place: 'US-TN', entry: entry?.key ?? '' } },
  ]);

  it('brings place, record, colours, lens and filters back', () => {
    const hash = hashOf(view);
    expect(hash).toMatch(/^#coalition\?place=US-TN&record=/);
    expect(viewOf(after(state, requestsOf(hash, state)))).toEqual(viewOf(view));
  });

  it('asks for nothing that is so already', () => {
    expect(requestsOf(hashOf(view), view)).toEqual([]);
    expect(requestsOf(hashOf(state), state)).toEqual([]);
  });

  it.each([
    ['#coalition?place=US-XX&record=a/b/c&colour=red&focus=MOON&kind=secrets&program=none&from=soon'],
    ['#coalition?place=__proto__&colour=program:none&publisher=%00'],
    ['#coalition?from=9999&to=1'],
    ['#coalition?%E0%A4%A'],
    ['#other?place=US-TN'],
    ['#US-TN'],
    [`#coalition?place=US-TN&x=${'x'.repeat(600)}`],
  ])('passes over what is not there, and what is no link of ours: %.40s', (hash) => {
    expect(requestsOf(hash, state)).toEqual([]);
  });

  it('is at most 512 characters, whatever is chosen, and place and record stay in it', () => {
    const kinds = Array.from({ length: 90 }, (_, at) => `value-${at}`);
    const crowded = {
      ...view,
      narrowing: { filters: { kind: kinds, program: kinds }, of: () => state.whole },
    };
    const hash = hashOf(crowded);
    expect(hash.length).toBeLessThanOrEqual(512);
    expect(isShared(hash)).toBe(true);
    expect(hash).toContain('place=US-TN&record=');
  });

  it('that is any text, with any beginning, never throws and asks for what is there alone', () => {
    const own = Reflect.ownKeys(Object.prototype);
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '#',
        'coalition?',
        'place',
        'record',
        'colour',
        'focus',
        '=',
        '&',
        '%',
        '%00',
        '%E0%A4',
        '+',
      ),
      fc.constantFrom('&place=US-TN&', '&colour=builds&', '&focus=US-TN&', '&kind=builds&'),
      fc.constantFrom('US-TN', 'program:', '__proto__', 'constructor', 'javascript:alert(1)', '<img src=x>'),
    );
    const hash = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.array(piece, { maxLength: 12 }).map((all) => `#coalition?${all.join('')}`),
    );
    let asked = 0;
    fc.assert(
      fc.property(hash, (text) => {
        const requests = requestsOf(text, state);
        asked += requests.length;
        if (!isShared(text)) expect(requests).toEqual([]);
        const { selection, lens, colouring, narrowing } = after(state, requests);
        if (selection.entry !== undefined) expect(state.whole.byKey.has(selection.entry)).toBe(true);
        if (selection.place !== undefined) expect(isJurisdiction(selection.place)).toBe(true);
        for (const id of lens) expect(isJurisdiction(id)).toBe(true);
        // Nothing of the text itself is kept: what is shown is of the data.
        expect(JSON.stringify([colouring, narrowing?.filters])).not.toMatch(/javascript|<img|__proto__/);
        expect(Reflect.ownKeys(Object.prototype)).toEqual(own);
      }),
      { numRuns: 3000 },
    );
    // Where no text asked for anything, nothing was tried.
    expect(asked).toBeGreaterThan(500);
  });

  it('never throws, and what it asks for is of the data', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('US-TN', 'builds', '2020'),
    );
    const names = fc.constantFrom(
      'place',
      'record',
      'colour',
      'focus',
      'kind',
      'program',
      'from',
      'to',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, text)), fc.boolean(), (parts, isRaw) => {
        const hash = isRaw
          ? `#coalition?${parts.flat().join('&')}`
          : `#coalition?${parts.map(([name, it]) => `${name}=${encodeURIComponent(it)}`).join('&')}`;
        const { selection, lens } = after(state, requestsOf(hash, state));
        if (selection.entry !== undefined) expect(state.whole.byKey.has(selection.entry)).toBe(true);
        for (const id of lens) expect(id).toMatch(/^(US|CA)-[A-Z]{2}$/);
      }),
    );
  });
});
