import assert from 'node:assert/strict';
import type { FirefoxTest } from '../firefox-test.ts';
import { strictPolicy } from '../serve.ts';
import { frameTag } from '../../packages/editor/src/frame-tag.ts';
import { putPage, readmeTag } from '../pages/folder.ts';
import { isNarrow } from '../pages/looks.ts';
import { choose, openMap, regionIn, seen, there } from './explorer.ts';

/** What each page of the demo has once its elements and its data are there, and never before. */
const shown: Readonly<Record<string, string>> = {
  'index.html': `${regionIn('Tennessee')}:not([aria-label*="oading"])`,
  'finder.html': '.result',
  'media.html': '.result',
  'near.html': 'input[role="combobox"]',
  'starter.html': 'textarea',
  'program.html': 'button',
  'compare.html': 'td',
  'editor.html': 'button',
  'embed.html?focus=US-TN': regionIn('Tennessee'),
  'privacy.html': '#requests code',
  'places/index.html': 'h1',
  'places/us-tn.html': 'h1',
};

export const pages: FirefoxTest[] = [
  ...Object.entries(shown).map(([name, selector]): FirefoxTest => ({
    title: `in Firefox ${name} works under the strictest policy, asks nobody else, and complains of nothing`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await page.goto(`${origin}/${name}`);
      await there(page, selector);
      assert.equal(await page.$eval('a[href^="tel:"]', (it) => it.getAttribute('href')), 'tel:+18883737888');
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.deepEqual(await complaints(page), []);
      assert.deepEqual(await page.browserContext().cookies(), []);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    },
  })),
  {
    title:
      'in Firefox what a page complains of is heard: a sheet that the policy refuses, another origin, an error',
    async run({ origin, serve, newPage, complaints }) {
      putPage(
        serve,
        '/partner/',
        '<p style="color: red">Bad</p><script src="https://example.invalid/a.js"></script><script src="/bad.js"></script>',
      );
      serve.spoil('/bad.js', {
        body: 'console.error("told"); throw new Error("thrown")',
        type: 'text/javascript',
      });
      const page = await newPage();
      await page.goto(`${origin}/partner/`);
      await page.waitForNetworkIdle({ idleTime: 200 });
      const heard = (await complaints(page)).join('\n');
      for (const part of [
        /refused: style-src-attr/,
        /refused: script-src-elem/,
        /console: told/,
        /uncaught: .*thrown/,
      ])
        assert.match(heard, part);
      serve.policy = null;
      await page.goto(`${origin}/partner/`);
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.match((await complaints(page)).join('\n'), /asked: https:\/\/example\.invalid/);
    },
  },
  {
    title: 'in Firefox the one tag of the README breaks no rule of the strictest policy, without WebGL',
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = strictPolicy;
      putPage(serve, '/partner/', readmeTag('focus="US-TN" upgrade="eager"'), '', 'es');
      serve.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
      const page = await newPage();
      await page.goto(`${origin}/partner/`);
      await there(page, regionIn('Tennessee'));
      await seen(page, 'El mapa y la lista muestran solo Tennessee.');
      assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
      // MapLibre is asked for at once, and finds nothing to draw with.
      await page.waitForNetworkIdle({ idleTime: 200 });
      // Firefox looks for an icon by itself, under the page's policy.
      const others = (await complaints(page)).filter((it) => !/img-src.*favicon\.ico/.test(it));
      assert.deepEqual(others, []);
      assert.equal(await page.title(), 'Our partners');
      assert.equal(page.url(), `${origin}/partner/`);
    },
  },
  {
    title: 'in Firefox the map works in a frame as the folder offers it',
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = `${serve.policy ?? ''}; frame-src 'self'`;
      putPage(serve, '/partner/', frameTag('/embed.html?focus=US-TN&amp;lang=fr-CA'));
      serve.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
      const page = await newPage();
      await page.goto(`${origin}/partner/`);
      const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
      assert.ok(frame);
      await there(frame, regionIn('Tennessee'));
      await seen(frame, 'Quitter maintenant');
      await page.waitForNetworkIdle({ idleTime: 200 });
      assert.deepEqual(await complaints(page), []);
      assert.deepEqual(await frame.evaluate(() => (globalThis as { refused?: string[] }).refused ?? []), []);
    },
  },
  ...(
    [
      ['es', 'Salir ahora', 'Ayuda en EE. UU.'],
      ['fr-CA', 'Quitter maintenant', 'Aide aux É.-U.'],
    ] as const
  ).map(([lang, exit, help]): FirefoxTest => ({
    title: `in Firefox the map speaks ${lang}, and fits 320 px`,
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ width: 320, height: 568 });
      await page.goto(`${origin}/embed.html?lang=${lang}`);
      await there(page, regionIn('Tennessee'));
      await seen(page, exit);
      await seen(page, help);
      assert.equal(await isNarrow(page), true);
      assert.deepEqual(await complaints(page), []);
    },
  })),
  {
    title:
      'in Firefox nothing is wider than 320 px with a place chosen, and exit and hotline are in the first view',
    async run({ origin, newPage }) {
      const page = await newPage({ width: 320, height: 568 });
      await openMap(page, origin);
      for (const selector of ['coalition-exit > a', 'a[href="tel:+18883737888"]']) {
        const box = await there(page, selector);
        assert.ok(
          box.height >= 44 && box.y >= 0 && box.y + box.height <= 568,
          `${selector} ${JSON.stringify(box)}`,
        );
      }
      await choose(page, 'Tennessee');
      assert.equal(await isNarrow(page), true);
    },
  },
  {
    title:
      'in Firefox on a screen MapLibre takes the drawing over, with its worker, under the strictest policy',
    needsScreen: true,
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await page.goto(`${origin}/embed.html?upgrade=eager`);
      await there(page, '.stage[data-surface="gl"] canvas');
      await page.waitForNetworkIdle({ idleTime: 500 });
      assert.deepEqual(await complaints(page), []);
    },
  },
];
