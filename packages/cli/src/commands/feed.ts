import { asOfIn, command, onePath } from '../command.ts';
import { writeFeed } from '../feed.ts';

/** Writes resources as an Atom feed. */
export const feedCommand = command({
  use: 'feed DATASET',
  does: 'write resources as an Atom feed, the newest first',
  help: `coalition feed DATASET --home URL --out FILE [--types TYPE,…] [--title TEXT] [--as-of YYYY-MM-DD]

Writes what the finder finds in a dataset (resources, organizations, programs, laws, documents, guides) as an Atom feed, the
newest first. The same data gives the same bytes.

  --home URL            the https address of the page that shows the same; each entry's id is made of it
  --out FILE            where the feed goes, inside the project
  --types TYPE,…        only these, such as report,media-article,podcast,organizations
  --title TEXT          its title; the dataset's own where left out
  --as-of YYYY-MM-DD    take this day for today`,
  missing: 'coalition feed: no dataset is named; wanted the folder of one, such as data/tasa.',
  flags: {
    home: { type: 'string' },
    out: { type: 'string' },
    types: { type: 'string' },
    title: { type: 'string' },
    'as-of': { type: 'string' },
  },
  run({ project, paths, options, io }) {
    const dir = onePath('feed', paths, 'dataset');
    const { home, out, types, title } = options;
    const count = writeFeed(project, dir, { home, out, types, title, asOf: asOfIn(options, io) });
    io.out(
      `${project.shown(project.path(out ?? '', project.root))}: wrote ${count === 1 ? '1 entry' : `${count} entries`}.`,
    );
    return 0;
  },
});
