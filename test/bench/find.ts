/**
 * Measures the finder beside a plain scan and a plain MiniSearch over the same made papers, in the same run, in node:
 * `npm run bench:find [-- 1000 10000 100000]`.
 */
import MiniSearch from 'minisearch';
import {
  find,
  libraryOf,
  paperOf,
  soughtIn,
  storedLibrary,
  type Library,
  type Paper,
} from '@coalition-map/store/finder';
import { atlasOf, enFacts } from '@coalition-map/store';
import { committed } from '../../packages/store/src/facts-committed.fixture.ts';
import { wordsOf } from '../../packages/store/src/finder/fold.ts';
import { judged } from '../../packages/store/src/finder/judged.fixture.ts';
import { randomOf } from './random.ts';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((it) => it > 0);
const SEED = 20_261_122;
/** Made words beside those of the data: a large collection has names that are met once or twice. */
const MADE_WORDS = 20_000;

const atlas = atlasOf(committed);
const real = soughtIn(atlas).map((entry) => paperOf(entry, enFacts, atlas));

/** Gives papers whose words are spread as in a language: a few are everywhere, most are rare (Zipf's law). */
function madePapers(count: number): readonly Paper[] {
  const random = randomOf(SEED);
  const known = [
    ...new Set(real.flatMap(({ title, text }) => wordsOf(`${title} ${text}`).map(({ term }) => term))),
  ];
  const syllables = [
    'ba',
    'co',
    'den',
    'fer',
    'gal',
    'hin',
    'jo',
    'kel',
    'lor',
    'mas',
    'nev',
    'pol',
    'ri',
    'sta',
    'tun',
  ];
  const made = Array.from({ length: MADE_WORDS }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
  const words = [...known, ...made];
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'word';
  const line = (least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least)) }, word).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const like = real[at % real.length];
    if (!like) throw new Error('There is no paper in the committed data.');
    return { ...like, key: `made/${at}`, title: line(3, 9), text: line(8, 30) };
  });
}

/** What a visitor types on the way to each judged query: a part of it after each letter. */
const typed = judged.flatMap(([query]) =>
  Array.from({ length: query.length - 1 }, (_, at) => query.slice(0, at + 2)),
);

function timesOf(run: (query: string) => unknown): { p50: number; p95: number; most: number } {
  const times = typed.map((query) => {
    const begun = performance.now();
    run(query);
    return performance.now() - begun;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** The share of words of titles that are found with one letter wrong. */
function shareFound(papers: readonly Paper[], finds: (query: string) => readonly string[]): number {
  const random = randomOf(SEED);
  let found = 0;
  const tries = 300;
  for (let n = 0; n < tries; n++) {
    const paper = papers[Math.floor(random() * papers.length)];
    const words = wordsOf(paper?.title ?? '').filter(({ term }) => term.length >= 4 && !/\d/.test(term));
    const { term } = words[Math.floor(random() * words.length)] ?? {};
    if (term === undefined) {
      found++;
      continue;
    }
    const at = Math.floor(random() * (term.length - 1));
    const [before, letter, next = '', rest] = [
      term.slice(0, at),
      term[at] ?? '',
      term[at + 1],
      term.slice(at + 2),
    ];
    const wrongs = [
      before + next + rest,
      `${before}${letter}e${next}${rest}`,
      `${before}a${next}${rest}`,
      before + next + letter + rest,
    ];
    const right = new Set(finds(term));
    if (finds(wrongs[n % wrongs.length] ?? '').some((key) => right.has(key))) found++;
  }
  return found / tries;
}

const ms = (it: number) => `${it.toFixed(it < 10 ? 1 : 0)} ms`;
const times = (a: number, b: number) => `${(a / b).toFixed(2)} ×`;

async function measured(count: number): Promise<void> {
  const papers = madePapers(count);
  let begun = performance.now();
  const library: Library = await libraryOf(papers);
  const build = performance.now() - begun;
  const json = JSON.stringify(library.index);
  begun = performance.now();
  await storedLibrary(json, papers);
  const load = performance.now() - begun;
  begun = performance.now();
  const fields = ['title', 'law', 'place', 'what', 'by', 'text'] as const;
  const plain = new MiniSearch<Paper>({ idField: 'key', fields: [...fields] });
  plain.addAll(papers);
  const plainBuild = performance.now() - begun;
  const plainSearch = (query: string) =>
    plain.search(query, { prefix: true, fuzzy: 0.2, combineWith: 'AND' }).map(({ id }) => String(id));
  const scan = (query: string) =>
    papers.filter((paper) => fields.some((it) => paper[it].toLowerCase().includes(query.toLowerCase())));
  const ours = timesOf((query) => find(library, query));
  const theirs = timesOf(plainSearch);
  const scanned = timesOf(scan);
  const ourShare = shareFound(papers, (query) => find(library, query).hits.map(({ key }) => key));
  const theirShare = shareFound(papers, plainSearch);
  console.log(`
${count.toLocaleString('en')} papers         ours        plain MiniSearch   plain scan   ours / MiniSearch
  build               ${ms(build).padEnd(11)} ${ms(plainBuild).padEnd(18)} –            ${times(build, plainBuild)}
  query, median       ${ms(ours.p50).padEnd(11)} ${ms(theirs.p50).padEnd(18)} ${ms(scanned.p50).padEnd(12)} ${times(ours.p50, theirs.p50)}
  query, p95          ${ms(ours.p95).padEnd(11)} ${ms(theirs.p95).padEnd(18)} ${ms(scanned.p95).padEnd(12)} ${times(ours.p95, theirs.p95)}
  query, slowest      ${ms(ours.most).padEnd(11)} ${ms(theirs.most).padEnd(18)} ${ms(scanned.most).padEnd(12)} ${times(ours.most, theirs.most)}
  one letter wrong    ${(100 * ourShare).toFixed(1)} %      ${(100 * theirShare).toFixed(1)} % are found
  index as JSON       ${(json.length / 1e6).toFixed(2)} MB, read in ${ms(load)}`);
}

for (const count of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) await measured(count);
