import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameTag, titles } from '../../packages/editor/src/frame-tag.ts';
import { demo } from './bundle.ts';
import type { Files } from './bundle.ts';

/**
 * The page for a frame as a folder holds it, with its sheet, and the self-test.
 * @param plainOf Writes the map for where no script runs, from the addresses of its datasets.
 * @param head Stands at the end of the frame's head.
 */
export function framePage(plainOf: (urls: readonly string[]) => string, head = ''): Files {
  const kept = readFileSync(path.join(demo, 'embed.html'), 'utf8');
  const page = kept
    .replace('<!-- plain -->', () => plainOf(urlsIn(kept)))
    .replace('"./embed.ts"', '"./embed.js"')
    .replace('"./explorer.ts"', '"./coalition-map.js"')
    .replace('  </head>', () => `${head}  </head>`);
  return new Map([
    ['embed.html', page],
    [
      'self-test.html',
      readFileSync(path.join(demo, 'self-test.html'), 'utf8').replace(
        '"./self-test/page.ts"',
        '"./self-test.js"',
      ),
    ],
    ['embed.css', readFileSync(path.join(demo, 'embed.css'), 'utf8')],
    ['icon.svg', readFileSync(path.join(demo, 'icon.svg'), 'utf8')],
  ]);
}

/** The addresses of the datasets that the explorer of a page names. */
export function urlsIn(html: string): readonly string[] {
  return /<coalition-explorer[^>]*\ssrc="([^"]*)"/.exec(html)?.[1]?.split(/\s+/) ?? [];
}

/** The size of the frame for a site that asks by oEmbed, pixels. */
const size = { width: 800, height: 720 };

/**
 * What tells a site that pastes the address of `embed.html` how to frame it (oembed.com), as a file; and the line by which
 * that page names it. Both need to know where the folder lies.
 * @param home The address of the folder, https, with a slash at its end.
 */
export function oembedOf(home: string): { readonly file: string; readonly link: string } {
  const fits = URL.canParse(home) ? new URL(home) : undefined;
  if (!/^https:\/\/[^?#"<>&]+\/$/.test(fits?.href ?? '')) {
    throw new Error(
      `--home: got ${home}; wanted the folder's address by https with a slash at its end, such as https://example.org/coalition-map/`,
    );
  }
  const href = fits?.href ?? '';
  const answer = {
    version: '1.0',
    type: 'rich',
    title: titles.en,
    provider_name: 'Coalition Map',
    provider_url: href,
    ...size,
    html: frameTag(`${href}embed.html`, { width: String(size.width), height: String(size.height) }).replace(
      /\n\s*/g,
      ' ',
    ),
  };
  return {
    file: `${JSON.stringify(answer, null, 2)}\n`,
    link: `    <link rel="alternate" type="application/json+oembed" href="${href}oembed.json" title="${titles.en}" />\n`,
  };
}
