import { command } from '../command.ts';
import { migrate, migratedLines } from '../migrate.ts';

/** Lifts datasets to the newest format. */
export const migrateCommand = command({
  use: 'migrate DATASET…',
  does: 'lift a dataset of an older format to the newest',
  help: `coalition migrate DATASET…

Lifts a dataset of an older format to the newest one, step by step (0 to 1, 1 to 2, …), and seals it. A file in which nothing
changes keeps its bytes; run again, it changes nothing. A format that this program does not know is refused. Pages read the
older formats, too; writing them anew keeps the files and their description alike. Afterwards run "coalition check".`,
  missing: 'coalition migrate: no dataset is named; wanted the folder of at least one, such as data/tat.',
  flags: {},
  run({ project, paths, io }) {
    let faulty = 0;
    for (const dir of paths) {
      const migrated = migrate(project, dir);
      migratedLines(project.shown(dir), migrated).forEach(io.out);
      faulty += migrated.faulty;
    }
    return faulty > 0 ? 1 : 0;
  },
});
