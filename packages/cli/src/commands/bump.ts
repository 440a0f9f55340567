import { bump } from '../bump.ts';
import { asOfIn, command } from '../command.ts';

/** Raises the version by rule. */
export const bumpCommand = command({
  use: 'bump OLD NEW',
  does: "raise the newer one's version by rule",
  help: `coalition bump OLD NEW [--as-of YYYY-MM-DD]

Raises the version in the dataset.json of NEW: the first number where a record was removed or has another id, or the format
changed; the second where records were added; the third where only fields were corrected. Sets "updated", and leaves every
other byte. A version that is as high already, or higher, stays.

  --as-of YYYY-MM-DD    take this day for today`,
  missing: 'coalition bump: no folder is named; wanted two, such as published/tat data/tat.',
  flags: { 'as-of': { type: 'string' } },
  run({ project, paths, options, io }) {
    io.out(bump(project, paths, asOfIn(options, io)));
    return 0;
  },
});
