import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { modulesOf } from './module.ts';

const folder = new URL('../src/generated/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(modulesOf())) {
  writeFileSync(new URL(name, folder), text);
  console.log(`src/generated/${name}: ${text.length} bytes, ${brotliCompressSync(text).length} with brotli`);
}
