import { Refusal } from '@coalition-map/review';
import { asOfIn, command, type ExitCode } from '../command.ts';
import { diffReport } from '../diff-report.ts';

/** Tells what changed between two versions. */
export const diffCommand = command({
  use: 'diff OLD NEW',
  does: 'tell what changed between two versions of a dataset',
  help: `coalition diff OLD NEW [--json | --map FILE] [--as-of YYYY-MM-DD]

Tells what changed between two versions of a dataset: records added, removed, changed and renamed (another id, the same
content), in a sentence each. OLD and NEW are folders inside the project, such as a copy of what is published, and
data/tat. The order of records tells nothing. Exit code 0, with changes or without.

  --json                the same for other programs, with each field as it was and as it is
  --map FILE            the same as a page with a map of the changes, such as dist/changes.html
  --as-of YYYY-MM-DD    take this day for today (only for the page)`,
  missing: 'coalition diff: no folder is named; wanted two, such as published/tat data/tat.',
  flags: { json: { type: 'boolean' }, map: { type: 'string' }, 'as-of': { type: 'string' } },
  run({ project, paths, options, io }): ExitCode | Promise<ExitCode> {
    const { json, map } = options;
    if (map === undefined) {
      diffReport(project, paths, json).forEach(io.out);
      return 0;
    }
    if (json || !map.endsWith('.html'))
      throw new Refusal(
        `--map: got ${json ? '--json, too' : map}; wanted a file such as dist/changes.html.`,
        2,
      );
    const asOf = asOfIn(options, io);
    // What draws maps is large, and the words alone do not need it.
    return import('../diff-page.ts').then(({ writeChangesPage }) => {
      io.out(writeChangesPage(project, paths, project.path(map, project.root), asOf));
      return 0;
    });
  },
});
