/** What is left between the chosen place and the sheet, CSS px. */
const GAP = 8;

/**
 * Where the panel is a sheet over the lower part of the window, scrolls the page just as far as the chosen place needs to be
 * seen on the map above it; elsewhere nothing moves.
 */
export function bringInSight(panel: Element, place: string): void {
  const root = panel.getRootNode();
  const sheet = panel.closest('.aside');
  if (!(root instanceof ShadowRoot) || !sheet || getComputedStyle(sheet).insetBlockEnd !== '0px') return;
  const regions = root
    .querySelector('coalition-map')
    ?.shadowRoot?.querySelectorAll<HTMLElement>('.region-button');
  const region = [...(regions ?? [])].find(({ dataset }) => dataset['id'] === place);
  if (!region) return;
  const below = region.getBoundingClientRect().bottom + GAP - sheet.getBoundingClientRect().top;
  if (below > 0) scrollBy({ top: below });
}
