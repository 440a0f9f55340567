import { isJurisdiction, jurisdictionOf, jurisdictionsOf, type Preset } from '@coalition-map/geo';
import {
  collectionNames,
  precisionOf,
  type CollectionName,
  type Dataset,
  type Language,
} from '@coalition-map/schema';
import { atlasOf, type Atlas } from './atlas.ts';
import type { Colouring, Narrowing, Selection, SourceState, State, Trouble } from './state.ts';
import { topics } from './topics.ts';

const presets: readonly Preset[] = ['us', 'us-ca', 'na'];

/** What can be asked of the state. */
export type Request =
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'colour'; readonly colouring: Colouring }
  | { readonly type: 'breaks'; readonly breaks: readonly number[] | undefined }
  | { readonly type: 'preset'; readonly preset: Preset }
  | { readonly type: 'lens'; readonly places: readonly string[] }
  | { readonly type: 'hide'; readonly key: string; readonly isHidden: boolean }
  | { readonly type: 'narrow'; readonly narrowing: Narrowing | undefined }
  | { readonly type: 'clock'; readonly asOf: string }
  | { readonly type: 'read'; readonly languages: readonly Language[]; readonly spoken?: Language }
  | { readonly type: 'sources'; readonly urls: readonly string[] }
  | { readonly type: 'loading'; readonly url: string }
  | { readonly type: 'loaded'; readonly url: string; readonly dataset: Dataset }
  | { readonly type: 'failed'; readonly url: string; readonly trouble: Trouble };

/** Gives the state after a request; the same object where nothing changed, also for a request that makes no sense. */
export function reduce(state: State, request: Request): State {
  switch (request.type) {
    case 'select':
      return withSelection(state, request.selection);
    case 'colour':
      if (request.colouring === state.colouring || !isColouring(request.colouring)) return state;
      return Object.freeze({
        ...state,
        colouring: request.colouring,
        // What was switched off were classes of the other colouring.
        hidden: new Set([...state.hidden].filter((key) => !key.startsWith('fill:'))),
      });
    case 'breaks':
      return withChange(state, 'breaks', isAscending(request.breaks) ? request.breaks : undefined);
    case 'preset':
      return withChange(state, 'preset', presets.includes(request.preset) ? request.preset : state.preset);
    case 'lens':
      return withChange(
        state,
        'lens',
        // A country means all that is drawn of it; Mexico is drawn for orientation only.
        [...new Set(request.places)].flatMap((id) => {
          const found = jurisdictionOf(id);
          if (!found || found.country === 'MX') return [];
          return found.kind === 'country' ? jurisdictionsOf(found.country).map((own) => own.id) : [id];
        }),
      );
    case 'hide': {
      if (state.hidden.has(request.key) === request.isHidden) return state;
      const hidden = new Set(state.hidden);
      if (request.isHidden) hidden.add(request.key);
      else hidden.delete(request.key);
      return Object.freeze({ ...state, hidden });
    }
    case 'narrow': {
      const { narrowing } = request;
      if (narrowing === state.narrowing) return state;
      return Object.freeze({ ...state, narrowing, atlas: narrowing?.of(state.whole) ?? state.whole });
    }
    case 'clock':
      if (request.asOf === state.asOf || precisionOf(request.asOf) !== 'day') return state;
      return Object.freeze({ ...state, asOf: request.asOf });
    case 'read': {
      const { languages, spoken = 'en' } = request;
      if (languages.join() === state.languages.join() && spoken === state.spoken) return state;
      // Another list also where only the words came: whatever tells something tells it anew.
      return Object.freeze({ ...state, languages: Object.freeze([...languages]), spoken });
    }
    default:
      return withSources(state, sourcesAfter(state.sources, request));
  }
}

type SourceRequest = Extract<Request, { type: 'sources' | 'loading' | 'loaded' | 'failed' }>;

function sourcesAfter(sources: readonly SourceState[], request: SourceRequest): readonly SourceState[] {
  if (request.type === 'sources') {
    const known = new Map(sources.map((source) => [source.url, source]));
    return [...new Set(request.urls)].map((url) => known.get(url) ?? { url, phase: 'loading' });
  }
  if (!sources.some(({ url }) => url === request.url)) return sources;
  return sources.map((source) => {
    if (source.url !== request.url) return source;
    const next = sourceAfter(source, request);
    return isSame(source, next) ? source : next;
  });
}

