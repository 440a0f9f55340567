import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { boundariesOf } from '@coalition-map/geo/boundaries';
import { reviewOf, textsOf } from '@coalition-map/review';
import type { PageTest } from '../page-test.ts';
import { axeFinds, isNarrow, looks, tabTo } from './looks.ts';

const data = new URL('../../data/', import.meta.url);
const onDisk = (name: string): string => readFileSync(new URL(name, data), 'utf8');
const exact = new URL('../../packages/geo/boundaries/na-admin1.topojson', import.meta.url);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Opens the page of the editor, and in it a published dataset, and waits for the checks. */
async function openEditor(page: Page, origin: string, dataset = 'tat'): Promise<void> {
  await page.goto(`${origin}/editor.html`);
  await page.getByRole('button', { name: `Open the published dataset: ${dataset}` }).click();
  await page.getByRole('button', { name: /^Checks: (No findings|\d)/ }).waitFor();
}

/** Opens a coalition build in the form. */
async function openBuild(page: Page, name = 'Coalition build, Atlanta'): Promise<void> {
  await page.getByLabel('Collection').selectOption('builds.json');
  await page.locator('.row', { hasText: name }).first().click();
  await page.getByRole('heading', { name, level: 3 }).waitFor();
}

/** Presses a button, and gives the files that come, by name. */
async function downloaded(page: Page, name: string | RegExp, count: number): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const all = new Promise<void>((done, fail) => {
    page.on('download', (download) => {
      void download.path().then(async (path) => {
        files.set(download.suggestedFilename(), await readFile(path, 'utf8'));
        if (files.size === count) done();
      }, fail);
    });
  });
  await page.getByRole('button', { name }).click();
  await all;
  return files;
}

