import assert from 'node:assert/strict';
import type { PageTest } from '../page-test.ts';
import { faultsOfOrder, focusName, focusPath, openExplorer, panel } from './explorer.ts';

export const pages: PageTest[] = [
  {
    title:
      'Tab goes from exit to hotline, skip link, choices, map, list and details, and the map is one stop',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openExplorer(page, origin);
      const stops: string[] = [];
      for (let press = 0; press < 45; press++) {
        await page.keyboard.press('Tab');
        stops.push(await focusPath(page));
      }
      assert.deepEqual(faultsOfOrder(stops), [], stops.join(' | '));
    },
  },
  {
    title: 'the map can be worked with the keyboard alone: arrows, pins, zoom, open, back',
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, origin);
      await page.locator('coalition-map').evaluate((map: HTMLElement) => map.focus());
      await page.keyboard.type('tenn');
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('ArrowUp');
      assert.match(await focusName(page), /^button Kentucky, /);
      await page.keyboard.press('ArrowDown');
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      await page.keyboard.press('+');
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('PageDown');
      assert.match(
        await focusName(page),
        /^button Tennessee, \d+ records?: .*(organization|coalition build|event|partnership)/,
      );
      const mark = await focusName(page);
      await page.keyboard.press('Escape');
      assert.notEqual(await focusName(page), mark);
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('0');
      await page.keyboard.press('Enter');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      await page.keyboard.press('Escape');
      assert.match(await focusName(page), /^button Tennessee, /);
    },
  },
  {
    title: 'a choice on the list, in the select and on the map is one selection',
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, origin);
      const place = page.getByLabel('Choose a state or province');
      const selected = page.locator('coalition-map').locator('.region-button[aria-pressed="true"]');
      await place.selectOption('US-IA');
      await panel(page).getByRole('heading', { name: 'Iowa', level: 2 }).waitFor();
      assert.equal(await selected.getAttribute('data-id'), 'US-IA');
      await page.locator('coalition-list').getByRole('radio', { name: 'By place' }).check({ force: true });
      const group = page.locator('coalition-list').locator('details', { hasText: 'Alberta' }).first();
      await group.locator('summary').click();
      await group.locator('.row[data-key] button').first().click();
      await panel(page).getByRole('heading', { name: 'Alberta', level: 2 }).waitFor();
      assert.equal(await selected.getAttribute('data-id'), 'CA-AB');
      assert.equal(await place.inputValue(), 'CA-AB');
    },
  },
];
