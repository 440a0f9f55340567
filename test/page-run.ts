import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';
import { writeReport } from './report.ts';
import { run } from './run.ts';
import { root } from './tree.ts';

/** A test with the file that holds it, below test/. */
export type Job<T> = T & { readonly file: string };

/** How a try ended: the error, if any, and what helps to understand it. */
export interface Tried {
  readonly error?: unknown;
  readonly notes: readonly string[];
}

/** The tests that the files of a folder export as `pages`; with words, those whose file or title holds one of them. */
export async function jobsIn<T extends { readonly title: string }>(
  folder: string,
  ending: string,
  words: readonly string[],
): Promise<Job<T>[]> {
  const files = (await readdir(path.join(root, folder))).filter((name) => name.endsWith(ending)).sort();
  const all: Job<T>[] = [];
  for (const name of files) {
    const file = `${folder}/${name}`;
    const module = (await import(pathToFileURL(path.join(root, file)).href)) as { pages?: T[] };
    if (!Array.isArray(module.pages)) throw new Error(`${file} exports no \`pages\`.`);
    all.push(...module.pages.map((test) => ({ ...test, file })));
  }
  return words.length === 0
    ? all
    : all.filter(({ file, title }) => words.some((word) => `${path.basename(file)} ${title}`.includes(word)));
}

/** Builds dist/demo and dist/cdn, unless the command line says that they are there. */
export async function buildUnlessBuilt(args: readonly string[]): Promise<void> {
  if (args.includes('--built')) return;
  const demo = await run('vite', ['build', '--logLevel', 'warn']);
  const folder = await run('demo/make/cdn.ts', []);
  if (demo !== 0 || folder !== 0) throw new Error('The demo could not be built.');
}

/** Fails when the time is over; `end` stops the clock. */
export function timeLimit(milliseconds: number): { readonly over: Promise<never>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`not done after ${milliseconds / 1000} s`));
    }, milliseconds);
  });
  return {
    over,
    end() {
      clearTimeout(timer);
    },
  };
}

function show(job: Job<{ title: string }>, { error, notes }: Tried, seconds: number): void {
  const took = `${seconds.toFixed(1)} s`;
  if (error === undefined) {
    console.log(`✓ ${job.title} (${took})`);
    return;
  }
  console.log(`✗ ${job.title} (${job.file}, ${took})`);
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  console.log(stripVTControlCharacters(text).replace(/^/gm, '    '));
  // A page may complain a hundred times of one thing: tell each once, by how it begins.
  const told = new Map(notes.map((note) => [note.slice(0, 80), note.slice(0, 400)]));
  for (const note of told.values()) console.log(`    · ${note}`);
}

/** Tries each test, some at once, tells how each went, and leaves the count for `npm test`; gives how many failed. */
export async function runJobs<T extends { readonly title: string }>(
  report: string,
  jobs: readonly Job<T>[],
  attempt: (job: Job<T>) => Promise<Tried>,
  atOnce: number,
): Promise<number> {
  const waiting = [...jobs];
  const count = { passed: 0, failed: 0 };
  async function work(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const start = performance.now();
      const tried = await attempt(job);
      count[tried.error === undefined ? 'passed' : 'failed'] += 1;
      show(job, tried, (performance.now() - start) / 1000);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  await writeReport(report, count);
  console.log(`${count.passed} ${report} tests passed, ${count.failed} failed`);
  process.exitCode = count.failed > 0 || count.passed === 0 ? 1 : 0;
  return count.failed;
}
