import { command } from '../command.ts';
import { seal } from '../seal.ts';

/** Counts and hashes the files of a dataset again. */
export const sealCommand = command({
  use: 'seal DATASET…',
  does: 'count and hash the files again after an edit by hand',
  help: `coalition seal DATASET…

Counts the records and hashes the files of a dataset again, and writes both into its dataset.json. Run it after an edit
by hand, once "coalition check" has nothing else to say.`,
  missing: 'coalition seal: no dataset is named; wanted the folder of at least one, such as data/tat.',
  flags: {},
  run({ project, paths, io }) {
    for (const dir of paths) {
      const changed = seal(project, dir);
      io.out(
        `${project.shown(dir)}: ${changed.length > 0 ? `sealed ${changed.join(', ')}` : 'nothing had changed'}.`,
      );
    }
    return 0;
  },
});
