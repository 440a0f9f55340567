/**
 * Drives the built demo in Firefox, by WebDriver BiDi: `npm run test:firefox [-- --built] [-- WORD…]`. Where there is no
 * Firefox it says so and tests nothing. Without a screen, as here, Firefox has no WebGL: tests that need it run where Xvfb is.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { firefoxPath } from './firefox-path.ts';
import type { FirefoxContext, FirefoxTest } from './firefox-test.ts';
import { buildUnlessBuilt, jobsIn, runJobs, timeLimit } from './page-run.ts';
import type { Job, Tried } from './page-run.ts';
import { writeReport } from './report.ts';
import { serve } from './serve.ts';
import { root } from './tree.ts';

const failures = path.join(root, 'dist/failures');
const limit = 60_000;

/** A page notes here what its policy refuses. */
interface Refusals {
  refused?: string[];
}

async function watch(page: Page, origin: string, said: string[]): Promise<void> {
  page.setDefaultTimeout(limit / 4);
  page.on('pageerror', (error) => said.push(`uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    // Firefox fetches a font of its own from memory, too.
    if (asked !== origin && !/^(blob|data|about):$/.test(protocol)) said.push(`asked: ${request.url()}`);
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      ((globalThis as Refusals).refused ??= []).push(
        `refused: ${effectiveDirective} ${blockedURI} ${sample}`,
      );
    });
  });
}

async function keep(job: Job<FirefoxTest>, pages: readonly Page[]): Promise<string[]> {
  await mkdir(failures, { recursive: true });
  return Promise.all(
    pages.map(async (page, index) => {
      const name = `firefox ${job.title} ${index + 1}`.replace(/[^a-z0-9]+/gi, '-').slice(0, 100);
      const file = path.join(failures, `${name}.png`);
      const kept = await page.screenshot({ path: file }).then(
        () => path.relative(root, file),
        () => 'no picture could be taken',
      );
      return `${page.url()} (${kept})`;
    }),
  );
}

async function attempt(job: Job<FirefoxTest>, browser: Browser, hasScreen: boolean): Promise<Tried> {
  const site = await serve(path.join(root, 'dist/demo'));
  const pages = new Map<Page, string[]>();
  const context: FirefoxContext = {
    origin: site.origin,
    serve: site,
    hasScreen,
    async newPage(size = { width: 1280, height: 800 }) {
      const page = await (await browser.createBrowserContext()).newPage();
      const said: string[] = [];
      pages.set(page, said);
      await watch(page, site.origin, said);
      await page.setViewport(size);
      return page;
    },
    async complaints(page) {
      const refused = await page.evaluate(() => (globalThis as Refusals).refused ?? []);
      return [...(pages.get(page) ?? []), ...refused];
    },
  };
  const clock = timeLimit(limit);
  try {
    await Promise.race([job.run(context), clock.over]);
    return { notes: [] };
  } catch (error) {
    const open = [...pages.keys()].filter((page) => !page.isClosed());
    return { error, notes: [...(await keep(job, open)), ...[...pages.values()].flat()] };
  } finally {
    clock.end();
    await Promise.all([...pages.keys()].map((page) => page.browserContext().close())).catch(() => undefined);
    await site.close();
  }
}

/** A screen that nobody sees, where Xvfb is installed. */
async function openScreen(): Promise<{ display: string; process: ChildProcess } | undefined> {
  const process = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((done) => {
    process.once('error', () => {
      done(undefined);
    });
    process.once('exit', () => {
      done(undefined);
    });
    process.stdout.once('data', (number: Buffer) => {
      done({ display: `:${number.toString().trim()}`, process });
    });
  });
}

async function main(args: readonly string[]): Promise<void> {
  const executablePath = firefoxPath();
  if (executablePath === undefined) {
    console.log('skipped: no Firefox found (install firefox-esr, or set FIREFOX_PATH to the file of one)');
    await writeReport('firefox', { passed: 0, failed: 0, skipped: 'no Firefox found' });
    return;
  }
  const words = args.filter((arg) => !arg.startsWith('--'));
  const jobs = await jobsIn<FirefoxTest>('test/firefox', '.page.ts', words);
  await buildUnlessBuilt(args);
  const screen = jobs.some(({ needsScreen }) => needsScreen) ? await openScreen() : undefined;
  const browsers = new Map<boolean, Promise<Browser>>();
  const browserOn = (hasScreen: boolean): Promise<Browser> => {
    const there = browsers.get(hasScreen);
    if (there) return there;
    const browser = puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: !hasScreen,
      env: { ...process.env, ...(hasScreen && screen && { DISPLAY: screen.display }) },
    });
    browsers.set(hasScreen, browser);
    return browser;
  };
  try {
    const able = jobs.filter(({ needsScreen = false }) => !needsScreen || screen !== undefined);
    for (const { title } of jobs.filter((job) => !able.includes(job)))
      console.log(`– skipped, no Xvfb: ${title}`);
    // One at a time: only one window has the keyboard.
    await runJobs(
      'firefox',
      able,
      async (job) => attempt(job, await browserOn(job.needsScreen ?? false), job.needsScreen ?? false),
      1,
    );
  } finally {
    await Promise.all([...browsers.values()].map(async (it) => (await it).close()));
    screen?.process.kill();
  }
}

await main(process.argv.slice(2));
