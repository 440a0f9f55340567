import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { openExplorer, panel } from './explorer.ts';
import { axeFinds, isNarrow, looks, seenWithout, tabTo } from './looks.ts';

/** Opens the page of the comparison and waits until all datasets are in it. */
async function openCompare(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/compare.html`);
  await page.getByRole('table', { name: 'Iowa and Tennessee, side by side' }).waitFor();
  // Tennessee's own line is in the registry; its alliance comes with the second dataset.
  await page
    .getByRole('cell', { name: /Tennessee Anti-Slavery Alliance/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
}

export const pages: PageTest[] = [
  {
    title: 'the comparison is a table with a column per place, and asks nothing of any other origin',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
      });
      await openCompare(page, origin);
      for (const name of ['Iowa', 'Tennessee'])
        assert.equal(await page.getByRole('columnheader', { name }).count(), 1, name);
      const row = page.getByRole('row', { name: /^Training law for commercial drivers/ });
      assert.match((await row.getByRole('cell').nth(0).textContent()) ?? '', /Proposed[^]*SF 2167/);
      assert.match((await row.getByRole('cell').nth(1).textContent()) ?? '', /No data/);
      assert.equal(
        await page.getByText('None of the organizations that it names has endorsed it').count(),
        1,
      );
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a third place is added, selected and taken away with the keyboard alone',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openCompare(page, origin);
      await tabTo(page, page.getByRole('combobox', { name: 'Add a state or province' }));
      await page.keyboard.type('Kentu');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Kentucky' }).waitFor();
      await page.getByRole('status').filter({ hasText: 'Kentucky added; 3 places.' }).waitFor();
      await page.getByRole('button', { name: 'Kentucky', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.locator('coalition-hotline').getByText('Kentucky').first().waitFor({ state: 'attached' });
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('columnheader', { name: 'Kentucky' }).waitFor({ state: 'detached' });
      await page.getByRole('table', { name: 'Iowa and Tennessee, side by side' }).waitFor();
    },
  },
  {
    title: 'from the details of a place it is compared with a neighbor below the map, by keyboard alone',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openExplorer(page, origin);
      await page.getByLabel('Choose a state or province').selectOption('US-TN');
      await panel(page).getByRole('button', { name: 'Compare Tennessee with other places' }).focus();
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: 'Compare places' });
      await heading.and(page.locator(':focus')).waitFor();
      await page.getByText('Tennessee is chosen. Add one more place to compare it with.').waitFor();
      await page.getByRole('button', { name: 'Add Kentucky' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('table', { name: 'Tennessee and Kentucky, side by side' }).waitFor();
      await page.getByRole('radio', { name: 'By place' }).check({ force: true });
      await heading.waitFor({ state: 'detached' });
      assert.equal(page.url(), `${origin}/`, 'no trace in the address');
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'scrolled on a desk, hotline, exit and the names of the places are all in sight, none below another',
    async run({ origin, newPage }) {
      for (const [width, lang] of [
        [1024, 'fr-CA'],
        [1280, 'en'],
      ] as const) {
        const page = await newPage({ viewport: { width, height: 900 } });
        await openCompare(page, origin);
        await page.evaluate((it) => (document.documentElement.lang = it), lang);
        await page.mouse.wheel(0, 900);
        await page.waitForFunction(() => scrollY > 800);
        const shown = page.locator(
          'coalition-hotline a:visible, coalition-exit a, coalition-compare th:visible button, coalition-compare .corner',
        );
        const covered: string[] = [];
        for (const part of await shown.all()) {
          const box = await part.boundingBox();
          const isThere = await part.evaluate((it) => {
            const { x, y, width, height } = it.getBoundingClientRect();
            let at = document.elementFromPoint(x + width / 2, y + height / 2);
            while (at?.shadowRoot) {
              const inner = at.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
              if (!inner || inner === at) break;
              at = inner;
            }
            return it.contains(at);
          });
          if (!isThere)
            covered.push(`${width} ${(await part.textContent())?.trim() ?? ''} ${JSON.stringify(box)}`);
        }
        assert.ok((await shown.count()) >= 8, 'numbers, exit, names and their buttons');
        assert.deepEqual(covered, []);
        await page.close();
      }
    },
  },
  ...looks.map(([name, options]): PageTest => ({
    title: `axe finds nothing on the page of the comparison ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openCompare(page, origin);
      await page.getByRole('button', { name: /rows are the same/ }).click();
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await isNarrow(page));
    },
  })),
  {
    title: 'without the file that compares, hotline and exit stand, and the page says what is missing',
    async run(context) {
      await seenWithout(context, 'compare.html', /compare-view/, 'pages that need none');
    },
  },
];