function isSame(a: SourceState, b: SourceState): boolean {
  return (
    a.phase === b.phase &&
    a.dataset === b.dataset &&
    a.trouble?.code === b.trouble?.code &&
    a.trouble?.detail === b.trouble?.detail
  );
}

function sourceAfter(source: SourceState, request: SourceRequest): SourceState {
  // The last good data is never replaced by worse: it stays while a retry runs, and when it fails.
  const { trouble: _old, ...kept } = source;
  if (request.type === 'loaded')
    return { ...kept, phase: 'ready', dataset: betterOf(request.dataset, source.dataset) };
  if (request.type === 'loading') return source.phase === 'loading' ? source : { ...kept, phase: 'loading' };
  if (request.type === 'failed')
    return { ...kept, phase: source.dataset ? 'ready' : 'failed', trouble: request.trouble };
  return source;
}

/** Of two readings of one version, the one with more records: a retry on a poor network may bring less than there was. */
function betterOf(dataset: Dataset, before: Dataset | undefined): Dataset {
  const same =
    before?.manifest.id === dataset.manifest.id && before.manifest.version === dataset.manifest.version;
  return same && countOf(dataset) < countOf(before) ? before : dataset;
}

function countOf({ records }: Dataset): number {
  return Object.values(records).reduce((sum, { length }) => sum + length, 0);
}

function withSources(state: State, sources: readonly SourceState[]): State {
  if (sources.length === state.sources.length && sources.every((it, at) => it === state.sources[at]))
    return state;
  const datasets = sources.flatMap(({ dataset }) => dataset ?? []);
  const before = state.sources.flatMap(({ dataset }) => dataset ?? []);
  const same = datasets.length === before.length && datasets.every((it, at) => it === before[at]);
  const gaps = gapsOf(sources);
  const whole = same && gaps.join() === [...state.whole.gaps].join() ? state.whole : atlasOf(datasets, gaps);
  const frozen = Object.freeze(sources.map((source) => Object.freeze(source)));
  const next = { ...state, sources: frozen, phase: phaseOf(sources) };
  if (whole === state.whole) return Object.freeze(next);
  const atlas = state.narrowing?.of(whole) ?? whole;
  return Object.freeze({ ...next, whole, atlas, selection: stillThere(state.selection, whole) });
}

/** A source that is on its way, or failed, leaves a gap in all kinds; one that lost a file, in that kind. */
function gapsOf(sources: readonly SourceState[]): readonly CollectionName[] {
  if (sources.some(({ dataset }) => !dataset)) return collectionNames;
  const missing = new Set(sources.flatMap(({ dataset }) => dataset?.missing ?? []));
  return collectionNames.filter((name) => missing.has(name));
}

function phaseOf(sources: readonly SourceState[]): State['phase'] {
  if (sources.length === 0) return 'idle';
  if (sources.some(({ dataset }) => dataset)) return 'ready';
  return sources.some(({ phase }) => phase === 'loading') ? 'loading' : 'failed';
}

function withSelection(state: State, wanted: Selection): State {
  const selection = stillThere(wanted, state.whole);
  const { place, entry } = state.selection;
  // A request that names only what is not there makes no sense; one that names nothing clears the selection.
  const named = wanted.place !== undefined || wanted.entry !== undefined;
  if (named && selection.place === undefined && selection.entry === undefined) return state;
  return selection.place === place && selection.entry === entry
    ? state
    : Object.freeze({ ...state, selection });
}

/** Keeps of a selection what exists. */
function stillThere({ place, entry }: Selection, atlas: Atlas): Selection {
  const known = place !== undefined && (isJurisdiction(place) || atlas.byPlace.has(place));
  return Object.freeze({
    ...(known ? { place } : {}),
    ...(entry !== undefined && atlas.byKey.has(entry) ? { entry } : {}),
  });
}

function isColouring(name: string): boolean {
  return (
    ['all', 'components', 'builds', 'year', ...topics].includes(name) || /^program:[a-z0-9-]+$/.test(name)
  );
}

function isAscending(breaks: readonly number[] = []): boolean {
  const isOne = (it: number, at: number) => Number.isInteger(it) && !(it <= (breaks[at - 1] ?? 0));
  return breaks.length > 0 && breaks.length < 5 && breaks.every(isOne);
}

/** The state with another value, or the same object where the value is the same. */
function withChange<K extends 'breaks' | 'preset' | 'lens'>(state: State, key: K, value: State[K]): State {
  return String(value) === String(state[key]) ? state : Object.freeze({ ...state, [key]: value });
}
