import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { DatasetError } from '@coalition-map/schema';
import { boundariesOf, type Boundaries } from '@coalition-map/geo/boundaries';
import {
  Review,
  Unreadable,
  acrossOf,
  entriesIn,
  inFileOrder,
  isBag,
  manifestFinding,
  wholeFile,
  type Finding,
  type TownsNamed,
} from '@coalition-map/review';
import { readDataset, type DatasetFiles } from './dataset-files.ts';
import { gazetteer } from './gazetteer.ts';
import { whereOf } from './locate.ts';
import type { Project } from './project.ts';

/** The clock, and how much to tell. */
export interface CheckOptions {
  /** The day that counts as today, YYYY-MM-DD. */
  readonly asOf: string;
  /** One finding for each record, where a rule would sum up. */
  readonly verbose?: boolean;
}

/** What may lie in a dataset's folder beside the files that its manifest names. */
const expected = new Set(['dataset.json', 'import.json']);

let hires: Boundaries | undefined;

/** Checks a dataset's files with the door and with the rules that the door does not know. */
export function checkDataset(project: Project, dir: string, options: CheckOptions): Finding[] {
  return checkDatasets(project, [dir], options);
}

/** Checks datasets, each as `checkDataset` does, and what several of them tell twice; findings by file and line. */
export function checkDatasets(project: Project, dirs: readonly string[], options: CheckOptions): Finding[] {
  const looked = dirs.map((dir) => lookedAt(project, dir, options));
  const across = acrossOf(looked.flatMap(({ review }) => review ?? []));
  return inFileOrder([...looked.flatMap(({ findings }) => findings), ...across]);
}

interface Looked {
  readonly findings: readonly Finding[];
  /** None where the manifest cannot be read. */
  readonly review?: Review;
}

function lookedAt(project: Project, dir: string, options: CheckOptions): Looked {
  try {
    const files = readDataset(project, dir);
    const isThere = (name: string): boolean => existsSync(project.path(name, dir));
    const review = new Review(files, { ...options, boundaries: boundaries(), townsNamed: towns(), isThere });
    return { findings: [...review.findings, ...unnamedIn(project, files)], review };
  } catch (error) {
    if (!(error instanceof Unreadable) && !(error instanceof DatasetError)) throw error;
    return { findings: [manifestFinding(error, project.shown(project.path('dataset.json', dir)))] };
  }
}

/** Files of a dataset's folder that its manifest does not name. */
function unnamedIn(project: Project, { dir, manifest }: DatasetFiles): Finding[] {
  const named = new Set(entriesIn(manifest).map((entry) => (isBag(entry) ? entry['file'] : undefined)));
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json') && !expected.has(name) && !named.has(name))
    .map((name) =>
      wholeFile(
        project.shown(project.path(name, dir)),
        'unknown file',
        'The manifest does not name this file, so nobody will see it',
      ),
    );
}

/** Finds towns in the gazetteer, each name once: many records are of one town. */
function towns(): TownsNamed {
  const known = new Map<string, ReturnType<TownsNamed>>();
  return (name, id) => {
    const { city, jurisdiction } = whereOf(name, id);
    const key = `${jurisdiction} ${city}`;
    const found =
      known.get(key) ??
      gazetteer()
        .named(city, jurisdiction)
        .map(({ at }) => at);
    known.set(key, found);
    return found;
  };
}

/** The boundaries lie beside the sources of their package, wherever it is installed. */
function boundaries(): Boundaries {
  const file = new URL(
    '../boundaries/na-admin1.topojson',
    import.meta.resolve('@coalition-map/geo/boundaries'),
  );
  return (hires ??= boundariesOf(JSON.parse(readFileSync(file, 'utf8')) as unknown));
}
