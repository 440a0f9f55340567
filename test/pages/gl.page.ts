import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Scene } from '@coalition-map/geo';
import type { View } from '@coalition-map/map';
import type { PageTest } from '../page-test.ts';
import { streetArchive } from '../streets.fixture.ts';
import {
  assertSvg,
  bringGl,
  colourAt,
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
        await page.locator('coalition-explorer').evaluate((explorer) => {
          explorer.setAttribute('focus', 'US-TN US-KY');
        });
        await page.waitForTimeout(2000);
        await assertSame(page, 'under a lens');
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
  {
    title:
      'streets of an archive are drawn below the borders, on a plane of their own, and nothing else is asked for',
    run: ({ origin }) =>
      withGl(async (browser) => {
        const { page, said } = await openMap(browser, origin);
        const archive = streetArchive();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.route('**/streets.pmtiles', async (route) => {
          const [, from, to] = /bytes=(\d+)-(\d+)/.exec(route.request().headers()['range'] ?? '') ?? [];
          const part = archive.subarray(Number(from), Number(to) + 1);
          const headers = {
            'content-length': String(part.length),
            'content-type': 'application/octet-stream',
          };
          await route.fulfill({ status: 206, headers, body: part });
        });
        await page.locator('coalition-explorer').evaluate((explorer) => {
          explorer.setAttribute('detail-pmtiles', 'streets.pmtiles');
        });
        const button = page.getByRole('button', { name: 'Streets' });
        await button.focus();
        await page.keyboard.press('Enter');
        await untilSurface(page, 'gl');
        assert.equal(await button.getAttribute('aria-pressed'), 'true');
        const credit = page.getByRole('link', { name: '© OpenStreetMap' });
        assert.equal(await credit.getAttribute('rel'), 'noopener noreferrer');
        // The middle of the archive, where water and land meet in one view.
        await page.locator('coalition-map').evaluate((map) => {
          const { camera, scene } = map as unknown as {
            camera: { look(view: View): void };
            scene: Scene;
          };
          const [cx, cy] = scene.plane.forward([-100, 40.5]) ?? [0, 0];
          camera.look({ cx, cy, k: 64 });
          (map as HTMLElement & { requestUpdate(): void }).requestUpdate();
        });
        const { width, height } = (await page.locator('coalition-map .frame').boundingBox()) ?? {
          width: 0,
          height: 0,
        };
        const streets = page.locator('coalition-map .stage');
        // The blue of water and the grey of land, below the faint colours of Kansas and Nebraska.
        const isDrawn = async (): Promise<boolean> => {
          const picture = await streets.screenshot();
          const [waterRed = 0, , waterBlue = 0] = await colourAt(page, picture, 60, Math.round(height / 2));
          const [red = 0, , blue = 0] = await colourAt(page, picture, Math.round(width) - 60, 60);
          return waterBlue - waterRed > 60 && red > 170 && Math.abs(blue - red) < 40;
        };
        for (let turn = 0; turn < 12 && !(await isDrawn()); turn++) await page.waitForTimeout(500);
        assert.ok(await isDrawn());
        assert.deepEqual(
          asked.filter((url) => new URL(url).origin !== origin && !url.startsWith('blob:')),
          [],
        );
        assert.deepEqual(said, []);
        assert.match(JSON.stringify(await whatIsKept(page)), /"place":"US-TN"/);
        await button.press('Enter');
        await page.locator('coalition-map .stage[data-surface="svg"]').waitFor({ state: 'attached' });
        assert.equal(await credit.count(), 0);
      }),
  },
];
