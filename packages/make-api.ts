/** Writes the API tables of the demo from the manifests that `npm run build:packages` has written: `npm run make:api`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Package } from 'custom-elements-manifest/schema';
import { apiOf } from './elements/make/api.ts';

const manifests = ['elements', 'editor'].map((name) => {
  const file = new URL(`${name}/dist/custom-elements.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
});
writeFileSync(new URL('../demo/parts/api.html', import.meta.url), apiOf(manifests));
