import assert from 'node:assert/strict';
import { jurisdictionsOf } from '@coalition-map/geo';
import type { Locator, Page } from 'playwright-core';
import type { PageContext, PageTest } from '../page-test.ts';
import { keysOf, recordsOnDisk } from './data.ts';
import { openExplorer, panel } from './explorer.ts';
import { axeFinds, isNarrow } from './looks.ts';

/** Opens a page of the site in a browser that runs no script, and gives what it asks for from then on. */
async function openPlain(
  { newPage, origin }: PageContext,
  path: string,
  width = 1280,
): Promise<{ page: Page; asked: string[] }> {
  const page = await newPage({ javaScriptEnabled: false, viewport: { width, height: 568 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${origin}${path}`);
  return { page, asked };
}

/** Fails where a page is wider than its window, or hides exit or hotline: both are seen first, the exit always. */
async function assertFirst(page: Page, width: number, at: string): Promise<void> {
  // The sheet of styles comes with the page, not with the click that led to it.
  await page.waitForLoadState();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${at} is ${wide} px wide in ${width} px`);
  const boxes = [
    page.getByRole('link', { name: 'Exit now' }),
    page.getByRole('link', { name: '1-888-373-7888' }).first(),
  ];
  for (const link of boxes) {
    const box = (await link.boundingBox()) ?? assert.fail(`${at} has no exit or no hotline`);
    assert.ok(box.y >= 0 && box.y + box.height <= 568, `${at}: ${box.y} ${box.height}`);
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${at}: ${box.x} ${box.width}`);
    assert.ok(box.height >= 43.5 && box.width >= 44, `${at}: ${box.width} × ${box.height}`);
  }
}

/** A record as a reader finds it: its title, and what stands below it by where it stands, without blanks and commas. */
interface Told {
  readonly title: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** Where the parts of a record stand, in the panel or on a page. */
const parts = {
  standing: '.standing',
  cautions: '.cautions li',
  summary: '.summary, :scope > .text',
  lines: 'dl > .line',
  sources: ':scope > footer p, :scope > div.small p',
};

/** What the articles of the panel, or of a page, tell of their records; an address is told in full, however it is shown. */
async function toldIn(articles: Locator): Promise<readonly Told[]> {
  const told = await articles.evaluateAll(
    (elements, selectors) =>
      elements.map((article): Told => {
        const title = article.getAttribute('aria-label') ?? article.querySelector('h3')?.textContent ?? '';
        const found = Object.entries(selectors).map(([part, selector]) => {
          const texts = [...article.querySelectorAll(selector)].map((element) => {
            const copy = element.cloneNode(true) as Element;
            for (const link of copy.querySelectorAll('a')) link.textContent = link.href;
            return copy.textContent.replace(/[\s,;·]+/g, '');
          });
          return [part, texts];
        });
        return {
          title: title.replace(/\s+/g, ' ').trim(),
          parts: Object.fromEntries(found) as Told['parts'],
        };
      }),
    parts,
  );
  return told.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** What is put together from several records: its class in the panel, and on a page. */
const together = [
  ['.headlines', '.headlines'],
  ['.ladder', '.ladder'],
  ['.partners', '.partners'],
  ['.agenda', '.agenda'],
  ['.alliance', '.alliance'],
  ['.neighbours', '.neighbours'],
  ['.sources', '.tally'],
] as const;

/** The texts of such parts without blanks and commas; an address is told in full, a place of the site by its name. */
function textsIn(elements: Locator): Promise<readonly string[]> {
  return elements.evaluateAll((parts) =>
    parts.map((part) => {
      const copy = part.cloneNode(true) as Element;
      // How many sources there are, where the panel folds them.
      if (copy.matches('.tally')) copy.querySelector('p')?.remove();
      for (const it of copy.querySelectorAll('summary, .compare, svg')) it.remove();
      for (const link of copy.querySelectorAll('a'))
        if (!link.href.startsWith(`${location.origin}/places/`)) link.textContent = link.href;
      return copy.textContent.replace(/[\s,;:·]+/g, '');
    }),
  );
}

/** The number beside each heading, by the heading. */
async function countsIn(headings: Locator): Promise<Record<string, string>> {
  const counts = await headings.evaluateAll((elements) =>
    elements.flatMap((heading) => {
      const count = heading.querySelector('.count:not(.none)')?.textContent.trim() ?? '';
      const name = heading.textContent.replace(/\s+/g, ' ').trim();
      return count === '' ? [] : [[name.slice(0, name.length - count.length).trim(), count] as const];
    }),
  );
  return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const compared = [
  ['US-TN', 'Tennessee'],
  ['US-IA', 'Iowa'],
  ['US-OH', 'Ohio'],
  ['CA-ON', 'Ontario'],
  ['US', 'United States'],
] as const;

const records = (page: Page): Locator => page.locator('.rest > .kind > article:has(> div.small)');

export const pages: PageTest[] = [
  ...([320, 1280] as const).map((width): PageTest => ({
    title: `without JavaScript, ${width} px wide, links lead from the map to all records of Tennessee`,
    async run(context) {
      const { page, asked } = await openPlain(context, '/index.html', width);
      await assertFirst(page, width, 'the map');
      const all = page.getByRole('link', { name: 'All records by place', exact: true });
      // By keyboard where there is one, by pointer on a phone.
      const follow = async (link: Locator): Promise<void> => {
        if (width === 320) await link.click();
        else {
          await link.focus();
          await page.keyboard.press('Enter');
        }
      };
      await follow(all);
      await page.getByRole('heading', { name: 'All records by place', level: 1 }).waitFor();
      await assertFirst(page, width, 'the index');
      await follow(page.getByRole('link', { name: 'Tennessee', exact: true }));
      await page.getByRole('heading', { name: 'Tennessee', level: 1 }).waitFor();
      assert.match(page.url(), /\/places\/us-tn\.html$/);
      await assertFirst(page, width, 'Tennessee');
      assert.equal(await records(page).count(), keysOf('US-TN').length);
      // The exit stays in sight at the last record.
      await records(page).last().scrollIntoViewIfNeeded();
      assert.ok((await page.evaluate(() => scrollY)) > 1000);
      const exit =
        (await page.getByRole('link', { name: 'Exit now' }).boundingBox()) ?? assert.fail('no exit');
      assert.ok(exit.y >= 0 && exit.y + exit.height <= 568);
      await page.getByRole('link', { name: 'All records by place' }).click();
      await page.getByRole('link', { name: 'No particular place' }).click();
      await page.getByRole('heading', { name: 'No particular place', level: 1 }).waitFor();
      await assertFirst(page, width, 'no particular place');
      const placeless = [...recordsOnDisk().values()].filter((it) => it.jurisdictions === undefined);
      assert.equal(await records(page).count(), placeless.length);
      for (const url of asked) assert.ok(url.startsWith(`${context.origin}/`), url);
      assert.ok(asked.some((url) => url.endsWith('/places/places.css')));
      assert.deepEqual(context.complaints(page), []);
    },
  })),
  {
    title:
      'without JavaScript, below the picture stand its key and a table of every place, which fit a phone',
    async run(context) {
      const { page } = await openPlain(context, '/index.html', 320);
      for (const text of ['No data: no partnership or law on record', 'Coalition build'])
        await page.getByRole('listitem').filter({ hasText: text }).waitFor();
      assert.equal(await page.getByRole('table').count(), 0, 'the table is folded');
      await page.locator('summary', { hasText: 'All places in a table' }).click();
      const rows = page.getByRole('table').getByRole('row');
      const places = (['US', 'CA'] as const).flatMap((country) => jurisdictionsOf(country));
      assert.equal(await rows.count(), places.length + 1);
      assert.equal(await rows.filter({ hasText: 'Guam' }).innerText(), 'Guam\tNo data on record');
      assert.ok(await isNarrow(page));
      await rows.getByRole('link', { name: 'Tennessee' }).click();
      await page.getByRole('heading', { name: 'Tennessee', level: 1 }).waitFor();
    },
  },
  {
    title: 'without JavaScript, the page of the map links each place that has records, with their number',
    async run(context) {
      const { page } = await openPlain(context, '/index.html');
      const links = page.getByRole('navigation', { name: 'All records by place' }).getByRole('listitem');
      const counts = new Map<string, number>();
      for (const { jurisdictions = [] } of recordsOnDisk().values())
        for (const place of jurisdictions) counts.set(place, (counts.get(place) ?? 0) + 1);
      assert.equal(await links.count(), counts.size + 1);
      for (const [place, count] of counts) {
        const line = links.filter({ has: page.locator(`a[href="places/${place.toLowerCase()}.html"]`) });
        assert.match((await line.textContent()) ?? '', new RegExp(`\\D ${count} records?$`), place);
      }
      const { height } = (await links.first().getByRole('link').boundingBox()) ?? assert.fail('no link');
      assert.ok(height >= 23.5, `${height} px`);
    },
  },
  ...compared.map(([place, name]): PageTest => ({
    title: `map, list, panel, print and the page without JavaScript tell the same of ${name}`,
    async run(context) {
      const { page: plain } = await openPlain(context, `/places/${place.toLowerCase()}.html`);
      const told = await toldIn(records(plain));
      assert.equal(told.length, keysOf(place).length);
      const counts = await countsIn(plain.locator('.rest > .kind > h2'));
      const total = Object.values(counts).reduce((sum, count) => sum + Number(count), 0);
      assert.equal(total, told.length);

      const page = await context.newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, context.origin);
      // The link of the page, where scripts run: a hash is read when the page is opened.
      const link = plain.getByRole('link', { name: `${name} on the map` });
      const href = (await link.getAttribute('href')) ?? assert.fail('no link to the map');
      await page.goto('about:blank');
      await page.goto(new URL(href, plain.url()).href);
      await panel(page).getByRole('heading', { name, exact: true, level: 2 }).waitFor();
      await page.getByText(/records from 3 publishers/).waitFor();
      assert.deepEqual(await toldIn(panel(page).locator('article')), told);
      assert.deepEqual(await countsIn(panel(page).locator('section.kind > h3')), counts);
      for (const [inPanel, onPage] of together) {
        const put = await textsIn(plain.locator(`.rest ${onPage}`));
        assert.deepEqual(await textsIn(panel(page).locator(inPanel)), put, inPanel);
        const isDue = { '.headlines': place === 'US', '.neighbours': place !== 'US', '.sources': true };
        if (inPanel in isDue) assert.equal(put.length > 0, isDue[inPanel as keyof typeof isDue], inPanel);
      }
      for (const text of await panel(page).locator('section.kind > p.quiet').allTextContents())
        await plain.locator('.rest .kind > p').getByText(text.trim(), { exact: true }).waitFor();

      // The index, the map and the list count by kind.
      await plain.getByRole('link', { name: 'All records by place' }).click();
      const row = plain.locator('.places li', {
        has: plain.locator(`a[href="${place.toLowerCase()}.html"]`),
      });
      const counted = ((await row.locator('.small').textContent()) ?? '').trim();
      const region = page.locator(`coalition-map .region-button[data-id="${place}"]`);
      if (place !== 'US') {
        const label = (await region.getAttribute('aria-label')) ?? '';
        assert.ok(label.endsWith(`; ${counted}`), `${label} has not ${counted}`);
      }
      const group = page.locator(`coalition-list details[data-key="${place}"]`);
      const inList = ((await group.locator('.counts').textContent()) ?? '').trim().split(', ');
      const phrases = counted.replace(/, and | and (?=\d)/g, ', ').split(', ');
      assert.deepEqual(inList.sort(), phrases.sort());

      // On paper, the details of a chosen place stand whole; without one, all groups of the list are open.
      await page.emulateMedia({ media: 'print' });
      const articles = panel(page).locator('article');
      assert.equal(await articles.filter({ visible: true }).count(), told.length);
      await page.emulateMedia({ media: 'screen' });
      await panel(page).getByRole('button', { name: 'Close' }).click();
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const rows = group.locator('li.row');
      await rows.first().waitFor();
      const titles = await rows.locator('.head > button').allTextContents();
      const plainText = (text: string): string => text.replace(/\s+/g, ' ').trim();
      assert.deepEqual(titles.map(plainText).sort(), told.map(({ title }) => title).sort());
      assert.deepEqual(context.complaints(page), []);
      assert.deepEqual(context.complaints(plain), []);
    },
  })),
  ...(['light', 'dark'] as const).map((colorScheme): PageTest => ({
    title: `axe finds nothing in the pages of all places, of a full and an empty one, a country and no place, ${colorScheme}`,
    async run({ newPage, origin }) {
      // The policy allows the pages no script but their own; the test's goes around it.
      const page = await newPage({ colorScheme, bypassCSP: true });
      for (const file of ['index', 'us-tn', 'us', 'us-vt', 'no-place']) {
        await page.goto(`${origin}/places/${file}.html`);
        assert.deepEqual(await axeFinds(page), [], file);
      }
    },
  })),
  ...([320, 1280] as const).map((width): PageTest => ({
    title: `a place without any record has a page with hotlines, what is not known, and neighbors, ${width} px wide`,
    async run(context) {
      const { page } = await openPlain(context, '/index.html', width);
      await page.getByRole('link', { name: 'Places without records', exact: true }).click();
      await page.getByRole('link', { name: 'Vermont', exact: true }).click();
      assert.match(page.url(), /\/places\/us-vt\.html$/);
      await assertFirst(page, width, 'Vermont');
      assert.equal(await records(page).count(), 0);
      await page.getByText('Nothing is recorded for Vermont yet.').first().waitFor();
      await page.getByRole('link', { name: 'New York', exact: true }).last().click();
      await page.getByRole('heading', { name: 'New York', level: 1 }).waitFor();
      assert.deepEqual(context.complaints(page), []);
    },
  })),
  {
    title: 'the page of a place prints its fact sheet with the hotline first, and all records after it',
    async run(context) {
      const { page } = await openPlain(context, '/places/us-tn.html');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('link', { name: 'Exit now' }).isVisible(), false);
      const sheet = (await page.locator('.sheet').boundingBox()) ?? assert.fail('no sheet');
      assert.equal(sheet.y, 0);
      await page.locator('.sheet .number').first().waitFor();
      assert.equal(await records(page).filter({ visible: true }).count(), keysOf('US-TN').length);
    },
  },
];
