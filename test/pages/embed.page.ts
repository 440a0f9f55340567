import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageContext, PageTest } from '../page-test.ts';
import { strictPolicy } from '../serve.ts';
import { root } from '../tree.ts';
import { regionButton } from './explorer.ts';
import { pressShift, putPage, readmeTag } from './folder.ts';

/** Opens a partner's page that holds the snippet. */
async function open(
  { serve, origin, newPage }: PageContext,
  body: string,
  {
    head = '',
    lang = 'en',
    policy = strictPolicy,
  }: { head?: string; lang?: string; policy?: string | null } = {},
): Promise<Page> {
  serve.policy = policy;
  putPage(serve, '/partner/', body, head, lang);
  serve.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
  const page = await newPage();
  await page.goto(`${origin}/partner/`);
  return page;
}

/** Ten sheets of sites as they are: resets, frameworks, themes of content management systems, and worse. */
const sheets: readonly string[] = [
  '* { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline }',
  '*, *::before, *::after { box-sizing: content-box !important; letter-spacing: 2px }',
  'html { font-size: 62.5% } body { font: 1.6rem/1 cursive; color: white; background: black }',
  'a, a:link, a:visited { color: yellow !important; background: yellow !important; font-size: 8px !important; display: none }',
  'p, ul, ol, li, dl, h2, h3 { display: none !important }',
  'button, input, select { all: unset; appearance: none; width: 1px !important }',
  'svg, img, canvas { max-width: 0 !important; height: auto !important; filter: invert(1) }',
  'div, section, article { position: fixed !important; float: left; z-index: 9999 !important; overflow: hidden }',
  ':root { --_ink: white; --_ground: white; --coalition-size: 0; color-scheme: light } [slot] { opacity: .2 }',
  '*:focus, *:focus-visible { outline: none !important } * { animation: none; transition: all 9s; text-transform: uppercase; direction: inherit }',
];

