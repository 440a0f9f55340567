import assert from 'node:assert/strict';
import type { FirefoxTest } from '../firefox-test.ts';
import { faultsOfOrder, focusName, focusPath } from '../pages/explorer.ts';
import { pressShift } from '../pages/folder.ts';
import { axeFinds } from '../pages/looks.ts';
import { choose, focusOn, openMap, panelSays, there, until } from './explorer.ts';

const weather = 'https://www.weather.gov/';

export const pages: FirefoxTest[] = [
  {
    title: 'in Firefox Tab goes from exit to hotline, skip link, choices, map, list, and the map is one stop',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openMap(page, origin);
      const stops: string[] = [];
      for (let press = 0; press < 45; press++) {
        await page.keyboard.press('Tab');
        stops.push(await focusPath(page));
      }
      assert.deepEqual(faultsOfOrder(stops), [], stops.join(' | '));
    },
  },
  {
    title: 'in Firefox the map is worked with the keyboard: type ahead, arrows, Enter opens, Escape returns',
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ width: 1280, height: 1000 });
      await openMap(page, origin);
      await focusOn(page, 'coalition-map');
      await page.keyboard.type('tenn');
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('ArrowUp');
      assert.match(await focusName(page), /^button Kentucky, /);
      await page.keyboard.press('ArrowDown');
      assert.match(await focusName(page), /^button Tennessee, /);
      await page.keyboard.press('Enter');
      await until('Tennessee is open', () => panelSays(page, 'Tennessee'));
      await page.keyboard.press('Escape');
      assert.match(await focusName(page), /^button Tennessee, /);
      assert.deepEqual(await complaints(page), []);
    },
  },
  ...(['link', 'shift'] as const).map((way): FirefoxTest => ({
    title: `in Firefox the exit by ${way} blanks the page at once, and leaves it`,
    async run({ origin, newPage }) {
      const page = await newPage();
      await openMap(page, origin);
      await page.setRequestInterception(true);
      let letGo: (() => void) | undefined;
      const held = new Promise<void>((go) => (letGo = go));
      page.on('request', (request) => {
        if (request.url() !== weather) void request.continue();
        else void held.then(() => request.respond({ body: 'Weather', contentType: 'text/html' }));
      });
      if (way === 'link') {
        const { x, y } = await there(page, 'coalition-exit > a');
        await page.mouse.click(x + 10, y + 10);
      } else await pressShift(page);
      // The other site hangs: nothing of this one is left to see.
      await until('the page is blank', () =>
        page.evaluate(() => getComputedStyle(document.documentElement).display === 'none'),
      );
      assert.equal(page.url(), `${origin}/`);
      letGo?.();
      await until('the other site is there', () => Promise.resolve(page.url() === weather));
    },
  })),
  {
    title: 'in Firefox axe finds nothing with Tennessee chosen',
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage();
      await openMap(page, origin);
      await choose(page, 'Tennessee');
      assert.deepEqual(await axeFinds(page), []);
    },
  },
];
