import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { committed, names, stateWith } from '../../packages/map/src/data.fixture.ts';
import { enPack, packOf, type PackWords } from '../../packages/map/src/pack.ts';
import { speak, wordsIn } from '../../packages/store/src/index.ts';
import type { PageContext, PageTest } from '../page-test.ts';
import { openExplorer, panel } from './explorer.ts';

/** The day of the fixture's state, so that the page tells the same. */
const day = new Date('2026-11-21T12:00:00');

/** Opens the demo on that day, in a language, and chooses a place. */
async function openPlace(
  { newPage, origin }: PageContext,
  { lang = 'en', place, name }: { lang?: string; place?: string; name?: string },
): Promise<Page> {
  const page = await newPage();
  await page.clock.setFixedTime(day);
  await openExplorer(page, origin);
  if (lang !== 'en') await speakOn(page, lang);
  if (place !== undefined && name !== undefined) await choose(page, place, name);
  return page;
}

/** Changes the language of the explorer, as a page in another one would have it. */
async function speakOn(page: Page, lang: string): Promise<void> {
  await page.locator('coalition-data').evaluate((data, it) => data.setAttribute('lang', it), lang);
}

async function choose(page: Page, place: string, name: string): Promise<void> {
  await page.locator('coalition-explorer select').first().selectOption(place);
  await panel(page).getByRole('heading', { name, level: 2 }).waitFor();
}

/** Waits until the sheet can be laid out; it comes by itself some time after a place was chosen. */
async function sheetIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    dispatchEvent(new Event('beforeprint'));
    const there = document.querySelector('coalition-explorer')?.shadowRoot?.querySelector('.fact-sheet');
    dispatchEvent(new Event('afterprint'));
    return there !== null;
  });
}

/** Counts the pages of a PDF. */
async function pagesOf(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What is seen on paper, all of it, without white space. */
async function printedText(page: Page): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const text = await page.evaluate(() => {
    const texts: string[] = [];
    const range = document.createRange();
    const waiting: Node[] = [document.body];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node instanceof Text) {
        range.selectNodeContents(node);
        if (range.getClientRects().length > 0) texts.push(node.data);
      }
      const inside = node instanceof Element ? node.shadowRoot : undefined;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      waiting.push(...[...(slotted.length > 0 ? slotted : (inside ?? node).childNodes)].reverse());
    }
    return texts.join('');
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return text.replace(/\s/g, '');
}

/** The text of the first page of a field pack, without white space. */
async function packText({ newPage }: PageContext, place: string, words: PackWords): Promise<string> {
  const page = await newPage();
  // The paper of the explorer has nothing below.
  const { rest: more, notHere: notLoaded } = words.records.pack;
  const told = { ...words, pack: { ...words.pack, more, notLoaded } };
  await page.setContent(packOf(stateWith(...names.map(committed)), place, told));
  const text = await page.locator('.sheet').evaluate((sheet) => {
    sheet.querySelector('.map > svg')?.remove();
    return sheet.textContent;
  });
  return text.replace(/\s/g, '');
}

async function wordsOf(lang: 'en' | 'es'): Promise<PackWords> {
  if (lang === 'en') return enPack;
  await speak(lang);
  return (wordsIn(lang) as PackWords | undefined) ?? assert.fail(`no words in ${lang}`);
}

