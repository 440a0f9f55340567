import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enFacts, enPoster } from '@coalition-map/store';
import { es } from '../../packages/store/src/words/es.ts';
import { fr } from '../../packages/store/src/words/fr.ts';
import type { PageTest } from '../page-test.ts';
import { openExplorer, panel } from './explorer.ts';
import { textsIn, writtenBy } from './looks.ts';

/** Opens the demo as a page in another language, or another direction, would have it. */
async function openAs(page: Page, origin: string, attributes: string, hash = ''): Promise<void> {
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<html lang="en"/, `<html ${attributes}`);
      await route.fulfill({ response, body });
    },
  );
  await page.goto(`${origin}/${hash}`);
  await page.locator('coalition-list').getByRole('radio').first().waitFor();
}

export const pages: PageTest[] = [
  ...(
    [
      ['es', es],
      ['fr-CA', fr],
    ] as const
  ).map(([lang, words]): PageTest => ({
    title: `on a page in ${lang} no word of the interface is left in English`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openAs(page, origin, `lang="${lang}"`, '#coalition?place=US-TN');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      await page.getByText(words.ui.list.heading).first().waitFor();
      await page.locator('coalition-filters .open').click();
      await page.locator('coalition-list').locator('input[value=table]').check({ force: true });
      const own = new Set(textsIn(words));
      const english = new Set([...textsIn(enFacts), ...textsIn(enPoster)].filter((it) => !own.has(it)));
      const written = await writtenBy(page, 'coalition-explorer');
      assert.ok(written.length > 300, `${written.length} texts were found`);
      assert.deepEqual([...new Set(written.filter((text) => english.has(text)))], []);
      assert.deepEqual(complaints(page), []);
    },
  })),
  {
    title:
      'words that did not come leave English, and come when the network is back, asked for once each time',
    async run({ origin, serve, newPage }) {
      serve.spoil(/\/assets\/es-/, { drop: true });
      const page = await newPage();
      const asked: string[] = [];
      page.on('request', (request) => {
        if (/\/assets\/es-/.test(request.url())) asked.push(request.url());
      });
      await openAs(page, origin, 'lang="es"');
      await page.getByRole('heading', { name: enFacts.ui.list.heading }).waitFor();
      const first = asked.length;
      assert.ok(first > 0, 'the words were asked for');
      const online = () => page.evaluate(() => window.dispatchEvent(new Event('online')));
      await page.waitForTimeout(1000);
      assert.equal(asked.length, first, 'and not again by themselves');
      await online();
      await page.waitForTimeout(1000);
      assert.ok(asked.length > first && asked.length <= 2 * first, `${asked.length} after ${first}`);
      serve.mend();
      await online();
      await page.getByRole('heading', { name: es.ui.list.heading }).waitFor();
      const enough = asked.length;
      await online();
      await page.waitForTimeout(500);
      assert.equal(asked.length, enough, 'what is here is not asked for again');
    },
  },
  {
    title: 'from right to left the details stand left of the map, and nothing is wider than the page',
    async run({ origin, newPage }) {
      for (const width of [320, 768, 1280]) {
        const page = await newPage({ viewport: { width, height: 900 } });
        await openAs(page, origin, 'lang="en" dir="rtl"', '#coalition?place=US-TN');
        await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
        await page.locator('coalition-filters .open').click();
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${width} px`,
        );
        const map = await page.locator('coalition-map').boundingBox();
        const details = await panel(page).boundingBox();
        if (width === 1280)
          assert.ok(map && details && details.x + details.width <= map.x, 'the details are on the left');
        await page.close();
      }
    },
  },
  {
    title: 'a copied link brings place, colours and filters back elsewhere, and no address is written',
    async run({ origin, newPage }) {
      const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
      await openExplorer(page, origin);
      await page.getByLabel('Choose a state or province').selectOption('US-TN');
      await page.getByLabel('Color by').selectOption('builds');
      await page.locator('coalition-filters .open').click();
      await page
        .locator('coalition-filters')
        .getByRole('checkbox', { name: /Coalition builds/ })
        .check();
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByText('Link copied.').waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(page.url(), `${origin}/`, 'the address stays');
      assert.ok(link.startsWith(`${origin}/#coalition?`), link);
      const other = await newPage();
      await other.goto(link);
      await panel(other).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      await other.getByRole('button', { name: 'Remove filter: Kind: Coalition builds' }).waitFor();
      assert.equal(await other.getByLabel('Color by').inputValue(), 'builds');
      assert.equal(other.url(), link, 'what is opened stays in the address as it was');
    },
  },
];
