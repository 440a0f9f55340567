import type { Frame, Page } from 'puppeteer-core';

type Place = Page | Frame;

/** Asks until the answer is yes. Puppeteer's own waiting does not see what changes in the parts of elements. */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 12_000; performance.now() < end;) {
    if (await ask()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${what}: never`);
}

/** Waits until this text stands somewhere in the page, also in the parts of elements. */
export async function seen(page: Place, text: string): Promise<void> {
  await until(`“${text}” is seen`, () =>
    page.evaluate((wanted) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots)
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      return roots.some((root) =>
        (root instanceof Document ? root.body : root).textContent.replace(/\s+/g, ' ').includes(wanted),
      );
    }, text),
  );
}

/** Where an element is; waits until it is there and has a size, looked for in the parts of elements too. */
export async function there(page: Place, selector: string): Promise<DOMRect> {
  let found: DOMRect | undefined;
  await until(`${selector} is there`, async () => {
    found = await page.evaluate((wanted) => {
      const roots: (Document | ShadowRoot)[] = [document];
      for (const root of roots) {
        for (const one of root.querySelectorAll(wanted)) {
          const box = one.getBoundingClientRect();
          if (box.width > 0 && box.height > 0) return box.toJSON() as DOMRect;
        }
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
      }
      return undefined;
    }, selector);
    return found !== undefined;
  });
  if (!found) throw new Error(selector);
  return found;
}

/** Gives an element the focus by its own method, looked for in the parts of elements too. */
export async function focusOn(page: Page, selector: string): Promise<void> {
  await there(page, selector);
  await page.evaluate((wanted) => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      const found = root.querySelector<HTMLElement>(wanted);
      if (found) {
        found.focus();
        return;
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
    }
  }, selector);
}

/** The button of a state on the map. */
export const regionIn = (name: string): string => `.region-button[aria-label^="${name}, "]`;

/** Opens the demo and waits until all datasets are there. */
export async function openMap(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await seen(page, 'records from 3 publishers');
}

/** Chooses a place by the keyboard, on the map. */
export async function choose(page: Page, name: string): Promise<void> {
  await focusOn(page, 'coalition-map');
  await page.keyboard.type(name.slice(0, 4).toLowerCase());
  await page.keyboard.press('Enter');
  await until(`${name} is chosen`, () => panelSays(page, name));
}

/** Whether the heading of the details says this. */
export function panelSays(page: Page, name: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      document
        .querySelector('coalition-explorer')
        ?.shadowRoot?.querySelector('coalition-panel')
        ?.shadowRoot?.querySelector('h2')
        ?.textContent.trim() === wanted,
    name,
  );
}
