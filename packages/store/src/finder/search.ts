import type MiniSearch from 'minisearch';
import type { AsPlainObject, Query, SearchResult } from 'minisearch';
import { typingErrors } from '@coalition-map/geo';
import { askedIn, isEmpty, type Asked } from './asked.ts';
import { termsOf } from './fold.ts';
import { fields, type Field, type Paper } from './papers.ts';
import { wordingsOf, type Wording } from './synonyms.ts';

/** A record that a query finds. */
export interface Hit {
  readonly key: string;
  readonly score: number;
  /** Looks what was met; only for those that are shown. */
  why(): Why;
}

/** Why a record is found. */
export interface Why {
  /** The terms of the index that were met, to be marked. */
  readonly terms: readonly string[];
  /** The fields that they stand in, the weightiest first. */
  readonly fields: readonly Field[];
  /** Words that were met for others: what was asked for, and what stands there. */
  readonly instead: readonly (readonly [asked: string, met: string])[];
  /** What was searched. */
  readonly paper: Paper | undefined;
}

/** What is found, the best first. */
export interface Found {
  readonly hits: readonly Hit[];
  /** True where no record has all words, so that those with some of them are given. */
  readonly isPart: boolean;
}

/** Papers, and the index over them. */
export interface Library {
  readonly index: MiniSearch<Paper>;
  readonly papers: ReadonlyMap<string, Paper>;
  /** All terms of the index, sorted by code units. */
  readonly terms: readonly string[];
}

/** How much a word weighs by where it stands. */
const weights: Readonly<Record<Field, number>> = { title: 5, law: 5, place: 2.5, what: 2, by: 2, text: 1 };
/** How much of it is left where another wording, only the beginning, or a word with letters wrong was met. */
const shares = { synonym: 0.5, prefix: 0.6, fuzzy: 0.4 };
/** What a title adds that has the words of the query side by side, and one that is nothing else. */
const side = { some: 1.5, whole: 2.5 };
/** From this length on a word may have a letter wrong, and from the second on two. */
const [ONE_WRONG, TWO_WRONG] = [3, 9];
/** A shorter word that is still being typed, and that nothing begins with, says nothing yet. */
const EARLY = 4;
/** How many letters a word that is met may differ in at most. */
const MOST_WRONG = 2;
/** How many of the best are looked at again. */
const MANY = 200;

const CODE = /@[a-z0-9:-]+/g;

const options = {
  idField: 'key',
  fields: [...fields],
  tokenize: (text: string) => [...termsOf(text.replace(CODE, ' ')), ...(text.match(CODE) ?? [])],
  processTerm: (term: string) => (isEmpty(term) ? null : term),
};

/** How long a slice of the making may take, ms: less than what a visitor who types would notice. */
const SLICE = 8;

/**
 * Makes a library of papers in slices, so that typing and scrolling go on meanwhile; the papers themselves are asked for one
 * by one. Ends early, with an error, where the signal says so.
 */
export async function libraryOf(papers: Iterable<Paper>, signal?: AbortSignal): Promise<Library> {
  const { default: Index } = await import('minisearch');
  const met = new Set<string>();
  const processTerm = (term: string) => {
    if (!isEmpty(term)) met.add(term);
    return options.processTerm(term);
  };
  const index = new Index<Paper>({ ...options, processTerm });
  const all: Paper[] = [];
  let begun = performance.now();
  for (const paper of papers) {
    index.add(paper);
    all.push(paper);
    if (performance.now() - begun < SLICE) continue;
    await new Promise((go) => setTimeout(go));
    signal?.throwIfAborted();
    begun = performance.now();
  }
  return { index, papers: byKey(all), terms: [...met].sort() };
}

/** Reads a library whose index was made before: what `JSON.stringify(library.index)` gave, of the same papers. */
export async function storedLibrary(json: string, papers: readonly Paper[]): Promise<Library> {
  const stored = JSON.parse(json) as AsPlainObject;
  const { default: Index } = await import('minisearch');
  const index = await Index.loadJSAsync<Paper>(stored, options);
  return { index, papers: byKey(papers), terms: stored.index.map(([term]) => term).sort() };
}

function byKey(papers: readonly Paper[]): Library['papers'] {
  return new Map(papers.map((paper) => [paper.key, paper]));
}

/** Finds papers, the best first; for nothing, nothing is found. */
export function find(library: Library, query: string | Asked): Found {
  const asked = typeof query === 'string' ? askedIn(query) : query;
  const last = asked.terms.at(-1) ?? '';
  // One or two letters of a word that is still being typed say nothing yet.
  const isEarly =
    asked.isOpen && asked.terms.length > 1 && last.length < EARLY && !has(library.terms, last, false);
  const isKnown = (term: string): boolean =>
    has(library.terms, term, false) || (asked.isOpen && term === last && has(library.terms, term, true));
  const wordings = wordingsOf(isEarly ? asked.terms.slice(0, -1) : asked.terms, isKnown);
  const parts = [
    ...wordings.map((it, at) => queryOf(it, asked.isOpen && at === wordings.length - 1, library)),
    ...asked.phrases.map((terms): Query => ({ combineWith: 'AND', queries: [...terms] })),
  ];
  if (parts.length === 0) return { hits: [], isPart: false };
  const all = hitsOf(library, asked, wordings, { combineWith: 'AND', queries: parts });
  if (all.length > 0 || wordings.length < 2) return { hits: all, isPart: false };
  const some = hitsOf(library, asked, wordings, { combineWith: 'OR', queries: parts });
  return { hits: some, isPart: some.length > 0 };
}

