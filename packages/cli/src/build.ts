import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Refusal, byCode, jsonOf } from '@coalition-map/review';
import { dataIn, type BuiltData } from './build-data.ts';
import { builtPages, type PageOptions } from './build-pages.ts';
import { sha256 } from './dataset-files.ts';
import type { Project } from './project.ts';

/** The list of a build's files, written last; a folder with it is a build's own. */
const LIST = 'build.json';

/** How a site is written. */
export interface BuildOptions extends PageOptions {
  /** Leaves the pages, posters and feeds out. */
  readonly isDataOnly?: boolean;
}

/** What became of a build. */
export interface Built {
  /** All its files. */
  readonly files: number;
  /** Those that were not there before with the same bytes. */
  readonly written: number;
  /** Files of an older build that were removed. */
  readonly removed: number;
}

/** Told of each file, how many are done, and how many there are. */
type Progress = (done: number, total: number) => void;

/**
 * Writes datasets as a site: files of data named by their content, pages without a script, posters, feeds, and a list of all of
 * them with their hashes. Of the same bytes for the same records, day and language. All files are written aside first, and each
 * is put in its place whole; what an older build left is removed last.
 */
export async function build(
  project: Project,
  dirs: readonly string[],
  out: string,
  options: BuildOptions,
  progress: Progress = () => undefined,
): Promise<Built> {
  insistOnOwn(project, dirs, out);
  const data = dirs.map((dir) => dataIn(project, dir)).sort((a, b) => byCode(idOf(a), idOf(b)));
  const twice = data.find((it, at) => at > 0 && idOf(data[at - 1] ?? it) === idOf(it));
  if (twice)
    throw new Refusal(`coalition build: got two datasets of the id ${idOf(twice)}; wanted each once.`);
  const datasets = data.map(({ dataset }) => dataset);
  const pages = options.isDataOnly ? [] : await builtPages(datasets, options);
  const writers = new Map<string, () => string>([
    ...data.flatMap((it) =>
      [...it.files].map(([name, text]) => [`data/${idOf(it)}/${name}`, () => text] as const),
    ),
    ...pages,
  ]);
  const list: Record<string, { readonly bytes: number; readonly sha256: string }> = {};
  let written = 0;
  function* files(): Iterable<readonly [string, string]> {
    let done = 0;
    for (const [name, write] of writers) {
      const text = write();
      list[name] = { bytes: Buffer.byteLength(text), sha256: sha256(text) };
      progress(++done, writers.size);
      if (isNew(project, join(out, name), text)) {
        written++;
        yield [join(out, name), text];
      }
    }
    const { asOf, language } = options;
    const versions = datasets.map(({ manifest: { id, version, updated } }) => ({ id, version, updated }));
    const sorted = Object.fromEntries(Object.entries(list).sort(([a], [b]) => byCode(a, b)));
    yield [join(out, LIST), jsonOf({ asOf, language, datasets: versions, files: sorted })];
  }
  project.writeAll(files());
  const old = ownFiles(out).filter((name) => name !== LIST && !writers.has(name));
  for (const name of old) project.remove(join(out, name));
  return { files: writers.size, written, removed: old.length };
}

function idOf({ dataset }: BuiltData): string {
  return dataset.manifest.id;
}

function isNew(project: Project, path: string, text: string): boolean {
  return !existsSync(path) || Buffer.compare(project.bytes(path), Buffer.from(text)) !== 0;
}

/** Refuses a folder that holds anything else than a build. */
function insistOnOwn(project: Project, dirs: readonly string[], out: string): void {
  const holds = (folder: string, path: string): boolean => `${path}${sep}`.startsWith(`${folder}${sep}`);
  const odd =
    [...dirs, ...dirs.map(dirname)].find((dir) => holds(out, dir)) ?? dirs.find((dir) => holds(dir, out));
  if (odd !== undefined)
    throw new Refusal(
      `--out: got ${project.shown(out)}, where ${project.shown(odd)} lies; wanted a folder of its own, such as dist/site.`,
      2,
    );
  if (!existsSync(out) || project.names(out).length === 0) return;
  const path = join(out, LIST);
  // Drafts of a first build that was killed are swept by the next one.
  if (!existsSync(path) && project.names(out).every((name) => ownNames.includes(name) || /\.tmp$/.test(name)))
    return;
  if (!existsSync(path))
    throw new Refusal(
      `--out: got ${project.shown(out)}, which holds other files and no ${LIST}; wanted a folder of its own, or an empty one.`,
      2,
    );
}

/**
 * What stands in the folders of a build and looks like its own: of an older build, also of one that was stopped and is in no
 * list. What was withdrawn must not stay where visitors can read it.
 */
function ownFiles(out: string): readonly string[] {
  const isOwn = (name: string): boolean => own.test(name.replace(/\.\d{1,10}\.tmp$/, ''));
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => relative(out, join(it.parentPath, it.name)).split(sep).join('/'))
    .filter(isOwn);
}

/** What a build makes in its folder. */
const own =
  /^(index\.html|data\/[a-z0-9-]+\/(dataset|[a-z]+(-\d+)?\.[0-9a-f]{12})\.json|(feeds|places|posters)\/[a-z0-9-]+\.(ics|xml|jsonld|html|css|svg)|build\.json)$/;
const ownNames = ['data', 'feeds', 'places', 'posters'];
