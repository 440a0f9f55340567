import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { axeFinds, isNarrow, looks, seenWithout, tabTo } from './looks.ts';

/** Opens the page and waits until the search and all that loads beside it are there. */
async function openNear(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/near.html`);
  await page.getByRole('combobox', { name: 'ZIP code, postal code, city, state or province' }).waitFor();
  await page.waitForLoadState('networkidle');
}

export const pages: PageTest[] = [
  {
    title: 'a ZIP code leads to who serves its state by keyboard alone, and nothing typed leaves the page',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openNear(page, origin);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await tabTo(page, page.getByRole('combobox'));
      await page.keyboard.type('37203');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Who serves Tennessee' }).and(page.locator(':focus')).waitFor();
      for (const name of ['End Slavery Tennessee', 'Restore Corps', 'StrongHearts Native Helpline'])
        await page.getByRole('heading', { name }).waitFor();
      const survivors = page.getByRole('region', { name: /^Help for survivors/ });
      assert.match((await survivors.textContent()) ?? '', /Service area:\s*Middle Tennessee/);
      // The hotline follows what was found.
      await page.locator('coalition-hotline').getByText('Tennessee').first().waitFor({ state: 'attached' });
      await tabTo(page, page.getByRole('combobox'), { by: 'Shift+Tab', atMost: 10 });
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('Toronto');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Who serves Ontario' }).waitFor();
      assert.deepEqual(requests, [], 'no request after the page is there');
      assert.equal(page.url(), `${origin}/near.html`, 'no trace in the address');
      assert.equal(await page.evaluate(() => history.length + localStorage.length), 2, 'none kept');
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'a city of many states is a choice, and where nothing is recorded the page says that there is no data',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openNear(page, origin);
      await page.getByRole('combobox').fill('Springfield');
      await page.getByRole('option', { name: 'Springfield, Illinois' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Springfield, Vermont' }).click();
      await page.getByRole('heading', { name: 'Who serves Vermont' }).waitFor();
      assert.ok((await page.getByText('No data: nothing is recorded here.').count()) >= 2);
      await page.getByRole('combobox').fill('09012');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.locator('.fault').filter({ hasText: 'armed forces' }).waitFor();
      assert.equal(await page.getByRole('combobox').getAttribute('aria-invalid'), 'true');
    },
  },
  {
    title: 'the search by place speaks Spanish and Canadian French',
    async run({ origin, newPage, complaints }) {
      for (const [lang, label, heading] of [
        ['es', 'Código postal, ciudad, estado o provincia', 'Quién atiende: Luisiana'],
        ['fr-CA', 'Code postal ou ZIP, ville, État ou province', 'Qui dessert ce lieu\u00a0: Louisiane'],
      ] as const) {
        const page = await newPage();
        await openNear(page, origin);
        await page.evaluate((it) => (document.documentElement.lang = it), lang);
        await page.getByRole('combobox', { name: label }).fill('70112');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: heading }).waitFor();
        assert.deepEqual(complaints(page), []);
        await page.close();
      }
    },
  },
  ...looks.map(([name, options]): PageTest => ({
    title: `axe finds nothing on the page of the search by place ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openNear(page, origin);
      const field = page.getByRole('combobox');
      await field.fill('spring');
      await page.keyboard.press('ArrowDown');
      assert.deepEqual(await axeFinds(page), [], 'suggestions');
      assert.ok(await isNarrow(page), 'suggestions');
      await field.fill('09012');
      await page.keyboard.press('Enter');
      assert.deepEqual(await axeFinds(page), [], 'fault');
      await field.fill('37203');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Who serves Tennessee' }).waitFor();
      assert.deepEqual(await axeFinds(page), [], 'result');
      assert.ok(await isNarrow(page), 'result');
    },
  })),
  {
    title: 'without the file that looks places up, hotline and exit stand, and the page says what is missing',
    async run(context) {
      await seenWithout(context, 'near.html', /near-view/, 'The search by place needs JavaScript');
    },
  },
];
