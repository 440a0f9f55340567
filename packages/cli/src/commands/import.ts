import { counted } from '@coalition-map/review';
import { command, onePath, type ExitCode, type Job } from '../command.ts';
import { filesOf, writeDataset } from '../dataset-files.ts';
import { importDataset } from '../import.ts';
import { refusedLine, tallyLine } from '../report.ts';
import { headingsIn, importSheets } from '../sheets.ts';

const flags = { force: { type: 'boolean' }, into: { type: 'string' }, columns: { type: 'string' } } as const;

/** Makes a dataset from tables, or puts edited sheets into one. */
export const importCommand = command({
  use: 'import MAPPING.json…',
  does: 'make a dataset from CSV files and a mapping',
  help: `coalition import MAPPING.json… [--force]

Reads a mapping (packages/cli/README.md describes its words) and the CSV files that it names, and writes dataset.json
and one JSON file a collection beside the mapping. Each row is imported, refused, or left out on purpose
(exclusions.json). A refused row is named with its line, its column and the reason.

  --force   write over files that are there and would change (they may hold edits by hand)

coalition import FOLDER --into DATASET [--columns FILE] [--force]

Reads the sheets that "coalition export" has written, after an edit, and puts them into the dataset. A collection without a
sheet stays. A row that is no record of the format is named with its line, its column and the reason, and nothing is written.

  --columns FILE   headings of your own: { "State": "jurisdictions[]" }`,
  missing: 'coalition import: no mapping is named; wanted at least one, such as data/tat/import.json.',
  flags,
  run(job) {
    const { project, paths, options, io } = job;
    if (options.into !== undefined) return sheetsJob(job, options.into);
    let refused = 0;
    for (const path of paths) {
      const made = importDataset(project, path);
      made.refused.forEach((it) => io.out(refusedLine(it)));
      made.tallies.forEach((it) => io.out(tallyLine(it)));
      refused += made.refused.length;
      // A dataset with holes in it is not written: the rows are to be mended or excluded first.
      if (made.refused.length > 0)
        io.out(`${project.shown(made.dir)}: not written, because rows were refused.`);
      else {
        const changed = writeDataset(project, made.dir, filesOf(made.head, made.records), options.force);
        io.out(`${project.shown(made.dir)}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`);
      }
    }
    return refused > 0 ? 1 : 0;
  },
});

/** Puts sheets into a dataset, whole or not at all. */
function sheetsJob({ project, paths, options, io }: Job<typeof flags>, into: string): ExitCode {
  const folder = onePath('import --into', paths, 'folder');
  const dir = project.path(into);
  const headings = headingsIn(project, options.columns);
  const { refused, read, changed } = importSheets(project, folder, dir, headings, options.force);
  refused.forEach((it) => io.out(refusedLine(it)));
  read.forEach(({ file, rows }) => io.out(`${file}: read ${counted(rows, 'row')}.`));
  io.out(
    refused.length > 0
      ? `${project.shown(dir)}: not written, because rows were refused.`
      : `${project.shown(dir)}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`,
  );
  return refused.length > 0 ? 1 : 0;
}
