import { posix } from 'node:path';
import type { Finding } from '@coalition-map/review';
import type { CheckOptions } from './check.ts';
import type { Project } from './project.ts';
import { seal } from './seal.ts';
import { changesOf, signatureOf } from './serve-changes.ts';
import { editedIn, standingIn, type Standing } from './serve-edited.ts';
import { editionOf, type Edition } from './serve-edition.ts';
import { firstLines, savedLines, sealLines } from './serve-lines.ts';
import { isReadIn, lookAt, type Look } from './serve-look.ts';
import { toldOf, type Told } from './serve-told.ts';

/** What is looked at, and how. */
export interface DeskOptions extends CheckOptions {
  /** The folder that holds the datasets. */
  readonly folder: string;
  /** Whether a dataset without errors is sealed after an edit. */
  readonly seal: boolean;
}

/** Holds what `serve` knows of the datasets: the last look at them, what was edited last, and what the page gets. */
export class Desk {
  readonly #project: Project;
  readonly #options: DeskOptions;
  readonly #early: ReadonlySet<string>;
  /** By the folder, as messages show it. */
  readonly #editions = new Map<string, Edition>();
  #look: Look;
  /** What was found, and what was found last in files that cannot be read now. */
  #found: readonly Finding[];
  #standing: Standing;
  #edited: ReadonlySet<string> = new Set();
  #told: Told;

  constructor(project: Project, options: DeskOptions) {
    this.#project = project;
    this.#options = options;
    this.#look = lookAt(project, options.folder, options);
    this.#found = this.#look.findings;
    this.#standing = standingIn(this.#look);
    this.#early = new Set(this.#look.findings.map(signatureOf));
    this.#told = this.#tell(1, 0, 0);
  }

  /** What the page is told. */
  get told(): Told {
    return this.#told;
  }

  /** What the terminal says at first. */
  get lines(): string[] {
    return [...firstLines(this.#look), ...sealLines(this.#look.unsealed)];
  }

  /** Gives a file of a dataset by its path below the folder, such as `tat/builds.json`, as the page gets it. */
  textOf(path: string): string | undefined {
    const edition = [...this.#editions].find(([dir]) => posix.basename(dir) === posix.dirname(path))?.[1];
    return edition?.texts.get(posix.basename(path));
  }

  /** Looks again; gives what the terminal says, or undefined where nothing has changed. */
  look(): string[] | undefined {
    const { folder } = this.#options;
    const before = this.#look;
    const look = lookAt(this.#project, folder, this.#options, before);
    const sealed = this.#options.seal ? this.#sealed(look) : [];
    this.#look = sealed.length > 0 ? lookAt(this.#project, folder, this.#options, look) : look;
    const stood = this.#standing;
    this.#standing = standingIn(this.#look, stood);
    const edited = editedIn(stood, this.#standing);
    if (edited.length > 0) this.#edited = new Set(edited);
    const changes = changesOf(this.#found, this.#look.findings, isReadIn(this.#project, this.#look));
    this.#found = [...this.#look.findings, ...changes.unknown];
    const isSaved = edited.length + changes.fresh.length + changes.mended.length > 0;
    const told = this.#tell(this.#told.look + 1, changes.fresh.length, changes.mended.length);
    if (!isSaved && sealed.length === 0 && isAlike(told, this.#told)) return undefined;
    this.#told = told;
    const unsealed = this.#look.unsealed.filter((dir) => !before.unsealed.includes(dir));
    return [
      ...(isSaved ? savedLines(changes, edited) : []),
      ...sealed.map((dir) => `  ${dir}: sealed.`),
      ...sealLines(unsealed),
    ];
  }

  /** Seals what was edited and has no error; gives the folders. */
  #sealed({ dirs, unsealed, findings }: Look): string[] {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return dirs.flatMap((dir) => {
      const shown = this.#project.shown(dir);
      const isSound = !errors.some(({ file }) => posix.dirname(file) === shown);
      if (!isSound || !unsealed.includes(shown)) return [];
      return seal(this.#project, dir).length > 0 ? [shown] : [];
    });
  }

  #tell(number: number, fresh: number, mended: number): Told {
    for (const files of this.#look.datasets) {
      const dir = posix.dirname(files.shown);
      const edition = editionOf(files, this.#editions.get(dir));
      if (edition) this.#editions.set(dir, edition);
    }
    const dirs = new Set(this.#look.dirs.map(this.#project.shown));
    for (const dir of this.#editions.keys()) if (!dirs.has(dir)) this.#editions.delete(dir);
    const beside = { edited: this.#edited, early: this.#early, editions: this.#editions };
    return { look: number, fresh, mended, ...toldOf(this.#look, beside) };
  }
}

/** Whether two say the same, but for their numbers. */
function isAlike(a: Told, b: Told): boolean {
  const said = ({ look: _, fresh: _f, mended: _m, ...rest }: Told): string => JSON.stringify(rest);
  return said(a) === said(b);
}
