import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { enFacts, enPoster } from '@coalition-map/store';
import { enFind } from '@coalition-map/store/finder';
import { es } from '../../packages/store/src/words/es.ts';
import { fr } from '../../packages/store/src/words/fr.ts';
import type { PageTest } from '../page-test.ts';
import { axeFinds, textsIn, writtenBy } from './looks.ts';

const finder = (page: Page): Locator => page.locator('coalition-finder');
const field = (page: Page): Locator => finder(page).getByRole('searchbox');
const titles = (page: Page): Promise<string[]> => finder(page).locator('.result h3').allInnerTexts();

/** Opens the page of the finder, and waits until the search is made. */
async function openFinder(
  page: Page,
  origin: string,
  lang = 'en',
  stays: string = enFind.stays,
): Promise<void> {
  await page.route(
    (url) => url.pathname === '/finder.html',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replace('<html lang="en"', `<html lang="${lang}"`),
      });
    },
  );
  await page.goto(`${origin}/finder.html`);
  await finder(page).getByText(stays).waitFor();
  await page.waitForLoadState('networkidle');
}

async function search(page: Page, words: string, count: RegExp): Promise<void> {
  await field(page).fill(words);
  // Why a result is found is told of no result before the search.
  await finder(page).locator('.result .why').first().waitFor();
  await finder(page).locator('strong').filter({ hasText: count }).waitFor();
}

