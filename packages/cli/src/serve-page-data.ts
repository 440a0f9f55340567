import type { State } from '@coalition-map/store';

/** What a page loads its datasets with: `<coalition-explorer>`, or `<coalition-data>`. */
export interface Holder extends HTMLElement {
  /** Addresses of `dataset.json` files, split by spaces. */
  src: string;
  readonly updateComplete: Promise<unknown>;
}

/** What holds the state: `<coalition-data>`. */
export interface Provider extends Holder {
  readonly state: State;
}

/** Gives what holds the state of a holder, once it is there. */
export async function providerOf(holder: Holder): Promise<Provider | undefined> {
  await customElements.whenDefined(holder.localName);
  await holder.updateComplete;
  if (holder.localName === 'coalition-data') return holder as Provider;
  return holder.shadowRoot?.querySelector<Provider>('coalition-data') ?? undefined;
}

/** Gives each dataset of a holder in its newest edition: the new one is loaded beside the old one, so that what is selected stays. */
export class Refresher {
  readonly #holder: Holder;
  readonly #provider: Provider;
  /** The addresses as the page's author wrote them. */
  readonly #own: readonly string[];
  readonly #first: Readonly<Record<string, number>>;
  /** The edition that is shown, and the last one that was asked for, by address. */
  readonly #shown = new Map<string, number>();
  readonly #tried = new Map<string, number>();
  #newest: Readonly<Record<string, number>>;
  #isBusy = false;

  constructor(holder: Holder, provider: Provider, editions: Readonly<Record<string, number>>) {
    this.#holder = holder;
    this.#provider = provider;
    this.#own = holder.src.split(/\s+/).filter(Boolean);
    this.#first = editions;
    this.#newest = editions;
    for (const url of this.#own) {
      this.#shown.set(url, this.#editionOf(url));
      this.#tried.set(url, this.#editionOf(url));
    }
  }

  /** Shows these editions; where one cannot be read, the one before stays. */
  async refresh(editions: Readonly<Record<string, number>>): Promise<void> {
    this.#newest = editions;
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let stale = this.#stale; stale.length > 0; stale = this.#stale) {
      const coming = new Map(stale.map((url) => [url, this.#editionOf(url)]));
      for (const [url, edition] of coming) this.#tried.set(url, edition);
      const added = [...coming].map(([url, edition]) => this.#address(url, edition));
      this.#holder.src = [...this.#addresses, ...added].join(' ');
      await this.#settled(added);
      for (const [url, edition] of coming)
        if (this.#source(this.#address(url, edition))?.dataset) this.#shown.set(url, edition);
      this.#holder.src = this.#addresses.join(' ');
    }
    this.#isBusy = false;
  }

  get #stale(): string[] {
    return this.#own.filter((url) => this.#tried.get(url) !== this.#editionOf(url));
  }

  get #addresses(): string[] {
    return this.#own.map((url) => this.#address(url, this.#shown.get(url) ?? 0));
  }

  #editionOf(url: string): number {
    const folder = /(?:^|\/)data\/([^/?]+)\/dataset\.json$/.exec(url)?.[1];
    return (folder === undefined ? undefined : this.#newest[folder]) ?? 0;
  }

  /** Another address for another edition, so that the element takes it for another dataset. */
  #address(url: string, edition: number): string {
    const folder = Object.entries(this.#first).find(([name]) => url.endsWith(`data/${name}/dataset.json`));
    return edition === (folder?.[1] ?? 0) ? url : `${url}?edition=${edition}`;
  }

  #source(address: string) {
    const { href } = new URL(address, document.baseURI);
    return this.#provider.state.sources.find(({ url }) => url === href);
  }

  async #settled(addresses: readonly string[]): Promise<void> {
    await new Promise<void>((done) => {
      const look = (): void => {
        const isOpen = (address: string): boolean =>
          (this.#source(address)?.phase ?? 'loading') === 'loading';
        if (addresses.some(isOpen)) return;
        this.#provider.removeEventListener('coalition-change', look);
        done();
      };
      this.#provider.addEventListener('coalition-change', look);
      look();
    });
  }
}
