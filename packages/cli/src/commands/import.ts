import { existsSync, statSync } from 'node:fs';
import { Refusal, counted } from '@coalition-map/review';
import { command, onePath, type ExitCode, type Job } from '../command.ts';
import { filesOf, writeDataset } from '../dataset-files.ts';
import { importDataset } from '../import.ts';
import { refusedLine, tallyLine } from '../report.ts';
import { movedLine } from '../sheet-gone.ts';
import { headingsIn } from '../sheet-headings.ts';
import { collectionOf, sheetsInFile, sheetsInFolder, type FoundSheets } from '../sheet-sources.ts';
import { sheetsAt } from '../sheet-url.ts';
import { plainly } from '../sheet-words.ts';
import { importSheets } from '../sheets.ts';

const flags = {
  force: { type: 'boolean' },
  remove: { type: 'boolean' },
  into: { type: 'string' },
  columns: { type: 'string' },
  collection: { type: 'string' },
  url: { type: 'string' },
  save: { type: 'string' },
} as const;

const help = `coalition import MAPPING.json… [--force]

Reads a mapping (packages/cli/README.md describes its words) and the CSV files that it names, and writes dataset.json
and one JSON file a collection beside the mapping. Each row is imported, refused, or left out on purpose
(exclusions.json). A refused row is named with its line, its column and the reason.

  --force   write over files that are there and would change (they may hold edits by hand)

coalition import FOLDER|FILE.xlsx|FILE.csv --into DATASET [--columns FILE] [--force] [--remove]
coalition import --url ADDRESS --into DATASET [--columns FILE] [--force] [--remove]

Reads the sheets that "coalition export" has written, after an edit, and puts them into the dataset. A collection without a
sheet stays. A sheet holds all records of its collection: one that is in no row would be gone, which is refused. A row that
is no record of the format is named with its line, its column and the reason, a wrong heading once in the row of headings,
and nothing is written.

  --remove            let records go that are in no row of their sheet; each collection is told with what it had and has
  --columns FILE      headings of your own: { "State": "jurisdictions[]" }, or for one sheet { "builds": { "State": … } }
  --collection NAME   whose sheet a CSV file is, where its name does not say it; or the one sheet to take of a workbook
  --url ADDRESS       read a published sheet, CSV or .xlsx, over the network (https); nothing else here uses the network
  --save FILE         keep what came from the address, inside the project`;

/** Makes a dataset from tables, or puts edited sheets into one. */
export const importCommand = command({
  use: 'import MAPPING.json…',
  does: 'make a dataset from CSV files and a mapping, or put edited sheets back',
  help,
  flags,
  run(job) {
    const { project, paths, options, io } = job;
    if (options.into !== undefined) return sheetsJob(job, options.into);
    const strange = (['url', 'save', 'collection', 'columns', 'remove'] as const).find(
      (it) => options[it] !== undefined,
    );
    if (strange !== undefined)
      throw new Refusal(`--${strange}: got no dataset for it; wanted --into DATASET too.`, 2);
    if (paths.length === 0)
      throw new Refusal(
        `coalition import: no mapping is named; wanted at least one, such as data/tat/import.json.\n\n${help}`,
        2,
      );
    let refused = 0;
    for (const path of paths) {
      const made = importDataset(project, path);
      made.refused.forEach((it) => io.out(refusedLine(plainly(it))));
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
function sheetsJob(job: Job<typeof flags>, into: string): ExitCode | Promise<ExitCode> {
  const { project, options, io } = job;
  const dir = project.path(into);
  const headings = headingsIn(project, options.columns);
  const put = ({ sheets, notes }: FoundSheets): ExitCode => {
    notes.forEach(io.out);
    const { refused, read, moved, changed } = importSheets(project, sheets, dir, headings, options);
    refused.forEach((it) => io.out(refusedLine(it)));
    read.forEach(({ file, rows }) => io.out(`${file}: read ${counted(rows, 'row')}.`));
    moved.forEach((it) => io.out(movedLine(it)));
    io.out(
      refused.length > 0
        ? `${project.shown(dir)}: not written, because rows were refused.`
        : `${project.shown(dir)}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`,
    );
    return refused.length > 0 ? 1 : 0;
  };
  const found = foundBy(job);
  return found instanceof Promise ? found.then(put) : put(found);
}

function foundBy({ project, paths, options }: Job<typeof flags>): FoundSheets | Promise<FoundSheets> {
  const only =
    options.collection === undefined ? undefined : collectionOf(options.collection, '--collection');
  if (options.url !== undefined) {
    if (paths.length > 0) throw new Refusal('coalition import: got --url and a file; wanted one of them.', 2);
    return sheetsAt(project, options.url, only, options.save, options.force);
  }
  if (options.save !== undefined) throw new Refusal('--save: got no address; wanted --url too.', 2);
  const path = onePath('import --into', paths, 'folder or file');
  const isFile = existsSync(path) ? statSync(path).isFile() : /\.\w+$/.test(path);
  if (isFile) return sheetsInFile(project, path, only);
  if (only !== undefined)
    throw new Refusal(
      '--collection: got a folder, whose files are named after collections; wanted a file.',
      2,
    );
  return sheetsInFolder(project, path);
}
