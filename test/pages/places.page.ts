import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PageTest } from '../page-test.ts';
import { keysOf, recordsOnDisk } from './data.ts';
import { focusName, openExplorer, panel, regionButton, shownKeys } from './explorer.ts';

const places = [
  ['US-TN', 'Tennessee'],
  ['US-IA', 'Iowa'],
  ['CA-AB', 'Alberta'],
  ['US-PR', 'Puerto Rico'],
] as const;

export const pages: PageTest[] = [
  ...places.map(([id, name]): PageTest => ({
    title: `clicking ${name} shows exactly its records, each with its sources`,
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, origin);
      // The pointer clicks the land itself, wherever its button is.
      const spot = await regionButton(page, name).evaluate((button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await page.mouse.click(spot.x, spot.y + (id === 'US-PR' ? 14 : 0));
      await panel(page).getByRole('heading', { name, exact: true, level: 2 }).waitFor();
      assert.deepEqual((await shownKeys(page)).sort(), keysOf(id).sort());
      const bare = await panel(page)
        .locator('article')
        .evaluateAll((articles) =>
          articles.filter((it) => !it.querySelector('.source')).map((it) => it.textContent),
        );
      assert.deepEqual(bare, []);
      const disk = recordsOnDisk();
      for (const key of keysOf(id)) {
        const text = (await panel(page).locator(`article[data-key="${key}"]`).textContent()) ?? '';
        for (const { url, document } of disk.get(key)?.sources ?? []) {
          const host = url?.startsWith('https:')
            ? new URL(url).hostname.replace(/^www\./, '').replace(/\.$/, '')
            : url;
          assert.ok(
            text.includes(document ?? host ?? '?'),
            `${key} does not show its source ${document ?? url}`,
          );
        }
      }
    },
  })),
  ...places.map(([id, name]): PageTest => ({
    title: `pressing Enter on ${name} shows exactly its records, and Escape leads back`,
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 1280, height: 1000 } });
      await openExplorer(page, origin);
      await page.locator('coalition-map').evaluate((map: HTMLElement) => map.focus());
      await page.keyboard.type(name.slice(0, 6).toLowerCase());
      assert.match(await focusName(page), new RegExp(`^button ${name}, `));
      await page.keyboard.press('Enter');
      await panel(page).getByRole('heading', { name, exact: true, level: 2 }).waitFor();
      await page.waitForFunction(() => document.activeElement?.localName === 'coalition-explorer');
      assert.match(await focusName(page), new RegExp(`^h2 ${name}`));
      assert.deepEqual((await shownKeys(page)).sort(), keysOf(id).sort());
      await page.keyboard.press('Escape');
      await panel(page).getByRole('heading', { name: 'Choose a state or province' }).waitFor();
      assert.match(await focusName(page), new RegExp(`^button ${name}, `));
    },
  })),
  {
    title:
      'every record of every collection is a row of the list, once by kind and once under each of its places',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openExplorer(page, origin);
      const disk = recordsOnDisk();
      const list = page.locator('coalition-list');
      /** Opens every group, as a click on each does, and gives the keys of the rows once they are all there. */
      const rows = async (wanted: number) => {
        await list
          .locator('details')
          .evaluateAll((all) => all.forEach((details) => ((details as HTMLDetailsElement).open = true)));
        await page.waitForFunction(
          (count) =>
            (document
              .querySelector('coalition-explorer')
              ?.shadowRoot?.querySelector('coalition-list')
              ?.shadowRoot?.querySelectorAll('.row[data-key]').length ?? 0) >= count,
          wanted,
        );
        return list
          .locator('.row[data-key]')
          .evaluateAll((found) => found.map((it) => it.getAttribute('data-key') ?? ''));
      };
      await list.getByRole('radio', { name: 'By kind' }).check({ force: true });
      assert.deepEqual((await rows(disk.size)).sort(), [...disk.keys()].sort());
      await list.getByRole('radio', { name: 'By place' }).check({ force: true });
      const expected = [...disk].flatMap(([key, { jurisdictions }]) =>
        jurisdictions?.length ? [...new Set(jurisdictions)].map(() => key) : [key],
      );
      assert.deepEqual((await rows(expected.length)).sort(), expected.sort());
    },
  },
  {
    title: 'each state on the map opens as many records as the data has for it',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openExplorer(page, origin);
      const ids = await page
        .locator('coalition-map')
        .locator('.region-button')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-id') ?? ''));
      assert.equal(ids.length, 69);
      for (const id of ids) {
        await page.locator('coalition-map').locator(`.region-button[data-id="${id}"]`).dispatchEvent('click');
        await page.waitForFunction(
          (place) => document.querySelector('coalition-explorer')?.state.selection.place === place,
          id,
        );
        await page
          .locator('coalition-panel')
          .evaluate((it) => (it as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete);
        assert.deepEqual((await shownKeys(page)).sort(), keysOf(id).sort(), id);
      }
    },
  },
  {
    title: 'the counts that the page tells are those of the manifests',
    async run({ origin, newPage }) {
      const page = await newPage();
      await openExplorer(page, origin);
      const manifests = ['tat', 'tasa', 'tribal'].map(
        (name) =>
          JSON.parse(readFileSync(new URL(`../../data/${name}/dataset.json`, import.meta.url), 'utf8')) as {
            collections: { count: number }[];
          },
      );
      const total = manifests
        .flatMap(({ collections }) => collections)
        .reduce((sum, { count }) => sum + count, 0);
      assert.equal(recordsOnDisk().size, total);
      await page.getByText(`${total} records from 3 publishers`).waitFor();
    },
  },
];
