import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { serve, strictPolicy } from '../serve.ts';
import type { Site } from '../serve.ts';
import { root } from '../tree.ts';

/** Where the folder for a CDN lies on a site that serves dist/. */
export const place = '/cdn/';

/** What `snippet.html` of the folder offers: the map in the page, the frame, and the import map, for a folder at an address. */
export function snippetParts(at = place): {
  readonly map: string;
  readonly frame: string;
  readonly importMap: string;
} {
  const text = readFileSync(path.join(root, 'dist/cdn/snippet.html'), 'utf8').replace(
    /(\.\/)?coalition-map\/(?=[a-z])/g,
    () => at,
  );
  const [, map = '', frame = '', importMap = ''] =
    /Part 1[^>]*>\n(.*?)\n\n<!-- Part 2[^>]*>\n(.*?)\n\n<!--.*(<script type="importmap">.*<\/script>)/s.exec(
      text,
    ) ?? [];
  if (importMap === '') throw new Error('dist/cdn/snippet.html has no three parts.');
  return { map, frame, importMap };
}

/** The map in a page, as the README has it: the paths of the partner's site in place of the example's. */
export function readmeTag(attributes = ''): string {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const shown = /```html\n(<script type="module".*?<\/coalition-explorer>\n)```/s.exec(readme)?.[1];
  if (shown === undefined) throw new Error('README.md shows no tag.');
  return shown
    .replace('src="coalition-map/', 'src="/')
    .replaceAll('data/', '/data/')
    .replace('<coalition-explorer', `<coalition-explorer ${attributes}`);
}

/** A site of dist/, with pages of a partner beside the folder. */
export async function partnerSite(pages: Readonly<Record<string, string>>): Promise<Site> {
  const site = await serve(path.join(root, 'dist'), { policy: strictPolicy });
  site.spoil('/favicon.ico', { body: '', type: 'image/x-icon' });
  for (const [name, body] of Object.entries(pages)) putPage(site, name, body);
  return site;
}

/** Puts a page of a partner at an address of a site. */
export function putPage(site: Site, name: string, body: string, head = '', lang = 'en'): void {
  site.spoil(name, {
    body: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Our partners</title>
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head><body><h1>Our site</h1>${body}</body></html>`,
    type: 'text/html; charset=utf-8',
  });
}

/** Presses Shift three times, as one does who leaves; in any browser. */
export async function pressShift(page: { keyboard: Pick<Page['keyboard'], 'press'> }): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
}
