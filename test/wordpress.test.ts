import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry, smsOf, telOf } from '@coalition-map/schema';
import { noChoices, type Choices } from '../packages/editor/src/snippet-choices.ts';
import { snippetOf } from '../packages/editor/src/snippet-text.ts';
import { launchChromium } from './chromium.ts';
import { root } from './tree.ts';
import { missingHere, startWordPress, type WordPress } from './wordpress.ts';

const plugin = path.join(root, 'dist/wordpress/coalition-map');
const read = (file: string): string => readFileSync(path.join(plugin, file), 'utf8');
const missing = missingHere();
if (missing.length > 0) console.log(`WordPress is not tried here: ${missing.join(', ')} missing.`);

/** What is chosen, as the builder has it and as the plugin's attributes say it. */
const cases: readonly (readonly [attributes: Readonly<Record<string, string>>, choices: Partial<Choices>])[] =
  [
    [{ lang: 'en' }, {}],
    [
      { focus: 'US-TN', lang: 'es', src: 'data/tasa/dataset.json' },
      { focus: ['US-TN'], lang: 'es', src: ['data/tasa/dataset.json'] },
    ],
    [
      {
        lang: 'fr-CA',
        country: 'CA',
        focus: 'CA-ON CA-QC',
        preset: 'na',
        'colour-by': 'builds',
        breaks: '2 4',
        programs: 'botl coalition-build',
        audience: 'law-enforcement',
        layout: 'tiles',
        upgrade: 'never',
        theme: 'dark',
      },
      {
        lang: 'fr-CA',
        country: 'CA',
        focus: ['CA-ON', 'CA-QC'],
        preset: 'na',
        colourBy: 'builds',
        breaks: [2, 4],
        programs: ['botl', 'coalition-build'],
        audience: ['law-enforcement'],
        layout: 'tiles',
        upgrade: 'never',
        theme: 'dark',
      },
    ],
  ];

const shortcode = (attributes: Readonly<Record<string, string>>): string =>
  `[coalition-map${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}]`;
const block = (attributes: Readonly<Record<string, string>>): string =>
  `<!-- wp:coalition-map/map ${JSON.stringify(attributes)} /-->`;
const explorerIn = (html: string): string =>
  /<coalition-explorer.*?<\/coalition-explorer>\n/s.exec(html)?.[0] ?? '';

