import assert from 'node:assert/strict';
import type { PageTest } from '../page-test.ts';
import { strictPolicy } from '../serve.ts';

/** How many of the page's buttons are clicked. */
const presses = 10;

export const pages: PageTest[] = [
  {
    title:
      'a visit asks nothing of any origin but the page’s own, stores nothing and leaves the address alone',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== origin && url.protocol !== 'blob:' && url.protocol !== 'data:')
          elsewhere.push(request.url());
      });
      page.on('websocket', (socket) => elsewhere.push(socket.url()));
      const response = await page.goto(`${origin}/`);
      assert.equal(response?.status(), 200);
      await page.waitForLoadState('networkidle');

      const before = { url: page.url(), length: await page.evaluate(() => history.length) };
      const buttons = page.getByRole('button').filter({ visible: true });
      for (let index = 0; index < Math.min(presses, await buttons.count()); index++)
        await buttons
          .nth(index)
          .click({ timeout: 500 })
          .catch(() => undefined); // one that is covered or has gone is no matter here
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');

      assert.deepEqual(elsewhere, []);
      assert.deepEqual({ url: page.url(), length: await page.evaluate(() => history.length) }, before);
      assert.deepEqual((await page.context().cookies()).length, 0);
      const stored = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
      assert.deepEqual(stored, { local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
      assert.deepEqual([...new Set(complaints(page).map((line) => line.slice(0, 160)))], []);
    },
  },
  {
    title: 'the elements break no rule of the strictest policy; only the page’s own sheet and icon do',
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = strictPolicy;
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.waitForLoadState('networkidle');
      const others = complaints(page).filter(
        (line) => !/Content Security Policy/.test(line) || !/\.(css|svg)'/.test(line),
      );
      assert.deepEqual([...new Set(others.map((line) => line.slice(0, 160)))], []);
    },
  },
];
