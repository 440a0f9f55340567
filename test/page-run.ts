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

function textOf(error: unknown): string {
  return stripVTControlCharacters(error instanceof Error ? (error.stack ?? error.message) : inspect(error));
}

function show(job: Job<{ title: string }>, { error, notes }: Tried, seconds: number): void {
  const took = `${seconds.toFixed(1)} s`;
  if (error === undefined) {
    console.log(`✓ ${job.title} (${took})`);
    return;
  }
  console.log(`✗ ${job.title} (${job.file}, ${took})`);
  console.log(textOf(error).replace(/^/gm, '    '));
  // A page may complain a hundred times of one thing: tell each once, by how it begins.
  const told = new Map(notes.map((note) => [note.slice(0, 80), note.slice(0, 400)]));
  for (const note of told.values()) console.log(`    · ${note}`);
}

/** So many failures are no accident of a busy machine. */
const manyFailures = 6;

/**
 * Tries each test, some at once, tells how each went, and leaves the count for `npm test`; gives how many failed. What failed
 * beside others is tried once more alone at the end, because a page that waits for a busy core tells little: where it holds
 * then, it has passed, and the closing lines name it as unsteady, with what went wrong before.
 */
export async function runJobs<T extends { readonly title: string }>(
  report: string,
  jobs: readonly Job<T>[],
  attempt: (job: Job<T>) => Promise<Tried>,
  atOnce: number,
): Promise<number> {
  const waiting = [...jobs];
  const disturbed: { readonly job: Job<T>; readonly error: unknown }[] = [];
  const failures: string[] = [];
  const unsteady: string[] = [];
  let passed = 0;

  async function timed(job: Job<T>): Promise<unknown> {
    const start = performance.now();
    const tried = await attempt(job);
    show(job, tried, (performance.now() - start) / 1000);
    if (tried.error === undefined) passed += 1;
    return tried.error;
  }
  async function work(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const error = await timed(job);
      if (error !== undefined) disturbed.push({ job, error });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  const again = atOnce > 1 && disturbed.length < manyFailures;
  if (again && disturbed.length > 0) console.log('── once more, alone');
  for (const { job, error } of disturbed) {
    const last = again ? await timed(job) : error;
    const [list, why] = last === undefined ? [unsteady, error] : [failures, last];
    list.push(`${job.title} (${job.file})\n${textOf(why).slice(0, 600)}`);
  }
  const failed = failures.length;
  await writeReport(report, { passed, failed, failures, unsteady });
  console.log(`${passed} ${report} tests passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  return failed;
}
