import type { Holder } from './serve-page-data.ts';

/** From how wide an explorer its panel stands beside the map, px. */
const WIDE = 900;

/** The panel scrolls below what stands above it, and not with it. */
const besideMap = `
  @container (inline-size >= ${WIDE}px) {
    .aside { display: flex; flex-direction: column; overflow: hidden; }
    .aside > .panel { min-block-size: 0; overflow: auto; overscroll-behavior: contain; }
  }
`;

/** Puts an element right above the panel of an explorer, or where that is narrow above its map; elsewhere below the hotline. */
export function putAbove(element: HTMLElement, holder: Holder): void {
  const root = holder.localName === 'coalition-explorer' ? holder.shadowRoot : null;
  const panel = root?.querySelector('.aside > .panel');
  if (!root || !panel) {
    const first = document.querySelector('.first');
    if (first) first.after(element);
    else holder.prepend(element);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(besideMap);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const put = (): void => {
    const isWide = holder.clientWidth >= WIDE;
    const parent = isWide ? panel.parentElement : root.querySelector('.top');
    if (element.parentElement === parent) return;
    if (isWide) panel.before(element);
    else parent?.append(element);
  };
  new ResizeObserver(put).observe(holder);
  put();
}
