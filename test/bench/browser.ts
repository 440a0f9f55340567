import type { LaunchOptions } from 'playwright-core';
import { launchOptions } from '../chromium.ts';

/**
 * One way to start Chromium for all: raw maplibre-gl draws with WebGL, here in software, while pages are put together without
 * it. With the software GPU for that as well, each page, also an empty one, waits twice as long for its frames.
 */
export function benchLaunch(): LaunchOptions {
  const { args = [], ...rest } = launchOptions();
  return {
    ...rest,
    args: [
      ...args.filter((arg) => arg !== '--disable-gpu'),
      '--disable-gpu-compositing',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  };
}
