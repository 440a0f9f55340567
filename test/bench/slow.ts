/** Measures a first visit to the built demo on a slow network: `npm run build && npm run bench:slow [-- ROUNDS]`. */
import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { root } from '../tree.ts';
import { compress, out } from './build.ts';
import { serveCompressed } from './server.ts';
import { quantileOf } from './statistics.ts';

/** 400 kbit/s each way, and 400 ms until an answer begins. */
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** What is waited for, each by a question that the page answers in each frame. */
const questions = {
  'hotline and exit': `document.querySelector('coalition-hotline a') && document.querySelector('coalition-exit a')`,
  'list of places, as links': `document.querySelector('nav[slot=list]')?.checkVisibility()`,
  'outlines of the map': `explorer?.querySelector('coalition-map')?.shadowRoot?.querySelector('.region')`,
  'marks on the map': `explorer?.querySelector('coalition-map')?.shadowRoot?.querySelector('.mark')`,
  'list of records': `explorer?.querySelector('coalition-list')?.shadowRoot?.querySelector('details')`,
};

async function visit(browser: Browser, origin: string): Promise<Readonly<Record<string, number>>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', network);
  const asked = Object.entries(questions).map(([name, it]) => `${JSON.stringify(name)}: () => ${it}`);
  await page.addInitScript(`{
    let explorer;
    const seen = (globalThis.seen = {});
    const questions = { ${asked.join(',\n')} };
    const look = () => {
      explorer = document.querySelector('coalition-explorer')?.shadowRoot;
      for (const [name, is] of Object.entries(questions)) if (!(name in seen) && is()) seen[name] = performance.now();
      requestAnimationFrame(look);
    };
    look();
  }`);
  await page.goto(`${origin}/index.html`, { waitUntil: 'commit' });
  await page.waitForFunction(
    `Object.keys(globalThis.seen).length === ${Object.keys(questions).length}`,
    undefined,
    { timeout: 60_000 },
  );
  const seen = await page.evaluate<Record<string, number>>('globalThis.seen');
  await context.close();
  return seen;
}

const folder = path.join(out, 'slow');
await rm(folder, { recursive: true, force: true });
await cp(path.join(root, 'dist/demo'), folder, { recursive: true });
for (const file of await readdir(folder, { recursive: true, withFileTypes: true }))
  if (file.isFile()) await compress(path.join(file.parentPath, file.name));
const site = await serveCompressed(folder);
const browser = await launchChromium();
const visits = [];
for (let round = Number(process.argv[2] ?? 3); round > 0; round--)
  visits.push(await visit(browser, site.origin));
await browser.close();
await site.close();
for (const name of Object.keys(questions)) {
  const median = quantileOf(
    visits.map((it) => it[name] ?? NaN),
    0.5,
  );
  console.log(`${name.padEnd(28)}${((median ?? NaN) / 1000).toFixed(1).padStart(6)} s`);
}
