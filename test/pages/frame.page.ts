import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { PageContext, PageTest } from '../page-test.ts';
import { pagePolicy, serve } from '../serve.ts';
import type { Site } from '../serve.ts';
import { root } from '../tree.ts';
import { isNarrow } from './looks.ts';
import { partnerSite, place, pressShift, putPage, snippetParts } from './folder.ts';

const weather = 'https://www.weather.gov/';

/** The values of each attribute that the README lists, as an address may have them: what fits, and what does not. */
const values: Readonly<Record<string, readonly [fits: string, ...others: string[]]>> = {
  src: [
    'data/tasa/dataset.json',
    'https://example.com/a.json',
    '//example.com/a.json',
    '/data/tasa/dataset.json',
    '../a.json',
    './../a.json',
    '././/example.com/a.json',
    'data/../../a.json',
    'data/%2e%2e/a.json',
    '.git/a.json',
    'data\\a.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'data/tasa/dataset.json https://example.com/a.json',
    '',
  ],
  country: ['CA', 'XX', 'QQQ'],
  preset: ['us', 'eu'],
  focus: ['US-TN US-KY', '"><img src=x>', 'US-TN;US-KY'],
  'colour-by': ['program:state-agency-training', '<b>'],
  breaks: ['2 4 6', '1e9', '1 2 3 4 5'],
  programs: ['coalition-build law-enforcement-training', 'Coalition Build!', 'a<b'],
  audience: ['law-enforcement', 'x<y'],
  layout: ['tiles', 'grid'],
  upgrade: ['never', 'always'],
  'detail-pmtiles': ['streets/tn.pmtiles', 'https://tiles.example.com/a.pmtiles'],
  'detail-style': ['streets/style.json', '//tiles.example.com/style.json'],
  'as-of': ['2026-11-22', 'tomorrow'],
  theme: ['dark', 'red'],
  lang: ['es', 'de'],
};

function addressOf(site: Site, asked: Readonly<Record<string, string>>): string {
  return `${site.origin}${place}embed.html?${new URLSearchParams(asked).toString()}`;
}

/** The partner's page with the frame as `snippet.html` has it, changed as a test needs it. */
async function openFrame(
  { newPage }: PageContext,
  site: Site,
  {
    change = (it) => it,
    at = site,
    viewport = { width: 1280, height: 800 },
  }: { change?: (snippet: string) => string; at?: Site; viewport?: { width: number; height: number } } = {},
): Promise<{ page: Page; frame: FrameLocator }> {
  putPage(at, '/partner/', change(snippetParts(`${site.origin}${place}`).frame));
  const page = await newPage({ viewport });
  await page.goto(`${at.origin}/partner/`);
  const frame = page.frameLocator('iframe >> nth=0');
  await frame.locator('coalition-explorer > coalition-hotline').waitFor();
  return { page, frame };
}

/** The folder on a site whose pages may have frames of its own. */
async function withSite(run: (site: Site) => Promise<void>): Promise<void> {
  const site = await partnerSite({});
  site.policy = `${pagePolicy}; frame-src 'self'`;
  try {
    await run(site);
  } finally {
    await site.close();
  }
}

/** A folder that lets sites of other origins frame it and read its script, and such a site. */
async function withSites(run: (folder: Site, other: Site) => Promise<void>): Promise<void> {
  const headers = { 'access-control-allow-origin': '*' };
  const folder = await serve(path.join(root, 'dist'), { headers });
  folder.policy = `${pagePolicy.replace("frame-ancestors 'self'", 'frame-ancestors *')}; frame-src 'self'`;
  const other = await serve(path.join(root, 'dist'), { policy: null });
  for (const site of [folder, other]) site.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
  try {
    await run(folder, other);
  } finally {
    await Promise.all([folder.close(), other.close()]);
  }
}

function regionIn(frame: FrameLocator | Page, name: string) {
  return frame.locator(`coalition-map .region-button[aria-label^="${name}, "]`);
}

