import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { usCaModule } from './module.ts';

const file = new URL('../src/generated/us-ca.ts', import.meta.url);
const text = usCaModule();
mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, text);
console.log(`src/generated/us-ca.ts: ${text.length} bytes, ${brotliCompressSync(text).length} with brotli`);
