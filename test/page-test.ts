import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Site } from './serve.ts';

/** What a page test works with. Each test has a server and pages of its own, so that two may run at once. */
export interface PageContext {
  readonly browser: Browser;
  /** Where the built demo is served, `http://localhost:PORT`. */
  readonly origin: string;
  /** The server: watch `serve.requests`, spoil answers, change `serve.policy`. */
  readonly serve: Site;
  /** A page in a browser context of its own, 1280×800 unless told otherwise; closed for you at the end. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** What went wrong unseen in a page so far: uncaught errors, console errors, refused by policy. */
  complaints(page: Page): readonly string[];
}

/** One check of the built demo in a real browser; it throws where its title is untrue. */
export interface PageTest {
  /** A true sentence. */
  readonly title: string;
  /** How long it may take in place of a minute. */
  readonly seconds?: number;
  run(context: PageContext): Promise<void>;
}
