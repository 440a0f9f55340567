import type { Page } from 'puppeteer-core';
import type { Site } from './serve.ts';

/** What a test in Firefox works with. Each has a server of its own, under the strictest policy until told otherwise. */
export interface FirefoxContext {
  /** Where the built demo is served, `http://localhost:PORT`. */
  readonly origin: string;
  readonly serve: Site;
  /** Whether this Firefox has a screen, and with it WebGL. */
  readonly hasScreen: boolean;
  /** A page in a browser context of its own, 1280×800 unless told otherwise; closed for you at the end. */
  newPage(size?: { width: number; height: number }): Promise<Page>;
  /** What went wrong unseen in a page so far: uncaught errors, console errors, refused by policy, asked of another origin. */
  complaints(page: Page): Promise<readonly string[]>;
}

/** One check of the built demo in Firefox; it throws where its title is untrue. */
export interface FirefoxTest {
  /** A true sentence. */
  readonly title: string;
  /** Whether it needs WebGL, which Firefox has on a screen only: left out where there is no Xvfb to make one. */
  readonly needsScreen?: boolean;
  run(context: FirefoxContext): Promise<void>;
}
