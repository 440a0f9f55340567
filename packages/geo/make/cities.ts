import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { cityModule } from './city-names.ts';

const text = cityModule();
writeFileSync(new URL('../src/generated/cities.ts', import.meta.url), text);
console.log(`src/generated/cities.ts: ${text.length} bytes, ${brotliCompressSync(text).length} with brotli`);
