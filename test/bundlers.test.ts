import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { installProject, policyWith, runCommand, tryOut } from './framework.ts';
import { copyData } from './packed.ts';
import { serve, strictPolicy } from './serve.ts';

let project: string;
let browser: Browser;

beforeAll(async () => {
  [browser, project] = await Promise.all([launchChromium('webgl'), installProject('bundlers')]);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await rm(path.dirname(project), { recursive: true, force: true });
});

/** Opens what was built, as any server of files gives it. */
async function open(built: string, policy: string): Promise<void> {
  await copyData(built);
  const site = await serve(built, { policy });
  try {
    await tryOut(browser, site.origin);
  } finally {
    await site.close();
  }
}

/** Opens a project that Vite has built. */
async function openVite(name: string, policy: string): Promise<void> {
  await runCommand(project, ['vite', 'vite'], ['build', name, '--logLevel=warn']);
  await open(path.join(project, name, 'dist'), policy);
}

describe('the explorer in a project', () => {
  it('of React shows the map, hears the choice of a place, and takes what React gives', async () => {
    await openVite('react', strictPolicy);
  });

  it('of React has types: a tag with its attributes and events, and an error where one is wrong', async () => {
    const tsc = ['typescript', 'tsc'] as const;
    expect(await runCommand(project, tsc, ['--project', 'react'])).toBe('');
  });

  it('of Vue does the same', async () => {
    await openVite('vue', policyWith('vue'));
  });

  it('of Svelte does the same', async () => {
    await openVite('svelte', policyWith('svelte-trusted-html'));
  });

  it('of webpack, without a framework, does the same', async () => {
    await runCommand(project, ['webpack-cli', 'webpack-cli'], ['--config', 'webpack/webpack.config.js']);
    const built = path.join(project, 'webpack/dist');
    await cp(path.join(project, 'webpack/index.html'), path.join(built, 'index.html'));
    await open(built, policyWith('webpack'));
  });
});
