import { languages } from '@coalition-map/schema';
import { Refusal, counted } from '@coalition-map/review';
import { asOfIn, command, type ExitCode } from '../command.ts';
import { datasetsAt } from '../dataset-files.ts';

/** Every how many files the progress is told. */
const STEP = 50;

/** Writes datasets as a site. */
export const buildCommand = command({
  use: 'build [DATASET…]',
  does: 'write the data, pages, posters and feeds that a site serves',
  help: `coalition build [DATASET…] --out FOLDER [--lang en|es|fr-CA] [--home URL] [--data-only] [--as-of YYYY-MM-DD]

Writes what a site serves: data/ (files named by their content, large collections in parts by state), index.html and places/
(pages without JavaScript), posters/, feeds/ (calendar, Atom, linked data), and build.json, a list of all files with their
hashes. Without a name, all datasets of data/. The same records give the same bytes, wherever and in whatever order they lie.
A dataset with a fault is refused. Files of an older build that are not in this one are removed.

  --out FOLDER          where the site goes, inside the project, such as dist/site
  --lang LANGUAGE       the language of the pages, en where left out
  --home URL            the https address of the page with the map, for the ids of feeds
  --data-only           data alone, for a site that has pages of its own
  --as-of YYYY-MM-DD    take this day for today`,
  flags: {
    out: { type: 'string' },
    lang: { type: 'string' },
    home: { type: 'string' },
    'data-only': { type: 'boolean' },
    'as-of': { type: 'string' },
  },
  async run({ project, paths, options, io }): Promise<ExitCode> {
    const { out, lang = 'en', home } = options;
    if (out === undefined) throw new Refusal('--out: got nothing; wanted a folder such as dist/site.', 2);
    const language = languages.find((it) => it === lang);
    if (!language) throw new Refusal(`--lang: got ${lang}; wanted one of ${languages.join(', ')}.`, 2);
    if (home !== undefined && (!URL.canParse(home) || new URL(home).protocol !== 'https:'))
      throw new Refusal(`--home: got ${home}; wanted an https address such as https://example.org/map.`, 2);
    const datasets = datasetsAt(project, paths);
    const folder = project.path(out, project.root);
    // What writes pages is large, and no other command needs it.
    const { build } = await import('../build.ts');
    const { files, written, removed } = await build(
      project,
      datasets,
      folder,
      { asOf: asOfIn(options, io), language, home, isDataOnly: options['data-only'] ?? false },
      (done, total) => {
        if (done % STEP === 0) io.error(`${done} of ${total} files made.`);
      },
    );
    io.out(
      `${project.shown(folder)}: ${counted(datasets.length, 'dataset')}, ${counted(files, 'file')}: ${written} written, ` +
        `${files - written} as before${removed > 0 ? `, ${removed} of an older build removed` : ''}.`,
    );
    return 0;
  },
});
