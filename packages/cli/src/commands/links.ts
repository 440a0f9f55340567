import { Refusal, counted } from '@coalition-map/review';
import { asOfIn, command, type ExitCode, type Job } from '../command.ts';
import { datasetsAt } from '../dataset-files.ts';
import { planOf, targetsIn, type PlanOptions } from '../links-plan.ts';
import { recordIn, recordOrNone, type Entry } from '../links-record.ts';
import { linesOf, sumLine, sumsOf } from '../links-report.ts';
import { runOver } from '../links-run.ts';
import { addressesOf } from '../links-uses.ts';

const flags = {
  network: { type: 'boolean' },
  record: { type: 'string' },
  older: { type: 'string' },
  only: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
  'allow-local': { type: 'boolean' },
  'as-of': { type: 'string' },
} as const;

/** Tells which web addresses to check, and what the last check gave. */
export const linksCommand = command({
  use: 'links [DATASET…]',
  does: 'tell which web addresses to check, and what the last check gave',
  help: `coalition links [DATASET…] [--record FILE] [--older DAYS] [--only HOST] [--json] [--as-of YYYY-MM-DD]

Lists each web address of the datasets by host: where it stands, what came when it was last opened, how long ago, signs that
it is dead, moved, or taken over by somebody else, and whether to check it next. Reads recorded results; uses no network.

  --record FILE         the recorded results; data/links.json where left out
  --older DAYS          a result is old after so many days; 90 where left out
  --only HOST           only addresses of this host and those below it
  --json                the same for other programs
  --as-of YYYY-MM-DD    take this day for today

coalition links --network [DATASET…] [--limit N]

Opens what is to be checked next, and writes the results into the record: HEAD, then GET where that says too little; each host
at most once a second, four hosts side by side; no cookies, no credentials, no private address. Ctrl+C keeps what has come.

  --limit N             open at most so many
  --allow-local         private and loopback addresses too, for tests

Exit code 1 where a result shows a dead or hijacked link, or where the run was stopped.`,
  flags,
  run(job) {
    const { options } = job;
    if (options.network === true) return overNetwork(job);
    for (const name of ['limit', 'allow-local'] as const)
      if (options[name] !== undefined)
        throw new Refusal(`--${name}: wanted with --network; without it nothing is opened.`, 2);
    return told(job, options.record === undefined ? recordOrNone : recordIn);
  },
});

type LinksJob = Job<typeof flags>;

async function overNetwork(job: LinksJob): Promise<ExitCode> {
  const { project, options, io } = job;
  const limit = numberIn('limit', options.limit, 1);
  const path = recordPath(job);
  const results = recordOrNone(project, path);
  const { plan } = planned(job, results);
  const stop = new AbortController();
  const onStop = (): void => stop.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  signals.forEach((signal) => process.once(signal, onStop));
  try {
    const network = {
      timeout: 20_000,
      pause: 1000,
      allowLocal: options['allow-local'] === true,
      stop: stop.signal,
      checked: asOfIn(options, io),
    };
    const urls = targetsIn(plan, limit);
    const { asked, isStopped } = await runOver(project, path, results, urls, network, io.error);
    if (isStopped) {
      io.error(`Stopped after ${asked} of ${urls.length}; their results stand in ${project.shown(path)}.`);
      return 1;
    }
  } finally {
    signals.forEach((signal) => process.off(signal, onStop));
  }
  return told(job, recordOrNone);
}

/** Tells what is recorded, and gives the exit code of it. */
function told(
  job: LinksJob,
  read: (project: LinksJob['project'], path: string) => Map<string, Entry>,
): ExitCode {
  const { project, options, io } = job;
  const path = recordPath(job);
  const results = read(project, path);
  const { plan, datasets, older, asOf } = planned(job, results);
  const sums = sumsOf(plan);
  const used = new Set(plan.flatMap(({ url, target }) => [url, target]));
  const isWhole = job.paths.length === 0 && options.only === undefined;
  const unused = isWhole ? [...results.keys()].filter((url) => !used.has(url)) : [];
  if (options.json) {
    const shown = datasets.map(project.shown);
    const addresses = plan.map(({ entry, ...rest }) => ({ ...rest, ...(entry ? { result: entry } : {}) }));
    io.out(
      JSON.stringify(
        { asOf, older, record: project.shown(path), datasets: shown, sums, unused, addresses },
        null,
        2,
      ),
    );
  } else {
    linesOf(plan, older).forEach(io.out);
    if (unused.length > 0)
      io.out(
        `${project.shown(path)}: ${counted(unused.length, 'result')} of ${unused.length === 1 ? 'an address' : 'addresses'} that no record has any more.`,
      );
    io.out(sumLine(plan, datasets.length, older));
  }
  return sums.errors > 0 ? 1 : 0;
}

function planned({ project, paths, options, io }: LinksJob, results: ReadonlyMap<string, Entry>) {
  const asOf = asOfIn(options, io);
  const older = numberIn('older', options.older, 0) ?? 90;
  const { only } = options;
  if (only !== undefined && !/^[\w.-]+$/.test(only))
    throw new Refusal(`--only: got ${only}; wanted a host such as example.org.`, 2);
  const datasets = datasetsAt(project, paths);
  const plan = planOf(addressesOf(project, datasets, asOf), results, {
    asOf,
    older,
    only,
  } satisfies PlanOptions);
  if (only !== undefined && plan.length === 0)
    throw new Refusal(`--only: got ${only}; no record has an address of that host.`, 2);
  return { plan, datasets, older, asOf };
}

function recordPath({ project, options: { record } }: LinksJob): string {
  return record === undefined ? project.path('data/links.json', project.root) : project.path(record);
}

function numberIn(name: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,6}$/.test(given) || Number(given) < least)
    throw new Refusal(`--${name}: got ${given}; wanted a whole number from ${least}.`, 2);
  return Number(given);
}
