import { initialState, reduce } from '@coalition-map/store';
import { changesPageOf } from '@coalition-map/map/pack';
import { tallyOf, toldOf, upper } from '@coalition-map/review';
import { versionsIn } from './diff-versions.ts';
import type { Project } from './project.ts';

/** Writes what changed as a page with a map; gives what a maintainer is told. */
export function writeChangesPage(
  project: Project,
  paths: readonly string[],
  out: string,
  asOf: string,
): string {
  const { after, difference } = versionsIn(project, 'diff', paths);
  const { dataset, from, to, before } = difference;
  const url = 'dataset.json';
  let state = reduce(initialState(asOf, ['en']), { type: 'sources', urls: [url] });
  state = reduce(state, { type: 'loaded', url, dataset: after.dataset });
  const list = toldOf(difference).map(({ change, placeName, text }) => {
    // Where the newer version tells a place less finely, or not at all, what was there is drawn nowhere.
    const isDrawn = change.fields.length > 0 && change.isQuiet !== true;
    const was = isDrawn ? change.before : undefined;
    const places = [...new Set([...change.places, ...(was?.places ?? [])])];
    return { places, placeName, text: upper(text), before: was, after: change.after };
  });
  const changes = { title: `${dataset}, ${from} to ${to}`, summary: tallyOf(difference), list, before };
  project.write(out, changesPageOf(state, changes));
  return `${project.shown(out)}: wrote ${changes.title} (${changes.summary}).`;
}