/** A wording as a query: its own words, or what else is said for them. */
function queryOf({ terms, others }: Wording, isOpen: boolean, library: Library): Query {
  const own = terms.map((term, at) => wordQuery(term, isOpen && at === terms.length - 1, library));
  const boost = Object.fromEntries(fields.map((it) => [it, weights[it] * shares.synonym]));
  return {
    combineWith: 'OR',
    queries: [
      { combineWith: 'AND', queries: own },
      ...others.map((other): Query => ({ combineWith: 'AND', queries: [...other], boost })),
    ],
  };
}

/** A word as a query. One that the library does not have may have letters wrong; of one that it has, nothing else is meant. */
function wordQuery(term: string, isOpen: boolean, { terms }: Library): Query {
  const isCode = term.startsWith('@');
  const isKnown = has(terms, term, false);
  const isBegun = !isCode && isOpen && term.length > 1 && has(terms, term, true);
  const isRight = isCode || isKnown || isBegun || term.length < ONE_WRONG;
  return {
    combineWith: 'OR',
    // Two letters in the wrong order count as two that are wrong, so they are tried by themselves.
    queries: isRight ? [term] : [term, ...swapped(term).filter((it) => has(terms, it, false))],
    prefix: (it) => !isCode && it === term && term.length > 2 && (isOpen || isKnown),
    fuzzy: (it) => (isRight || it !== term ? false : term.length < TWO_WRONG ? 1 : 2),
    weights: { prefix: shares.prefix, fuzzy: shares.fuzzy },
  };
}

/** A term is looked up as it is. */
const asIs = { tokenize: (text: string) => [text], processTerm: (term: string) => term };

/** Tells whether a term is among sorted ones, or begins one of them. */
function has(terms: readonly string[], term: string, asPrefix: boolean): boolean {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  const found = terms[low];
  return asPrefix ? found?.startsWith(term) === true : found === term;
}

/** A word with each two neighbours the other way round. */
function swapped(term: string): readonly string[] {
  const letters = Array.from(term);
  return letters.slice(1).flatMap((letter, at) => {
    const before = letters[at] ?? letter;
    if (before === letter) return [];
    return [[...letters.slice(0, at), letter, before, ...letters.slice(at + 2)].join('')];
  });
}

function hitsOf(library: Library, asked: Asked, wordings: readonly Wording[], query: Query): readonly Hit[] {
  const found = library.index.search(query, { ...asIs, boost: { ...weights } }).filter(({ id }) => {
    const paper = library.papers.get(String(id));
    return (
      asked.phrases.every((it) => hasPhrase(paper, it)) && !asked.without.some((it) => hasPhrase(paper, it))
    );
  });
  const said = wordings.flatMap(({ terms }) => terms).concat(...asked.phrases);
  const best = found.slice(0, MANY).map((it) => ({ it, score: it.score * shareOf(library, it, said) }));
  best.sort((a, b) => b.score - a.score);
  return [...best, ...found.slice(MANY).map((it) => ({ it, score: it.score }))].map(({ it, score }) => ({
    key: String(it.id),
    score,
    why: () => ({
      terms: it.terms,
      fields: fields.filter((field) => Object.values(it.match).some((list) => list.includes(field))),
      instead: insteadOf(it, wordings),
      paper: library.papers.get(String(it.id)),
    }),
  }));
}

function shareOf({ papers }: Library, { id }: SearchResult, said: readonly string[]): number {
  const { title = '', share = 1 } = papers.get(String(id)) ?? {};
  const terms = termsOf(title).filter((it) => !isEmpty(it));
  if (said.length < 2 || !isIn(terms, said)) return share;
  return share * (terms.length === said.length ? side.whole : side.some);
}

function hasPhrase(paper: Paper | undefined, phrase: readonly string[]): boolean {
  return paper !== undefined && fields.some((field) => isIn(termsOf(paper[field]), phrase));
}

/** Tells whether terms stand side by side in others, in their order. */
function isIn(terms: readonly string[], wanted: readonly string[]): boolean {
  return terms.some((_, at) => wanted.every((term, by) => terms[at + by] === term));
}

/** What was met for words that do not stand there themselves. */
function insteadOf({ terms: met }: SearchResult, wordings: readonly Wording[]): Why['instead'] {
  return wordings.flatMap(({ terms, others }): Why['instead'] => {
    const asked = terms.join(' ');
    if (asked.startsWith('@') || terms.every((term) => met.some((it) => it.startsWith(term)))) return [];
    const other = others.find((it) => it.every((term) => met.includes(term)));
    if (other) return [[asked, other.join(' ')]];
    return terms.flatMap((term): Why['instead'] => {
      const near = met.includes(term) ? undefined : nearest(term, met);
      return near === undefined ? [] : [[term, near]];
    });
  });
}

/** The word with the fewest letters changed, of those that may have been met for another. */
function nearest(term: string, met: readonly string[]): string | undefined {
  const near = met.map((it) => [typingErrors(term, it), it] as const).filter(([far]) => far <= MOST_WRONG);
  return near.sort(([a], [b]) => a - b)[0]?.[1];
}