function heightOf(page: Page): Promise<number> {
  return page.locator('iframe').evaluate((it) => it.clientHeight);
}

/** Waits until a question is answered by yes. */
async function until(test: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    if (await test()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  assert.fail(`never: ${String(test)}`);
}

/** Waits until the frame is as high as told, and stays so for a second. */
async function settle(page: Page): Promise<number> {
  let last = -1;
  let since = performance.now();
  const end = since + 20_000;
  while (performance.now() < end) {
    const height = await heightOf(page);
    if (height !== last) [last, since] = [height, performance.now()];
    if (performance.now() - since > 1500) return last;
    await page.waitForTimeout(50);
  }
  throw new Error('The height of the frame does not settle.');
}

export const pages: PageTest[] = [
  {
    title:
      'the frame that the folder offers shows the map under its strict policy, as high as the window at most',
    run: (context) =>
      withSite(async (site) => {
        for (const width of [320, 1280]) {
          const { page, frame } = await openFrame(context, site, { viewport: { width, height: 800 } });
          await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
          assert.equal(await settle(page), 800);
          const call = frame
            .locator('coalition-hotline')
            .getByRole('link', { name: /1-888-373-7888/ })
            .first();
          assert.ok(((await call.boundingBox())?.height ?? 0) >= 44);
          assert.equal(
            await frame.locator('html').evaluate((it) => it.scrollWidth <= it.clientWidth),
            true,
            `scrolls sideways at ${width} px`,
          );
          assert.deepEqual(context.complaints(page), []);
          assert.deepEqual(
            site.requests.filter((it) => it.endsWith('.map')),
            [],
          );
        }
      }),
  },
  {
    title: 'in a high window the frame grows and shrinks with its content, and comes to rest',
    run: (context) =>
      withSite(async (site) => {
        for (const [width, height] of [
          [1280, 6000],
          [320, 16_000],
        ] as const) {
          const { page, frame } = await openFrame(context, site, { viewport: { width, height } });
          await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
          const high = await settle(page);
          assert.ok(high > 800 && high < height, `${high} px`);
          const content = (): Promise<number> =>
            frame.locator('body').evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
          assert.equal(high, await content());
          await frame.locator('body').evaluate((it) => {
            it.style.setProperty('padding-bottom', '300px');
          });
          await until(async () => (await heightOf(page)) === high + 300);
          await frame.locator('body').evaluate((it) => {
            it.style.removeProperty('padding-bottom');
          });
          await until(async () => (await heightOf(page)) === high);
          await page.setViewportSize({ width, height: 700 });
          assert.equal(await settle(page), 700);
          await page.setViewportSize({ width, height });
          assert.equal(await settle(page), high);
          const changes = await page.locator('iframe').evaluate(
            (it) =>
              new Promise<number>((done) => {
                let count = 0;
                new MutationObserver(() => count++).observe(it, { attributes: true });
                setTimeout(() => done(count), 2000);
              }),
          );
          assert.equal(changes, 0);
        }
      }),
  },
  {
    title: 'without the script of the page around, the frame keeps its height and scrolls inside',
    run: (context) =>
      withSite(async (site) => {
        const { page, frame } = await openFrame(context, site, {
          change: (it) => it.replace(/<script.*<\/script>/s, ''),
        });
        await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
        assert.equal(await settle(page), 720);
        assert.equal(await frame.locator('html').evaluate((it) => it.scrollHeight > it.clientHeight), true);
        await frame.locator('.credit').scrollIntoViewIfNeeded();
        const exit = await frame.locator('coalition-exit > a').boundingBox();
        const box = await page.locator('iframe').boundingBox();
        assert.ok(
          exit && box && exit.y >= box.y && exit.y + exit.height <= box.y + 120,
          'the exit stays on top',
        );
      }),
  },
  {
    title:
      'the address sets each attribute that the README lists; what does not fit is left out, and stands nowhere',
    run: ({ newPage }) =>
      withSite(async (site) => {
        const table =
          /\| attribute.*?\n\n/s.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[0] ?? '';
        const listed = [...table.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, names = '']) =>
          [...names.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? ''),
        );
        assert.deepEqual([...listed].sort(), Object.keys(values).sort());
        const page = await newPage();
        const read = (name: string): Promise<string | null> =>
          page
            .locator(name === 'lang' ? 'html' : 'coalition-explorer')
            .evaluate((it, attribute) => it.getAttribute(attribute), name);
        // Scripts of ours alone: the attributes are there before the elements are.
        site.spoil(`${place}coalition-map.js`, { body: '', type: 'text/javascript' });
        await page.goto(addressOf(site, {}));
        const plain = Object.fromEntries(
          await Promise.all(Object.keys(values).map(async (name) => [name, await read(name)] as const)),
        );
        assert.ok(plain['src']?.startsWith('data/'));
        await page.goto(
          addressOf(site, Object.fromEntries(Object.entries(values).map(([name, [it]]) => [name, it]))),
        );
        for (const [name, [fits]] of Object.entries(values)) assert.equal(await read(name), fits, name);
        for (const [name, [, ...others]] of Object.entries(values))
          for (const other of others) {
            await page.goto(addressOf(site, { [name]: other }));
            assert.equal(await read(name), plain[name], `${name}=${other}`);
            if (other.length > 2)
              assert.equal(
                (await page.content()).includes(other),
                false,
                `${name}=${other} stands on the page`,
              );
          }
        await page.goto(addressOf(site, { onclick: 'alert(1)', class: 'x', slot: 'y', 'print-alone': '' }));
        assert.deepEqual(await page.locator('coalition-explorer').evaluate((it) => it.getAttributeNames()), [
          'src',
        ]);
        for (const [name, given, taken] of [
          ['focus', 'us-tn,US-KY', 'US-TN US-KY'],
          ['country', 'ca', 'CA'],
          ['breaks', '2,4, 6', '2 4 6'],
          [
            'src',
            './data/tat/dataset.json , data/tasa/dataset.json',
            'data/tat/dataset.json data/tasa/dataset.json',
          ],
          ['lang', 'es_MX', 'es'],
          ['lang', 'fr', 'fr-CA'],
          ['lang', 'FR-fr', 'fr-CA'],
          ['lang', 'fro', 'en'],
        ] as const) {
          await page.goto(addressOf(site, { [name]: given }));
          assert.equal(await read(name), taken, 'as the tag takes it');
        }
        const told: string[] = [];
        page.on('console', (message) => told.push(message.text()));
        await page.goto(addressOf(site, { focus: 'nowhere', lang: 'es' }));
        assert.deepEqual(told, ['Coalition Map: the parameter focus does not fit, and is left out.']);
        await page.goto(addressOf(site, { focus: `${'US-TN '.repeat(400)}US-KY` }));
        assert.equal(await read('focus'), null);
      }),
  },
  {
    title: 'a copy may list addresses of its own, which its parameters may name then, and no other',
    run: ({ newPage }) =>
      withSite(async (site) => {
        const own = 'https://data.example.org/tn/dataset.json';
        site.spoil(`${place}coalition-map.js`, { body: '', type: 'text/javascript' });
        site.spoil(`${place}embed.html`, {
          body: (file) =>
            file
              .toString()
              .replace('name="coalition-sources" content=""', `name="coalition-sources" content="${own}"`),
          type: 'text/html',
        });
        const page = await newPage();
        const read = (): Promise<string | null> =>
          page.locator('coalition-explorer').evaluate((it) => it.getAttribute('src'));
        await page.goto(addressOf(site, { src: `data/tat/dataset.json ${own}` }));
        assert.equal(await read(), `data/tat/dataset.json ${own}`);
        await page.goto(addressOf(site, { src: `${own}?x` }));
        assert.notEqual(await read(), `${own}?x`);
      }),
  },
  {
    title:
      'the frame speaks the language of its address, in its own words before the elements are there, and never writes it',
    run: ({ newPage, complaints }) =>
      withSite(async (site) => {
        for (const [lang, exit, told] of [
          ['es', 'Salir ahora', 'El mapa y la lista muestran solo Tennessee.'],
          ['fr-CA', 'Quitter maintenant', /La carte et la liste.*Tennessee/],
          ['en', 'Exit now', 'Map and list show Tennessee alone.'],
        ] as const) {
          const page = await newPage();
          const address = addressOf(site, { lang, focus: 'US-TN', theme: 'dark' });
          await page.goto(address);
          await page.getByText(told).first().waitFor();
          const link = page.locator('coalition-exit > a');
          assert.equal((await link.innerText()).trim(), exit);
          assert.equal(await page.locator('html').evaluate((it) => getComputedStyle(it).colorScheme), 'dark');
          assert.equal(page.url(), address);
          assert.equal(await page.evaluate(() => history.length), 2);
          assert.deepEqual(complaints(page), []);
        }
      }),
  },
  {
    title:
      'a height from another window, another origin, or out of range changes no frame, and the frame hears nothing',
    run: (context) =>
      withSites(async (folder, other) => {
        putPage(other, '/liar/', '<p>Another frame</p>');
        const { page } = await openFrame(context, folder, {
          at: other,
          change: (it) =>
            `${it.replace('loading="lazy"', 'id="ours"')}<iframe id="liar" src="/liar/"></iframe>`,
          viewport: { width: 1280, height: 800 },
        });
        const ours = page.frames().find((it) => it.url().includes('embed.html'));
        const liar = page.frames().find((it) => it.url().endsWith('/liar/'));
        assert.ok(ours && liar);
        const heights = (): Promise<string[]> =>
          page.locator('iframe').evaluateAll((all) => all.map((it) => it.style.height));
        await until(async () => (await heights())[0] === '800px');
        const tell = (from: typeof ours, data: unknown): Promise<void> =>
          from.evaluate((it) => {
            parent.postMessage(it, '*');
          }, data);
        await tell(liar, { coalitionMapHeight: 500 });
        await page.evaluate(() => {
          postMessage({ coalitionMapHeight: 500 }, '*');
        });
        for (const height of [319, 20_001, -1, 0, 500.5, NaN, Infinity, '500', null, {}, [500]])
          await tell(ours, { coalitionMapHeight: height });
        for (const data of [500, '500', null, 'coalitionMapHeight', { height: 500 }]) await tell(ours, data);
        assert.deepEqual(await heights(), ['800px', '']);
        // The same window, gone to another origin.
        await until(async () => {
          // The page tells its own height again now and then.
          await tell(ours, { coalitionMapHeight: 600 });
          return (await heights())[0] === '600px';
        });
        await ours.evaluate((it) => {
          location.replace(it);
        }, `${other.origin}/liar/`);
        await ours.waitForURL(`${other.origin}/liar/`);
        const last = await heights();
        await tell(ours, { coalitionMapHeight: 400 });
        await page.waitForTimeout(100);
        assert.deepEqual(await heights(), last);
        assert.notEqual(last[0], '400px');
        const script = readFileSync(path.join(root, 'dist/cdn/embed.js'), 'utf8');
        assert.doesNotMatch(script, /onmessage|addEventListener/);
      }),
  },
  {
    title: 'the exit leaves the page around, by its link and by Shift, also from a frame of another origin',
    run: (context) =>
      withSites(async (folder, other) => {
        for (const at of [folder, other])
          for (const way of ['link', 'shift'] as const) {
            const { page, frame } = await openFrame(context, folder, { at });
            await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
            await page.route(weather, (route) =>
              route.fulfill({ body: 'Weather', contentType: 'text/html' }),
            );
            if (way === 'link') await frame.locator('coalition-exit > a').click();
            else {
              await frame.locator('coalition-hotline').getByRole('link').first().focus();
              await pressShift(page);
            }
            await page.waitForURL(weather);
          }
      }),
  },
  {
    title: 'where the top may not be left, the frame is blank at once, and stays so',
    run: (context) =>
      withSites(async (folder, other) => {
        const { page, frame } = await openFrame(context, folder, {
          at: other,
          change: (it) => it.replace(/ ?allow-top-navigation-by-user-activation/, ''),
        });
        await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
        await frame.locator('coalition-exit > a').click();
        const inner = page.frames()[1];
        await inner?.waitForURL('about:blank');
        assert.equal(await inner?.evaluate(() => document.body.innerText), '');
        assert.equal(page.url(), `${other.origin}/partner/`);
        await page.waitForTimeout(1000);
        assert.equal(inner?.url(), 'about:blank');
      }),
  },
  {
    title: 'a frame whose sandbox keeps exit and hotline from working warns its embedder',
    run: (context) =>
      withSite(async (site) => {
        const warned = async (change: (it: string) => string): Promise<boolean> => {
          const { page, frame } = await openFrame(context, site, {
            change: (it) => it.replace('iframe', 'iframe id="a"'),
          });
          const said: string[] = [];
          page.on('console', (message) => said.push(message.text()));
          putPage(site, '/partner/', change(snippetParts(`${site.origin}${place}`).frame));
          await page.reload();
          await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
          await page.waitForLoadState('networkidle');
          return said.some((it) => it.includes('sandbox keeps it from leaving'));
        };
        assert.equal(await warned((it) => it), false);
        assert.equal(await warned((it) => it.replace(/ ?allow-top-navigation-by-user-activation/, '')), true);
      }),
  },
  {
    title: 'calls and texts work with the sandbox of the snippet, and are refused without its tokens',
    run: (context) =>
      withSites(async (folder, other) => {
        const open = (without: RegExp | undefined): ReturnType<typeof openFrame> =>
          openFrame(context, folder, { at: other, change: (it) => (without ? it.replace(without, '') : it) });
        for (const without of [undefined, / allow-[tp]\S+/g]) {
          const { page, frame } = await open(without);
          await regionIn(frame, 'Tennessee').waitFor({ state: 'attached' });
          for (const number of ['tel:+18883737888', 'sms:233733'])
            await frame.locator(`coalition-hotline a[href="${number}"]:visible`).first().click();
          await page.waitForTimeout(500);
          const refused = context.complaints(page).filter((it) => /external protocol/i.test(it));
          assert.equal(refused.length, without ? 2 : 0, refused.join('\n'));
        }
      }),
  },
  {
    title:
      'sources open in a tab that the sandbox does not reach, files are kept, and a page is printed: each by its token',
    run: (context) =>
      withSites(async (folder, other) => {
        const open = async (without?: string): Promise<{ page: Page; frame: FrameLocator }> => {
          const opened = await openFrame(context, folder, {
            at: other,
            change: (it) => (without === undefined ? it : it.replace(new RegExp(` ${without}(?=[ "])`), '')),
          });
          await regionIn(opened.frame, 'Tennessee').waitFor({ state: 'attached' });
          return opened;
        };
        const form = '<form action="/sent"><button>Send</button></form>';
        for (const without of [undefined, 'allow-popups', 'allow-popups-to-escape-sandbox']) {
          const { page, frame } = await open(without);
          await page
            .context()
            .route('https://**', (route) => route.fulfill({ body: form, contentType: 'text/html' }));
          const hotline = frame.locator('coalition-explorer > coalition-hotline');
          await hotline.locator('summary').click();
          const opening = page
            .context()
            .waitForEvent('page', { timeout: 3000 })
            .catch(() => undefined);
          await hotline.locator('a[target="_blank"]').first().click();
          const tab = await opening;
          assert.equal(tab !== undefined, without !== 'allow-popups');
          if (!tab) continue;
          const before = tab.url();
          await tab.getByRole('button', { name: 'Send' }).click();
          await tab.waitForTimeout(500);
          // A sandboxed tab submits no form.
          assert.equal(tab.url() !== before, without === undefined, `${without ?? 'all'}: ${tab.url()}`);
        }
        for (const without of [undefined, 'allow-downloads']) {
          const { page, frame } = await open(without);
          const kept = page.waitForEvent('download', { timeout: 3000 }).catch(() => undefined);
          await frame.getByRole('button', { name: 'SVG' }).click();
          assert.equal((await kept) !== undefined, without === undefined);
        }
        for (const without of [undefined, 'allow-modals']) {
          const { page } = await open(without);
          await page.frames()[1]?.evaluate(() => {
            print();
          });
          const refused = context.complaints(page).filter((it) => /print\(\)/.test(it));
          assert.equal(refused.length, without === undefined ? 0 : 1, context.complaints(page).join());
        }
      }),
  },
  {
    title: 'a frame whose sandbox gives it no origin is as without JavaScript: exit and hotline stand',
    run: (context) =>
      withSites(async (_, other) => {
        const site = await serve(path.join(root, 'dist'), { policy: null });
        try {
          const { page, frame } = await openFrame(context, site, {
            at: other,
            change: (it) => it.replace(' allow-same-origin', ''),
          });
          await page.waitForLoadState('networkidle');
          await page.route(weather, (route) => route.fulfill({ body: 'Weather', contentType: 'text/html' }));
          assert.equal(await frame.locator('coalition-explorer:not(:defined)').count(), 1);
          assert.equal(await frame.getByRole('link', { name: '1-888-373-7888' }).isVisible(), true);
          await frame.getByRole('link', { name: /Exit now/ }).click();
          await page.waitForURL(weather);
        } finally {
          await site.close();
        }
      }),
  },
  {
    title: 'the demo holds the page for a frame too, with its scripts',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await page.goto(`${origin}/embed.html?focus=US-TN&lang=es`);
      await page.getByText('El mapa y la lista muestran solo Tennessee.').first().waitFor();
      assert.equal((await page.request.get(`${origin}/coalition-frame.js`)).status(), 200);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title:
      'without JavaScript the frame has exit and hotline in three languages, and picture, key and table, at 320 and at 1280 px',
    run: ({ newPage }) =>
      withSite(async (site) => {
        for (const width of [320, 1280]) {
          const page = await newPage({ javaScriptEnabled: false, viewport: { width, height: 568 } });
          await page.goto(addressOf(site, { lang: 'es' }));
          for (const name of ['1-888-373-7888', '233733', '1-833-900-1010', '911']) {
            const box = await page.getByRole('link', { name, exact: true }).boundingBox();
            assert.ok(
              box && box.height >= 44 && box.y + box.height <= 568,
              `${name} at ${width}: ${JSON.stringify(box)}`,
            );
          }
          const exit = page.getByRole('link', { name: /Exit now.*Salir ahora.*Quitter maintenant/ });
          assert.ok(((await exit.boundingBox())?.height ?? 0) >= 44);
          for (const text of [/Choosing on the map/, /Para elegir en/, /Pour choisir sur/])
            assert.equal(await page.getByText(text).isVisible(), true);
          const picture = await page.getByRole('img', { name: /Map/ }).boundingBox();
          assert.ok(picture && picture.width > width * 0.85, `${width}: ${picture?.width ?? 0}`);
          assert.ok(await isNarrow(page));
          assert.equal(
            await page.getByRole('row').filter({ hasText: 'Guam' }).innerText(),
            'Guam\tNo data on record',
          );
          await page.getByRole('row').getByRole('link', { name: 'Tennessee' }).click();
          await page.getByRole('heading', { name: 'Tennessee', level: 1 }).waitFor();
        }
      }),
  },
];
