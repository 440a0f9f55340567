import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { enFacts, enPoster } from '@coalition-map/store';
import { enStarter } from '@coalition-map/store/starter';
import { readBack } from '../../packages/store/src/calendar/read-back.fixture.ts';
import { es } from '../../packages/store/src/words/es.ts';
import { fr } from '../../packages/store/src/words/fr.ts';
import type { PageTest } from '../page-test.ts';
import { axeFinds, textsIn, writtenBy } from './looks.ts';

/** Opens the page of the worksheet in a language, and waits until all datasets are in it. */
async function openStarter(page: Page, origin: string, lang = 'en'): Promise<void> {
  if (lang !== 'en')
    await page.route(
      (url) => url.pathname === '/starter.html',
      async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<html lang="en"', `<html lang="${lang}"`);
        await route.fulfill({ response, body });
      },
    );
  await page.goto(`${origin}/starter.html`);
  await page.locator('coalition-starter textarea').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function chooseTennessee(page: Page): Promise<void> {
  await page.locator('coalition-starter #place').selectOption('US-TN');
  await page.locator('coalition-starter .agenda').waitFor();
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  for (let press = 0; press < 120; press++) {
    if (await target.evaluate((it) => it.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`${selector} was not reached by Tab`);
}

/** Presses a button with the keyboard, and gives the file that it hands over. */
async function saved(page: Page, name: string): Promise<{ readonly name: string; readonly text: string }> {
  await page.getByRole('button', { name }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** What of the page is seen on paper: its texts, and its controls. */
async function onPaper(page: Page): Promise<{ readonly text: string; readonly controls: number }> {
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => {
    const texts: string[] = [];
    let controls = 0;
    const range = document.createRange();
    const waiting: Node[] = [document.body];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node instanceof Text) {
        range.selectNodeContents(node);
        if (range.getClientRects().length > 0) texts.push(node.data);
      }
      if (
        node instanceof Element &&
        node.matches('button, select, textarea, input:not([type=radio])') &&
        node.checkVisibility()
      )
        controls++;
      const inside = node instanceof Element ? node.shadowRoot : undefined;
      const slotted = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      waiting.push(...[...(slotted.length > 0 ? slotted : (inside ?? node).childNodes)].reverse());
    }
    return { text: texts.join(' ').replace(/\s+/g, ' '), controls };
  });
  await page.emulateMedia({ media: null });
  return seen;
}

export const pages: PageTest[] = [
  {
    title:
      'the worksheet is filled and saved by keyboard alone: text, CSV and calendar; nothing is sent or stored',
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ timezoneId: 'America/Chicago' });
      await openStarter(page, origin);
      const sent: string[] = [];
      await tabTo(page, 'coalition-starter #place');
      await page.keyboard.type('Tenn');
      await page.getByRole('heading', { name: enStarter.headingFor('Tennessee') }).waitFor();
      await page.waitForLoadState('networkidle');
      page.on('request', (request) => sent.push(request.url()));
      await tabTo(page, 'coalition-starter textarea');
      await page.keyboard.type('=1+1, the "legal aid" clinic');
      await tabTo(page, 'fieldset[data-kind=courts] input:checked');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await page.getByText('To invite: Judges and court administrators.').waitFor();
      await tabTo(page, 'coalition-starter #day');
      await page.keyboard.type('12152026');
      await tabTo(page, 'coalition-starter #time');
      await page.keyboard.type('0900AM');
      await page.getByText('When: December 15, 2026').waitFor();
      const text = await saved(page, enStarter.saveText);
      assert.equal(text.name, 'coalition-us-tn.txt');
      assert.match(text.text, /=1\+1, the "legal aid" clinic/);
      assert.match(text.text, /End Slavery Tennessee \(Services for survivors\)\. Source: /);
      const csv = await saved(page, enStarter.saveCsv);
      const rows = parse<Record<string, string>>(csv.text, { bom: true, columns: true });
      assert.equal(
        rows.find((row) => row['ID'] === 'who-in-agency')?.['Answer'],
        `'=1+1, the "legal aid" clinic`,
      );
      assert.equal(rows.find((row) => row['ID'] === 'courts')?.['You say'], 'To invite');
      const calendar = await saved(page, enStarter.saveCalendar);
      const [event] = readBack(calendar.text);
      assert.equal(event?.start, '2026-12-15T15:00:00Z');
      assert.equal(event.end, '2026-12-15T16:00:00Z');
      assert.doesNotMatch(calendar.text, /legal aid/);
      assert.deepEqual(
        sent.filter((url) => !url.startsWith('blob:')),
        [],
      );
      assert.equal(page.url(), `${origin}/starter.html`);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        history.length,
      ]);
      assert.deepEqual(kept.slice(0, 5), [0, 0, '', 0, 0]);
      assert.ok(Number(kept[5]) <= 2, 'no row in the history');
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a page that is loaded again has a blank worksheet',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openStarter(page, origin);
      await page.locator('textarea').first().fill('The council');
      await page.reload();
      await page.locator('textarea').first().waitFor();
      assert.equal(await page.locator('textarea').first().inputValue(), '');
    },
  },
  {
    title: 'on paper the worksheet stands alone: what was written, lines for the rest, and nothing to press',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openStarter(page, origin);
      await chooseTennessee(page);
      await page.locator('textarea').first().fill('The council');
      await page.evaluate(() => {
        window.print = () => undefined;
      });
      await page.getByRole('button', { name: enStarter.print, exact: true }).click();
      const alone = await onPaper(page);
      assert.match(alone.text, /Start a coalition: Tennessee/);
      assert.match(alone.text, /The council/);
      assert.match(alone.text, /Agenda of the first meeting/);
      for (const other of [/1-888-373-7888/, /Exit now/, /Map and list of all places/, /memory of this page/])
        assert.doesNotMatch(alone.text, other);
      assert.equal(alone.controls, 0);
      const pdf = await page.pdf({ format: 'Letter' });
      const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      assert.ok(sheets >= 2 && sheets <= 4, `${sheets} sheets of paper`);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.getByRole('link', { name: 'Exit now' }).waitFor();
      assert.match((await onPaper(page)).text, /1-888-373-7888/, 'the page prints whole again');
    },
  },
  ...(
    [
      ['es', es],
      ['fr-CA', fr],
    ] as const
  ).map(([lang, words]): PageTest => ({
    title: `the worksheet on a page in ${lang} has no word of the interface in English`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ viewport: { width: 320, height: 568 } });
      await openStarter(page, origin, lang);
      await page.getByRole('heading', { name: words.starter.heading }).waitFor();
      await chooseTennessee(page);
      await page.locator('#day').fill('2026-12-15');
      await page.getByRole('button', { name: words.starter.clear }).click();
      await page.getByText(words.starter.cleared).waitFor();
      const own = new Set(textsIn(words));
      const english = [...textsIn(enFacts), ...textsIn(enPoster), ...textsIn(enStarter)];
      const left = new Set(english.filter((it) => !own.has(it)));
      const written = await writtenBy(page, 'coalition-starter');
      assert.ok(written.length > 150, `${written.length} texts were found`);
      assert.deepEqual([...new Set(written.filter((text) => left.has(text)))], []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(complaints(page), []);
    },
  })),
  ...(
    [
      ['on a phone', { viewport: { width: 320, height: 568 } }],
      ['on a desk', { viewport: { width: 1280, height: 800 } }],
      ['on a desk, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
      ['in forced colours', { viewport: { width: 768, height: 1024 }, forcedColors: 'active' }],
    ] as const
  ).map(([name, options]): PageTest => ({
    title: `axe finds nothing on the page of the worksheet ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openStarter(page, origin);
      await chooseTennessee(page);
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  })),
  {
    title: 'without the file of the worksheet, hotline and exit stand, and the page says what is missing',
    async run({ origin, serve, newPage }) {
      serve.spoil(/starter-view/, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/starter.html`);
      await page.getByText('Parts of this page did not arrive.').waitFor();
      await page.getByText('pages that need none').waitFor();
      await page.getByRole('link', { name: 'Exit now' }).waitFor();
    },
  },
];
