import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { panel } from './explorer.ts';

const manifests = ['/data/tat/dataset.json', '/data/tasa/dataset.json', '/data/tribal/dataset.json'];

const faults = [
  ['a web page', '<!doctype html><title>Not found</title>', 'A web page came in place of the data.'],
  ['an empty file', '', 'The file came empty.'],
  ['half a file', '{"format": 1, "version": "1.0', 'Only half of the file came.'],
  ['a dataset from the future', '{"format": 9, "version": "1.0.0"}', 'newer format'],
  ['some other JSON', '[1, 2, 3]', 'it is not a dataset'],
] as const;

async function hotlineAndExit(page: Page): Promise<void> {
  const call = page
    .locator('coalition-hotline')
    .getByRole('link', { name: /1-888-373-7888/ })
    .first();
  assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
  const box = await call.boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 800, 'the hotline is in the first viewport');
  await page
    .getByRole('link', { name: /exit/i })
    .or(page.getByRole('button', { name: /exit/i }))
    .first()
    .waitFor();
}

export const pages: PageTest[] = [
  ...faults.map(([what, body, words]): PageTest => ({
    title: `${what} in place of the data gives a plain message, and a retry brings the records without a reload`,
    async run({ origin, serve, newPage, complaints }) {
      for (const path of manifests) serve.spoil(path, { body });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('The records could not be loaded.').waitFor({ timeout: 5000 });
      await page.getByText(words).first().waitFor();
      await hotlineAndExit(page);
      serve.mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText(/records from 3 publishers/).waitFor();
      assert.equal(await page.getByText('The records could not be loaded.').count(), 0);
      assert.deepEqual(
        complaints(page).filter((line) => line.startsWith('uncaught')),
        [],
      );
    },
  })),
  {
    title: 'one dataset that is missing is told, and the other two are shown',
    async run({ origin, serve, newPage }) {
      serve.spoil('/data/tribal/dataset.json', { status: 404 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('1 of 3 datasets could not be loaded').waitFor();
      await page.getByText(/records from 2 publishers/).waitFor();
      await hotlineAndExit(page);
    },
  },
  {
    title: 'a collection that does not come is told with a retry, and is nowhere shown as “no data”',
    async run({ origin, serve, newPage }) {
      serve.spoil(/^\/data\/tat\/partnerships\./, { status: 500 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('Part of the records could not be loaded').waitFor();
      const map = page.locator('coalition-map');
      await map.locator('path.region.waiting').first().waitFor({ state: 'attached' });
      assert.equal(await map.locator('path.region.none').count(), 0);
      await page.getByLabel('Choose a state or province').selectOption('US-OH');
      await panel(page).getByText('Not all records are loaded').waitFor();
      const section = panel(page).locator('[data-kind="partnerships"]');
      await section.getByText('not loaded').waitFor();
      assert.equal(await section.getByText('That means no data').count(), 0);
      serve.mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await map.locator('path.region.none').first().waitFor({ state: 'attached' });
      assert.equal(await page.getByText('Part of the records could not be loaded').count(), 0);
    },
  },
  {
    title: 'while a dataset is on its way, no state is shown as “no data”, and the page says that it loads',
    async run({ origin, serve, newPage }) {
      serve.spoil(/^\/data\/tat\/partnerships\./, { hang: true });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText(/records from 2 publishers/).waitFor();
      const map = page.locator('coalition-map');
      assert.equal(await map.locator('path.region.none').count(), 0);
      await map.getByText('Loading the records').waitFor();
      await page.getByText('Part of the records could not be loaded').waitFor();
      await hotlineAndExit(page);
    },
  },
  {
    title:
      'where a file of the page itself does not come, the page says so, and a retry brings it without a reload',
    async run({ origin, serve, newPage }) {
      const mend = [/define-details/, /overlay-/].map((path) => serve.spoil(path, { status: 500 }));
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('Parts of this page did not arrive').waitFor({ timeout: 5000 });
      await hotlineAndExit(page);
      for (const again of mend) again();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText(/records from 3 publishers/).waitFor();
      await page.locator('coalition-map').locator('.mark').first().waitFor();
    },
  },
  {
    title:
      'without JavaScript the hotline and the exit are links that work, and the page says what is missing',
    async run({ origin, newPage }) {
      const page = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
      await page.goto(`${origin}/`);
      const exit = page.getByRole('link', { name: /exit/i });
      assert.match((await exit.getAttribute('href')) ?? '', /^https:\/\//);
      assert.equal(await exit.getAttribute('rel'), 'nofollow noreferrer');
      assert.equal(await exit.getAttribute('target'), '_top');
      for (const [name, href] of [
        ['1-888-373-7888', 'tel:+18883737888'],
        ['233733', 'sms:233733'],
        ['1-833-900-1010', 'tel:+18339001010'],
        ['911', 'tel:911'],
      ] as const) {
        const link = page.getByRole('link', { name, exact: true });
        assert.equal(await link.getAttribute('href'), href);
        const box = await link.boundingBox();
        assert.ok(
          box && box.y + box.height <= 568 && box.height >= 44,
          `${name} is a large target in the first viewport`,
        );
      }
      await page.getByText('need JavaScript: where it is off').waitFor();
    },
  },
];
