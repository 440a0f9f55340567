import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import type { PageTest } from '../page-test.ts';
import { focusName, panel } from './explorer.ts';
import { axeFinds, isNarrow } from './looks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A build that the committed data has. */
const atlanta = 'cb-us-ga-atlanta-2015-02-17';
const key = `tat/builds/${atlanta}`;

/** Runs `coalition serve` on a copy of the committed data, as long as the test takes. */
async function withServe(
  test: (url: string, folder: string, stop: () => Promise<number | null>) => Promise<void>,
): Promise<void> {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  const draft = await mkdtemp(path.join(root, 'dist/serve-'));
  const folder = path.join(draft, 'data');
  for (const name of ['tat', 'tasa', 'tribal'])
    await cp(path.join(root, 'data', name), path.join(folder, name), { recursive: true });
  const args = ['--conditions=source', '--import', 'tsx', 'packages/cli/src/main.ts', 'serve'];
  const child = spawn(process.execPath, [...args, path.relative(root, folder), '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  try {
    const url = new Promise<string>((done) => {
      createInterface(child.stdout).on('line', (line) => {
        const [, address] = /^(http:\/\/localhost:\d+\/) shows /.exec(line) ?? [];
        if (address !== undefined) done(address);
      });
    });
    const early = ended.then(() => Promise.reject(new Error('coalition serve has ended')));
    early.catch(() => undefined);
    await test(await Promise.race([url, early]), folder, async () => {
      child.kill('SIGINT');
      const [code] = await ended;
      return code;
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
    await rm(draft, { recursive: true, force: true });
  }
}

/** The line of a text on which something stands. */
function lineOf(text: string, needle: string): number {
  assert.ok(text.includes(needle), `there is no ${needle}`);
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

async function boxOf(part: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await part.boundingBox();
  assert.ok(box, 'it is to be seen');
  return box;
}

/** Nothing of the banner stands on the hotline or the exit. */
async function assertUncovered(page: Page, banner: Locator): Promise<void> {
  const { x, y, width, height } = await boxOf(banner);
  const call = page.locator('coalition-hotline').getByRole('link', { name: /1-888-373-7888/ });
  for (const part of [
    call.first(),
    page
      .getByRole('button', { name: 'Exit now' })
      .or(page.getByRole('link', { name: 'Exit now' }))
      .first(),
  ]) {
    const box = await boxOf(part);
    const isApart =
      box.x + box.width <= x || x + width <= box.x || box.y + box.height <= y || y + height <= box.y;
    assert.ok(isApart, 'the banner covers the hotline or the exit');
  }
}

export const pages: PageTest[] = [
  {
    title:
      'under coalition serve a wrong edit is told above its record, a right one is shown at once, and broken JSON changes nothing',
    async run({ newPage, complaints }) {
      await withServe(async (url, folder, stop) => {
        const page = await newPage();
        const elsewhere: string[] = [];
        page.on('request', (request) => {
          if (new URL(request.url()).origin !== new URL(url).origin && !/^(blob|data):/.test(request.url()))
            elsewhere.push(request.url());
        });
        await page.goto(url, { timeout: 40_000 });
        await page.getByText(/records from 3 publishers/).waitFor({ timeout: 40_000 });
        const banner = page.getByRole('region', { name: 'Findings of coalition check' });
        await banner.locator('.sum', { hasText: /^(\d+ errors?, \d+ warnings?$|All is well)/ }).waitFor();
        await assertUncovered(page, banner);
        const choice = page.getByLabel('Choose a state or province');
        await choice.selectOption('US-OH');
        await panel(page).getByRole('heading', { name: 'Ohio', exact: true }).waitFor();
        await choice.focus();
        const focused = await focusName(page);

        const file = path.join(folder, 'tat/builds.json');
        const sound = await readFile(file, 'utf8');
        const wrong = sound.replace('"date": "2015-02-17"', '"date": "<b id=markup>2015"');
        const line = lineOf(wrong, '<b id=markup>');
        await writeFile(file, wrong);
        await banner.getByRole('heading', { name: 'In the record that you edited' }).waitFor();
        const found = banner.getByRole('listitem').first();
        const where = `${path.relative(root, file).split(path.sep).join('/')}:${line}:13`;
        await found.getByText(where, { exact: true }).waitFor();
        await found.getByText(atlanta, { exact: true }).waitFor();
        assert.match(await found.innerText(), /Error: Date: got "<b id=markup>2015"; wanted a date/);
        assert.match(await found.innerText(), /visitors do not see the record/);
        assert.equal(await page.locator('#markup').count(), 0);
        // Nothing has moved under the maintainer's hands.
        assert.equal(await focusName(page), focused);
        assert.equal(await choice.inputValue(), 'US-OH');

        await found.getByRole('button', { name: `Show the record ${atlanta}` }).focus();
        await page.keyboard.press('Enter');
        const record = panel(page).locator(`article[data-key="${key}"][aria-current="true"]`);
        await record.and(page.locator(':focus')).waitFor();
        const [above, below] = [await boxOf(banner), await boxOf(record)];
        assert.ok(
          above.y + above.height <= below.y + 1 && below.y < 800,
          'the finding stands above the record',
        );
        await assertUncovered(page, banner);
        assert.deepEqual(await axeFinds(page), []);

        const mended = sound
          .replace('"date": "2015-02-17"', '"date": "2015-02-18"')
          .replace(
            /("id": "cb-us-ga-atlanta-2015-02-17"[^]*?"summary": \{\s*"en": ")/,
            '$1Another sentence. ',
          );
        await writeFile(file, mended);
        await record.getByText('Another sentence.').waitFor();
        assert.equal(await choice.inputValue(), 'US-GA');
        await writeFile(file, sound);
        await banner.getByText(`All is well in what you edited: ${atlanta}.`).waitFor();
        await record.getByText('Another sentence.').waitFor({ state: 'detached' });

        await writeFile(file, sound.slice(0, sound.length / 2));
        await banner.getByRole('heading', { name: 'In the file that you edited' }).waitFor();
        await banner.getByText(/Broken JSON/).waitFor();
        await record.waitFor();
        await page.reload();
        await page.getByText(/records from 3 publishers/).waitFor();
        await banner.getByText(/Broken JSON/).waitFor();

        await page.setViewportSize({ width: 320, height: 568 });
        await assertUncovered(page, banner);
        assert.ok(await isNarrow(page), 'nothing is wider than a phone');
        const summary = banner.locator('summary').first();
        await summary.focus();
        await page.keyboard.press('Enter');
        await banner.getByText(/Broken JSON/).waitFor({ state: 'hidden' });
        await writeFile(file, sound);
        await banner.locator('.sum', { hasText: /^(0 errors, \d+ warnings?$|All is well)/ }).waitFor();
        assert.ok(await summary.evaluate((it) => it.matches(':focus')), 'the focus stays where it is');

        assert.equal(page.url(), url);
        assert.deepEqual(elsewhere, []);
        const stored = await page.evaluate(() => [
          localStorage.length,
          sessionStorage.length,
          document.cookie,
        ]);
        assert.deepEqual(stored, [0, 0, '']);
        assert.deepEqual(complaints(page), []);
        assert.equal(await stop(), 0);
        await banner
          .getByText(/coalition serve has stopped/)
          .first()
          .waitFor();
      });
    },
  },
];
