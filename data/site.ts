import path from 'node:path';
import { datasetsIn, dataIn, projectAt } from '@coalition-map/cli';

/** The files of the committed datasets as a built page reads them, by their path below the page: named by their content. */
export function siteData(): ReadonlyMap<string, string> {
  const project = projectAt(import.meta.dirname);
  const built = datasetsIn(import.meta.dirname).map((dir) => dataIn(project, dir));
  return new Map(
    built.flatMap(({ dataset, files }) =>
      [...files].map(([name, text]) => [path.posix.join('data', dataset.manifest.id, name), text] as const),
    ),
  );
}
