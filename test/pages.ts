/**
 * Drives the built demo in Chromium: `npm run test:pages [-- --built] [-- WORD…]`.
 * `--built` takes dist/demo and dist/cdn as they are; words pick the tests whose file or title holds one of them.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import type { PageContext, PageTest } from './page-test.ts';
import { writeReport } from './report.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'test/pages');
const failures = path.join(root, 'dist/failures');
const limit = 60_000;
const atOnce = Number(process.env['COALITION_PAGES_AT_ONCE'] ?? 2);

interface Job extends PageTest {
  readonly file: string;
}

interface Outcome {
  readonly job: Job;
  readonly error?: unknown;
  readonly notes: readonly string[];
  readonly seconds: number;
}

async function jobs(words: readonly string[]): Promise<Job[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.page.ts')).sort();
  const all: Job[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { pages?: PageTest[] };
    if (!Array.isArray(module.pages)) throw new Error(`test/pages/${file} exports no \`pages\`.`);
    all.push(...module.pages.map((test) => ({ ...test, run: test.run.bind(test), file })));
  }
  return words.length === 0
    ? all
    : all.filter(({ file, title }) => words.some((word) => `${file} ${title}`.includes(word)));
}

function watch(page: Page, said: string[]): void {
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('crash', () => said.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
}

async function keep(job: Job, pages: readonly Page[]): Promise<string[]> {
  await mkdir(failures, { recursive: true });
  const notes: string[] = [];
  for (const [index, page] of pages.entries()) {
    const name = `${job.file} ${job.title} ${index + 1}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 100);
    const file = path.join(failures, `${name}.png`);
    const kept = await page.screenshot({ path: file, timeout: 10_000 }).then(
      () => path.relative(root, file),
      () => 'no picture could be taken',
    );
    notes.push(`${page.url()} (${kept})`);
  }
  return notes;
}

async function attempt(job: Job, browser: Browser): Promise<Omit<Outcome, 'seconds'>> {
  const site = await serve(path.join(root, 'dist/demo'));
  const pages = new Map<Page, string[]>();
  const context: PageContext = {
    browser,
    origin: site.origin,
    serve: site,
    async newPage(options = {}) {
      const page = await (
        await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
      ).newPage();
      page.setDefaultTimeout(limit / 4);
      const said: string[] = [];
      pages.set(page, said);
      watch(page, said);
      return page;
    },
    complaints: (page) => pages.get(page) ?? [],
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`not done after ${limit / 1000} s`));
    }, limit);
  });
  try {
    await Promise.race([job.run(context), late]);
    return { job, notes: [] };
  } catch (error) {
    const open = [...pages.keys()].filter((page) => !page.isClosed());
    return { job, error, notes: [...(await keep(job, open)), ...[...pages.values()].flat()] };
  } finally {
    clearTimeout(timer);
    await Promise.all([...pages.keys()].map((page) => page.context().close())).catch(() => undefined);
    await site.close();
  }
}

function show({ job, error, notes, seconds }: Outcome): void {
  const took = `${seconds.toFixed(1)} s`;
  if (error === undefined) {
    console.log(`✓ ${job.title} (${took})`);
    return;
  }
  console.log(`✗ ${job.title} (test/pages/${job.file}, ${took})`);
  const text = error instanceof Error ? (error.stack ?? error.message) : inspect(error);
  console.log(stripVTControlCharacters(text).replace(/^/gm, '    '));
  // A page may complain a hundred times of one thing: tell each once, by how it begins.
  const told = new Map(notes.map((note) => [note.slice(0, 80), note.slice(0, 400)]));
  for (const note of told.values()) console.log(`    · ${note}`);
}

async function main(args: readonly string[]): Promise<void> {
  const words = args.filter((arg) => !arg.startsWith('--'));
  const waiting = await jobs(words);
  if (!args.includes('--built')) {
    const demo = await run('vite', ['build', '--logLevel', 'warn']);
    const folder = await run('demo/make/cdn.ts', []);
    if (demo !== 0 || folder !== 0) throw new Error('The demo could not be built.');
  }
  await rm(failures, { recursive: true, force: true });
  const browser = await launchChromium();
  const outcomes: Outcome[] = [];
  async function work(): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const start = performance.now();
      const attempted = await attempt(job, browser);
      const outcome = { ...attempted, seconds: (performance.now() - start) / 1000 };
      outcomes.push(outcome);
      show(outcome);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  await browser.close();
  const failed = outcomes.filter(({ error }) => error !== undefined).length;
  const passed = outcomes.length - failed;
  await writeReport('pages', { passed, failed });
  if (failed > 0) await writeFile(path.join(failures, 'README.txt'), 'Screenshots of the last failures.\n');
  console.log(`${passed} page tests passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main(process.argv.slice(2));
