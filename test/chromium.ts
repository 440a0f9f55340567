import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { browserPath } from './browser-path.ts';

/** What a test browser can draw with: as most tests, without a thought of WebGL; surely by it, in software; surely not. */
export type Graphics = 'plain' | 'webgl' | 'none';

const graphics: Readonly<Record<Graphics, readonly string[]>> = {
  plain: ['--disable-gpu'],
  // Pages are painted on the processor itself: by way of a graphics card in software it takes three times as long.
  webgl: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization'],
  none: ['--disable-gpu', '--disable-3d-apis'],
};

/**
 * How the tests start Chromium. Playwright leaves the sandbox off by default, which root needs and our own pages allow.
 * Without the four network flags a machine on a closed network spends seconds on refused connections.
 */
export function launchOptions(kind: Graphics = 'plain'): LaunchOptions {
  return {
    executablePath: browserPath(),
    headless: true,
    args: [
      ...graphics[kind],
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  };
}

/** A headless Chromium; close it when done. */
export function launchChromium(kind?: Graphics): Promise<Browser> {
  return chromium.launch(launchOptions(kind));
}
