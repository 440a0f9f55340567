import { collectionNames, type CollectionName } from '@coalition-map/schema';
import { Refusal, harmless, isBag, jsonIn } from '@coalition-map/review';
import type { Project } from './project.ts';

/** Headings of a maintainer's own in the sheet of a collection, each for the column that it stands for. */
export type Headings = (name: CollectionName) => ReadonlyMap<string, string>;

/**
 * Reads headings from a file: `{ "State": "jurisdictions[]" }` is for all sheets, `{ "builds": { "State": … } }` for one,
 * where it goes before what is said for all. None where there is no file.
 */
export function headingsIn(project: Project, path: string | undefined): Headings {
  if (path === undefined) return () => new Map();
  const file = project.path(path, project.root);
  const given = jsonIn(project.read(file), project.shown(file));
  const refuse = (got: string) =>
    new Refusal(
      `${project.shown(file)}: got ${got}; wanted an object such as { "State": "jurisdictions[]" } or ` +
        '{ "builds": { "State": "jurisdictions[]" } }, each column once.',
      2,
    );
  if (!isBag(given)) throw refuse('something else');
  const pairsOf = (
    group: Readonly<Record<string, unknown>>,
    where: string,
  ): (readonly [string, string])[] => {
    const pairs = Object.entries(group).map(([heading, column]) => {
      if (heading.trim() !== heading || heading === '')
        throw refuse(
          `the heading ${JSON.stringify(heading)}${where}, which is empty or begins or ends with a space`,
        );
      if (typeof column !== 'string') throw refuse(`no column for ${JSON.stringify(heading)}${where}`);
      return [heading, column] as const;
    });
    const columns = pairs.map(([, column]) => column);
    const twice = columns.find((column, at) => columns.indexOf(column) !== at);
    if (twice !== undefined) throw refuse(`two headings for ${JSON.stringify(twice)}${where}`);
    return pairs;
  };
  const all = pairsOf(Object.fromEntries(Object.entries(given).filter(([, it]) => !isBag(it))), '');
  const own = new Map<string, (readonly [string, string])[]>();
  for (const [name, group] of Object.entries(given)) {
    if (!isBag(group)) continue;
    if (!collectionNames.some((it) => it === name))
      throw refuse(`headings for ${harmless(JSON.stringify(name))}, which is no collection`);
    own.set(name, pairsOf(group, ` in ${name}`));
  }
  return (name) => {
    const mine = own.get(name) ?? [];
    const others = all.filter(([heading, column]) => !mine.some(([h, c]) => h === heading || c === column));
    return new Map([...others, ...mine]);
  };
}