/** What the command line's check says of files, with those of the dataset that did not change. */
function findingsIn(dataset: string, files: ReadonlyMap<string, string>): string[] {
  const read = (name: string): string => files.get(name) ?? onDisk(`${dataset}/${name}`);
  const texts = textsOf({ shown: 'dataset.json', text: read('dataset.json') }, (name) => {
    const text = read(name);
    return { shown: name, text, sha256: hash(text) };
  });
  const boundaries = boundariesOf(JSON.parse(readFileSync(exact, 'utf8')));
  return reviewOf(texts, { asOf: '2026-12-01', boundaries })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

const status = (page: Page) => page.locator('coalition-editor p[role=status].visually-hidden');

export const pages: PageTest[] = [
  {
    title:
      'a build is edited by keyboard alone; what is downloaded passes the command line’s check; nothing is sent or stored',
    async run({ origin, serve, newPage, complaints }) {
      const page = await newPage({ acceptDownloads: true });
      await page.goto(`${origin}/editor.html`);
      await tabTo(page, page.getByRole('button', { name: 'Open the published dataset: tat' }));
      await page.keyboard.press('Enter');
      await page
        .getByRole('heading', { name: /TAT: partnerships/ })
        .and(page.locator(':focus'))
        .waitFor();
      await page.getByRole('button', { name: 'Checks: 8 questions' }).waitFor();
      await tabTo(page, page.getByLabel('Collection'));
      await page.keyboard.type('Coal');
      await tabTo(page, page.getByLabel('Search'));
      await page.keyboard.type('georgia 2015');
      await page.getByText('1 of 40 records').waitFor();
      await tabTo(page, page.locator('.row').first());
      await page.keyboard.press('Enter');
      await page
        .getByRole('heading', { name: 'Coalition build, Atlanta' })
        .and(page.locator(':focus'))
        .waitFor();
      const day = page.getByRole('group', { name: 'Date', exact: true }).getByLabel('Day');
      await tabTo(page, day);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('18');
      const latitude = page.getByLabel('Latitude');
      await tabTo(page, latitude);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Shift+ArrowUp');
      assert.equal(await latitude.inputValue(), '33.859');
      await page
        .getByText(/Pin moved 12 km \(7\.6 mi\), within Georgia \(US-GA\)/)
        .first()
        .waitFor();
      await page
        .getByText(
          'Georgia: coalition build, Atlanta: date corrected from February 17, 2015 to February 18, 2015',
        )
        .waitFor();
      await page.getByText('Version 1.0.0 becomes 1.0.1 (patch: 1 changed).').waitFor();
      const files = await downloaded(page, 'Download all 3 files', 3);
      assert.deepEqual([...files.keys()].sort(), ['builds.json', 'data-changelog.md', 'dataset.json']);
      assert.deepEqual(findingsIn('tat', files), []);
      const before = onDisk('tat/builds.json').split('\n');
      const changed = (files.get('builds.json') ?? '').split('\n').filter((line, at) => line !== before[at]);
      assert.deepEqual(
        changed.map((line) => line.trim()),
        ['"date": "2015-02-18",', '33.859'],
      );
      assert.match(files.get('dataset.json') ?? '', /"version": "1\.0\.1"/);
      assert.match(files.get('data-changelog.md') ?? '', /^# Changelog of the data\n\n## tat 1\.0\.1 – /);
      await page.getByText('Everything is downloaded').waitFor();
      assert.ok(serve.requests.every((url) => !/\?|\.php/.test(url) || url.includes('css')));
      assert.equal(page.url(), `${origin}/editor.html`);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      assert.deepEqual(kept, [0, 0, '', 0, 0]);
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a dataset that is not edited is downloaded byte for byte as it was opened',
    async run({ origin, newPage }) {
      const page = await newPage({ acceptDownloads: true });
      await openEditor(page, origin, 'tasa');
      await page.getByText('Nothing is changed yet.').waitFor();
      const { collections } = JSON.parse(onDisk('tasa/dataset.json')) as { collections: { file: string }[] };
      const names = ['dataset.json', ...collections.map(({ file }) => file)];
      const files = await downloaded(page, 'Download the files as they were opened', names.length);
      assert.deepEqual([...files.keys()].sort(), names.sort());
      for (const [name, text] of files) assert.equal(text, onDisk(`tasa/${name}`), name);
    },
  },
  {
    title:
      'files are opened by choice: broken ones are told with line and column, one alone within the published dataset',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await page.goto(`${origin}/editor.html`);
      const json = (name: string, text: string) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      });
      const input = page.getByLabel('Choose files');
      await input.setInputFiles([json('dataset.json', '{\n  "format": 1\n  "version": "1.0.0"\n}\n')]);
      await page.getByText('dataset.json:3:3: broken JSON: a comma is missing before this.').waitFor();
      await page
        .getByRole('heading', { name: 'This could not be opened' })
        .and(page.locator(':focus'))
        .waitFor();
      await input.setInputFiles([json('picture.png', 'x')]);
      await page.getByText(/picture\.png is no JSON file/).waitFor();
      const builds = onDisk('tat/builds.json').replace('"city": "Atlanta"', '"city": "Marietta"');
      await input.setInputFiles([json('builds.json', builds)]);
      await page.getByRole('button', { name: 'tat', exact: true }).click();
      await page.getByText(/builds\.json: opened within the published dataset/).waitFor();
      await page
        .getByText(/Georgia: coalition build, Marietta .*: place changed from Atlanta to Marietta/)
        .waitFor();
      await input.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Open another dataset' }).click();
      await page.getByRole('button', { name: 'Open the published dataset: tasa' }).click();
      await page.getByText(/You have edits that are not downloaded/).waitFor();
      await page.getByRole('button', { name: 'Keep the edits' }).click();
      await page
        .getByText(/coalition build, Marietta/)
        .first()
        .waitFor();
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'the page asks before edits are lost, and does not where there are none',
    async run({ origin, newPage }) {
      const page = await newPage();
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await openEditor(page, origin);
      await page.reload();
      assert.deepEqual(asked, []);
      await openEditor(page, origin);
      await openBuild(page);
      await page.getByRole('textbox', { name: 'City, town or county' }).fill('Marietta');
      await page.getByText('Not downloaded yet').waitFor();
      await page.reload();
      assert.deepEqual(asked, ['beforeunload']);
    },
  },
  {
    title: 'the exit leaves the editor at once, also where edits are not downloaded',
    async run({ origin, newPage }) {
      const page = await newPage();
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      await page.route('https://www.weather.gov/', (route) =>
        route.fulfill({ body: 'Weather', contentType: 'text/html' }),
      );
      await openEditor(page, origin);
      await openBuild(page);
      await page.getByRole('textbox', { name: 'City, town or county' }).fill('Marietta');
      await page.getByText('Not downloaded yet').waitFor();
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
      await page.waitForURL('https://www.weather.gov/');
      assert.deepEqual(asked, []);
    },
  },
  {
    title: 'records are added, copied, removed and brought back; the focus goes along, and each step is said',
    async run({ origin, newPage, complaints }) {
      const page = await newPage();
      await openEditor(page, origin);
      await openBuild(page);
      await page.getByRole('button', { name: 'Duplicate' }).press('Enter');
      const id = page.getByLabel('Id', { exact: false }).and(page.locator('#f-id'));
      await id.and(page.locator(':focus')).waitFor();
      assert.equal(await id.inputValue(), 'cb-us-ga-atlanta-2015-02-17-2');
      await page.getByText('41 records', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Remove record' }).press('Enter');
      await page.locator('.row:focus', { hasText: 'Sioux City' }).waitFor();
      assert.match(
        (await status(page).textContent()) ?? '',
        /Coalition build, Atlanta removed\. Undo brings it back\./,
      );
      await page.keyboard.press('Control+Z');
      await page.getByText('41 records', { exact: true }).waitFor();
      await page.keyboard.press('Control+Z');
      await page.getByText('40 records', { exact: true }).waitFor();
      await page.getByText('No edits yet').waitFor();
      await page.keyboard.press('Control+Shift+Z');
      await page.getByText('41 records', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'New: coalition build' }).click();
      await page
        .getByText(/Fill this in\. Wanted: some text|Fill this in\. Wanted: one of/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Add place' }).click();
      await page.locator('#f-jurisdictions_0_:focus').selectOption({ label: 'Kentucky (US-KY)' });
      await page.locator('#f-type').selectOption({ label: 'Online' });
      await page.getByText(/1 record with an error is not compared|records? with an error/).waitFor();
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'a pin is put by a click on the map, and the finding leads to its field',
    async run({ origin, newPage, complaints }) {
      const page = await newPage({ viewport: { width: 1400, height: 900 } });
      await openEditor(page, origin);
      await openBuild(page);
      const map = page.locator('coalition-editor-map');
      await page.getByRole('button', { name: 'Place the pin with a click' }).click();
      const sign = map.locator('svg.placing');
      const box = await sign.boundingBox();
      assert.ok(box);
      // The middle of the plane is in Canada, far from Georgia.
      await page.mouse.click(box.x + box.width * 0.45, box.y + box.height * 0.4);
      await page
        .getByText(/Pin moved [\d,]+ km \([\d,]+ mi\): from Georgia \(US-GA\) to /)
        .first()
        .waitFor();
      await page
        .getByText(/The pin lies \d+ km outside US-GA/)
        .first()
        .waitFor();
      assert.ok(Number(await page.getByLabel('Latitude').inputValue()) > 45);
      await page.getByRole('button', { name: 'Go to cb-us-ga-atlanta-2015-02-17, place.at' }).click();
      await page.getByLabel('Latitude').and(page.locator(':focus')).waitFor();
      const described = await page.getByLabel('Latitude').getAttribute('aria-describedby');
      assert.match(described ?? '', /f-place_at-found/);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('No pin has moved.').waitFor();
      assert.deepEqual(complaints(page), []);
    },
  },
  {
    title: 'where the boundaries do not come, it is said, and the records can still be edited and downloaded',
    async run({ origin, serve, newPage }) {
      const mend = serve.spoil(/na-admin1/, { status: 500 });
      const page = await newPage({ acceptDownloads: true });
      await page.goto(`${origin}/editor.html`);
      await page.getByRole('button', { name: 'Open the published dataset: tat' }).click();
      await page.getByText(/The exact boundaries of states and provinces did not come/).waitFor();
      await openBuild(page);
      await page.getByRole('textbox', { name: 'City, town or county' }).fill('Marietta');
      const files = await downloaded(page, 'Download builds.json', 1);
      assert.match(files.get('builds.json') ?? '', /Marietta/);
      mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('button', { name: /^Checks: \d/ }).waitFor();
    },
  },
  ...looks.map(([name, options]): PageTest => ({
    title: `axe finds nothing on the page of the editor ${name}, and nothing is wider than the page`,
    async run({ origin, serve, newPage }) {
      serve.policy = null; // axe adds a style sheet of its own
      const page = await newPage(options);
      await openEditor(page, origin);
      await openBuild(page);
      await page.getByLabel('Latitude').fill('36.5');
      await page
        .getByText(/Pin moved/)
        .first()
        .waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await isNarrow(page));
      await page.getByLabel('Collection').selectOption('partnerships.json');
      await page.getByLabel('Search').fill('us-id-iowa-mve-model-2021');
      await page.getByText('1 of 145 records').waitFor();
      await page.locator('.row').click();
      await page.locator('#f-adoption_components-list').waitFor();
      assert.deepEqual(await axeFinds(page), []);
      assert.ok(await isNarrow(page));
    },
  })),
];
