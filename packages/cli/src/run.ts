import { parseArgs } from 'node:util';
import { DatasetError } from '@coalition-map/schema';
import { Refusal, closest, harmless } from '@coalition-map/review';
import { buildCommand } from './commands/build.ts';
import { bumpCommand } from './commands/bump.ts';
import { changelogCommand } from './commands/changelog.ts';
import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { feedCommand } from './commands/feed.ts';
import { importCommand } from './commands/import.ts';
import { linksCommand } from './commands/links.ts';
import { locateCommand } from './commands/locate.ts';
import { migrateCommand } from './commands/migrate.ts';
import { sealCommand } from './commands/seal.ts';
import { serveCommand } from './commands/serve.ts';
import type { Command, ExitCode, Io, Job } from './command.ts';
import { projectAt } from './project.ts';

/** The commands, in the order in which the overview tells them. */
const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  export: exportCommand,
  locate: locateCommand,
  check: checkCommand,
  serve: serveCommand,
  links: linksCommand,
  feed: feedCommand,
  diff: diffCommand,
  changelog: changelogCommand,
  bump: bumpCommand,
  seal: sealCommand,
  migrate: migrateCommand,
  build: buildCommand,
};

/** What `coalition` tells of itself. */
const help = `coalition: what a maintainer of the Coalition Map runs

${Object.values(commands)
  .map(({ use, does }) => `  coalition ${use.padEnd(23)}${does}`)
  .join('\n')}

"coalition COMMAND --help" tells more. Nothing here touches a file outside the project, or uses the network: only
"coalition links --network" and "coalition import --url" do.
Exit code: 0 all is well, 1 something is wrong with the data, 2 wrong use.`;

/** Runs one command; gives its exit code, at once unless the command takes its time. */
export function run(args: readonly string[], given: Io): ExitCode | Promise<ExitCode> {
  // A message repeats what stands in files and file names, so it is made harmless, line by line.
  const safely = (say: (line: string) => void) => (text: string) =>
    text.split('\n').map(harmless).forEach(say);
  const io: Io = { ...given, out: safely(given.out), error: safely(given.error) };
  try {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(help);
      return name === undefined ? 2 : 0;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      const near = closest(name, Object.keys(commands));
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      throw new Refusal(`There is no command "${name}".${hint}\n\n${help}`, 2);
    }
    const job = jobOf(command, rest, io);
    if (!job) {
      io.out(command.help);
      return 0;
    }
    const code = command.run(job);
    return typeof code === 'number' ? code : code.catch((error: unknown) => refusal(error, io));
  } catch (error) {
    return refusal(error, io);
  }
}

/** Tells why a command stopped; what is no refusal is a mistake of ours, and is thrown on. */
function refusal(error: unknown, io: Io): ExitCode {
  if (!(error instanceof Refusal) && !(error instanceof DatasetError)) throw error;
  io.error(error.message);
  return error instanceof Refusal ? error.code : 1;
}

/** What a command was asked to do; nothing where only its help was asked for. */
function jobOf(command: Command, args: string[], io: Io): Job | undefined {
  const { values, positionals: words } = optionsOf(command, args);
  if (values['help'] === true) return undefined;
  if (words.length === 0 && command.missing !== undefined)
    throw new Refusal(`${command.missing}\n\n${command.help}`, 2);
  const project = projectAt(io.cwd);
  const paths = words.map((path) => project.path(path));
  // Which of them are strings and which are true or false, the command's own flags say.
  return { project, paths, words, options: values as Job['options'], io };
}

function optionsOf(
  { flags, help }: Command,
  args: string[],
): { values: Readonly<Record<string, unknown>>; positionals: string[] } {
  try {
    const options = { ...flags, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${help}`, 2);
  }
}
