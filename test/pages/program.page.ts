import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { enFacts, enPoster } from '@coalition-map/store';
import { enStarter } from '@coalition-map/store/program';
import { es } from '../../packages/store/src/words/es.ts';
import { fr } from '../../packages/store/src/words/fr.ts';
import type { PageTest } from '../page-test.ts';
import { axeFinds, textsIn, writtenBy } from './looks.ts';

const said = enStarter.program;

/** Titles of records in English, which are words of the interface too. */
const titles: readonly string[] = ['Best practices', 'Impact reports'];

/** Opens the page of the programs in a language, and waits until all datasets are in it. */
async function openPrograms(page: Page, origin: string, lang = 'en'): Promise<void> {
  if (lang !== 'en')
    await page.route(
      (url) => url.pathname === '/program.html',
      async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<html lang="en"', `<html lang="${lang}"`);
        await route.fulfill({ response, body });
      },
    );
  await page.goto(`${origin}/program.html`);
  await page.getByRole('button', { name: 'Coalition Build', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
}

async function chooseBuild(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Coalition Build', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: 'Coalition Build', level: 2 })
    .and(page.locator(':focus'))
    .waitFor();
}

export const pages: PageTest[] = [
  {
    title: 'a program is chosen by keyboard, told with its sources, and drawn where it is on record',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
      });
      await openPrograms(page, origin);
      await chooseBuild(page);
      for (const name of [said.start, said.goals, said.reports, said.active])
        assert.equal(await page.getByRole('heading', { name, level: 3 }).count(), 1, name);
      await page.getByRole('link', { name: 'info@truckersagainsttrafficking.org' }).waitFor();
      await page.getByText('Mission statement of the coalition builds').waitFor();
      const map = page.getByRole('img', { name: /^Map: Coalition Build\. On record: .*Tennessee.*Wyoming/ });
      const pixels = await map.locator('canvas').evaluate((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data;
        return new Set(data && new Uint32Array(data.buffer)).size;
      });
      assert.ok(pixels > 20, `${pixels} colours are drawn`);
      await page.getByRole('button', { name: /^Tennessee/ }).focus();
      await page.keyboard.press('Enter');
      await page.locator('coalition-hotline').getByText('Tennessee').first().waitFor({ state: 'attached' });
      assert.equal(page.url(), `${origin}/program.html`);
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(complaints(page), []);
    },
  },
  ...(
    [
      ['es', es],
      ['fr-CA', fr],
    ] as const
  ).map(([lang, words]): PageTest => ({
    title: `the page of a program in ${lang} has no word of the interface in English`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ viewport: { width: 320, height: 568 } });
      await openPrograms(page, origin, lang);
      await page.getByRole('heading', { name: words.starter.program.heading }).waitFor();
      await chooseBuild(page);
      for (const fold of await page.locator('coalition-program summary').all()) await fold.click();
      const own = new Set(textsIn(words));
      const english = [...textsIn(enFacts), ...textsIn(enPoster), ...textsIn(enStarter)];
      const left = new Set(english.filter((it) => !own.has(it) && !titles.includes(it)));
      const written = await writtenBy(page, 'coalition-program');
      assert.ok(written.length > 200, `${written.length} texts were found`);
      assert.deepEqual([...new Set(written.filter((text) => left.has(text)))], []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(complaints(page), []);
    },
  })),
  ...(
    [
      ['on a phone', { viewport: { width: 320, height: 568 } }],
      ['on a desk, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
      ['in forced colours', { viewport: { width: 768, height: 1024 }, forcedColors: 'active' }],
    ] as const
  ).map(([name, options]): PageTest => ({
    title: `axe finds nothing on the page of a program ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openPrograms(page, origin);
      assert.deepEqual(await axeFinds(page), []);
      await chooseBuild(page);
      for (const fold of await page.locator('coalition-program summary').all()) await fold.click();
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  })),
  {
    title: 'without the file of the programs, hotline and exit stand, and the page says what is missing',
    async run({ origin, serve, newPage }) {
      serve.spoil(/program-view/, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/program.html`);
      await page.getByText('Parts of this page did not arrive.').waitFor();
      await page.getByRole('link', { name: 'Exit now' }).waitFor();
    },
  },
];
