import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addPacked, blankFolder, commandIn, packAll, runIn } from './packed.ts';
import { regionButton } from './pages/explorer.ts';
import { strictPolicy } from './serve.ts';
import { root } from './tree.ts';

/** Where the projects of others are kept, as real files. */
const templates = path.join(root, 'test/frameworks');

/** What a page embeds, and what that depends on. */
const embedded = ['elements', 'geo', 'map', 'schema', 'store'].map((name) => `@coalition-map/${name}`);

/** Copies a project of test/frameworks out of the workspace and installs what it names, and what we packed. */
export async function installProject(name: string): Promise<string> {
  const folder = await blankFolder();
  const project = path.join(folder, name);
  await cp(path.join(templates, name), project, { recursive: true });
  const packed = await packAll(folder);
  try {
    await addPacked(
      project,
      packed.filter((it) => embedded.includes(it.name)),
    );
  } catch (error) {
    const said = String(error);
    const missing = /\b(E404|ETARGET|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|E403)\b.*/.exec(said)?.[0];
    if (missing === undefined) throw error;
    throw new Error(
      `The registry does not give what test/frameworks/${name}/package.json names: ${missing}`,
      {
        cause: error,
      },
    );
  }
  return project;
}

/** Runs an installed command in a project; it must succeed. Gives what it said. */
export async function runCommand(
  project: string,
  [name, command]: readonly [name: string, command: string],
  args: readonly string[],
): Promise<string> {
  const { code, text } = await runIn(project, await commandIn(project, name, command), args);
  expect(code, `${command} ${args.join(' ')} said:\n${text}`).toBe(0);
  return text;
}

/** The strictest policy, where a framework makes Trusted Types of its own. */
export function policyWith(...names: readonly string[]): string {
  return strictPolicy.replace(
    'trusted-types lit-html coalition-map',
    ['trusted-types lit-html coalition-map', ...names].join(' '),
  );
}

/** Opens a page of a framework and does what a visitor does, up to leaving it. All such pages show the same. */
export async function tryOut(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  page.on('pageerror', ({ message }) => said.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/GPU stall|WebGL/.test(message.text()))
      said.push(`${message.text()} (${message.location().url})`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin && /^https?:/.test(request.url()))
      said.push(`asked for ${request.url()}`);
  });
  try {
    await page.goto(`${origin}/`);
    await use(page);
  } catch (error) {
    throw new Error(`The page does not work; it said: ${said.join('\n') || 'nothing'}`, { cause: error });
  }
  expect(said).toEqual([]);
  await leave(page);
  await page.close();
}

/** Sees that the map is drawn, that what the framework gives arrives, and that what the element tells is heard. */
async function use(page: Page): Promise<void> {
  await page.getByText(/records from 3 publishers/).waitFor();
  await regionButton(page, 'Tennessee').waitFor();
  await page.locator('coalition-map .stage[data-surface="gl"]').waitFor({ state: 'attached' });

  // An attribute that is fixed, and one that has the name of a method.
  const colouring = page.getByRole('combobox', { name: 'Color by' });
  expect(await colouring.inputValue()).toBe('builds');
  await page
    .getByText(/Map and list show .*Tennessee.* alone/)
    .first()
    .waitFor();
  expect(await page.locator('coalition-explorer').evaluate((it) => typeof it.focus)).toBe('function');

  // One that the page changes.
  const number = page.locator('coalition-hotline').getByRole('link').first();
  expect(await number.getAttribute('href')).toBe('tel:+18883737888');
  await page.getByRole('button', { name: 'Canada', exact: true }).click();
  await expect.poll(() => number.getAttribute('href')).toBe('tel:+18339001010');

  const told = page.locator('output');
  expect(await told.textContent()).toBe('none');
  await regionButton(page, 'Tennessee').focus();
  await page.keyboard.press('Enter');
  await page.locator('coalition-panel').getByRole('heading', { name: 'Tennessee' }).first().waitFor();
  await expect.poll(() => told.textContent()).toBe('US-TN');
}

/** Leaves by the exit, whose link the page brings; nothing is asked of the other site. */
async function leave(page: Page): Promise<void> {
  await page.route('https://www.weather.gov/', (route) =>
    route.fulfill({ body: 'Weather', contentType: 'text/html' }),
  );
  await page.getByRole('link', { name: 'Exit now' }).click();
  await page.waitForURL('https://www.weather.gov/');
}