describe('the plugin', () => {
  it('writes only numbers of the registry, each as it is shown, in every language', () => {
    const { first } = JSON.parse(read('words.json')) as { first: Record<string, Record<string, string>> };
    const known = new Map(
      registry.flatMap(({ dial, display, sms }) => [
        [telOf(dial), display],
        ...(sms ? ([[smsOf(sms), sms]] as const) : []),
      ]),
    );
    const texts = Object.values(first).flatMap((it) => Object.values(it));
    expect(texts).toHaveLength(12);
    for (const text of texts) {
      const links = [...text.matchAll(/<a href="((?:tel|sms):[^"]*)">([^<]*)</g)];
      expect(links.length).toBeGreaterThanOrEqual(4);
      for (const [, href = '', shown] of links) expect(shown).toBe(known.get(href));
    }
  });

  it('knows the attributes of the README’s table, but those of streets and of the day', () => {
    const table =
      /\| attribute [^]*?\n\n/.exec(readFileSync(path.join(root, 'README.md'), 'utf8'))?.[0] ?? '';
    const named = [...table.matchAll(/^\| (`.*?) *\|/gm)].flatMap(([, names = '']) =>
      names.split(', ').map((it) => it.replaceAll('`', '')),
    );
    const own = [...read('coalition-map.php').matchAll(/^\t\t'([a-z-]+)'\s+=> '[/~]/gm)].map(
      ([, name]) => name,
    );
    const left = ['detail-pmtiles', 'detail-style', 'as-of'];
    expect([...own].sort()).toEqual(named.filter((it) => !left.includes(it)).sort());
  });

  it('stores no option, asks nobody, and escapes all that it writes', () => {
    const php = read('coalition-map.php');
    expect(php).not.toMatch(
      /_option|_transient|setcookie|wp_remote|curl|\$_(GET|POST|COOKIE|REQUEST|SERVER)|https?:/,
    );
  });
});

describe.skipIf(missing.length > 0)('in a real WordPress', () => {
  let site: WordPress;
  const posts: { kind: string; content: string; id: number; stored: string; choices: Partial<Choices> }[] =
    [];

  beforeAll(async () => {
    site = await startWordPress(plugin);
    const asked = cases.flatMap(([attributes, choices]) => [
      { kind: 'shortcode', content: shortcode(attributes), choices },
      { kind: 'block', content: block(attributes), choices },
    ]);
    const raw = { kind: 'raw', content: snippetOf(noChoices).html, choices: {} };
    const hostile = {
      kind: 'hostile',
      content: `[coalition-map focus='US-TN" onload="alert(1)' theme="<b>" src="https://evil.example/a.json" onclick="alert(1)"]`,
      choices: {},
    };
    const all = [...asked, raw, hostile];
    const made = site.publish(all.map(({ content }) => content));
    for (const [at, it] of all.entries()) {
      const post = made[at];
      if (post) posts.push({ ...it, ...post });
    }
  }, 120_000);
  afterAll(() => {
    site.stop();
  }, 60_000);

  it('KSES takes the pasted tags of an author, and leaves shortcode and block as they are', () => {
    expect(posts).toHaveLength(8);
    for (const { kind, content, stored } of posts)
      if (kind === 'raw') {
        expect(stored).not.toMatch(/<coalition-|<script/);
        expect(stored).toContain('1-888-373-7888');
      } else if (kind !== 'hostile') expect(stored).toBe(content);
  });

  it('shortcode and block write what the builder writes, byte for byte', async () => {
    for (const { kind, id, choices } of posts) {
      if (kind !== 'shortcode' && kind !== 'block') continue;
      const page = await (await fetch(`${site.origin}/?p=${id}`)).text();
      const folder = `${site.origin}/wp-content/plugins/coalition-map/map/`;
      const { html } = snippetOf({ ...noChoices, ...choices, folder: '/F/' });
      expect(explorerIn(page), `${kind} ${JSON.stringify(choices)}`).toBe(
        explorerIn(html).replaceAll('/F/', folder),
      );
      expect(page.match(/<script type="module"/g)).toHaveLength(1);
    }
  });

  it('an attribute that does not fit is left out', async () => {
    const post = posts.find(({ kind }) => kind === 'hostile');
    const page = await (await fetch(`${site.origin}/?p=${post?.id ?? 0}`)).text();
    const tag = explorerIn(page);
    expect(tag).toMatch(/^<coalition-explorer src="http[^"]*" lang="en">\n/);
    expect(tag).not.toMatch(/alert|evil|<b>/);
  });

  it('the map is drawn, with exit and hotline, and no other site is asked', async () => {
    const browser = await launchChromium();
    try {
      for (const kind of ['shortcode', 'block']) {
        const post = posts.find((it) => it.kind === kind && it.choices.focus?.[0] === 'US-TN');
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const { requests, faults } = listen(page);
        await page.goto(`${site.origin}/?p=${post?.id ?? 0}`);
        await page.locator('coalition-map .region-button[aria-label^="Tennessee, "]').waitFor();
        await page.getByText('El mapa y la lista muestran solo Tennessee.').waitFor();
        const exit = page.locator('coalition-explorer > coalition-exit > a');
        expect(await exit.getAttribute('href')).toBe('https://www.weather.gov/');
        expect((await exit.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await page
          .locator('coalition-hotline')
          .getByRole('link', { name: /1-888-373-7888/ })
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        expect(requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }, 60_000);

  it('in the editor of WordPress the block is found, chosen in, published, and draws what was chosen', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(30_000);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${site.origin}/wp-login.php`);
      await page.locator('#user_login').fill('admin');
      await page.locator('#user_pass').fill('not-a-secret');
      await page.locator('#wp-submit').click();
      await page.waitForURL(/wp-admin/);
      await page.goto(`${site.origin}/wp-admin/post-new.php`);
      // A greeting stands in the way at first.
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Add title' }).fill('Our map');
      await page.getByRole('button', { name: 'Toggle block inserter' }).click();
      await page.getByPlaceholder('Search').fill('coalition');
      await page.getByRole('option', { name: 'Coalition Map' }).click();
      await page.getByText('stands here on the page. All places.').waitFor();
      await page.getByRole('button', { name: 'Toggle block inserter' }).click();
      await page.getByRole('document', { name: 'Block: Coalition Map' }).click();
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await page.getByLabel('Places shown at first').fill('US-TN');
      await page.getByLabel('Language').selectOption('es');
      await page.getByText('lang: es').waitFor();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page
        .getByRole('region', { name: 'Editor publish' })
        .getByRole('button', { name: 'Publish', exact: true })
        .click();
      await page.getByText('is now live.').first().waitFor();
      expect(faults).toEqual([]);
      const [id = '', stored] = site
        .php(
          `$posts = get_posts(array('title' => 'Our map')); echo $posts[0]->ID . ' ' . $posts[0]->post_content;`,
        )
        .split(/ (.*)/s);
      expect(stored).toBe('<!-- wp:coalition-map/map {"lang":"es","focus":"US-TN"} /-->');
      const { html } = snippetOf({ ...noChoices, lang: 'es', focus: ['US-TN'], folder: '/F/' });
      expect(explorerIn(await (await fetch(`${site.origin}/?p=${id}`)).text())).toBe(
        explorerIn(html).replaceAll('/F/', `${site.origin}/wp-content/plugins/coalition-map/map/`),
      );
      await page.close();
    } finally {
      await browser.close();
    }
  }, 120_000);

  it('nothing of it stays: no option is stored, and without the plugin the post is as it was written', () => {
    expect(
      site.php(
        `echo (int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%coalition%' OR (option_value LIKE '%coalition%' AND option_name NOT IN ('active_plugins', 'recently_activated') AND option_name NOT LIKE '%transient%')");`,
      ),
    ).toBe('0');
    expect(
      site.php(
        `deactivate_plugins('coalition-map/coalition-map.php'); echo count(get_option('active_plugins'));`,
      ),
    ).toBe('0');
    const kept = site.php(
      `echo json_encode(array_map(function ($id) { return get_post($id)->post_content; }, array(${posts.map(({ id }) => id).join(', ')})));`,
    );
    expect(JSON.parse(kept)).toEqual(posts.map(({ stored }) => stored));
  });
});

function listen(page: Page): { requests: string[]; faults: string[] } {
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { requests, faults };
}
