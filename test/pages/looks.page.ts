import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { openExplorer, panel } from './explorer.ts';
import { axeFinds } from './looks.ts';

const states: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['at first sight', () => Promise.resolve()],
  [
    'with Tennessee chosen',
    async (page) => {
      await page.getByLabel('Choose a state or province').selectOption('US-TN');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
    },
  ],
  [
    'with the list by kind unfolded and the map zoomed',
    async (page) => {
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await page.locator('coalition-list').getByRole('radio', { name: 'By kind' }).check({ force: true });
      await page.locator('coalition-list').locator('details > summary').first().click();
    },
  ],
];

const looks = [
  ['on a phone', { viewport: { width: 320, height: 568 } }],
  ['on a tablet', { viewport: { width: 768, height: 1024 } }],
  ['on a desk, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
  ['on a desk, in forced colours', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' }],
] as const;

/** What Chromium tells of a layout shift, which TypeScript's DOM does not know. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node?: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Adds up layout shifts in the page, and notes what moved. */
function countShifts(): void {
  const shifts = { sum: 0, of: [] as string[] };
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      shifts.sum += entry.value;
      for (const { node, previousRect, currentRect } of entry.sources)
        shifts.of.push(
          `${entry.startTime.toFixed()} ms: ${node?.nodeName ?? 'gone'} ${previousRect.y} to ${currentRect.y}, ${previousRect.height} to ${currentRect.height} high`,
        );
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export const pages: PageTest[] = [
  ...looks.map(([name, options]): PageTest => ({
    title: `axe finds nothing ${name}, in the main states`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openExplorer(page, origin);
      // The first sight of it in light, and in forced colours, is in axe.page.ts.
      for (const [state, reach] of 'colorScheme' in options ? states : states.slice(1)) {
        await reach(page);
        assert.deepEqual(await axeFinds(page), [], state);
      }
    },
  })),
  {
    title: 'axe finds nothing where the data failed',
    async run({ origin, serve, newPage }) {
      for (const name of ['tat', 'tasa', 'tribal'])
        serve.spoil(`/data/${name}/dataset.json`, { status: 500 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('The records could not be loaded.').waitFor();
      assert.deepEqual(await axeFinds(page), []);
    },
  },
  {
    title: 'at 320 px nothing is wider than the page, and the sheet never covers hotline or exit',
    async run({ origin, newPage }) {
      const page = await newPage({ viewport: { width: 320, height: 568 } });
      await openExplorer(page, origin);
      const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok((await overflow()) <= 0);
      await page.getByLabel('Choose a state or province').selectOption('US-TN');
      await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).waitFor();
      for (const stop of ['Low', 'Half', 'Full']) {
        await page.getByRole('button', { name: stop, exact: true }).click();
        for (const link of [
          page
            .locator('coalition-hotline')
            .getByRole('link', { name: /1-888-373-7888/ })
            .first(),
          page
            .getByRole('link', { name: /exit/i })
            .or(page.getByRole('button', { name: /exit/i }))
            .first(),
        ]) {
          const onTop = await link.evaluate((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            let at = document.elementFromPoint(left + width / 2, top + height / 2);
            while (at?.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2)) {
              const inner = at.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
              if (inner === at || !inner) break;
              at = inner;
            }
            return at === element || element.contains(at) || (at?.contains(element) ?? false);
          });
          assert.ok(onTop, `${stop}: hotline and exit are on top`);
        }
        assert.ok((await overflow()) <= 0, stop);
      }
    },
  },
  {
    title:
      'at 400 % zoom, and on a phone on its side, the content has the window, and the exit stays in sight',
    async run({ origin, newPage }) {
      for (const viewport of [
        { width: 320, height: 256 },
        { width: 844, height: 390 },
      ]) {
        const page = await newPage({ viewport });
        await openExplorer(page, origin);
        await page.getByLabel('Choose a state or province').selectOption('US-TN');
        await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).scrollIntoViewIfNeeded();
        await page.waitForTimeout(300);
        const heading = await panel(page).getByRole('heading', { name: 'Tennessee', level: 2 }).boundingBox();
        assert.ok(heading && heading.y >= 0 && heading.y < viewport.height, JSON.stringify(heading));
        const bar = await page.locator('coalition-hotline[slot]').boundingBox();
        assert.ok(bar && bar.y + bar.height <= 0, 'the bar has scrolled away');
        const exit = await page.locator('coalition-exit[slot] a').boundingBox();
        assert.ok(exit && exit.y >= 0 && exit.y + exit.height <= viewport.height, 'the exit is on screen');
      }
    },
  },
  ...(
    [
      ['', '320x568 768x1024 1280x800 1140x1300 1920x1080 2560x1300'],
      ['focus="US-TN"', '320x568 375x812 768x1024 1024x1366 1280x1300'],
      ['focus="US-TN US-KY US-CA US-OR"', '320x568 375x812 768x1024 900x1200 1280x1300'],
      ['layout="tiles"', '320x568 375x812 768x1024 1280x1300'],
      ['preset="na"', '320x568 1280x1300'],
    ] as const
  ).map(([attributes, windows]): PageTest => ({
    title: `nothing jumps while the page loads${attributes && `, with ${attributes}`}: cumulative layout shift stays below 0.0005`,
    async run({ origin, newPage }) {
      for (const size of windows.split(' ')) {
        const [width = 0, height = 0] = size.split('x').map(Number);
        const page = await newPage({ viewport: { width, height } });
        await page.addInitScript(countShifts);
        await page.route(`${origin}/`, async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(
            '<coalition-explorer',
            `<coalition-explorer ${attributes}`,
          );
          await route.fulfill({ response, body });
        });
        await openExplorer(page, origin);
        await page.waitForTimeout(500);
        const { sum, of } = await page.evaluate(
          () => (globalThis as unknown as { shifts: { sum: number; of: string[] } }).shifts,
        );
        assert.ok(sum < 0.0005, `${size}: ${sum}\n${of.join('\n')}`);
      }
    },
  })),
];
