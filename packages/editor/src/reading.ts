import { MAX_BYTES } from '@coalition-map/store';
import { Refusal } from '@coalition-map/review';
import { MANIFEST, namesIn, textsIn, type Given } from './opening.ts';
import { words } from './words.ts';

/** Reads files that a visitor has chosen or dropped; tells in words what is left aside. */
export async function readFiles(files: readonly File[]): Promise<{ given: Given[]; aside: string[] }> {
  const given: Given[] = [];
  const aside: string[] = [];
  for (const file of files) {
    const path = file.webkitRelativePath;
    const folder = path.slice(0, path.length - file.name.length);
    if (!/\.(json|md)$/i.test(file.name)) {
      // In a folder there may well be other files.
      if (folder === '') aside.push(words.open.noJson(file.name));
    } else if (file.size > MAX_BYTES) aside.push(words.open.tooBig(file.name));
    else given.push({ name: file.name, folder, text: textOf(await file.arrayBuffer(), file.name) });
  }
  return { given, aside };
}

/** Reads the published files of a dataset, from its manifest's address. */
export async function readPublished(url: string): Promise<Given[]> {
  const manifest = await fetched(url);
  const names = namesIn(textsIn(manifest, () => undefined));
  const files = await Promise.all(
    names.map(async (name): Promise<Given[]> => {
      try {
        return [{ name, folder: '', text: await fetched(new URL(name, url).href) }];
      } catch {
        // Which file is missing is told when the dataset is opened.
        return [];
      }
    }),
  );
  return [{ name: MANIFEST, folder: '', text: manifest }, ...files.flat()];
}

/** Reads JSON from an address of the page's own. */
export async function readJsonFrom(url: string): Promise<unknown> {
  return JSON.parse(await fetched(url)) as unknown;
}

async function fetched(url: string): Promise<string> {
  const name = url.split('/').slice(-2).join('/');
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // What is edited must be what is published now.
      cache: 'no-cache',
    });
    if (!response.ok) throw new Error(String(response.status));
    bytes = await response.arrayBuffer();
  } catch {
    throw new Refusal(words.open.notFetched(name));
  }
  return textOf(bytes, name);
}

/** Text with its byte order mark, where it has one, so that nothing is lost on the way back. */
function textOf(bytes: ArrayBuffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal(words.open.notUtf8(name));
  }
}
