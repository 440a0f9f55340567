import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page, each with the first elements that it finds it at. The page must have no policy against styles. */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // axe takes a page without a background of its own for white, in the dark theme too.
  await page.evaluate(() => (document.documentElement.style.background = 'Canvas'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[]; html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
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
