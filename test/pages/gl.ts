import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../chromium.ts';
import { focusName, openExplorer, regionButton } from './explorer.ts';

/** How long a picture by software may take, ms: SwiftShader repaints in 0.25–2 s, and two tests share two cores. */
const PATIENCE = 25_000;

/** The map element, as far as tests reach into it. */
interface MapElement extends HTMLElement {
  readonly camera: { readonly view: unknown };
  readonly state?: { readonly selection: { readonly place?: string } };
  zoom(factor: number): void;
}

/** Runs a test in a Chromium that draws by WebGL in software, or has none. */
export async function withGl(
  run: (browser: Browser) => Promise<void>,
  graphics: 'webgl' | 'none' = 'webgl',
): Promise<void> {
  const browser = await launchChromium(graphics);
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}

/** Opens the demo with Tennessee selected and focused; gives the page, and what it complained of. */
export async function openMap(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; said: string[] }> {
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  ).newPage();
  page.setDefaultTimeout(PATIENCE);
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await openExplorer(page, origin);
  await regionButton(page, 'Tennessee').focus();
  await page.keyboard.press('Enter');
  await regionButton(page, 'Tennessee').focus();
  return { page, said };
}

/** Asks for the GL surface at once. */
export async function bringGl(page: Page): Promise<void> {
  await page.locator('coalition-map').evaluate((map) => {
    map.setAttribute('upgrade', 'eager');
  });
}

/** Waits until the stage of the map says that this surface is seen. */
export async function untilSurface(page: Page, name: 'svg' | 'gl'): Promise<void> {
  await page.locator(`coalition-map .stage[data-surface="${name}"]`).waitFor({ state: 'attached' });
}

/** What must survive each swap: selection, focus and view. */
export async function whatIsKept(page: Page): Promise<unknown> {
  const [place, view] = await page
    .locator('coalition-map')
    .evaluate((map: MapElement) => [map.state?.selection.place, map.camera.view]);
  return { place, view, focus: await focusName(page) };
}

/** Zooms in about the middle. */
export async function zoomBy(page: Page, factor: number): Promise<void> {
  await page.locator('coalition-map').evaluate(async (map: MapElement, by) => {
    map.zoom(by);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, factor);
}

/** Whether a region is seen as an SVG path, and whether a canvas is seen. */
export function seen(page: Page): Promise<{ svg: boolean; canvas: boolean }> {
  return page.locator('coalition-map .stage').evaluate((stage) => {
    const [region, canvas] = [stage.querySelector('.region'), stage.querySelector('canvas')];
    return {
      svg: region !== null && getComputedStyle(region).display !== 'none',
      canvas: canvas !== null && canvas.checkVisibility({ visibilityProperty: true }),
    };
  });
}

/** Asserts that the map is drawn by SVG, with everything else as it was. */
export async function assertSvg(page: Page, before: unknown): Promise<void> {
  assert.deepEqual(await seen(page), { svg: true, canvas: false });
  assert.deepEqual(await whatIsKept(page), before);
}

/**
 * How many pixels of the stage differ in some channel by more than 64 of 255 between GL and SVG, and of how many. Pixels
 * that the stage covers only in part are left out: no surface draws there.
 */
export async function difference(page: Page): Promise<{ strong: number; all: number }> {
  const stage = page.locator('coalition-map .stage');
  const shots: string[] = [];
  for (const name of ['gl', 'svg']) {
    await stage.evaluate((element, surface) => {
      const root = element.getRootNode() as ShadowRoot;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.frame > :not(.stage) { opacity: 0 !important; }');
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      element.setAttribute('data-surface', surface);
    }, name);
    shots.push((await stage.screenshot()).toString('base64'));
  }
  await stage.evaluate((element) => {
    element.setAttribute('data-surface', 'gl');
    const root = element.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.slice(0, -2);
  });
  const size = await stage.evaluate(({ clientWidth, clientHeight }) => ({
    width: Math.floor(clientWidth * devicePixelRatio),
    height: Math.floor(clientHeight * devicePixelRatio),
  }));
  return page.evaluate(
    async ({ pictures, width, height }) => {
      const [one, other] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
        }),
      );
      const strong = new Set<number>();
      one?.forEach((value, at) => {
        if (Math.abs(value - (other?.[at] ?? 0)) > 64) strong.add(Math.floor(at / 4));
      });
      return { strong: strong.size, all: (one?.length ?? 0) / 4 };
    },
    { pictures: shots, ...size },
  );
}

/** Red, green and blue of a pixel of a picture. */
export function colourAt(page: Page, picture: Buffer, x: number, y: number): Promise<number[]> {
  return page.evaluate(
    async ({ text, at }) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(at[0], at[1], 1, 1).data ?? [])].slice(0, 3);
    },
    { text: picture.toString('base64'), at: [x, y] as const },
  );
}
