import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { committed, names, stateWith } from '../../packages/map/src/data.fixture.ts';
import { fullState } from '../../packages/map/src/pack.fixture.ts';
import { packOf, type PackWords } from '../../packages/map/src/pack.ts';
import type { Language } from '../../packages/schema/src/index.ts';
import { speak, wordsIn } from '../../packages/store/src/index.ts';
import type { PageContext, PageTest } from '../page-test.ts';
import { axeFinds } from './looks.ts';

/** Letter and A4 in CSS px, at 96 a inch. */
const papers = { Letter: [816, 1056], A4: [794, 1123] } as const;
/** The margin of the sheet, CSS px: 11 mm. */
const margin = (11 * 96) / 25.4;

/** Opens a pack from a file, as from a stick, without a network; fails where anything is asked for. */
async function openPack(
  { newPage }: PageContext,
  html: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; asked: string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'coalition-pack-'));
  const file = path.join(folder, 'field-pack.html');
  await writeFile(file, html);
  const page = await newPage({ offline: true, ...options });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await rm(folder, { recursive: true });
  return { page, asked };
}

function real(place: string): string {
  return packOf(stateWith(...names.map(committed)), place);
}

/** The fullest place there can be, in another language. */
async function spokenPack(language: Language): Promise<string> {
  assert.equal(await speak(language), language);
  return packOf(fullState(), 'US-TN', wordsIn(language) as PackWords | undefined);
}

/** Counts the pages of a PDF. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What is printed, with how it is written. */
const printed: readonly (readonly [string, () => string | Promise<string>])[] = [
  ...['US-TN', 'US-IA', 'US-TX', 'US-OH', 'CA-ON', 'US'].map((place) => [place, () => real(place)] as const),
  ['a full place', () => packOf(fullState(), 'US-TN')],
  ['Tennessee in Spanish', () => spokenPack('es')],
  ['Tennessee in French', () => spokenPack('fr-CA')],
];

export const pages: PageTest[] = [
  ...([320, 768, 1280] as const).map((width): PageTest => ({
    title: `a field pack opens from a file without a network, ${width} px wide, with hotline, map and records`,
    async run(context) {
      const { page, asked } = await openPack(context, real('US-TN'), { viewport: { width, height: 640 } });
      assert.equal(asked.length, 1, asked.join(' '));
      const call = page.getByRole('link', { name: '1-888-373-7888' }).first();
      assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
      const box = (await call.boundingBox()) ?? assert.fail('no number');
      assert.ok(box.y + box.height <= 640 && box.height >= 44, `${box.y} ${box.height}`);
      const map = page.getByRole('img', { name: 'Map of Tennessee' });
      const seen = (await map.boundingBox()) ?? assert.fail('no map');
      assert.ok(seen.width > 200 && seen.height > 150);
      await page.getByRole('heading', { name: 'Tennessee', level: 1 }).waitFor();
      await page.getByRole('heading', { name: 'Coalition build, Nashville' }).waitFor();
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        'it is too wide',
      );
      assert.deepEqual(context.complaints(page), []);
    },
  })),
  ...(['light', 'dark'] as const).map((colorScheme): PageTest => ({
    title: `axe finds nothing in a field pack, ${colorScheme}`,
    async run(context) {
      // The file allows no script; the test's own goes around its policy.
      const { page } = await openPack(context, real('US-TN'), { colorScheme, bypassCSP: true });
      assert.deepEqual(await axeFinds(page), []);
    },
  })),
  ...printed.map(([place, packFor]): PageTest => ({
    title: `the fact sheet of ${place} is the first printed page and no more, on Letter and on A4`,
    async run(context) {
      const { page } = await openPack(context, await packFor());
      await page.emulateMedia({ media: 'print' });
      for (const [format, [width, height]] of Object.entries(papers)) {
        await page.setViewportSize({ width: Math.floor(width - 2 * margin), height: 800 });
        const sheet = (await page.locator('.sheet').boundingBox()) ?? assert.fail('no sheet');
        assert.equal(sheet.y, 0, 'something is printed before the sheet');
        const room = height - 2 * margin;
        assert.ok(sheet.height <= room, `${format}: ${sheet.height} of ${room} px`);
        await page.locator('.sheet .number').first().waitFor();
        // Whatever a browser makes of it: the sheet alone is one page.
        const rest = page.locator('.rest');
        await rest.evaluate((it) => it.setAttribute('hidden', ''));
        await page.addStyleTag({ content: '[hidden]{display:none!important}' });
        const alone = pagesOf(await page.pdf({ format, preferCSSPageSize: false }));
        assert.equal(alone, 1, `${format}: ${alone} pages`);
        await rest.evaluate((it) => it.removeAttribute('hidden'));
        assert.ok(pagesOf(await page.pdf({ format })) > 1);
      }
    },
  })),
];
