import { Refusal } from '@coalition-map/review';
import type { Project } from './project.ts';

/** Where a command runs, and where its words go. */
export interface Io {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** The flags of a command, as `parseArgs` of node wants them; a type of our own, so that declarations need none of node's. */
type Flags = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>;

/** What was given for a command's flags; `--help` is everyone's. */
type ValuesOf<F extends Flags> = {
  readonly [K in keyof F]?: F[K] extends { readonly type: 'boolean' } ? boolean : string;
};

/** What a command was asked to do. */
export interface Job<F extends Flags = Flags> {
  readonly project: Project;
  /** The paths that it was told, absolute and inside the project. */
  readonly paths: readonly string[];
  /** The words that it was told, as they were given. */
  readonly words: readonly string[];
  readonly options: ValuesOf<F>;
  readonly io: Io;
}

/** The exit code: 0 all is well, 1 something is wrong with the data, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** A command of `coalition`; each is a file of its own in commands/. */
export interface Command<F extends Flags = Flags> {
  /** How the overview writes it, such as `diff OLD NEW`, and what for. */
  readonly use: string;
  readonly does: string;
  /** What its own `--help` says. */
  readonly help: string;
  /** What it says that was told of nothing to work on; left out where it can do without. */
  readonly missing?: string;
  readonly flags: F;
  run(job: Job<F>): ExitCode | Promise<ExitCode>;
}

/** Gives a command, the options of its jobs typed by its flags. */
export function command<const F extends Flags>(made: Command<F>): Command {
  // A job is made of the command's own flags, so the options are what it expects.
  return made;
}

/** The day that counts as today. */
export function asOfIn({ 'as-of': given }: { readonly 'as-of'?: string }, io: Io): string {
  const asOf = given ?? io.today;
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
    throw new Refusal(`--as-of: got ${asOf}; wanted a day such as 2026-11-21.`, 2);
  return asOf;
}

/** The one path that a command wants. */
export function onePath(name: string, paths: readonly string[], noun: string): string {
  const [path, second] = paths;
  if (path === undefined || second !== undefined)
    throw new Refusal(`coalition ${name}: got ${paths.length} ${noun}s; wanted one.`, 2);
  return path;
}