export const pages: PageTest[] = [
  {
    title:
      'one tag on a page of another site shows its own region in its own language, and breaks no rule of the strictest policy',
    async run(context) {
      const page = await open(context, readmeTag('focus="US-TN"'), { lang: 'es' });
      await regionButton(page, 'Tennessee').waitFor();
      const hotline = page.locator('coalition-hotline').getByRole('link', { name: /1-888-373-7888/ });
      await hotline.first().waitFor();
      await page.getByText('El mapa y la lista muestran solo Tennessee.').waitFor();
      const list = page.locator('coalition-list');
      await list.getByText('Tennessee').first().waitFor({ state: 'attached' });
      assert.equal(await list.getByText('Ohio').count(), 0);
      assert.deepEqual(context.complaints(page), []);
      assert.equal(await page.title(), 'Our partners');
      assert.equal(page.url(), `${context.origin}/partner/`);
    },
  },
  {
    title: 'two copies of the script on a page neither throw nor leave twice',
    async run(context) {
      const { serve } = context;
      const script = await readFile(path.join(root, 'dist/demo/coalition-map.js'), 'utf8');
      serve.spoil('/older/coalition-map.js', {
        body: script.replaceAll('`./assets/', '`../assets/'),
        type: 'text/javascript',
      });
      // Two maps as well: each has an exit.
      const one = readmeTag();
      const body = `${one}<script type="module" src="/older/coalition-map.js"></script>${one.replace(/<script.*?<\/script>/s, '')}`;
      const page = await open(context, body, { policy: null });
      await regionButton(page, 'Tennessee').first().waitFor();
      assert.equal(await page.locator('coalition-explorer').count(), 2);
      assert.ok(serve.requests.includes('/older/coalition-map.js'));
      assert.deepEqual(context.complaints(page), []);
      const left: string[] = [];
      await page.route('https://**', (route) => {
        left.push(route.request().url());
        return route.fulfill({ body: 'Weather', contentType: 'text/html' });
      });
      await pressShift(page);
      await page.waitForURL('https://www.weather.gov/');
      assert.deepEqual(left, ['https://www.weather.gov/']);
    },
  },
  {
    title: 'an older version beside a newer one, whichever comes first, neither throws nor leaves twice',
    async run(context) {
      const { serve } = context;
      const folder = path.join(root, 'dist/cdn');
      for (const name of (await readdir(path.join(folder, 'assets'))).filter((it) => it.endsWith('.js')))
        serve.spoil(`/older/assets/${name}`, {
          body: await readFile(path.join(folder, 'assets', name)),
          type: 'text/javascript',
        });
      const newer = await readFile(path.join(folder, 'coalition-map.js'), 'utf8');
      // Another version, whose exits and GL surfaces would not know those of the newer one either.
      const older = newer
        .replace(/^\/\*! Coalition Map \S+/, '/*! Coalition Map 0.0.9')
        .replaceAll('coalition-map/exit/1', 'coalition-map/exit/0')
        .replaceAll('coalition-map.gl', 'coalition-map.gl0');
      assert.match(older, /^\/\*! Coalition Map 0\.0\.9 /);
      assert.ok(older.includes('coalition-map/exit/0'));
      serve.spoil('/older/coalition-map.js', { body: older, type: 'text/javascript' });
      const one = readmeTag();
      const tag = one.replace(/<script.*?<\/script>/s, '');
      const scripts = ['/older/coalition-map.js', '/coalition-map.js'].map(
        (src) => `<script type="module" src="${src}"></script>`,
      );
      for (const order of [scripts, scripts.toReversed()]) {
        const page = await open(context, `${order.join('')}${tag}${tag}`, { policy: null });
        await regionButton(page, 'Tennessee').first().waitFor();
        await page
          .locator('coalition-list')
          .first()
          .getByText('Tennessee')
          .first()
          .waitFor({ state: 'attached' });
        await page.waitForLoadState('networkidle');
        assert.deepEqual(context.complaints(page), []);
        assert.equal(await page.locator('coalition-exit:visible').count(), 2);
        const left: string[] = [];
        await page.route('https://**', (route) => {
          left.push(route.request().url());
          return route.fulfill({ body: 'Weather', contentType: 'text/html' });
        });
        await pressShift(page);
        await page.waitForURL('https://www.weather.gov/');
        assert.deepEqual(left, ['https://www.weather.gov/']);
      }
      assert.ok(serve.requests.includes('/older/coalition-map.js'));
    },
  },
  {
    title: 'ten style sheets of a host page hide neither hotline, exit, map nor list',
    async run(context) {
      const head = sheets.map((sheet) => `<style>${sheet}</style>`).join('');
      for (const width of [320, 1280]) {
        const page = await open(context, readmeTag(), { head, policy: null });
        await page.setViewportSize({ width, height: 800 });
        await regionButton(page, 'Tennessee').waitFor();
        const exit = await page.locator('coalition-exit > a').boundingBox();
        assert.ok(
          exit && exit.height >= 44 && exit.width >= 44,
          `exit at ${width} px: ${JSON.stringify(exit)}`,
        );
        const number = page
          .locator('coalition-hotline')
          .getByRole('link', { name: /1-888-373-7888/ })
          .first();
        const call = await number.boundingBox();
        assert.ok(
          call && call.height >= 44 && call.y < 568,
          `hotline at ${width} px: ${JSON.stringify(call)}`,
        );
        assert.ok(
          await page.locator('coalition-exit > a').evaluate(isOnTop),
          `exit is covered at ${width} px`,
        );
        assert.ok(await number.evaluate(isOnTop), `hotline is covered at ${width} px`);
        const map = await page.locator('coalition-map .stage svg').boundingBox();
        assert.ok(map && map.width > width / 2, `map at ${width} px: ${JSON.stringify(map)}`);
        for (const it of [regionButton(page, 'Tennessee'), number])
          assert.equal(await it.evaluate((element) => getComputedStyle(element).textTransform), 'none');
        await regionButton(page, 'Tennessee').focus();
        await page.keyboard.press('Enter');
        const heading = page.locator('coalition-panel').getByRole('heading', { name: 'Tennessee' }).first();
        await heading.waitFor();
        assert.ok(((await heading.boundingBox())?.height ?? 0) >= 20);
        assert.deepEqual(context.complaints(page), []);
      }
    },
  },
  {
    title:
      'below a bar that the site keeps at the top, while one scrolls, the exit is in sight and on top, and so are the numbers where there is room',
    async run(context) {
      for (const [width, height, bar] of [
        [320, 568, 'position: fixed; inset: 0 0 auto; block-size: 70px'],
        [1280, 800, 'position: fixed; inset: 0 0 auto; block-size: 70px'],
        [1280, 800, 'position: sticky; inset-block-start: 0; block-size: 80px'],
      ] as const) {
        const page = await open(
          context,
          `<header style="${bar}; z-index: 1000; background: #356">Site</header><p>${'Text. '.repeat(200)}</p>${readmeTag()}`,
          { policy: null },
        );
        await page.setViewportSize({ width, height });
        await regionButton(page, 'Tennessee').waitFor();
        await page.evaluate(() => {
          scrollTo(0, 2000);
        });
        const exit = page.locator('coalition-exit > a');
        const isReached = (): Promise<boolean> => exit.evaluate(isOnTop, 'here' as const);
        for (let turn = 0; turn < 50 && !(await isReached()); turn++) await page.waitForTimeout(100);
        assert.ok(await isReached(), `the exit is covered at ${width} px by a bar: ${bar}`);
        const number = page
          .locator('coalition-hotline')
          .getByRole('link', { name: /1-888-373-7888/ })
          .first();
        if (width > 320) assert.ok(await number.evaluate(isOnTop, 'here' as const), `the number at ${bar}`);
        // Where its place is in sight it stands there.
        await page.locator('coalition-exit[slot]').evaluate((it) => it.scrollIntoView({ block: 'center' }));
        await page.locator('coalition-exit[slot] .floating').waitFor({ state: 'detached' });
        await page.close();
      }
    },
  },
  {
    title:
      'in a parent that gives no width of its own the map takes one, and no word stands letter by letter',
    async run(context) {
      const parents = [
        'display: flex',
        'display: flex; flex-direction: column; align-items: center',
        'display: grid; place-items: center',
        'float: left; max-width: 100%',
        'display: inline-block; max-width: 100%',
        'position: absolute; max-width: 100%',
        'display: table',
      ];
      const { serve, origin, newPage } = context;
      serve.policy = null;
      const page = await newPage();
      for (const style of parents) {
        putPage(serve, '/partner/', `<div style="${style}">${readmeTag()}</div>`, '', 'en');
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`${origin}/partner/`);
          await regionButton(page, 'Tennessee').waitFor();
          const box = await page.locator('coalition-explorer').boundingBox();
          assert.ok(
            box && box.width >= width * 0.85 && box.width <= width,
            `${style}: ${box?.width} of ${width} px`,
          );
          const danger = await page.locator('coalition-hotline[slot] .danger').boundingBox();
          assert.ok(danger && danger.height < 60, `${style}: ${JSON.stringify(danger)}`);
        }
      }
    },
  },
  {
    title: 'of two maps on a page one exit is in sight at a time, as long as one has its place there',
    async run(context) {
      const one = readmeTag();
      const page = await open(context, `${one}${one.replace(/<script.*?<\/script>/s, '')}`, { policy: null });
      await regionButton(page, 'Tennessee').first().waitFor();
      const exits = page.locator('coalition-exit > a');
      const inSight = (): Promise<number[]> =>
        exits.evaluateAll((links) =>
          links.flatMap((link, at) => {
            const { top, bottom } = link.getBoundingClientRect();
            return bottom > 0 && top < innerHeight ? [at] : [];
          }),
        );
      assert.deepEqual(await inSight(), [0]);
      await exits.nth(1).scrollIntoViewIfNeeded();
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
      for (let turn = 0; turn < 50 && (await inSight()).join() !== '1'; turn++)
        await page.waitForTimeout(100);
      assert.deepEqual(await inSight(), [1]);
    },
  },
  {
    title: 'with letters of twice the size on a phone the bar scrolls away, and the exit stays',
    async run(context) {
      const page = await open(context, readmeTag(), {
        head: '<style>html { font-size: 200% }</style>',
        policy: null,
      });
      await page.setViewportSize({ width: 320, height: 568 });
      await regionButton(page, 'Tennessee').waitFor();
      await page.evaluate(() => {
        scrollTo(0, 1500);
      });
      const exit = page.locator('coalition-exit > a');
      const isReached = (): Promise<boolean> => exit.evaluate(isOnTop, 'here' as const);
      for (let turn = 0; turn < 50 && !(await isReached()); turn++) await page.waitForTimeout(100);
      assert.ok(await isReached());
      const bar = await page.locator('coalition-explorer .header').boundingBox();
      assert.ok(bar && bar.y + bar.height <= 0, JSON.stringify(bar));
    },
  },
];

/** Whether the middle of an element is what a pointer there would meet, through shadow roots; where it is, or first scrolled to. */
function isOnTop(element: Element, where?: 'here'): boolean {
  if (where !== 'here') element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  let met = document.elementFromPoint(x + width / 2, y + height / 2);
  while (met?.shadowRoot) {
    const inner = met.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    if (!inner || inner === met) break;
    met = inner;
  }
  return met !== null && (met === element || element.contains(met) || met.contains(element));
}
