import { Refusal, counted } from '@coalition-map/review';
import { command, onePath } from '../command.ts';
import { exportSheets, headingsIn } from '../sheets.ts';

/** Writes a dataset as sheets. */
export const exportCommand = command({
  use: 'export DATASET',
  does: 'write a dataset as sheets, a CSV file for each collection',
  help: `coalition export DATASET --out FOLDER [--columns FILE]

Writes a CSV file for each collection, a row for each record: name.en is a field of a field, sources.1.url one of the first
source, jurisdictions[] a list split by semicolons. "coalition import FOLDER --into DATASET" reads them again, to the byte.

  --out FOLDER     where the sheets go, inside the project
  --columns FILE   headings of your own: { "State": "jurisdictions[]" }`,
  missing: 'coalition export: no dataset is named; wanted the folder of one, such as data/tat.',
  flags: { out: { type: 'string' }, columns: { type: 'string' } },
  run({ project, paths, options: { out, columns }, io }) {
    const dir = onePath('export', paths, 'dataset');
    if (out === undefined) throw new Refusal('--out: got nothing; wanted a folder such as sheets/tat.', 2);
    for (const { file, rows } of exportSheets(
      project,
      dir,
      project.path(out, project.root),
      headingsIn(project, columns),
    ))
      io.out(`${project.shown(file)}: wrote ${counted(rows, 'row')}.`);
    return 0;
  },
});
