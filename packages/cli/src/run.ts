import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DatasetError } from '@coalition-map/schema';
import { bump } from './bump.ts';
import { writeChangelog } from './changelog.ts';
import { checkDataset } from './check.ts';
import { datasetsIn, filesOf, writeDataset } from './dataset-files.ts';
import { diffReport } from './diff-report.ts';
import { lineOf } from './finding.ts';
import { writeFeed } from './feed.ts';
import { gazetteer } from './gazetteer.ts';
import { help, helpOf, missingOf, type Command } from './help.ts';
import { importDataset } from './import.ts';
import { locateDataset } from './locate-dataset.ts';
import { projectAt, type Project } from './project.ts';
import { Refusal, harmless } from './refusal.ts';
import { counted, openLines, refusedLine, tallyLine } from './report.ts';
import { sarifOf } from './sarif.ts';
import { seal } from './seal.ts';
import { exportSheets, headingsIn, importSheets } from './sheets.ts';

/** Where a command runs, and where its words go. */
export interface Io {
  readonly cwd: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

interface Options {
  readonly force?: boolean;
  readonly verbose?: boolean;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly help?: boolean;
  readonly 'as-of'?: string;
  readonly overrides?: string;
  readonly home?: string;
  readonly out?: string;
  readonly types?: string;
  readonly title?: string;
  readonly format?: string;
  readonly into?: string;
  readonly columns?: string;
}

interface Job {
  readonly project: Project;
  readonly paths: readonly string[];
  readonly options: Options;
  readonly io: Io;
}

const flags = {
  import: { force: { type: 'boolean' }, into: { type: 'string' }, columns: { type: 'string' } },
  export: { out: { type: 'string' }, columns: { type: 'string' } },
  locate: { overrides: { type: 'string' } },
  check: {
    verbose: { type: 'boolean' },
    json: { type: 'boolean' },
    sarif: { type: 'boolean' },
    'as-of': { type: 'string' },
  },
  feed: {
    home: { type: 'string' },
    out: { type: 'string' },
    types: { type: 'string' },
    title: { type: 'string' },
    'as-of': { type: 'string' },
  },
  diff: { json: { type: 'boolean' } },
  changelog: { out: { type: 'string' }, format: { type: 'string' }, home: { type: 'string' } },
  bump: { 'as-of': { type: 'string' } },
  seal: {},
} as const satisfies Record<Command, object>;

const jobs: Record<Command, (job: Job) => number> = {
  import(job) {
    const { project, paths, options, io } = job;
    if (options.into !== undefined) return sheetsJob(job, options.into);
    let refused = 0;
    for (const path of paths) {
      const made = importDataset(project, path);
      made.refused.forEach((it) => io.out(refusedLine(it)));
      made.tallies.forEach((it) => io.out(tallyLine(it)));
      refused += made.refused.length;
      // A dataset with holes in it is not written: the rows are to be mended or excluded first.
      if (made.refused.length > 0)
        io.out(`${project.shown(made.dir)}: not written, because rows were refused.`);
      else {
        const changed = writeDataset(project, made.dir, filesOf(made.head, made.records), options.force);
        io.out(`${project.shown(made.dir)}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`);
      }
    }
    return refused > 0 ? 1 : 0;
  },
  export({ project, paths, options: { out, columns }, io }) {
    const [dir, second] = paths;
    if (dir === undefined || second !== undefined)
      throw new Refusal(`coalition export: got ${paths.length} datasets; wanted one.`, 2);
    if (out === undefined) throw new Refusal('--out: got nothing; wanted a folder such as sheets/tat.', 2);
    for (const { file, rows } of exportSheets(
      project,
      dir,
      project.path(out, project.root),
      headingsIn(project, columns),
    ))
      io.out(`${project.shown(file)}: wrote ${counted(rows, 'row')}.`);
    return 0;
  },
  locate({ project, paths, options, io }) {
    let open = 0;
    for (const dir of paths) {
      const decisions = options.overrides ?? join(dirname(dir), 'overrides.json');
      const found = locateDataset(project, dir, gazetteer(), project.path(decisions));
      found.open.flatMap(openLines).forEach(io.out);
      io.out(
        `${project.shown(dir)}: ${counted(found.placed, 'place')} located, ${found.open.length} left open.`,
      );
      open += found.open.length;
    }
    return open > 0 ? 1 : 0;
  },
  check({ project, paths, options, io }) {
    if (options.json && options.sarif)
      throw new Refusal('coalition check: got --json and --sarif; wanted one of them.', 2);
    const asOf = asOfIn(options, io);
    const dirs = paths.length > 0 ? paths : [project.path('data', project.root)];
    const datasets = dirs.flatMap(datasetsIn);
    if (datasets.length === 0)
      throw new Refusal(`${dirs.map(project.shown).join(', ')}: no dataset.json there.`, 2);
    const findings = datasets.flatMap((dir) =>
      checkDataset(project, dir, { asOf, verbose: options.verbose ?? false }),
    );
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    if (options.sarif) io.out(JSON.stringify(sarifOf(findings), null, 2));
    else if (options.json)
      io.out(
        JSON.stringify({ asOf, datasets: datasets.map(project.shown), errors, warnings, findings }, null, 2),
      );
    else {
      findings.forEach((finding) => io.out(lineOf(finding)));
      io.out(
        `${counted(datasets.length, 'dataset')} checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
      );
    }
    return errors > 0 ? 1 : 0;
  },
  feed({ project, paths, options, io }) {
    const [dir, second] = paths;
    if (dir === undefined || second !== undefined)
      throw new Refusal(`coalition feed: got ${paths.length} datasets; wanted one.`, 2);
    const { home, out, types, title } = options;
    const count = writeFeed(project, dir, { home, out, types, title, asOf: asOfIn(options, io) });
    io.out(
      `${project.shown(project.path(out ?? '', project.root))}: wrote ${count === 1 ? '1 entry' : `${count} entries`}.`,
    );
    return 0;
  },
  diff({ project, paths, options, io }) {
    diffReport(project, paths, options.json).forEach(io.out);
    return 0;
  },
  changelog({ project, paths, options: { out, format, home }, io }) {
    io.out(writeChangelog(project, paths, { out, format, home }));
    return 0;
  },
  bump({ project, paths, options, io }) {
    io.out(bump(project, paths, asOfIn(options, io)));
    return 0;
  },
  seal({ project, paths, io }) {
    for (const dir of paths) {
      const changed = seal(project, dir);
      io.out(
        `${project.shown(dir)}: ${changed.length > 0 ? `sealed ${changed.join(', ')}` : 'nothing had changed'}.`,
      );
    }
    return 0;
  },
};

/** Puts sheets into a dataset, whole or not at all. */
function sheetsJob({ project, paths, options, io }: Job, into: string): number {
  const [folder, second] = paths;
  if (folder === undefined || second !== undefined)
    throw new Refusal(`coalition import --into: got ${paths.length} folders; wanted one.`, 2);
  const dir = project.path(into);
  const headings = headingsIn(project, options.columns);
  const { refused, read, changed } = importSheets(project, folder, dir, headings, options.force);
  refused.forEach((it) => io.out(refusedLine(it)));
  read.forEach(({ file, rows }) => io.out(`${file}: read ${counted(rows, 'row')}.`));
  io.out(
    refused.length > 0
      ? `${project.shown(dir)}: not written, because rows were refused.`
      : `${project.shown(dir)}: wrote ${changed.join(', ') || 'nothing, all is as it was'}.`,
  );
  return refused.length > 0 ? 1 : 0;
}

function asOfIn(options: Options, io: Io): string {
  const asOf = options['as-of'] ?? io.today;
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf) || Number.isNaN(Date.parse(asOf)))
    throw new Refusal(`--as-of: got ${asOf}; wanted a day such as 2026-11-21.`, 2);
  return asOf;
}

/** Runs one command; gives its exit code: 0 all is well, 1 faults in the data, 2 wrong use. */
export function run(args: readonly string[], given: Io): number {
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
    if (!Object.hasOwn(helpOf, name)) throw new Refusal(`There is no command "${name}".\n\n${help}`, 2);
    const command = name as Command;
    const { values, positionals } = optionsOf(command, rest);
    if (values.help) {
      io.out(helpOf[command]);
      return 0;
    }
    if (positionals.length === 0 && command !== 'check')
      throw new Refusal(`${missingOf[command]}\n\n${helpOf[command]}`, 2);
    const project = projectAt(io.cwd);
    const paths = positionals.map((path) => project.path(path));
    return jobs[command]({ project, paths, options: values, io });
  } catch (error) {
    if (error instanceof Refusal) io.error(error.message);
    else if (error instanceof DatasetError) io.error(error.message);
    else throw error;
    return error instanceof Refusal ? error.code : 1;
  }
}

function optionsOf(command: Command, args: string[]): { values: Options; positionals: string[] } {
  try {
    const options = { ...flags[command], help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as {
      values: Options;
      positionals: string[];
    };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${helpOf[command]}`, 2);
  }
}
