/** `npm test`: every check, in order, and one closing line that counts them. */
import { clearReports, readReport, reportFile } from './report.ts';
import type { Count } from './report.ts';
import { run } from './run.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The report of a runner that counts its own tests; a step without one is a single check. */
  readonly report?: string;
}

function check(name: string): Step {
  return { name, command: 'npm', args: ['run', '--silent', `check:${name}`] };
}

function vitest(project: string): Step {
  return {
    name: project,
    command: 'vitest',
    args: [
      'run',
      '--config=test/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile(project)}`,
    ],
    report: project,
  };
}

function script(name: string): Step {
  return { name, command: 'npm', args: ['run', '--silent', name] };
}

/**
 * The checks, as rounds of lanes: the steps of a lane come one after another, the lanes of a round side by side. What keeps one
 * core busy shares its round with another of the kind, so that two cores are; what needs both has a round of its own.
 */
const rounds: readonly (readonly (readonly Step[])[])[] = [
  [
    [check('lint'), check('templates')],
    [
      script('build'),
      vitest('sizes'),
      script('build:cdn'),
      vitest('cdn'),
      script('build:wordpress'),
      vitest('wordpress'),
      check('types'),
      check('format'),
      check('unused'),
    ],
  ],
  [[vitest('unit')]],
  [
    [script('build:packages'), vitest('packages'), vitest('frameworks')],
    [{ name: 'browser', command: 'test/browser.ts', args: [], report: 'browser' }],
  ],
  [[{ name: 'pages', command: 'test/pages.ts', args: ['--built'], report: 'pages' }]],
  [[{ name: 'firefox', command: 'test/firefox.ts', args: ['--built'], report: 'firefox' }]],
];

interface Outcome extends Count {
  readonly name: string;
  readonly seconds: number;
}

async function take({ name, command, args, report }: Step, held: boolean): Promise<Outcome> {
  if (!held) console.log(`\n── ${name}`);
  const start = performance.now();
  const code = await run(command, args, held ? { held: `── ${name}` } : {}).catch((error: unknown) => {
    console.error(error);
    return 1;
  });
  const seconds = (performance.now() - start) / 1000;
  if (report === undefined) return { name, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const count = (await readReport(report)) ?? { passed: 0, failed: 0 };
  const { passed, failed, skipped } = count;
  if (skipped !== undefined && code === 0) return { name, seconds, passed, failed, skipped };
  // A runner that ran nothing, or that fell over after its last test, has failed too.
  const fell = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { ...count, name, seconds, failed: failed + fell };
}

async function takeAll(lane: readonly Step[], held: boolean): Promise<Outcome[]> {
  const taken: Outcome[] = [];
  for (const step of lane) taken.push(await take(step, held));
  return taken;
}

await clearReports();
const start = performance.now();
const outcomes: Outcome[] = [];
for (const lanes of rounds) {
  const taken = await Promise.all(lanes.map((lane) => takeAll(lane, lanes.length > 1)));
  outcomes.push(...taken.flat());
}
const seconds = (performance.now() - start) / 1000;

// The end of a long output is what a record of it keeps: what went wrong is told there once more.
for (const { name, failures = [], unsteady = [] } of outcomes) {
  for (const it of failures) console.log(`\n✗ ${name}: ${it}`);
  for (const it of unsteady) console.log(`\n~ ${name}, failed beside others and held alone: ${it}`);
}
console.log('\n   check          passed  failed  seconds');
for (const { name, passed, failed, seconds: own, skipped } of outcomes)
  console.log(
    skipped === undefined
      ? `${failed > 0 ? ' ✗' : ' ✓'} ${name.padEnd(15)}${String(passed).padStart(6)}${String(failed).padStart(8)}${own.toFixed(1).padStart(9)}`
      : ` – ${name.padEnd(15)}skipped: ${skipped}`,
  );
const sum = (pick: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + pick(outcome), 0);
const failed = sum((outcome) => outcome.failed);
console.log(`   in all ${seconds.toFixed(0)} s\n`);
console.log(`${sum(({ passed }) => passed)} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
