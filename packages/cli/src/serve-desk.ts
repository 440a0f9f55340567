import { basename, dirname } from 'node:path';
import { posix } from 'node:path';
import type { CheckOptions } from './check.ts';
import type { Project } from './project.ts';
import { seal } from './seal.ts';
import { changesOf, signatureOf } from './serve-changes.ts';
import { editedIn, standingIn, type Standing } from './serve-edited.ts';
import { editionOf, type Edition } from './serve-edition.ts';
import { firstLines, savedLines } from './serve-lines.ts';
import { lookAt, type Look } from './serve-look.ts';
import { notesOf, type Told } from './serve-told.ts';

/** What is looked at, and how. */
export interface DeskOptions extends CheckOptions {
  /** The folder that holds the datasets. */
  readonly folder: string;
  /** Whether a dataset without errors is sealed after an edit. */
  readonly seal: boolean;
}

/** Holds what `serve` knows of the datasets: the last look at them, what was edited, and what the page gets. */
export class Desk {
  #look: Look;
  #standing: Standing;
  #edited: ReadonlySet<string> = new Set();
  #told: Told;
  readonly #early: ReadonlySet<string>;
  /** By the folder as messages show it. */
  readonly #editions = new Map<string, Edition>();

  constructor(
    private readonly project: Project,
    private readonly options: DeskOptions,
  ) {
    this.#look = lookAt(project, options.folder, options);
    this.#standing = standingIn(this.#look);
    this.#early = new Set(this.#look.findings.map(signatureOf));
    this.#told = this.#tell(0, 0);
  }

  /** What the page is told. */
  get told(): Told {
    return this.#told;
  }

  /** What the terminal says at first. */
  get lines(): string[] {
    return [
      ...firstLines(this.#look.findings, this.#look.dirs.length),
      ...this.#look.unsealed.map((dir) => sealLine(dir)),
    ];
  }

  /** Gives a file by its path below the folder, such as `tat/builds.json`, as the page gets it. */
  textOf(path: string): string | undefined {
    const [name = '', file = '', ...rest] = path.split('/');
    if (rest.length > 0) return undefined;
    return this.#editionIn(name)?.texts.get(file);
  }

  /** Looks again; gives what the terminal says, nothing where all is as before. */
  look(): string[] {
    const { project, options } = this;
    const before = this.#look;
    const look = lookAt(project, options.folder, options, before);
    const standing = standingIn(look, this.#standing);
    const edited = editedIn(this.#standing, standing);
    const changes = changesOf(before.findings, look.findings);
    const isSealing = look.unsealed.join() !== before.unsealed.join();
    this.#look = look;
    this.#standing = standing;
    const news = look.unsealed.filter((dir) => !before.unsealed.includes(dir));
    const sealed = options.seal ? this.#sealed() : [];
    const isSaid = edited.length > 0 || changes.fresh.length + changes.mended.length > 0;
    if (!isSaid && !isSealing && sealed.length === 0 && !this.#hasRemoved(before)) return [];
    if (edited.length > 0) this.#edited = new Set(edited);
    this.#told = this.#tell(changes.fresh.length, changes.mended.length);
    return [
      ...(isSaid ? savedLines(changes, new Set(edited)) : []),
      ...sealed.map((dir) => `  ${dir}: sealed.`),
      ...(options.seal ? [] : news.map(sealLine)),
    ];
  }
}