export const pages: PageTest[] = [
  ...(
    [
      ['US-TN', 'Tennessee', 'en'],
      ['US-IA', 'Iowa', 'en'],
      ['US-TN', 'Tennessee', 'es'],
    ] as const
  ).map(([place, name, lang]): PageTest => ({
    title: `with ${name} chosen the explorer prints one page in ${lang}, the fact sheet of the field pack, and nothing else`,
    async run(context) {
      const page = await openPlace(context, { place, name, lang });
      const words = await wordsOf(lang);
      await panel(page).getByRole('button', { name: words.records.pack.print }).waitFor();
      await sheetIsThere(page);
      for (const format of ['Letter', 'A4']) assert.equal(await pagesOf(page, format), 1, format);
      const text = await printedText(page);
      assert.equal(text, await packText(context, place, words));
      // Parity would hold for two empty sheets as well.
      for (const told of [name, '1-888-373-7888', words.pack.sheet, words.kinds.builds])
        assert.ok(text.includes(told.replace(/\s/g, '')), told);
      assert.equal(text.split('1-888-373-7888').length, 2, 'the number is not there once');
      const map = page.locator('.fact-sheet canvas');
      assert.equal(await map.count(), 0, 'the sheet is still there after the print');
      assert.deepEqual(context.complaints(page), []);
    },
  })),
  {
    title: 'the printed sheet follows a later choice of place and of language',
    async run(context) {
      const page = await openPlace(context, { place: 'US-TN', name: 'Tennessee' });
      await sheetIsThere(page);
      await choose(page, 'US-IA', 'Iowa');
      assert.match(await printedText(page), /^Iowa/);
      await speakOn(page, 'fr-CA');
      await panel(page).getByRole('button', { name: 'Imprimer la fiche d’information' }).waitFor();
      assert.match(await printedText(page), /Fiched’information/);
      assert.equal(await pagesOf(page, 'Letter'), 1);
    },
  },
  {
    title: 'a fact sheet is printed with its map, whose picture is drawn',
    async run(context) {
      const page = await openPlace(context, { place: 'US-TN', name: 'Tennessee' });
      await sheetIsThere(page);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const map = page.getByRole('img', { name: /^Map of Tennessee\. / });
      const box = (await map.boundingBox()) ?? assert.fail('no map');
      assert.ok(box.width > 200 && box.height > 150, `${box.width} ${box.height}`);
      const colours = await map.evaluate((it) => {
        const canvas = it as HTMLCanvasElement;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const found = new Set<string>();
        for (let at = 0; at < data.length; at += 4) found.add([data[at], data[at + 1], data[at + 2]].join());
        return found.size;
      });
      assert.ok(colours > 5, `${colours} colours`);
    },
  },
  {
    title: 'without a place the explorer prints the map and the list, and each hotline number once',
    async run(context) {
      const page = await openPlace(context, {});
      const text = await printedText(page);
      assert.ok(text.includes('Tennessee') && text.includes('Iowa'));
      for (const number of ['1-888-373-7888', '1-833-900-1010', '1-866-347-2423'])
        assert.equal(text.split(number).length, 2, number);
      assert.ok((await pagesOf(page, 'Letter')) > 3);
      assert.equal(await page.locator('.fact-sheet').count(), 0);
    },
  },
  {
    title: 'a place whose sheet does not come prints its details as they stand, and the button says so',
    async run(context) {
      context.serve.spoil(/print-sheet-view/, { status: 404 });
      const page = await openPlace(context, { place: 'US-TN', name: 'Tennessee' });
      await page.evaluate(() => {
        window.print = () => {
          document.documentElement.dataset['printed'] = 'yes';
        };
      });
      await panel(page).getByRole('button', { name: 'Print fact sheet' }).press('Enter');
      await panel(page).getByText(enPack.records.pack.unprinted).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dataset['printed']), undefined);
      assert.ok((await printedText(page)).includes('Coalitionbuild,Nashville'));
    },
  },
  {
    title: 'the button beside the field pack prints the sheet alone, also on a page that has more to print',
    async run(context) {
      const page = await openPlace(context, { place: 'US-TN', name: 'Tennessee' });
      const count = await page.evaluate(() => {
        document.querySelector('coalition-explorer')?.removeAttribute('print-alone');
        return document.querySelectorAll('footer').length;
      });
      assert.equal(count, 1);
      await sheetIsThere(page);
      assert.ok(
        (await printedText(page)).includes('Anexplorerofpartnerships'),
        'the footer of the page is gone',
      );
      await page.evaluate(() => {
        window.print = () => {
          const explorer = document.querySelector('coalition-explorer');
          const sheet = explorer?.shadowRoot?.querySelector('.fact-sheet')?.shadowRoot?.textContent;
          document.documentElement.dataset['printed'] = sheet?.replace(/\s+/g, ' ') ?? '';
        };
      });
      await panel(page).getByRole('button', { name: 'Print fact sheet' }).press('Enter');
      await panel(page).getByText(enPack.records.pack.printed).waitFor();
      const printed = await page.evaluate(() => document.documentElement.dataset['printed']);
      assert.match(printed ?? '', /^ ?Tennessee State, United States · Fact sheet/);
      // The stub ended no print, so the sheet is still laid out as it was for it.
      assert.equal(await pagesOf(page, 'Letter'), 1);
      assert.equal(await page.locator('.fact-sheet').count(), 0);
    },
  },
];
