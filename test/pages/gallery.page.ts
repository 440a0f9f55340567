import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageTest } from '../page-test.ts';
import { tagsOf } from '../html.ts';
import { root } from '../tree.ts';
import { isNarrow } from './looks.ts';

const demo = path.join(root, 'dist/demo');
/** All pages but the empty one in which the builder shows its snippet. */
const names = (): string[] =>
  readdirSync(demo).filter((name) => name.endsWith('.html') && name !== 'preview.html');
const read = (name: string): string => readFileSync(path.join(demo, name), 'utf8');

/** The pages and files of this site that a page links, each from the root, with what stands behind `#`. */
function linksOf(name: string): readonly (readonly [file: string, hash: string])[] {
  return tagsOf(read(name)).flatMap(({ attributes }) => {
    const href = attributes.get('href');
    if (href === undefined || /^[a-z]+:|^#$/.test(href)) return [];
    const { pathname, hash } = new URL(href, `https://demo.example/${name}`);
    return [[pathname.slice(1), hash.slice(1)] as const];
  });
}

/** What a page shows once it is whole; pages of a tag wait for its first content. */
const shown: Readonly<Record<string, string>> = {
  'part-map.html': 'coalition-map path.region.step-2',
  'part-list.html': 'coalition-list [part="group"]',
  'part-panel.html': 'coalition-panel .whole',
  'part-hotline.html': 'coalition-hotline [part="number"]',
  'themes.html': '.theme-contrast coalition-map path.region.step-2',
  'one-state.html': 'coalition-map .region-button[data-id="US-TN"]',
  'api.html': '#coalition-explorer table',
  'accessibility.html': 'table tbody tr:nth-child(50)',
};

const read320 = ['gallery.html', 'guide-visitors.html', 'guide-partners.html', 'guide-maintainers.html'];

export const pages: PageTest[] = [
  {
    title: 'each page of the demo is linked from the gallery, and each link of a page leads somewhere',
    run() {
      const linked = new Set(linksOf('gallery.html').map(([file]) => file));
      for (const name of names())
        assert.ok(name === 'gallery.html' || linked.has(name), `gallery.html does not link ${name}`);
      for (const name of names())
        for (const [file, hash] of linksOf(name)) {
          const text = read(file);
          if (hash !== '')
            assert.ok(
              tagsOf(text).some(({ attributes }) => attributes.get('id') === hash),
              `${name} links ${file}#${hash}`,
            );
        }
      return Promise.resolve();
    },
  },
  {
    title:
      'each page of the demo that visitors read has exit and hotline first, in plain HTML, a title and a heading of its own',
    run() {
      const titles = new Set<string>();
      // The self-test is for those who embed, and loads nothing of ours.
      for (const name of names().filter((it) => it !== 'self-test.html')) {
        const tags = tagsOf(read(name));
        const links = tags
          .filter(({ attributes }) => attributes.has('href'))
          .map(({ name: tag, attributes }) => (tag === 'a' ? (attributes.get('href') ?? '') : ''))
          .filter((href) => href !== '');
        assert.equal(links[0], 'https://www.weather.gov/', `${name}: the exit is the first link`);
        assert.ok(links[1]?.startsWith('tel:'), `${name}: the hotline is the next, not ${links[1]}`);
        const title = tags.find((it) => it.name === 'title')?.text ?? '';
        assert.ok(title !== '' && !titles.has(title), `${name}: ${title}`);
        titles.add(title);
        assert.equal(tags.filter((it) => it.name === 'h1').length, 1, `${name} has one first heading`);
      }
      return Promise.resolve();
    },
  },
  ...[...Object.entries(shown), ...read320.map((name) => [name, 'h1'] as const)].map(
    ([name, selector]): PageTest => ({
      title: `${name} shows what it is about, breaks no rule of the policy, and fits a phone`,
      async run({ origin, newPage, complaints }) {
        const page = await newPage({ viewport: { width: 320, height: 568 } });
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          if (new URL(request.url()).origin !== origin) elsewhere.push(request.url());
        });
        await page.goto(`${origin}/${name}`);
        await page.locator(selector).first().waitFor({ state: 'attached' });
        await page.locator('coalition-hotline').first().getByRole('link').first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.ok(await isNarrow(page), 'nothing is wider than 320 px');
        await page.setViewportSize({ width: 1280, height: 800 });
        assert.ok(await isNarrow(page), 'nor than 1280 px');
        assert.deepEqual(elsewhere, []);
        assert.deepEqual(complaints(page), []);
      },
    }),
  ),
  {
    title: 'three themes color three maps, and what is chosen on one is chosen on all',
    async run({ origin, newPage }) {
      const page = await newPage();
      await page.goto(`${origin}/themes.html`);
      const paths = page.locator('.theme-contrast coalition-map path.region.step-1');
      await paths.first().waitFor({ state: 'attached' });
      const fills = await page
        .locator('.theme coalition-map')
        .evaluateAll((maps) =>
          maps.map((map) => getComputedStyle(map.shadowRoot?.querySelector('.region.step-1') ?? map).fill),
        );
      assert.equal(new Set(fills).size, 3, fills.join(' '));
      await page.locator('.theme-dark coalition-map .region-button[data-id="US-KS"]').press('Enter');
      for (const theme of ['theme-light', 'theme-dark', 'theme-contrast'])
        await page.locator(`.${theme} coalition-map path.line`).first().waitFor({ state: 'attached' });
    },
  },
];
