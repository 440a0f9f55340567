import { format, resolveConfig } from 'prettier';
import { formatPage } from './format-page.ts';
import { jsonSchemas } from './json-schemas.ts';

/** The folder of the package, within which the files are named. */
export const folder = new URL('../', import.meta.url);

/** Makes the files that are made from the schema, in memory: their names within the package, and their text. */
export async function madeFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map([
    ['FORMAT.md', formatPage()],
    ...jsonSchemas().map(([file, schema]) => [file, JSON.stringify(schema, null, 2)] as const),
  ]);
  for (const [file, text] of files) {
    const path = new URL(file, folder).pathname;
    files.set(file, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
  return files;
}
