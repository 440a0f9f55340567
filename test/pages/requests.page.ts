import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PageTest } from '../page-test.ts';
import { root } from '../tree.ts';
import { strictPolicy } from '../serve.ts';

/** How many of the page's buttons are clicked. */
const presses = 10;

/** A kind of file as the privacy page writes it: a star stands for a name without a slash. */
function patternOf(kind: string): RegExp {
  const text = kind.replace(/^\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^/${text.replaceAll('*', '[^/]+')}$`);
}

export const pages: PageTest[] = [
  {
    title:
      'each page asks only for kinds of files that the privacy page lists, of its own origin, without a referrer',
    seconds: 120, // some 25 pages, each until its network is idle
    async run({ origin, serve, newPage, complaints }) {
      const files = (await readdir(path.join(root, 'dist/demo'))).filter((name) => name.endsWith('.html'));
      const names = [
        '',
        ...files.filter((name) => name !== 'index.html').sort(),
        'places/index.html',
        'places/us-tn.html',
      ];
      assert.ok(names.length > 12);
      const page = await newPage();
      await page.goto(`${origin}/privacy.html`);
      const listed = await page.locator('#requests code').allInnerTexts();
      assert.ok(listed.length > 8);
      const seen = new Set<string>();
      const wrong = new Set<string>();
      page.on('request', (request) => {
        const { origin: asked, pathname, protocol } = new URL(request.url());
        if (protocol === 'blob:' || protocol === 'data:') return;
        const kinds = listed.filter((kind) => patternOf(kind).test(pathname));
        for (const kind of kinds) seen.add(kind);
        if (asked !== origin || kinds.length === 0) wrong.add(request.url());
        if (request.method() !== 'GET' && request.method() !== 'HEAD')
          wrong.add(`${request.method()} ${request.url()}`);
      });
      for (const name of names) {
        await page.goto(`${origin}/${name}`);
        await page.waitForLoadState('networkidle');
        if (name !== 'editor.html') continue;
        await page.getByRole('button', { name: 'Open the published dataset: tat' }).click();
        await page.waitForLoadState('networkidle');
      }
      assert.deepEqual([...wrong], []);
      assert.deepEqual(serve.referrers, []);
      assert.deepEqual(
        // The boundaries come when a pin is edited, which this visit does not do.
        listed.filter((kind) => !seen.has(kind) && kind !== 'boundaries/*.topojson'),
        [],
        'listed, and never asked for',
      );
      const others = complaints(page).filter((line) => !/frame-src/.test(line));
      assert.deepEqual(others, []);
    },
  },
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
      // Not from where the last button left the focus: what comes next there may be the exit, which leaves.
      await page.locator('coalition-map .region-button[tabindex="0"]').focus();
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
