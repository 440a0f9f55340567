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

/** The element that has the focus, through shadow roots. */
export async function focusName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at) return '';
    const name = at.getAttribute('aria-label') ?? at.textContent;
    return `${at.localName} ${name.trim().replace(/\s+/g, ' ')}`.trim();
  });
}
