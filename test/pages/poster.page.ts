import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { strictPolicy } from '../serve.ts';
import { openExplorer } from './explorer.ts';

const poster = 'svg[slot="poster"]';

/** Where an element is in the window: left, top, width and height, CSS px. */
async function boxOf(page: Page, selector: string): Promise<readonly [number, number, number, number]> {
  const box = await page.locator(selector).boundingBox();
  assert.ok(box, `${selector} is not shown`);
  return [box.x, box.y, box.width, box.height];
}

/** Counts layout shifts from the first one on; read with shiftsOf. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number }[])
        (globalThis as unknown as { shift: number }).shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

async function download(page: Page, format: 'SVG' | 'PNG'): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^Save the map as a picture: .*${format}$`) }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

export const pages: PageTest[] = [
  ...([320, 1280] as const).map((width): PageTest => ({
    title: `without JavaScript, ${width} px wide, the map is a picture with a description, and hotline and exit are links`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ javaScriptEnabled: false, viewport: { width, height: 568 } });
      await page.goto(`${origin}/`);
      const image = page.getByRole('img', { name: /^Coalition Map: / });
      await image.waitFor();
      const [left, top, across, high] = await boxOf(page, poster);
      assert.ok(left >= 0 && left + across <= width && top < 568 && across > width / 2 && high > across / 2);
      assert.match(
        (await page.locator(`${poster} > desc`).textContent()) ?? '',
        /^\d+ of 69 states, provinces/,
      );
      assert.ok((await page.locator(`${poster} text`).count()) > 60);
      const call = page.getByRole('link', { name: '1-888-373-7888' });
      assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
      const [, at, , height] = await boxOf(page, 'a[href="tel:+18883737888"]');
      assert.ok(at >= 0 && at + height <= 568, 'the hotline is in the first viewport');
      await page.getByText('The map is a picture here.').waitFor();
      await page.getByRole('link', { name: 'Exit now' }).waitFor();
      assert.deepEqual(complaints(page), []);
    },
  })),
  ...(
    [
      [320, 568],
      [375, 812],
      [768, 1024],
      [1280, 800],
      [1920, 1080],
      [2560, 1300],
    ] as const
  ).map(([width, height]): PageTest => ({
    title: `the picture stands where the map comes, ${width} px wide, until the records are painted, and nothing jumps`,
    async run({ origin, serve, newPage, complaints }) {
      const page = await newPage({ viewport: { width, height } });
      await watchShifts(page);
      serve.spoil('/coalition-map.js', { delay: 800 });
      serve.spoil(/^\/data\//, { delay: 800 });
      await page.goto(`${origin}/`, { waitUntil: 'commit' });
      await page.waitForFunction(() => {
        const explorer = document.querySelector('coalition-explorer');
        return explorer !== null && getComputedStyle(explorer).display === 'grid';
      });
      const before = await boxOf(page, poster);
      await page.locator('coalition-explorer:defined').waitFor();
      const frame = page.locator('coalition-map .frame');
      const kansas = page.locator('coalition-map .region-button[data-id="US-KS"]').filter({ visible: true });
      await page.locator('coalition-map .frame[data-poster]').waitFor();
      const posed = await boxOf(page, poster);
      for (const [at, value] of before.entries())
        assert.ok(Math.abs(value - (posed[at] ?? 0)) <= 12, `${before.join(' ')} became ${posed.join(' ')}`);
      const box = await frame.boundingBox();
      assert.deepEqual(
        posed.map(Math.round),
        [box?.x, box?.y, box?.width, box?.height].map((it) => Math.round(it ?? 0)),
      );
      assert.equal(await page.getByRole('img', { name: /^Coalition Map: / }).count(), 1);
      // While the picture stands there, nothing behind it is in the tree.
      assert.equal(await kansas.count(), 0);
      await page.locator('coalition-map .frame:not([data-poster])').waitFor();
      await page.locator('coalition-map path.region.step-2').first().waitFor();
      assert.equal(await page.getByRole('img', { name: /^Coalition Map: / }).count(), 0);
      assert.equal(await kansas.count(), 1);
      // The last to come is the sentence on all of it, beside the map.
      await page
        .locator('coalition-panel .whole')
        .filter({ hasText: /\d+ of 69/ })
        .waitFor({ state: 'attached' });
      // What comes with it: the legend, and the list below it.
      await page.locator('coalition-legend li').first().waitFor({ state: 'attached' });
      await page.locator('coalition-list .group').first().waitFor({ state: 'attached' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      assert.ok(shift < 0.0005, `layout shift ${shift}`);
      assert.deepEqual(complaints(page), []);
    },
  })),
  {
    title: 'the picture stays where the records do not come, and is no map; after a retry the map is there',
    async run({ origin, serve, newPage }) {
      serve.spoil(/^\/data\//, { status: 500 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('The records could not be loaded.').waitFor();
      await page.locator('coalition-map .frame[data-poster]').waitFor();
      await page.getByRole('img', { name: /^Coalition Map: / }).waitFor();
      const { x, y, width, height } = (await page.locator(poster).boundingBox()) ?? assert.fail();
      await page.mouse.click(x + width / 2, y + height * 0.8);
      assert.equal(
        await page.evaluate(() => document.querySelector('coalition-explorer')?.state.selection.place),
        undefined,
      );
      serve.mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('coalition-map .frame:not([data-poster])').waitFor();
    },
  },
  {
    title:
      'the map is kept as SVG with title, legend, credit and date, and as PNG, under the strictest policy',
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = strictPolicy.replace("style-src 'none'", "style-src 'self'");
      const page = await newPage();
      await openExplorer(page, origin);
      const svg = await download(page, 'SVG');
      assert.match(svg.name, /^coalition-map-us-ca-\d{4}-\d\d-\d\d\.svg$/);
      const told = await page.evaluate((text) => {
        // Trusted Types guard what may run; a file that is only parsed is checked in a worker-free way: by its text.
        const texts = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, it]) => it ?? '');
        return texts.join(' ');
      }, svg.bytes.toString('utf8'));
      for (const words of [
        'Coalition Map: All programs and measures, how many',
        'No data: no partnership or law on record',
        'Boundaries: made with Natural Earth',
        'does not endorse it',
        'version 1.0.0',
        /As of \w+ \d+, \d{4}/,
      ])
        assert.match(told, words instanceof RegExp ? words : new RegExp(words));
      const png = await download(page, 'PNG');
      assert.match(png.name, /\.png$/);
      assert.deepEqual([...png.bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
      assert.ok(png.bytes.length > 100_000, `${png.bytes.length} bytes`);
      assert.ok(png.bytes.readUInt32BE(16) >= 2000, 'the picture is 2000 px wide and more');
      assert.deepEqual(
        complaints(page).filter((it) => !it.includes('icon')),
        [],
      );
      // In a page without a policy, so that the files themselves can be looked at.
      const viewer = await newPage();
      await viewer.setContent('<canvas></canvas>');
      const seen = await viewer.evaluate(
        async ([xml = '', data = '']) => {
          const document_ = new DOMParser().parseFromString(xml, 'image/svg+xml');
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          const { data: pixels = [] } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
          const counts: Record<string, number> = {};
          for (let at = 0; at + 3 < pixels.length; at += 4) {
            const key = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
            counts[key] = (counts[key] ?? 0) + 1;
          }
          return {
            broken: document_.querySelector('parsererror')?.textContent,
            root: document_.documentElement.localName,
            counts,
          };
        },
        [svg.bytes.toString('utf8'), png.bytes.toString('base64')],
      );
      assert.equal(seen.broken, undefined);
      assert.equal(seen.root, 'svg');
      // The ground, the map's paper, a step of the ramp, and the sign of a coalition build.
      for (const colour of ['255,255,255', '246,247,249', '165,198,226', '107,63,160'])
        assert.ok((seen.counts[colour] ?? 0) > 200, `${colour}: ${seen.counts[colour]}`);
    },
  },
  {
    title: 'a picture that the browser does not draw is told, and the buttons stay',
    async run({ origin, newPage }) {
      const page = await newPage();
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null;
      });
      await openExplorer(page, origin);
      await page.getByRole('button', { name: /^Save the map as a picture: .*PNG$/ }).click();
      await page.getByText('The picture could not be drawn here.').waitFor();
      await page.getByRole('button', { name: /^Save the map as a picture: .*SVG$/ }).waitFor();
    },
  },
  {
    title: 'print has the map as vectors with its names and marks, and no buttons',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openExplorer(page, origin);
      await page.emulateMedia({ media: 'print' });
      const map = page.locator('coalition-map');
      await map.locator('.stage > svg').waitFor();
      await map.locator('.region-button[data-id="US-TX"]').getByText('TX').waitFor();
      assert.ok((await map.locator('.mark').count()) > 20);
      for (const name of [/^Zoom in/, /^Save the map/])
        assert.equal(await page.getByRole('button', { name }).filter({ visible: true }).count(), 0);
      // Chromium prints what is inside of an SVG pattern as an image; all else are lines and letters.
      await page.locator('[fill^="url"]').evaluateAll((paths) => {
        for (const path of paths) path.removeAttribute('fill');
      });
      const pdf = (await page.pdf({ format: 'Letter', printBackground: true })).toString('latin1');
      const images = [...pdf.matchAll(/\/Subtype \/Image[^>]*/g)].map(([dictionary]) => dictionary);
      const large = images.filter((it) => Number(/\/Width (\d+)/.exec(it)?.[1] ?? 0) > 200);
      assert.deepEqual(large, []);
    },
  },
];
