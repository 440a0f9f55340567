import type { Locator, Page } from 'playwright-core';

/** Opens the demo and waits until all datasets are there. */
export async function openExplorer(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.getByText(/records from 3 publishers/).waitFor();
}

/** The button of a state on the map. */
export function regionButton(page: Page, name: string): Locator {
  return page.locator('coalition-map').locator(`.region-button[aria-label^="${name}, "]`);
}

/** The details of what is selected. */
export function panel(page: Page): Locator {
  return page.locator('coalition-panel');
}

/** The keys of the records that the panel shows, folded ones included. */
export async function shownKeys(page: Page): Promise<string[]> {
  return panel(page)
    .locator('article')
    .evaluateAll((articles) => articles.map((article) => article.getAttribute('data-key') ?? ''));
}

/** A page of any driver. */
export interface AnyPage {
  evaluate<T>(run: () => T): Promise<Awaited<T>>;
}

/** The element that has the focus, through shadow roots. */
export async function focusName(page: AnyPage): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at) return '';
    const name = at.getAttribute('aria-label') ?? at.textContent;
    return `${at.localName} ${name.trim().replace(/\s+/g, ' ')}`.trim();
  });
}

/** Where the focus is, as the way through shadow roots below the explorer: `coalition-map button.region-button`. */
export async function focusPath(page: AnyPage): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    const path = [at?.localName ?? ''];
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
      path.push(at.localName + (at.className ? `.${at.classList.item(0) ?? ''}` : ''));
    }
    return path.filter((it) => it !== 'coalition-explorer').join(' ');
  });
}

/** What is wrong with an order of Tab stops, as `focusPath` names them; empty where all is right. */
export function faultsOfOrder(stops: readonly string[]): string[] {
  const order = [
    'exit',
    'coalition-hotline',
    'a.skip',
    'select',
    'coalition-map button.region-button',
    'coalition-list',
  ];
  const at = order.map((name) =>
    stops.findIndex((stop) => stop.includes(name) || (name === 'exit' && /^a|coalition-exit/.test(stop))),
  );
  const faults = order.flatMap((name, index) => {
    const place = at[index] ?? -1;
    if (place < 0) return [`${name} is no stop`];
    return index > 0 && place < (at[index - 1] ?? 0)
      ? [`${name} comes before ${order[index - 1] ?? ''}`]
      : [];
  });
  if ((at[0] ?? 9) >= 2) faults.push('the exit is neither the first nor the second stop');
  if (stops.filter((stop) => /region-button|\.mark/.test(stop)).length !== 1)
    faults.push('the map is not one stop');
  return faults;
}
