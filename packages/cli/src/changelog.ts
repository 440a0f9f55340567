import { existsSync, statSync } from 'node:fs';
import { Refusal, compareVersions, tallyOf, withEntries, withSection } from '@coalition-map/review';
import { versionsIn } from './diff-versions.ts';
import type { Project } from './project.ts';

/** What a changelog is written with. */
export interface ChangelogOptions {
  readonly out: string | undefined;
  /** `md` where left out, or `atom`. */
  readonly format: string | undefined;
  readonly home: string | undefined;
}

const endings = { md: ['.md'], atom: ['.xml', '.atom'] } as const;

/** Adds what changed between two versions to a changelog; gives what a maintainer is told. */
export function writeChangelog(
  project: Project,
  paths: readonly string[],
  options: ChangelogOptions,
): string {
  const format = formatIn(options.format);
  const home = homeIn(options.home, format);
  const out = outIn(project, options.out, format);
  const { before, after, difference } = versionsIn(project, 'changelog', paths);
  const { dataset, from, to, changes } = difference;
  const shown = project.shown(out);
  if (changes.length === 0)
    return `${shown}: not written, because nothing changed between ${from} and ${to} of ${dataset}.`;
  if (compareVersions(from, to) >= 0)
    throw new Refusal(
      `${project.shown(after.files.path)}: version: got ${to}, and ${project.shown(before.files.path)} has ${from}; ` +
        `wanted a higher version, because there are changes (${tallyOf(difference)}). ` +
        'Run "coalition bump" with the same two folders first, or put the older one first.',
    );
  const old = existsSync(out) ? project.read(out) : undefined;
  const { manifest } = after.dataset;
  const text =
    home === undefined
      ? withSection(old, difference, manifest.updated)
      : withEntries(old, difference, manifest, home, shown);
  if (text === old) return `${shown}: tells of ${dataset} ${to} already; nothing was written.`;
  project.write(out, text);
  return `${shown}: wrote ${dataset} ${to} (${tallyOf(difference)}).`;
}

function formatIn(given = 'md'): keyof typeof endings {
  if (given === 'md' || given === 'atom') return given;
  throw new Refusal(`--format: got ${given}; wanted md or atom.`, 2);
}

/** The address of the page, for a feed; a text needs none. */
function homeIn(given: string | undefined, format: keyof typeof endings): string | undefined {
  if (format === 'md') {
    if (given === undefined) return undefined;
    throw new Refusal(
      `--home: got ${given} for a text; it is for a feed. Add --format atom, or leave it out.`,
      2,
    );
  }
  const url = given !== undefined && URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'https:' || url.hash !== '' || url.username !== '')
    throw new Refusal(
      `--home: got ${given ?? 'nothing'}; wanted an https address without "#", such as https://example.org/map.`,
      2,
    );
  return url.href;
}

function outIn(project: Project, given: string | undefined, format: keyof typeof endings): string {
  const wanted = endings[format];
  const example = format === 'md' ? 'data/CHANGELOG.md' : 'feeds/changes.xml';
  if (given === undefined || !wanted.some((ending) => given.endsWith(ending)))
    throw new Refusal(
      `--out: got ${given ?? 'nothing'}; wanted a file that ends with ${wanted.join(' or ')}, such as ${example}.`,
      2,
    );
  const out = project.path(given, project.root);
  if (existsSync(out) && !statSync(out).isFile())
    throw new Refusal(`--out: got ${given}, which is a folder; wanted a file such as ${example}.`, 2);
  return out;
}
