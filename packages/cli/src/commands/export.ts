import { Refusal, counted } from '@coalition-map/review';
import { command, onePath, type ExitCode } from '../command.ts';
import { headingsIn } from '../sheet-headings.ts';
import { exportBook, exportSheets } from '../sheets.ts';

/** Writes a dataset as sheets. */
export const exportCommand = command({
  use: 'export DATASET',
  does: 'write a dataset as sheets, a CSV file for each collection',
  help: `coalition export DATASET --out FOLDER [--format csv|xlsx] [--columns FILE]

Writes a CSV file for each collection, a row for each record: name.en is a field of a field, sources.1.url one of the first
source, jurisdictions[] a list split by semicolons. "coalition import FOLDER --into DATASET" reads them again, to the byte.

  --out FOLDER     where the sheets go, inside the project; or the name of an .xlsx file
  --format xlsx    one workbook, a sheet for each collection, every cell as text (FOLDER/ID.xlsx)
  --columns FILE   headings of your own: { "State": "jurisdictions[]" }, or for one sheet { "builds": { "State": … } }`,
  missing: 'coalition export: no dataset is named; wanted the folder of one, such as data/tat.',
  flags: { out: { type: 'string' }, format: { type: 'string' }, columns: { type: 'string' } },
  run({ project, paths, options: { out, format, columns }, io }) {
    const dir = onePath('export', paths, 'dataset');
    if (out === undefined) throw new Refusal('--out: got nothing; wanted a folder such as sheets/tat.', 2);
    const isBook = out.endsWith('.xlsx');
    const wanted = format ?? (isBook ? 'xlsx' : 'csv');
    if (wanted !== 'csv' && wanted !== 'xlsx')
      throw new Refusal(`--format: got ${wanted}; wanted csv or xlsx.`, 2);
    if (isBook && wanted === 'csv')
      throw new Refusal(`--out: got ${out} with --format csv; wanted a folder, or --format xlsx.`, 2);
    const tell = (files: readonly { readonly file: string; readonly rows: number }[]): ExitCode => {
      files.forEach(({ file, rows }) => io.out(`${file}: wrote ${counted(rows, 'row')}.`));
      return 0;
    };
    const target = project.path(out, project.root);
    const headings = headingsIn(project, columns);
    return wanted === 'csv'
      ? tell(exportSheets(project, dir, target, headings))
      : exportBook(project, dir, target, headings).then(tell);
  },
});
