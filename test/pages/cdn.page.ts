import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { serve, strictPolicy } from '../serve.ts';
import type { Site } from '../serve.ts';
import { root } from '../tree.ts';
import { regionButton } from './explorer.ts';
import { partnerSite, place, putPage, snippetParts } from './folder.ts';
import { bringGl, seen, untilSurface, withGl } from './gl.ts';

export const pages: PageTest[] = [
  {
    title:
      'what the folder says to paste shows the map, under the strictest policy, and no visitor asks for a source map',
    async run({ newPage, complaints }) {
      const site = await partnerSite({ '/partner/': snippetParts().map });
      try {
        const page = await newPage();
        await page.goto(`${site.origin}/partner/`);
        await regionButton(page, 'Tennessee').focus();
        await page.keyboard.press('Enter');
        await page.locator('coalition-panel').getByRole('heading', { name: 'Tennessee' }).first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.deepEqual(complaints(page), []);
        assert.ok(site.requests.includes(`${place}coalition-map.js`));
        assert.deepEqual(
          site.requests.filter((it) => it.endsWith('.map')),
          [],
        );
      } finally {
        await site.close();
      }
    },
  },
  {
    title:
      'without JavaScript what the folder says to paste has exit and hotline, and the frame with picture and table',
    async run({ newPage }) {
      const site = await partnerSite({ '/partner/': snippetParts().map });
      try {
        // The policy that lets nothing be framed, which the link passes by, and one that does.
        const page = await newPage({ javaScriptEnabled: false });
        await page.goto(`${site.origin}/partner/`);
        await page.getByRole('link', { name: 'picture and table' }).click();
        await page.getByRole('row').filter({ hasText: 'Tennessee' }).waitFor();
        site.policy = strictPolicy.replace('; base-uri', "; frame-src 'self'; base-uri");
        await page.goto(`${site.origin}/partner/`);
        assert.equal(await page.getByRole('link', { name: 'Exit now' }).isVisible(), true);
        const frame = page.frameLocator('iframe');
        assert.equal(await frame.getByRole('link', { name: '1-888-373-7888' }).isVisible(), true);
        await frame.getByRole('row').filter({ hasText: 'Tennessee' }).scrollIntoViewIfNeeded();
      } finally {
        await site.close();
      }
    },
  },
  {
    title: 'a script that somebody changed on the server is not run; hotline and exit work without it',
    async run({ newPage, complaints }) {
      const site = await partnerSite({ '/partner/': snippetParts().map });
      try {
        site.spoil(`${place}coalition-map.js`, {
          body: (file) => `document.body.id = 'changed';${file.toString()}`,
          type: 'text/javascript',
        });
        const page = await newPage();
        await page.goto(`${site.origin}/partner/`);
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate(() => document.body.id), '');
        assert.equal(await page.evaluate(() => customElements.get('coalition-map') === undefined), true);
        assert.ok(complaints(page).some((it) => /integrity/.test(it)));
        const call = page.getByRole('link', { name: '1-888-373-7888' });
        assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
        await page.route('https://www.weather.gov/', (route) =>
          route.fulfill({ body: 'Weather', contentType: 'text/html' }),
        );
        await page.getByRole('link', { name: 'Exit now' }).click();
        await page.waitForURL('https://www.weather.gov/');
      } finally {
        await site.close();
      }
    },
  },
  {
    title: 'with the import map that the folder offers, a later file that somebody changed is not run either',
    async run({ newPage, complaints }) {
      const { map, importMap } = snippetParts();
      const site = await partnerSite({});
      putPage(site, '/partner/', map, importMap);
      const inline = importMap.replace(/^<script type="importmap">|<\/script>$/g, '');
      const hash = createHash('sha256').update(inline).digest('base64');
      site.policy = strictPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
      try {
        const page = await newPage();
        await page.goto(`${site.origin}/partner/`);
        await regionButton(page, 'Tennessee').waitFor();
        assert.deepEqual(complaints(page), []);
        site.spoil(/\/assets\/define-details-.*\.js$/, {
          body: (file) => `document.body.id = 'changed';${file.toString()}`,
          type: 'text/javascript',
        });
        await page.reload();
        await page.locator('coalition-map .stage svg').waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(await page.evaluate(() => document.body.id), '');
        assert.ok(complaints(page).some((it) => /integrity/.test(it)));
      } finally {
        await site.close();
      }
    },
  },
  {
    title:
      'from another origin, which may start no worker, the map stays SVG: nothing uncaught, and no megabyte that cannot be used',
    run: () =>
      withGl((browser) =>
        elsewhere(async (site, folder) => {
          const strict = strictPolicy
            .replace("script-src 'self'", `script-src ${folder.origin}`)
            .replace("connect-src 'self'", `connect-src ${folder.origin}`);
          for (const policy of [strict, strict.replace(/; require-trusted.*$/, '')]) {
            site.policy = policy;
            const { page, said, uncaught } = await openPartner(browser, site);
            await bringGl(page);
            // What is tried is over: the policy tells the site's owner of it, once.
            await until(() => said.length > 0);
            await page.waitForLoadState('networkidle');
            assert.deepEqual(await seen(page), { svg: true, canvas: false });
            await regionButton(page, 'Ohio').focus();
            await page.keyboard.press('Enter');
            await page.locator('coalition-panel').getByRole('heading', { name: 'Ohio' }).first().waitFor();
            assert.deepEqual(uncaught, []);
            assert.equal(
              said.every((it) => /TrustedScriptURL|Content Security Policy/.test(it)),
              true,
              said.join('\n'),
            );
            assert.deepEqual(
              folder.requests.filter((it) => /\/assets\/(gl|maplibre)-/.test(it)),
              [],
            );
          }
        }),
      ),
  },
  {
    title: 'from another origin, on a page whose policy lets a worker start from memory, MapLibre draws',
    run: () =>
      withGl((browser) =>
        elsewhere(async (site) => {
          site.policy = null;
          const { page, said, uncaught } = await openPartner(browser, site);
          await bringGl(page);
          await untilSurface(page, 'gl');
          assert.deepEqual([...said, ...uncaught], []);
        }),
      ),
  },
];

/** A partner's site that takes the folder from another origin. */
async function elsewhere(run: (site: Site, folder: Site) => Promise<void>): Promise<void> {
  const folder = await serve(path.join(root, 'dist/cdn'), {
    policy: null,
    headers: { 'access-control-allow-origin': '*' },
  });
  const site = await partnerSite({ '/partner/': snippetParts(`${folder.origin}/`).map });
  try {
    await run(site, folder);
  } finally {
    await Promise.all([site.close(), folder.close()]);
  }
}

/** Opens the partner's page; gives what the console said as an error, and what nobody caught. */
async function openPartner(
  browser: Browser,
  site: Site,
): Promise<{ page: Page; said: string[]; uncaught: string[] }> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(25_000);
  const said: string[] = [];
  const uncaught: string[] = [];
  page.on('pageerror', ({ message }) => uncaught.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(`${site.origin}/partner/`);
  await regionButton(page, 'Tennessee').waitFor();
  await page.waitForLoadState('networkidle');
  return { page, said, uncaught };
}

async function until(test: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !test(); turn++) await new Promise((done) => setTimeout(done, 50));
  assert.ok(test(), String(test));
}
