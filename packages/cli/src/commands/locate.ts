import { dirname, join } from 'node:path';
import { counted } from '@coalition-map/review';
import { command } from '../command.ts';
import { gazetteer } from '../gazetteer.ts';
import { locateDataset } from '../locate-dataset.ts';
import { openLines } from '../report.ts';

/** Gives coordinates to places that have none. */
export const locateCommand = command({
  use: 'locate DATASET…',
  does: 'give city-centre coordinates to places that have none',
  help: `coalition locate DATASET… [--overrides FILE]

Gives the records that name a city, and have no coordinates yet, the coordinates of the city's centre, from a gazetteer
that is installed with the project. Where several places in a state share the name, it takes one with ten times the
people of the next, and lists the others for you to decide in the overrides file. Organizations whose city is only
assumed get no pin.

  --overrides FILE   decisions on places; by default overrides.json in the folder above the dataset`,
  missing: 'coalition locate: no dataset is named; wanted the folder of at least one, such as data/tat.',
  flags: { overrides: { type: 'string' } },
  run({ project, paths, options, io }) {
    let open = 0;
    for (const dir of paths) {
      const decisions = options.overrides ?? join(dirname(dir), 'overrides.json');
      const found = locateDataset(project, dir, gazetteer(), project.path(decisions));
      found.open.flatMap(openLines).forEach(io.out);
      io.out(
        `${project.shown(dir)}: ${counted(found.placed, 'place')} located, ${found.open.length} left open.`,
      );
      open += found.open.length;
    }
    return open > 0 ? 1 : 0;
  },
});
