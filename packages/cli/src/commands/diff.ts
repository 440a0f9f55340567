import { command } from '../command.ts';
import { diffReport } from '../diff-report.ts';

/** Tells what changed between two versions. */
export const diffCommand = command({
  use: 'diff OLD NEW',
  does: 'tell what changed between two versions of a dataset',
  help: `coalition diff OLD NEW [--json]

Tells what changed between two versions of a dataset: records added, removed, changed and renamed (another id, the same
content), in a sentence each. OLD and NEW are folders inside the project, such as a copy of what is published, and
data/tat. The order of records tells nothing. Exit code 0, with changes or without.

  --json   the same for other programs, with each field as it was and as it is`,
  missing: 'coalition diff: no folder is named; wanted two, such as published/tat data/tat.',
  flags: { json: { type: 'boolean' } },
  run({ project, paths, options, io }) {
    diffReport(project, paths, options.json).forEach(io.out);
    return 0;
  },
});
