import { Refusal } from '@coalition-map/review';
import { checkAddresses, type NetworkOptions } from './links-network.ts';
import { entryOf, recordText, type Entry } from './links-record.ts';
import type { Project } from './project.ts';

/** After so many results the record is written, so that no more are lost where the machine stops. */
const WRITE_EVERY = 10;

/** What became of a run over the network. */
export interface Ran {
  readonly asked: number;
  readonly isStopped: boolean;
}

/** Opens addresses and writes what comes into the record, now and then and at the end, whatever ends it. */
export async function runOver(
  project: Project,
  path: string,
  results: Map<string, Entry>,
  urls: readonly string[],
  options: NetworkOptions,
  say: (line: string) => void,
): Promise<Ran> {
  if (!path.endsWith('.json'))
    throw new Refusal(`--record: got ${project.shown(path)}; wanted a file that ends with .json.`, 2);
  let asked = 0;
  let unsaved = 0;
  const save = (): void => {
    if (unsaved > 0) project.write(path, recordText(results));
    unsaved = 0;
  };
  try {
    await checkAddresses(urls, options, (url, page) => {
      asked++;
      const came = page ? (page.certificate ?? page.error ?? String(page.status)) : 'not asked: no network';
      say(`${asked} of ${urls.length} ${url} ${came}`);
      if (!page) return;
      results.set(url, entryOf(url, page, results.get(url)));
      if (++unsaved >= WRITE_EVERY) save();
    });
  } finally {
    save();
  }
  return { asked, isStopped: options.stop.aborted };
}
