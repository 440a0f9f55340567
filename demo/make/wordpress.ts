/** `npm run build:wordpress`: the plugin for WordPress at dist/wordpress/coalition-map, with the folder of the map in it. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { noChoices, ownData } from '../../packages/editor/src/snippet-choices.ts';
import { snippetOf } from '../../packages/editor/src/snippet-text.ts';
import { demo, root } from './bundle.ts';

const cdn = path.join(root, 'dist/cdn');
const out = path.join(root, 'dist/wordpress/coalition-map');
if (!existsSync(path.join(cdn, 'integrity.json')))
  throw new Error('dist/cdn is missing: run `npm run build:cdn` first.');

/** What stands inside of the explorer, by language and country: from the same writer as the builder's. */
function first(lang: 'en' | 'es' | 'fr-CA'): Record<string, string> {
  const inside = (country: '' | 'US' | 'CA' | 'MX'): string => {
    const { html } = snippetOf({ ...noChoices, lang, country });
    const found = /<coalition-explorer[^>]*>\n(.*)\n<\/coalition-explorer>/s.exec(html)?.[1];
    if (found === undefined) throw new Error('The snippet holds no explorer.');
    return found;
  };
  return Object.fromEntries((['', 'US', 'CA', 'MX'] as const).map((country) => [country, inside(country)]));
}

const sums = JSON.parse(readFileSync(path.join(cdn, 'integrity.json'), 'utf8')) as Record<
  string,
  { integrity: string }
>;
const words = {
  src: ownData.join(' '),
  // What the snippet leaves out, because it is so in any case.
  defaults: {
    preset: noChoices.preset,
    'colour-by': noChoices.colourBy,
    layout: noChoices.layout,
    upgrade: noChoices.upgrade,
  },
  first: { en: first('en'), es: first('es'), 'fr-CA': first('fr-CA') },
  integrity: sums['coalition-map.js']?.integrity,
};

rmSync(path.dirname(out), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(path.join(demo, 'wordpress/coalition-map'), out, { recursive: true });
cpSync(cdn, path.join(out, 'map'), {
  recursive: true,
  filter: (file) => !/(\.map|snippet\.html)$/.test(file),
});
writeFileSync(path.join(out, 'words.json'), `${JSON.stringify(words, null, 2)}\n`);
const zipped = spawnSync('zip', ['-qrX', '../coalition-map-wordpress.zip', 'coalition-map'], {
  cwd: path.dirname(out),
});
console.log(
  `dist/wordpress/coalition-map${zipped.status === 0 ? ', and dist/coalition-map-wordpress.zip' : '; no zip: there is no `zip` here'}`,
);
