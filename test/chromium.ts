import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { browserPath } from './browser-path.ts';

/**
 * How the tests start Chromium. Playwright leaves the sandbox off by default, which root needs and our own pages allow.
 * Without the four network flags a machine on a closed network spends seconds on refused connections.
 */
export function launchOptions(): LaunchOptions {
  return {
    executablePath: browserPath(),
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  };
}

/** A headless Chromium; close it when done. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(launchOptions());
}
