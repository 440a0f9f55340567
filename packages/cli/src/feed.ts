import { languages } from '@coalition-map/schema';
import { parseDataset } from '@coalition-map/schema/door';
import { atlasOf, enFacts } from '@coalition-map/store';
import { atomOf, enFind, findValuesOf, presetOf, soughtIn } from '@coalition-map/store/finder';
import { Refusal } from '@coalition-map/review';
import { readDataset } from './dataset-files.ts';
import type { Project } from './project.ts';

/** What a feed is made with. */
export interface FeedOptions {
  readonly home: string | undefined;
  readonly out: string | undefined;
  readonly types: string | undefined;
  readonly title: string | undefined;
  readonly asOf: string;
}

/** Writes what the finder finds in a dataset as an Atom feed; gives how many entries it has. */
export function writeFeed(project: Project, dir: string, options: FeedOptions): number {
  const { home, out, types, title, asOf } = options;
  if (home === undefined || !URL.canParse(home) || new URL(home).protocol !== 'https:')
    throw new Refusal(
      `--home: got ${home ?? 'nothing'}; wanted an https address such as https://example.org/map.`,
      2,
    );
  if (out === undefined) throw new Refusal('--out: got nothing; wanted a file such as feeds/media.xml.', 2);
  const { manifest, collections } = readDataset(project, dir);
  const dataset = parseDataset({
    ...manifest,
    collections: collections.map(({ entry, records }) => ({ ...entry, records })),
  });
  const atlas = atlasOf([dataset]);
  const all = soughtIn(atlas);
  const wanted = types?.split(',').map((it) => it.trim());
  const known = [...new Set(all.flatMap((entry) => findValuesOf(entry, 'type')))].sort();
  const strange = wanted?.find((it) => !known.includes(it));
  if (strange !== undefined)
    throw new Refusal(`--types: got ${strange}, which no record is; wanted some of ${known.join(', ')}.`, 2);
  const entries = all.filter(presetOf('', types ?? ''));
  const { publisher, updated } = dataset.manifest;
  const text = atomOf(
    entries,
    { title: title ?? dataset.manifest.title.en ?? publisher.name, author: publisher.name, home, updated },
    { atlas, asOf, languages, words: enFacts, said: enFind },
  );
  project.write(project.path(out, project.root), text);
  return entries.length;
}