export const pages: PageTest[] = [
  {
    title: 'the finder finds while one types, marks the words, tells why, and asks nobody',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openFinder(page, origin);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await field(page).focus();
      await page.keyboard.type('podcast florda');
      await finder(page).getByText('“florida” for “florda”').first().waitFor();
      const [first = ''] = await titles(page);
      assert.match(first, /A Podcast About Ending Human Trafficking in Florida/);
      const marked = await finder(page).locator('.result').first().locator('h3 mark').allInnerTexts();
      assert.deepEqual(marked, ['Podcast', 'Florida']);
      await finder(page).getByRole('status').filter({ hasText: '2 results' }).waitFor({ state: 'attached' });
      await field(page).fill('xyzzyx');
      await finder(page).locator('strong').filter({ hasText: 'Nothing was found' }).waitFor();
      await finder(page).getByText(enFind.noneHelp).waitFor();
      assert.deepEqual(asked, [], 'nothing that is typed leaves the device');
      assert.equal(page.url(), `${origin}/finder.html`);
      assert.deepEqual(
        await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
        [0, 0, ''],
      );
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'facets narrow by keyboard, their counts hold, chips take them back, and what is unknown is told as such',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openFinder(page, origin);
      await search(page, 'video', /results/);
      const all = (await titles(page)).length;
      await finder(page).getByRole('button', { name: enFind.refine }).press('Enter');
      const box = finder(page).getByRole('checkbox', { name: /^Video \(\d+\)$/ });
      const count = Number(/\((\d+)\)/.exec(await box.locator('xpath=..').innerText())?.[1]);
      await box.press('Space');
      await finder(page)
        .locator('strong')
        .filter({ hasText: new RegExp(`^${count} results?$`) })
        .waitFor();
      assert.ok(count > 0 && count < all, `${count} of ${all}`);
      assert.equal(await finder(page).locator('.result').count(), count);
      for (const meta of await finder(page).locator('.result .meta:first-of-type').allInnerTexts())
        assert.match(meta, /^Video/);
      await finder(page)
        .getByRole('checkbox', { name: /^Not stated/ })
        .first()
        .waitFor();
      await finder(page).getByRole('button', { name: 'Remove filter: Type: Video' }).press('Enter');
      await finder(page)
        .locator('strong')
        .filter({ hasText: `${all} results` })
        .waitFor();
      // The focus is not lost with the chip.
      await finder(page).getByRole('button', { name: enFind.refine }).and(page.locator(':focus')).waitFor();
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a place chosen on the map narrows the finder, and a result shows its places alone on the map',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openFinder(page, origin);
      await page.locator('coalition-map .region-button[data-id="US-TN"]').first().focus();
      await page.keyboard.press('Enter');
      const only = finder(page).getByRole('checkbox', { name: 'Only what covers Tennessee' });
      await only.waitFor();
      assert.ok(await only.isChecked());
      const here = await titles(page);
      assert.ok(here.includes('End Slavery Tennessee'), here.join('; '));
      await only.uncheck();
      await page.waitForFunction(
        (n) =>
          document.querySelector('coalition-finder')?.shadowRoot?.querySelectorAll('.result').length !== n,
        here.length,
      );
      await search(page, 'webinar new york tennessee', /result/);
      const show = finder(page).locator('.result').first().getByRole('button', { name: enFind.show });
      await show.press('Enter');
      await finder(page).getByRole('button', { name: enFind.showAll, pressed: true }).waitFor();
      await finder(page)
        .getByRole('status')
        .filter({ hasText: /^Map and list show .*Tennessee/ })
        .waitFor({ state: 'attached' });
      const lens = await page.evaluate(() => document.querySelector('coalition-data')?.state.lens);
      assert.ok(lens?.includes('US-TN') && lens.includes('US-NY'), String(lens));
      await field(page).fill('podcast');
      await page.waitForFunction(() => document.querySelector('coalition-data')?.state.lens.length === 0);
    },
  },
  {
    title: 'on a phone a button leads from a result to the map that shows its places',
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 320, height: 700 } });
      await openFinder(page, origin);
      await search(page, 'training video', /results/);
      await finder(page).getByRole('button', { name: enFind.show }).first().press('Enter');
      await finder(page).getByRole('button', { name: enFind.toMap }).press('Enter');
      await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector('coalition-map')?.getBoundingClientRect() ?? {
          top: -1,
          bottom: 0,
        };
        return top < innerHeight && bottom > 0 && document.activeElement?.localName === 'coalition-map';
      });
    },
  },
  {
    title: 'a chosen place that keeps all away is named, and all places are a press away',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openFinder(page, origin);
      await page.locator('coalition-map .region-button[data-id="US-TN"]').first().focus();
      await page.keyboard.press('Enter');
      await field(page).fill('cdl ohio');
      await finder(page)
        .locator('strong')
        .filter({ hasText: enFind.noneFor('Tennessee') })
        .waitFor();
      await finder(page)
        .getByRole('button', { name: /^Look in all places: \d+ results?$/ })
        .press('Enter');
      await finder(page)
        .locator('strong')
        .filter({ hasText: /^\d+ results?$/ })
        .waitFor();
      assert.match((await titles(page)).join('; '), /Ohio/);
    },
  },
  {
    title: 'a typed place is found by what is on record for it, and offered with what holds nationwide',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openFinder(page, origin);
      await search(page, 'Nova Scotia', /^\d+ results?$/);
      const own = await finder(page).locator('.result').count();
      assert.match((await titles(page)).join('; '), /Nova Scotia/);
      const also = finder(page).getByRole('checkbox', { name: /^Also what holds nationwide \(\d+\)$/ });
      const more = Number(/\d+/.exec(await also.locator('xpath=..').innerText())?.[0]);
      await also.press('Space');
      await finder(page)
        .locator('strong')
        .filter({ hasText: `${own + more} results` })
        .waitFor();
      await search(page, 'toolkit québec', /./);
      await finder(page)
        .locator('strong')
        .filter({ hasText: /some of them/ })
        .waitFor();
      await field(page).fill('Québec');
      await finder(page)
        .locator('strong')
        .filter({ hasText: 'No data here on this for Quebec itself.' })
        .waitFor();
      assert.ok((await finder(page).locator('.result').count()) > 0);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a citation is copied, and the details tell source, link and whose words they are',
    async run({ origin, newPage }) {
      const page = await newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
      await openFinder(page, origin);
      await search(page, 'geography of trafficking', /result/);
      const card = finder(page).locator('.result').first();
      await card.locator('summary').press('Enter');
      await card.getByText(enFind.ourWords).waitFor();
      await card.getByRole('button', { name: enFind.cite }).press('Enter');
      await finder(page).getByRole('status').filter({ hasText: enFind.cited }).waitFor({ state: 'attached' });
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(
        text,
        /The Geography of Trafficking in Tennessee\. 2013\. https?:.*Read November 21, 2026\.$/,
      );
    },
  },
  ...(
    [
      ['on a phone', { viewport: { width: 320, height: 700 } }],
      ['on a desk, dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
      ['in forced colours', { viewport: { width: 768, height: 900 }, forcedColors: 'active' }],
    ] as const
  ).map(([name, how]): PageTest => ({
    title: `axe finds nothing on the page of the finder ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(how);
      await openFinder(page, origin);
      await search(page, 'casino', /results/);
      await finder(page).getByRole('button', { name: enFind.refine }).click();
      await finder(page).locator('.result summary').first().click();
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  })),
  ...(
    [
      ['es', es],
      ['fr-CA', fr],
    ] as const
  ).map(([lang, words]): PageTest => ({
    title: `in ${lang} no word of the finder is left in English`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openFinder(page, origin, lang, words.find.stays);
      await field(page).fill('casino florda');
      await finder(page).getByRole('button', { name: words.find.refine }).click();
      await finder(page).locator('.result summary').first().click();
      const own = new Set(textsIn(words));
      const english = new Set(
        [...textsIn(enFacts), ...textsIn(enPoster), ...textsIn(enFind)].filter((it) => !own.has(it)),
      );
      const written = await writtenBy(page, 'coalition-finder');
      assert.ok(written.length > 60, `${written.length} texts were found`);
      assert.deepEqual([...new Set(written.filter((text) => english.has(text)))], []);
      assert.deepEqual(complaints(page), []);
    },
  })),
  {
    title: 'the audience that a page names is a filter at first, which the visitor sees and takes off',
    async run({ origin, serve, newPage, complaints }) {
      serve.spoil('/finder.html', {
        body: (file) =>
          file.toString().replace('<coalition-finder', '<coalition-finder audience="law-enforcement"'),
      });
      const page = await newPage();
      await page.goto(`${origin}/finder.html`);
      const chip = finder(page).locator('.chip');
      await chip.waitFor();
      assert.match((await chip.textContent()) ?? '', /law enforcement/i);
      const count = async () => (await titles(page)).length;
      const some = await count();
      assert.ok(some > 0);
      await chip.press('Enter');
      await chip.waitFor({ state: 'detached' });
      assert.ok((await count()) > some);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'the media database of an alliance is the finder with a preset: its own records, the newest first',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await page.goto(`${origin}/media.html`);
      await finder(page)
        .getByRole('heading', { name: 'Research and articles on trafficking in Tennessee' })
        .waitFor();
      await finder(page).getByText('Last updated November 21, 2026').waitFor();
      await finder(page)
        .locator('strong')
        .filter({ hasText: /^4 results$/ })
        .waitFor();
      assert.deepEqual(await titles(page), [
        'IT Has To Stop',
        'The Geography of Trafficking in Tennessee',
        'Tennessee Human Sex Trafficking and Its Impact on Children and Youth',
        'Tennessee counter-trafficking media database',
      ]);
      const link = finder(page).getByRole('link', { name: 'Atom' });
      const feed = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
      assert.equal(feed.status(), 200);
      const text = await feed.text();
      assert.deepEqual(
        [
          ...text.matchAll(
            /<entry>\n<id>urn:uuid:[0-9a-f-]{36}<\/id>\n<title>([^<]*?)(?: \(\d+\))?<\/title>/g,
          ),
        ].map(([, title]) => title),
        await titles(page),
      );
      assert.match(text, /<link rel="alternate" type="text\/html" href="..\/media.html"\/>/);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'the finder links a feed of its own origin or https, and no other address',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openFinder(page, origin);
      const linked = (feed: string): Promise<string | null> =>
        page.evaluate(async (address) => {
          const element = document.querySelector('coalition-finder');
          element?.setAttribute('feed', address);
          await element?.updateComplete;
          return element?.shadowRoot?.querySelector('a[type$="atom+xml"]')?.getAttribute('href') ?? null;
        }, feed);
      assert.equal(await linked('feeds/a.xml'), `${origin}/feeds/a.xml`);
      assert.equal(await linked('https://example.org/a.xml'), 'https://example.org/a.xml');
      for (const feed of ['javascript:alert(1)', 'http://example.org/a.xml', 'https://[', 'data:,a', ''])
        assert.equal(await linked(feed), null, feed);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'data that does not come is told as such in the finder, never as "no data", and comes by "Try again"',
    async run({ origin, serve, newPage }) {
      serve.spoil(/data\/.*\/dataset\.json/, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/finder.html`);
      await finder(page).getByRole('alert').filter({ hasText: enFacts.explorer.failed }).waitFor();
      await finder(page).locator('strong').filter({ hasText: enFacts.explorer.failed }).waitFor();
      assert.equal(await finder(page).getByText(enFind.none).count(), 0);
      assert.equal(await finder(page).getByText(enFind.preparing).count(), 0);
      serve.mend();
      await finder(page).getByRole('button', { name: enFacts.explorer.retry }).press('Enter');
      await finder(page)
        .locator('strong')
        .filter({ hasText: /^\d+ results$/ })
        .waitFor();
      assert.equal(await finder(page).getByRole('alert').count(), 0);
    },
  },
  {
    title: 'a dataset that does not come is told in the finder beside what is there',
    async run({ origin, serve, newPage }) {
      serve.spoil(/data\/tat\//, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/finder.html`);
      await finder(page)
        .getByRole('alert')
        .filter({ hasText: enFacts.explorer.partly(1, 3) })
        .waitFor();
      await finder(page).getByText(enFind.stays).waitFor();
      await field(page).fill('weigh station');
      await finder(page).locator('strong').filter({ hasText: enFacts.explorer.part }).waitFor();
    },
  },
  {
    title: 'without the file that finds, hotline and exit stand, and the page says what is missing',
    async run({ origin, serve, newPage }) {
      serve.spoil(/finder-view/, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/finder.html`);
      await finder(page).getByRole('status').filter({ hasText: /./ }).first().waitFor();
      await finder(page).getByRole('link', { name: 'all records stand by place' }).waitFor();
      for (const [tag, name] of [
        ['coalition-hotline', /1-888-373-7888/],
        ['coalition-exit', 'Exit now'],
      ] as const)
        await page.locator(tag).getByRole('link', { name }).first().waitFor();
      // The view comes, then what searches, each by a press.
      serve.mend();
      const mend = serve.spoil(/\/es-/, { drop: true });
      await finder(page).getByRole('button', { name: enFacts.explorer.retry }).press('Enter');
      await finder(page).getByText(enFind.cut).waitFor();
      mend();
      await finder(page).getByRole('button', { name: enFacts.explorer.retry }).press('Enter');
      await finder(page).getByText(enFind.stays).waitFor();
      await search(page, 'weigh station', /^\d+ results?$/);
    },
  },
];
