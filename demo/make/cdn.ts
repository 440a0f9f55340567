/** `npm run build:cdn [-- --home https://example.org/coalition-map/] [--out FOLDER]`: the folder that a site copies. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundle.ts';
import { folderFiles } from './folder.ts';

const { home, out } = parseArgs({
  options: { home: { type: 'string' }, out: { type: 'string', default: path.join(root, 'dist/cdn') } },
}).values;

const files = await folderFiles(home).catch((error: unknown) => {
  if (!(error instanceof Error && error.message.startsWith('--home'))) throw error;
  console.error(error.message);
  process.exit(1);
});
rmSync(out, { recursive: true, force: true });
for (const [name, content] of files) {
  const file = path.join(out, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(
  `${files.size} files in ${path.relative(process.cwd(), out)}${home === undefined ? '; no oEmbed without --home' : ''}`,
);
