import { writeChangelog } from '../changelog.ts';
import { command } from '../command.ts';

/** Adds what changed to a changelog or a feed. */
export const changelogCommand = command({
  use: 'changelog OLD NEW',
  does: 'add that to a changelog or a feed of changes',
  help: `coalition changelog OLD NEW --out FILE [--format md|atom] [--home URL]

Adds what changed between two versions of a dataset to a changelog, under the version of NEW, by place; or to an Atom feed, an
entry a change. A version that is there already is not told twice.

  --out FILE      the changelog, inside the project: .md, or .xml or .atom for a feed
  --format atom   a feed instead of a text
  --home URL      the https address of the page that shows the data; each entry's id is made of it (only for a feed)`,
  missing: 'coalition changelog: no folder is named; wanted two, such as published/tat data/tat.',
  flags: { out: { type: 'string' }, format: { type: 'string' }, home: { type: 'string' } },
  run({ project, paths, options: { out, format, home }, io }) {
    io.out(writeChangelog(project, paths, { out, format, home }));
    return 0;
  },
});
