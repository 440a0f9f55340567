import { mkdir, writeFile } from 'node:fs/promises';
import { folder, madeFiles } from './files.ts';

await mkdir(new URL('json/', folder), { recursive: true });
for (const [file, text] of await madeFiles()) {
  await writeFile(new URL(file, folder), text);
  console.log(`packages/schema/${file}`);
}
