/**
 * Drives the built demo in Chromium: `npm run test:pages [-- --built] [-- WORD…]`.
 * `--built` takes dist/demo and dist/cdn as they are; words pick the tests whose file or title holds one of them.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { buildUnlessBuilt, jobsIn, runJobs, timeLimit } from './page-run.ts';
import type { Job, Tried } from './page-run.ts';
import type { PageContext, PageTest } from './page-test.ts';
import { serve } from './serve.ts';
import { root } from './tree.ts';

const failures = path.join(root, 'dist/failures');
const limit = 60_000;
/** Pages wait a third of their time, for a network or for what comes at rest: three keep two cores busy. */
const atOnce = Number(process.env['COALITION_PAGES_AT_ONCE'] ?? 3);

function watch(page: Page, said: string[]): void {
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('crash', () => said.push('the page crashed'));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
}

async function keep(job: Job<PageTest>, pages: readonly Page[]): Promise<string[]> {
  await mkdir(failures, { recursive: true });
  const notes: string[] = [];
  for (const [index, page] of pages.entries()) {
    const name = `${path.basename(job.file)} ${job.title} ${index + 1}`
      .replace(/[^a-z0-9]+/gi, '-')
      .slice(0, 100);
    const file = path.join(failures, `${name}.png`);
    const kept = await page.screenshot({ path: file, timeout: 10_000 }).then(
      () => path.relative(root, file),
      () => 'no picture could be taken',
    );
    notes.push(`${page.url()} (${kept})`);
  }
  return notes;
}

async function attempt(job: Job<PageTest>, browser: Browser): Promise<Tried> {
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
  const clock = timeLimit(job.seconds === undefined ? limit : job.seconds * 1000);
  try {
    await Promise.race([job.run(context), clock.over]);
    return { notes: [] };
  } catch (error) {
    const open = [...pages.keys()].filter((page) => !page.isClosed());
    return { error, notes: [...(await keep(job, open)), ...[...pages.values()].flat()] };
  } finally {
    clock.end();
    await Promise.all([...pages.keys()].map((page) => page.context().close())).catch(() => undefined);
    await site.close();
  }
}

async function main(args: readonly string[]): Promise<void> {
  const words = args.filter((arg) => !arg.startsWith('--'));
  const jobs = await jobsIn<PageTest>('test/pages', '.page.ts', words);
  await buildUnlessBuilt(args);
  await rm(failures, { recursive: true, force: true });
  const browser = await launchChromium();
  const failed = await runJobs('pages', jobs, (job) => attempt(job, browser), atOnce);
  await browser.close();
  if (failed > 0) await writeFile(path.join(failures, 'README.txt'), 'Screenshots of the last failures.\n');
}

await main(process.argv.slice(2));
