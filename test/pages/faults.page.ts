import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageContext, PageTest } from '../page-test.ts';
import { recordsOnDisk } from './data.ts';
import { panel } from './explorer.ts';

const manifests = ['/data/tat/dataset.json', '/data/tasa/dataset.json', '/data/tribal/dataset.json'];

/** A fault of safety.md that comes with the network or the data. */
interface Row {
  readonly fault: string;
  /** Spoils what the server answers. */
  readonly make: (serve: PageContext['serve']) => void;
  /** The message in place of the list; without one the list is there. */
  readonly told?: string;
  /** How many records the list has less than the data. */
  readonly lost?: number;
}

type Bag = Record<string, unknown>;

/** Spoils all manifests alike. */
const manifest =
  (fault: Parameters<PageContext['serve']['spoil']>[1]): Row['make'] =>
  (serve) => {
    for (const path of manifests) serve.spoil(path, fault);
  };

/** Changes the records of a file of the largest dataset; the list must have all the others. */
const records =
  (file: string, change: (records: Bag[]) => unknown): Row['make'] =>
  (serve) => {
    serve.spoil(new RegExp(`^/data/tat/${file}\\.`), {
      body: (bytes) => JSON.stringify(change(JSON.parse(bytes.toString()) as Bag[])),
    });
  };

/** Puts the first record with coordinates elsewhere. */
const moved =
  (at: readonly number[]) =>
  (all: Bag[]): unknown => {
    const found = all.find(({ place }) => (place as Bag | undefined)?.['at'] !== undefined);
    assert.ok(found);
    return all.map((it) => (it === found ? { ...it, place: { ...(it['place'] as Bag), at } } : it));
  };

/** How many records a file has. */
const countOf = (file: string): number =>
  [...recordsOnDisk().keys()].filter((key) => key.startsWith(`tat/${file}/`)).length;

/** "Faults that each screen survives": those of the network and the data; test/faults.test.ts tells where the others are held. */
const rows: readonly Row[] = [
  {
    fault: 'the connection drops in mid-file',
    make: manifest({ truncate: 300 }),
    told: 'There is no answer from the network',
  },
  {
    fault: 'a file is truncated',
    make: manifest({ body: '{"format": 1, "version": "1.0' }),
    told: 'Only half of the file came.',
  },
  { fault: 'the answer is 404', make: manifest({ status: 404 }), told: 'The file is not at its address.' },
  { fault: 'the answer is 500', make: manifest({ status: 500 }), told: 'The file is not at its address.' },
  {
    fault: 'HTML comes as JSON',
    make: manifest({ body: '<!doctype html><title>Not found</title>' }),
    told: 'A web page came in place of the data.',
  },
  { fault: 'the type is wrong', make: manifest({ type: 'application/octet-stream' }) },
  {
    fault: 'offline at start',
    make: manifest({ drop: true }),
    told: 'There is no answer from the network',
  },
  {
    fault: 'a cache has an older file',
    make: records('programs', (all) => all.slice(1)),
    lost: 1,
  },
  {
    fault: 'a file is huge',
    make: manifest({ body: ' '.repeat(9_000_000) }),
    told: 'The file is larger than this page reads.',
  },
  { fault: 'ids are duplicate', make: records('organizations', (all) => [...all, ...all]) },
  { fault: 'references dangle', make: records('organizations', () => []), lost: countOf('organizations') },
  {
    fault: 'coordinates are out of range',
    make: records('organizations', moved([500, 95])),
    lost: 1,
  },
  {
    fault: 'coordinates are swapped',
    // A point of the earth all the same: the record stays, and `coalition check` tells of it.
    make: records('organizations', moved([36.16, -86.78])),
  },
  {
    fault: 'dates are bad',
    make: records('events', ([event, ...others]) => [{ ...event, start: '2023-13-45' }, ...others]),
    lost: 1,
  },
  {
    fault: 'the format is newer',
    make: manifest({ body: '{"format": 9, "version": "1.0.0"}' }),
    told: 'newer format',
  },
  { fault: 'a file is empty', make: manifest({ body: '' }), told: 'The file came empty.' },
  { fault: 'a collection is empty', make: records('events', () => []), lost: countOf('events') },
  { fault: 'a byte order mark comes first', make: manifest({ body: (file) => `\ufeff${file.toString()}` }) },
  { fault: 'it is some other JSON', make: manifest({ body: '[1, 2, 3]' }), told: 'it is not a dataset' },
];

