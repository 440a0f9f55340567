import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.ts';
import { installProject, runCommand, tryOut } from './framework.ts';
import { blankEnv, commandIn, copyData } from './packed.ts';
import { serve, strictPolicy } from './serve.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium('webgl');
});

afterAll(async () => {
  await browser.close();
});

/** Starts Next's own server on a free port, and gives its origin once it answers. */
async function startNext(project: string): Promise<{ origin: string; close(): Promise<void> }> {
  const script = await commandIn(project, 'next', 'next');
  const server = spawn(process.execPath, [script, 'start', '--port=0'], { cwd: project, env: blankEnv() });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const origin = await new Promise<string>((done, fail) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said += String(bytes);
      const found = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (found !== undefined && said.includes('Ready')) done(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', (code) => fail(new Error(`next start ended with ${code ?? 'a signal'}:\n${said}`)));
  });
  return {
    origin,
    async close() {
      server.kill();
      await ended;
    },
  };
}

describe('Next.js', () => {
  let project: string;
  let next: Awaited<ReturnType<typeof startNext>>;

  // Its inline scripts break the strictest policy; it is served as it serves itself.
  beforeAll(async () => {
    project = await installProject('next');
    await runCommand(project, ['next', 'next'], ['build']);
    await copyData(path.join(project, 'public'));
    next = await startNext(project);
  }, 240_000);

  afterAll(async () => {
    await next.close();
    await rm(path.dirname(project), { recursive: true, force: true });
  });

  it('renders the explorer on the server: with its attributes, the hotline and the exit', async () => {
    const html = await (await fetch(next.origin)).text();
    expect(html).toContain(
      '<coalition-explorer src="data/tat/dataset.json data/tasa/dataset.json data/tribal/dataset.json" country="US" colour-by="builds" focus="US-TN US-KY" upgrade="eager">',
    );
    expect(html).toContain('<coalition-exit slot="exit"><a href="https://www.weather.gov/"');
    expect(html).toMatch(
      /<coalition-hotline slot="hotline"><p>Help in the US: .*<a href="tel:\+18883737888">/,
    );
  });

  it('shows hotline and exit where JavaScript is off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(next.origin);
    await page.getByRole('link', { name: 'Exit now' }).waitFor();
    await page.getByRole('link', { name: '1-888-373-7888' }).waitFor();
    await context.close();
  });

  it('takes the explorer over in the browser, where it works as in React', async () => {
    await tryOut(browser, next.origin);
  });
});

describe('Angular', () => {
  it('builds a page with the explorer, and passes to it and hears from it what the page binds', async () => {
    const project = await installProject('angular');
    await runCommand(project, ['@angular/cli', 'ng'], ['build']);
    const built = path.join(project, 'dist');
    await copyData(built);
    const site = await serve(built, { policy: strictPolicy });
    try {
      await tryOut(browser, site.origin);
    } finally {
      await site.close();
      await rm(path.dirname(project), { recursive: true, force: true });
    }
  });
});
