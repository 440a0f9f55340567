import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { framedPlaceFilesOf } from '../../data/places.ts';
import { plainOf } from '../../data/plain.ts';
import { siteData } from '../../data/site.ts';
import { frameTag, titles } from '../../packages/editor/src/frame-tag.ts';
import { cdnScripts, root } from './bundle.ts';
import type { Files } from './bundle.ts';
import { framePage, oembedOf, urlsIn } from './frame.ts';

/** What a browser compares a file with before it runs it. */
function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

function textAt(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The tag of the README, with the paths of a folder that holds data too. */
function explorerTag(): string {
  const shown = /<coalition-explorer src="data.*?<\/coalition-explorer>/s.exec(textAt('README.md'))?.[0];
  if (shown === undefined) throw new Error('README.md shows no <coalition-explorer>.');
  return shown.replace(/data\//g, 'coalition-map/data/');
}

function scriptTag(name: string, files: Files): string {
  const integrity = integrityOf(files.get(name) ?? '');
  return `<script
  type="module"
  src="coalition-map/${name}"
  integrity="${integrity}"
  crossorigin="anonymous"
></script>`;
}

/** What the map's tag holds for where no script runs: the frame, whose page is plain there. */
function unscripted(): string {
  const frame = frameTag('coalition-map/embed.html').replace(/^/gm, '    ');
  return `  <noscript>
    <p>Without JavaScript: <a href="coalition-map/embed.html">the map as picture and table</a></p>
${frame}
  </noscript>\n`;
}

/** What a partner pastes. */
function snippet(files: Files): string {
  const chunks = [...files]
    .filter(([name]) => /^assets\/.*\.js$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const integrity = Object.fromEntries(
    chunks.map(([name, content]) => [`./coalition-map/${name}`, integrityOf(content)]),
  );
  return `<!--
  Copy this folder to your site as coalition-map/, beside the page. Then paste one of the two parts into the page.
  The README of Coalition Map says more: "From a folder of your own", "In a frame".
-->

<!-- Part 1: the map in your page. -->
${scriptTag('coalition-map.js', files)}

${explorerTag().replace('</coalition-explorer>', (end) => unscripted() + end)}

<!-- Part 2: the map in a frame, where your site allows only frames. Leave the script out where it allows none. -->
${frameTag('coalition-map/embed.html')}
${scriptTag('coalition-frame.js', files)}

<!-- The title in other languages: es "${titles.es}", fr-CA "${titles['fr-CA']}". -->

<!--
  For part 1, where you want the browser to check the later files as well: this stands before every script. It is an
  inline script, so a Content-Security-Policy has to name its hash. Browsers that do not know "integrity" here pass over it.
-->
<script type="importmap">
${JSON.stringify({ integrity }, null, 2)}
</script>
`;
}

/** All records by place as pages without a script, which the page for a frame links where none runs. */
function places(): Files {
  const files = framedPlaceFilesOf(urlsIn(textAt('demo/embed.html')));
  return new Map([
    ...[...files].map(([name, write]) => [`places/${name}`, write()] as const),
    ['places/icon.svg', textAt('demo/icon.svg')],
  ]);
}

/**
 * All files of the folder for a CDN or a site of one's own. The same sources give the same bytes, wherever and whenever.
 * @param home Where the folder will lie, for oEmbed; without it there is none.
 */
export async function folderFiles(home?: string): Promise<Files> {
  const { version } = JSON.parse(textAt('package.json')) as { version: string };
  const oembed = home === undefined ? undefined : oembedOf(home);
  const files: Files = new Map([
    ...(await cdnScripts(`/*! Coalition Map ${version} */`)),
    ...framePage(plainOf, oembed?.link),
    ...places(),
    ...siteData(),
    ['LICENSE.txt', textAt('LICENSE')],
    ['NOTICE.txt', textAt('NOTICE')],
    ...(oembed ? [['oembed.json', oembed.file] as const] : []),
  ]);
  files.set('snippet.html', snippet(files));
  const sums = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => [name, { integrity: integrityOf(content), bytes: Buffer.byteLength(content) }]);
  return files.set('integrity.json', `${JSON.stringify(Object.fromEntries(sums), null, 2)}\n`);
}