/** Platforms that lack something, or have too much; how each is made. */
const platforms: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  [
    'storage refused',
    (page) =>
      page.addInitScript(() => {
        const refuse = {
          get(): never {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        };
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
          Object.defineProperty(globalThis, name, refuse);
        Object.defineProperty(Document.prototype, 'cookie', refuse);
      }),
  ],
  ['a clock in 2051', (page) => page.clock.setFixedTime('2051-01-01T12:00:00Z')],
  ['a clock in 1980', (page) => page.clock.setFixedTime('1980-01-01T12:00:00Z')],
  ['less motion', () => Promise.resolve()],
  [
    'a blocker of names',
    (page) => page.route(/\/[^/]*(event|track|banner|\bad-)[^/]*$/, (route) => route.abort()),
  ],
];

async function hotlineAndExit(page: Page): Promise<void> {
  const call = page
    .locator('coalition-hotline')
    .getByRole('link', { name: /1-888-373-7888/ })
    .first();
  assert.equal(await call.getAttribute('href'), 'tel:+18883737888');
  const box = await call.boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 800, 'the hotline is in the first viewport');
  await page
    .getByRole('link', { name: /exit/i })
    .or(page.getByRole('button', { name: /exit/i }))
    .first()
    .waitFor();
}

export const pages: PageTest[] = [
  ...[0, 1, 2, 3].map((quarter): PageTest => ({
    title: `faults of network and data, ${rows
      .filter((_, at) => at % 4 === quarter)
      .map(({ fault }) => fault)
      .join('; ')}: hotline, exit, and list or message, no error, and no reload`,
    async run({ origin, serve, newPage, complaints }) {
      const page = await newPage();
      for (const { fault, make, told, lost = 0 } of rows.filter((_, at) => at % 4 === quarter)) {
        serve.mend();
        make(serve);
        await page.goto(`${origin}/`, { waitUntil: 'domcontentloaded' });
        // Before anything else came.
        await hotlineAndExit(page);
        if (told === undefined)
          await page
            .getByText(`${recordsOnDisk().size - lost} records from 3 publishers`)
            .waitFor({ timeout: 5000 });
        else {
          await page.getByText('The records could not be loaded.').waitFor({ timeout: 5000 });
          await page.getByText(told).first().waitFor();
          await hotlineAndExit(page);
          serve.mend();
          await page.getByRole('button', { name: 'Try again' }).click();
          await page.getByText(/records from 3 publishers/).waitFor();
          assert.equal(await page.getByText('The records could not be loaded.').count(), 0, fault);
        }
        await hotlineAndExit(page);
        const uncaught = complaints(page).filter((line) => line.startsWith('uncaught'));
        assert.deepEqual(uncaught, [], fault);
      }
    },
  })),
  {
    title: 'one dataset that is missing is told, and the other two are shown',
    async run({ origin, serve, newPage }) {
      serve.spoil('/data/tribal/dataset.json', { status: 404 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('1 of 3 datasets could not be loaded').waitFor();
      await page.getByText(/records from 2 publishers/).waitFor();
      await hotlineAndExit(page);
    },
  },
  {
    title: 'a collection that does not come is told with a retry, and is nowhere shown as “no data”',
    async run({ origin, serve, newPage }) {
      serve.spoil(/^\/data\/tat\/partnerships\./, { status: 500 });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('Part of the records could not be loaded').waitFor();
      const map = page.locator('coalition-map');
      await map.locator('path.region.waiting').first().waitFor({ state: 'attached' });
      assert.equal(await map.locator('path.region.none').count(), 0);
      await page.getByLabel('Choose a state or province').selectOption('US-OH');
      await panel(page).getByText('Not all records are loaded').waitFor();
      const section = panel(page).locator('[data-kind="partnerships"]');
      await section.getByText('not loaded').waitFor();
      assert.equal(await section.getByText('That means no data').count(), 0);
      serve.mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await map.locator('path.region.none').first().waitFor({ state: 'attached' });
      assert.equal(await page.getByText('Part of the records could not be loaded').count(), 0);
    },
  },
  {
    title: 'while a dataset is on its way, no state is shown as “no data”, and the page says that it loads',
    async run({ origin, serve, newPage }) {
      serve.spoil(/^\/data\/tat\/partnerships\./, { hang: true });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText(/records from 2 publishers/).waitFor();
      const map = page.locator('coalition-map');
      assert.equal(await map.locator('path.region.none').count(), 0);
      await map.getByText('Loading the records').waitFor();
      await page.getByText('Part of the records could not be loaded').waitFor();
      await hotlineAndExit(page);
    },
  },
  {
    title:
      'where a file of the page itself does not come, the page says so, and a retry brings it without a reload',
    async run({ origin, serve, newPage }) {
      const mend = [/define-details/, /overlay-/].map((path) => serve.spoil(path, { status: 500 }));
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText('Parts of this page did not arrive').waitFor({ timeout: 5000 });
      await hotlineAndExit(page);
      for (const again of mend) again();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText(/records from 3 publishers/).waitFor();
      await page.locator('coalition-map').locator('.mark').first().waitFor();
    },
  },
  {
    title:
      'with storage refused, a clock wrong by decades, less motion, or a blocker of names: hotline, exit and list, no error',
    async run({ origin, newPage, complaints }) {
      for (const [what, prepare] of platforms) {
        const page = await newPage({ reducedMotion: what === 'less motion' ? 'reduce' : 'no-preference' });
        await prepare(page);
        await page.goto(`${origin}/`);
        await hotlineAndExit(page);
        if (what === 'a blocker of names') {
          await page.getByText('Part of the records could not be loaded').waitFor();
          await page.unrouteAll();
          await page.getByRole('button', { name: 'Try again' }).click();
        }
        await page.getByText(`${recordsOnDisk().size} records from 3 publishers`).waitFor();
        await page.getByRole('button', { name: 'Zoom in' }).click();
        await page.getByLabel('Choose a state or province').selectOption('US-TN');
        await panel(page).locator('article').first().waitFor();
        await hotlineAndExit(page);
        const uncaught = complaints(page).filter((line) => line.startsWith('uncaught'));
        assert.deepEqual(uncaught, [], what);
        await page.close();
      }
    },
  },
  {
    title:
      'squares that do not come say so, and leave the button as the outlines are; a second press brings them',
    async run({ origin, serve, newPage, complaints }) {
      serve.spoil(/\/more-scenes-/, { drop: true });
      const page = await newPage();
      await page.goto(`${origin}/`);
      await page.getByText(/records from 3 publishers/).waitFor();
      const button = page.getByRole('button', { name: 'Show states as equal squares' });
      const said = page.getByRole('status').filter({ hasText: 'The squares did not arrive.' });
      const edges = () =>
        page
          .locator('coalition-map .stage path.region')
          .evaluateAll(
            (paths) => new Set(paths.map((it) => Math.round(it.getBoundingClientRect().width))).size,
          );
      await button.press('Enter');
      await said.waitFor();
      assert.equal(await button.getAttribute('aria-pressed'), 'false');
      assert.ok((await edges()) > 5, 'the outlines stay');
      assert.ok(await button.evaluate((it) => it.matches(':focus')), 'the focus stays');
      serve.mend();
      await button.press('Enter');
      await said.waitFor({ state: 'detached' });
      await page.waitForFunction(
        () =>
          document
            .querySelector('coalition-explorer')
            ?.shadowRoot?.querySelector('coalition-map')
            ?.shadowRoot?.querySelector('.tiles')?.ariaPressed === 'true',
      );
      for (let tries = 0; (await edges()) > 2; tries++) {
        assert.ok(tries < 50, 'the squares came');
        await page.waitForTimeout(100);
      }
      const uncaught = complaints(page).filter((line) => line.startsWith('uncaught'));
      assert.deepEqual(uncaught, []);
    },
  },
  {
    title: 'in a sandboxed frame that may run scripts alone, hotline, exit and a list are there',
    async run({ origin, serve, newPage, complaints }) {
      serve.policy = null;
      serve.spoil('/partner/', {
        body: '<!doctype html><title>Partner</title><iframe sandbox="allow-scripts" src="/" width="900" height="700"></iframe>',
        type: 'text/html; charset=utf-8',
      });
      const page = await newPage();
      await page.goto(`${origin}/partner/`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('link', { name: '1-888-373-7888' }).first().waitFor();
      await frame.getByRole('link', { name: 'Exit now' }).waitFor();
      const places = frame.getByRole('navigation', { name: 'All records by place' });
      await places.getByRole('link', { name: 'Tennessee' }).click();
      await frame.getByRole('heading', { name: 'Tennessee', level: 1 }).waitFor();
      assert.deepEqual(
        complaints(page).filter((line) => line.startsWith('uncaught')),
        [],
      );
    },
  },
  {
    title:
      'without JavaScript the hotline and the exit are links that work, and the page says what is missing',
    async run({ origin, newPage }) {
      const page = await newPage({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
      await page.goto(`${origin}/`);
      const exit = page.getByRole('link', { name: /exit/i });
      assert.match((await exit.getAttribute('href')) ?? '', /^https:\/\//);
      assert.equal(await exit.getAttribute('rel'), 'nofollow noreferrer');
      assert.equal(await exit.getAttribute('target'), '_top');
      for (const [name, href] of [
        ['1-888-373-7888', 'tel:+18883737888'],
        ['233733', 'sms:233733'],
        ['1-833-900-1010', 'tel:+18339001010'],
        ['911', 'tel:911'],
      ] as const) {
        const link = page.getByRole('link', { name, exact: true });
        assert.equal(await link.getAttribute('href'), href);
        const box = await link.boundingBox();
        assert.ok(
          box && box.y + box.height <= 568 && box.height >= 44,
          `${name} is a large target in the first viewport`,
        );
      }
      await page.getByText('need JavaScript: where it is off').waitFor();
    },
  },
];
