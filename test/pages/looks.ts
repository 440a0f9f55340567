import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { PageContext } from '../page-test.ts';
import type { AnyPage } from './explorer.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the page of an element is looked at in. */
export const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['on a phone, dark', { viewport: { width: 320, height: 568 }, colorScheme: 'dark' }],
  ['in forced colours', { viewport: { width: 768, height: 1024 }, forcedColors: 'active' }],
];

/** Whether nothing is wider than the page. */
export async function isNarrow(page: AnyPage): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}

/** Goes to an element by the Tab key alone. */
export async function tabTo(page: Page, target: Locator, { by = 'Tab', atMost = 30 } = {}): Promise<void> {
  for (let press = 0; !(await target.evaluate((it) => it.matches(':focus'))); press++) {
    assert.ok(press < atMost, `${by} does not lead there`);
    await page.keyboard.press(by);
  }
}

/** Opens a page that a file does not come for, and waits until it says so and what is missing, with the hotline; then has it asked for again, without a reload. */
export async function seenWithout(
  { origin, serve, newPage }: PageContext,
  address: string,
  file: RegExp,
  missing: string,
): Promise<void> {
  serve.spoil(file, { drop: true });
  const page = await newPage();
  await page.goto(`${origin}/${address}`);
  await page.getByText('Parts of this page did not arrive.').waitFor();
  await page.getByText(missing).waitFor();
  await page
    .locator('coalition-hotline')
    .getByRole('link', { name: /1-888-373-7888/ })
    .first()
    .waitFor();
  serve.mend();
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  await page.getByText(missing).waitFor({ state: 'hidden' });
  assert.equal(await page.getByText('Parts of this page did not arrive.').count(), 0);
}

/** What axe finds on a page, each with the first elements that it finds it at. The page must have no policy against styles. */
export async function axeFinds(
  page: AnyPage & { evaluate(script: string): Promise<unknown> },
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  // axe takes a page without a background of its own for white, in the dark theme too.
  await page.evaluate(() => (document.documentElement.style.background = 'Canvas'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map(({ target, html }) => `${JSON.stringify(target)} ${html.slice(0, 120)}`);
      return `${id}: ${places.join(', ')}`;
    });
  });
}

/** Texts among words, at any depth. */
export function textsIn(words: object): string[] {
  return Object.values(words).flatMap((it: unknown) =>
    typeof it === 'string' ? [it] : typeof it === 'object' && it !== null ? textsIn(it) : [],
  );
}

/** The texts and labels that the elements themselves write; a record's own text says its language. */
export async function writtenBy(page: Page, tag: string): Promise<string[]> {
  return page.evaluate((tag) => {
    const written: string[] = [];
    const roots = [document.querySelector(tag)?.shadowRoot];
    for (const root of roots) {
      for (const element of root?.querySelectorAll('*') ?? []) {
        roots.push(element.shadowRoot ?? undefined);
        if (element.closest('[lang]')?.getAttribute('lang') === 'en' || element.localName === 'style')
          continue;
        for (const { nodeType, nodeValue } of element.childNodes)
          if (nodeType === Node.TEXT_NODE) written.push(nodeValue ?? '');
        for (const name of ['aria-label', 'aria-valuetext', 'placeholder'])
          written.push(element.getAttribute(name) ?? '');
      }
    }
    // A no-break space is part of what is written: French has one before its colon, where English has none.
    return written.map((text) => text.replace(/[\t\n\f\r ]+/g, ' ').replace(/^ | $/g, '')).filter(Boolean);
  }, tag);
}
