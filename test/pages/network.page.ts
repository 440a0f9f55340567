import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { root } from '../tree.ts';
import { openExplorer, panel, regionButton } from './explorer.ts';

/** The slow network of the promise: 400 kbit/s, and 400 ms until an answer begins. */
const line = { bytesPerSecond: 50_000, latency: 0.4 };

/** Bytes of a file as a host sends it, with brotli. */
function sent(url: string): number {
  const { pathname } = new URL(url);
  const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  return brotliCompressSync(readFileSync(path.join(root, 'dist/demo', file))).length;
}

/** What came so far: in how many round trips, one after another, and how many bytes. */
interface Come {
  readonly trips: number;
  readonly bytes: number;
}

/** Seconds on the slow network, as if nothing were under way while a round trip is waited for: never too few. */
function secondsOf({ trips, bytes }: Come): number {
  return trips * line.latency + bytes / line.bytesPerSecond;
}

/** Holds what a page asks for, and answers it in rounds: all that can be asked for by then, together. */
async function inRounds(page: Page, url: string): Promise<{ come: Come; next(): Promise<Come> }> {
  let held: Route[] = [];
  // The first trip opens the connection, the second brings the page.
  let come: Come = { trips: 2, bytes: sent(url) };
  await page.route(
    (it) => it.href !== url,
    (route) => void held.push(route),
  );
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  return {
    come,
    async next() {
      // All is asked for once the page has nothing more to do, and for a while nothing came.
      for (let calm = 0; calm < 3;) {
        const before = held.length;
        await page.evaluate(() => new Promise((go) => setTimeout(go, 80)));
        calm = held.length === before ? calm + 1 : 0;
      }
      const answered = held;
      held = [];
      come = {
        trips: come.trips + 1,
        bytes: answered.reduce((sum, route) => sum + sent(route.request().url()), come.bytes),
      };
      await Promise.all(answered.map((route) => route.continue()));
      return come;
    },
  };
}

export const pages: PageTest[] = [
  {
    title:
      'on 400 kbit/s and 400 ms hotline, exit and a list come with the page, the list stays, and then come map and records',
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ viewport: { width: 390, height: 800 } });
      const { come, next } = await inRounds(page, `${origin}/`);
      const first = [
        page.getByRole('link', { name: '1-888-373-7888' }).first(),
        page.getByRole('link', { name: 'Exit now' }),
      ];
      const places = page.getByRole('navigation', { name: 'All records by place' });
      const rows = page.locator('coalition-list details').first();
      for (const link of first) assert.ok(await link.isVisible());
      assert.ok((await places.getByRole('link').count()) > 60);
      assert.ok(await places.isVisible());
      const told: [string, Come][] = [['hotline, exit and list of places', come]];
      let now = come;
      let isMap = false;
      while (!(await rows.isVisible())) {
        assert.ok(now.trips < 12, 'the records never come');
        now = await next();
        await page.waitForTimeout(100);
        const hasRows = await rows.isVisible();
        // Between the two looks the rows may have come.
        const isListed = hasRows || (await places.isVisible()) || (await rows.isVisible());
        assert.ok(isListed, `after ${now.trips} trips there is no list at all`);
        for (const link of first) assert.ok(await link.isVisible());
        if (!isMap && (await page.locator('coalition-map path.region').count()) > 0) {
          isMap = true;
          told.push(['outlines of the map', now]);
        }
      }
      told.push(['list of records', now]);
      for (const [what, it] of told)
        console.log(
          `  ${what}: ${it.trips} trips, ${it.bytes} bytes, ${secondsOf(it).toFixed(1)} s at 400 kbit/s`,
        );
      // Budgets: 3 s for hotline, exit and list of places; all records and what shows them are 200 kB, five trips.
      assert.ok(secondsOf(come) <= 3, JSON.stringify(come));
      assert.ok(now.trips <= 6 && now.bytes <= 200_000, JSON.stringify(now));
      await page.unrouteAll();
      await page.getByText(/records from 3 publishers/).waitFor();
      assert.ok(await places.isHidden(), 'the rows take the place of the links');
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'without a network after the first load, what is there works, what is not says so, and comes later',
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, origin);
      await page.context().setOffline(true);
      const list = page.locator('coalition-list');
      // A place by the map, another by the select, a filter, the table.
      await regionButton(page, 'Tennessee').focus();
      await page.keyboard.press('Enter');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      await page.getByLabel('Choose a state or province').selectOption('US-OH');
      await panel(page).getByRole('heading', { name: 'Ohio', level: 2 }).waitFor();
      await panel(page).locator('article').first().waitFor();
      await page.locator('coalition-filters .open').click();
      await page
        .locator('coalition-filters')
        .getByRole('checkbox', { name: /Coalition builds/ })
        .check();
      await page.getByRole('button', { name: 'Remove filter: Kind: Coalition builds' }).waitFor();
      await list.getByText(/^\d+ of \d+ records from 3 publishers/).waitFor();
      await list.locator('input[value=table]').check({ force: true });
      await list.getByRole('row').nth(3).waitFor();
      // What was not asked for before: each says that it did not come.
      await list.getByRole('button', { name: /CSV/ }).click();
      await list.getByText('The file could not be made.').waitFor();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('The link could not be made.').waitFor();
      await list.locator('input[value=compare]').check({ force: true });
      const comparison = page.locator('coalition-compare');
      await comparison.getByText('Parts of this page did not arrive.').waitFor();
      // The network is back: no reload.
      await page.context().setOffline(false);
      await comparison.getByRole('button', { name: 'Try again' }).press('Enter');
      await comparison.getByRole('combobox').first().waitFor();
      assert.ok(
        await comparison.evaluate((it) => it.shadowRoot?.activeElement !== null),
        'the focus stays in what came',
      );
      await list.locator('input[value=table]').check({ force: true });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        list.getByRole('button', { name: /CSV/ }).click(),
      ]);
      assert.match(file.suggestedFilename(), /\.csv$/);
      assert.equal(await page.getByRole('button', { name: /^Remove filter/ }).count(), 1, 'all is as it was');
      assert.deepEqual(
        complaints(page).filter((it) => !it.includes('ERR_INTERNET_DISCONNECTED')),
        [],
      );
    },
  },
  {
    title:
      'the recipe of a service worker opens the page without a network, is nobody’s default, and is removed whole',
    async run({ origin, serve, newPage }) {
      const readme = readFileSync(path.join(root, 'packages/elements/README.md'), 'utf8');
      const [worker, remove] = [...readme.matchAll(/```js\n(.*?)```/gs)]
        .map(([, code = '']) => code)
        .filter((code) => code.includes('caches'));
      assert.ok(worker && remove, 'README.md has the recipe');
      serve.spoil('/offline.js', { body: worker, type: 'text/javascript' });
      serve.policy = null; // the partner's page has a script of its own
      const page = await newPage();
      await openExplorer(page, origin);
      const workers = (): Promise<number> =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      assert.equal(await workers(), 0);
      await page.evaluate(async () => {
        await navigator.serviceWorker.register('/offline.js');
        await navigator.serviceWorker.ready;
      });
      await openExplorer(page, origin);
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      await page.reload();
      await page.getByText(/records from 3 publishers/).waitFor();
      await page
        .getByRole('link', { name: /1-888-373-7888/ })
        .first()
        .waitFor();
      await page.context().setOffline(false);
      await page.evaluate(`(async () => { ${remove} })()`);
      assert.equal(await workers(), 0);
      assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    },
  },
];
