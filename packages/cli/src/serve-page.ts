/** What `coalition serve` puts on a page: the findings of check, beside the newest data. */
import type { Told } from './serve-told.ts';
import { Banner, type View } from './serve-page-banner.ts';
import { Refresher, providerOf, type Holder, type Provider } from './serve-page-data.ts';
import { putAbove } from './serve-page-place.ts';

/** What Vite gives a module that it serves. */
interface Hot {
  on(event: 'coalition:findings', act: (told: Told) => void): void;
  on(event: 'vite:ws:disconnect', act: () => void): void;
}

// Vite looks for these very words, `import.meta.hot`, which are left when the type has gone.
const hot = (import.meta as ImportMeta & { readonly hot?: Hot }).hot;

/** Selects a record: first its place, so that the panel is open, and can scroll, when it brings the record into sight. */
async function select(holder: Holder, provider: Provider, key: string): Promise<void> {
  const place = provider.state.whole.byKey.get(key)?.places[0];
  if (place !== undefined && provider.state.selection.place !== place) {
    provider.dispatchEvent(selectEvent({ place }));
    await holder.updateComplete;
  }
  provider.dispatchEvent(selectEvent({ place, entry: key, follow: true }));
}

/** A request as the elements send it; by `follow` the focus goes to the record. */
function selectEvent(request: { place: string | undefined; entry?: string; follow?: boolean }): Event {
  const event = new Event('coalition-select', { bubbles: true, composed: true, cancelable: true });
  return Object.assign(event, { provider: undefined, entry: undefined, follow: false, ...request });
}

async function begin(holder: Holder): Promise<void> {
  const provider = await providerOf(holder);
  if (!provider) return;
  const view = (): View => ({
    isShown: (key) => provider.state.whole.byKey.has(key),
    entry: provider.state.selection.entry,
  });
  const banner = new Banner((key) => void select(holder, provider, key));
  let refresher: Refresher | undefined;
  const hear = (told: Told): void => {
    banner.tell(told, view());
    refresher ??= new Refresher(holder, provider, told.editions);
    void refresher.refresh(told.editions);
  };
  putAbove(banner.element, holder);
  provider.addEventListener('coalition-change', () => banner.show(view()));
  hot?.on('coalition:findings', hear);
  hot?.on('vite:ws:disconnect', () => banner.tellStopped());
  const answer = await fetch('/coalition/findings.json', {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  hear((await answer.json()) as Told);
}

const holder = document.querySelector<Holder>('coalition-explorer, coalition-data');
if (holder) await begin(holder);
