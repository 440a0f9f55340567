import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import {
  assertSvg,
  bringGl,
  difference,
  openMap,
  seen,
  untilSurface,
  whatIsKept,
  withGl,
  zoomBy,
} from './gl.ts';

/** The share of strongly differing pixels that no eye finds: 0.01 %. */
const SHARE = 0.0001;

async function assertSame(page: Page, where: string): Promise<void> {
  const { strong, all } = await difference(page);
  console.log(`  SVG and GL ${where}: ${strong} of ${all} pixels differ strongly`);
  assert.ok(all > 100_000, where);
  assert.ok(strong / all <= SHARE, `${where}: ${strong} of ${all} pixels`);
}

/** Loses the context of the map's canvas, or gives it back. */
async function context(page: Page, what: 'loseContext' | 'restoreContext'): Promise<void> {
  await page.locator('coalition-map canvas').evaluate((canvas: HTMLCanvasElement, call) => {
    const kept = canvas as HTMLCanvasElement & { lose?: WEBGL_lose_context | null };
    kept.lose ??= canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    kept.lose?.[call]();
  }, what);
}

export const pages: PageTest[] = [
  {
    title: 'GL draws what SVG draws: whole, at 8 times, and at an odd size',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page, said } = await openMap(browser, origin);
        const before = await whatIsKept(page);
        await bringGl(page);
        await untilSurface(page, 'gl');
        assert.deepEqual(await seen(page), { svg: false, canvas: true });
        assert.deepEqual(await whatIsKept(page), before, 'the swap keeps selection, focus and view');
        await assertSame(page, 'whole');
        await page.setViewportSize({ width: 733, height: 611 });
        await page.waitForTimeout(500);
        await assertSame(page, 'at an odd size');
        await zoomBy(page, 8);
        await page.waitForTimeout(2000);
        await assertSame(page, 'at 8 times');
        await page.emulateMedia({ media: 'print' });
        assert.deepEqual(await seen(page), { svg: true, canvas: false }, 'what is printed is SVG');
        assert.deepEqual(said, []);
      }),
  },
  {
    title: 'GL draws what SVG draws with two device pixels a CSS pixel, in the dark',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page } = await openMap(browser, origin, { deviceScaleFactor: 2 });
        await bringGl(page);
        await untilSurface(page, 'gl');
        await assertSame(page, 'at two device pixels');
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForTimeout(3000);
        await assertSame(page, 'in the dark');
      }),
  },
  {
    title: 'without WebGL 2 the map stays SVG, and MapLibre is not even loaded',
    run: ({ origin, serve }) =>
      withGl(async (browser) => {
        const { page, said } = await openMap(browser, origin);
        const before = await whatIsKept(page);
        await bringGl(page);
        await page.waitForTimeout(1000);
        await assertSvg(page, before);
        assert.deepEqual(
          serve.requests.filter((url) => /maplibre|\/gl-/.test(url)),
          [],
        );
        assert.deepEqual(said, []);
      }, 'none'),
  },
  {
    title: 'a lost context gives way to SVG at once, comes back as GL, and where it does not, SVG stays',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page, said } = await openMap(browser, origin);
        await bringGl(page);
        await untilSurface(page, 'gl');
        await zoomBy(page, 2);
        const before = await whatIsKept(page);
        await context(page, 'loseContext');
        await untilSurface(page, 'svg');
        await assertSvg(page, before);
        await zoomBy(page, 1.5);
        const moved = await whatIsKept(page);
        await context(page, 'restoreContext');
        await untilSurface(page, 'gl');
        assert.deepEqual(await whatIsKept(page), moved);
        await assertSame(page, 'after a context came back');
        await context(page, 'loseContext');
        await untilSurface(page, 'svg');
        await page.locator('coalition-map canvas').waitFor({ state: 'detached' });
        await assertSvg(page, moved);
        await zoomBy(page, 1.5);
        assert.deepEqual(said, []);
      }),
  },
  {
    title: 'where the worker is blocked the map stays SVG',
    run: ({ origin, serve }) =>
      withGl(async (browser) => {
        serve.spoil(/maplibre-gl-worker/, { status: 404 });
        const { page } = await openMap(browser, origin);
        const before = await whatIsKept(page);
        await bringGl(page);
        await page.locator('coalition-map canvas').waitFor({ state: 'attached' });
        await page.locator('coalition-map canvas').waitFor({ state: 'detached' });
        await assertSvg(page, before);
        assert.ok(serve.requests.some((url) => url.includes('maplibre-gl-worker')));
      }),
  },
  {
    title: 'GL waits while the map is hidden, and comes back to a map that is moved in the page',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page, said } = await openMap(browser, origin);
        const map = page.locator('coalition-map');
        await map.evaluate((element) => {
          element.style.display = 'none';
        });
        await bringGl(page);
        await page.waitForTimeout(500);
        assert.equal(await page.locator('coalition-map canvas').count(), 0);
        await map.evaluate((element) => {
          element.style.display = '';
        });
        await untilSurface(page, 'gl');
        await map.evaluate((element) => {
          const { parentNode, nextSibling } = element;
          element.remove();
          if (element.shadowRoot?.querySelector('canvas')) throw new Error('The canvas is still there.');
          parentNode?.insertBefore(element, nextSibling);
        });
        await untilSurface(page, 'gl');
        await assertSame(page, 'after a move in the page');
        assert.deepEqual(said, []);
      }),
  },
  {
    title: 'the fifth map of a page stays SVG',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page } = await openMap(browser, origin);
        await page.evaluate(() => {
          for (let count = 0; count < 5; count++) {
            const map = document.createElement('coalition-map');
            map.setAttribute('upgrade', 'eager');
            map.style.width = '300px';
            document.body.prepend(map);
          }
        });
        await page.waitForFunction(
          () => {
            const stages = [...document.querySelectorAll('body > coalition-map')].map((map) =>
              map.shadowRoot?.querySelector<HTMLElement>('.stage'),
            );
            return stages.filter((stage) => stage?.dataset['surface'] === 'gl').length === 4;
          },
          undefined,
          { timeout: 45_000 },
        );
        const alone = await page.evaluate(
          () =>
            [...document.querySelectorAll('body > coalition-map')].filter(
              (map) => !map.shadowRoot?.querySelector('canvas'),
            ).length,
        );
        assert.equal(alone, 1);
      }),
  },
  {
    title: 'in forced colours the map is SVG, also when they are turned on later',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page } = await openMap(browser, origin);
        await bringGl(page);
        await untilSurface(page, 'gl');
        const before = await whatIsKept(page);
        await page.emulateMedia({ forcedColors: 'active' });
        await untilSurface(page, 'svg');
        await assertSvg(page, before);
        assert.equal(await page.locator('coalition-map canvas').count(), 0);
        await page.emulateMedia({ forcedColors: 'none' });
        await untilSurface(page, 'gl');
      }),
  },
];
