/**
 * Measures what a maintainer waits for with 10,000 records, beside reading the same files with `JSON.parse` and checking them
 * with ajv (draft 7) once, in the same run: `npm run bench:care [-- --runs 9 --keep]`.
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zonesIn } from '@coalition-map/review';
import { withFaults } from './care-faults.ts';
import { committedRecords, madeProject, type MadeProject } from './care-project.ts';
import { madeRecords } from './care-records.ts';
import { ajvTask, asOf, buildTask, checkTask, freshTask, parseTask, type Task } from './care-tasks.ts';
import { allPlaces, townsOf } from './care-towns.ts';
import { medianOf } from './statistics.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, keep: { type: 'boolean' } },
});
const runs = Math.max(1, Number(values.runs));
const COUNT = 10_000;
const FAULTS = 1000;

const made = madeRecords(COUNT, committedRecords(), townsOf(zonesIn), allPlaces());
const projects: readonly (readonly [title: string, project: MadeProject])[] = [
  [`${COUNT.toLocaleString('en')} records, sound, one dataset`, madeProject(made)],
  [
    `${COUNT.toLocaleString('en')} records with ${FAULTS.toLocaleString('en')} faults`,
    madeProject(withFaults(made, FAULTS)),
  ],
  [`${COUNT.toLocaleString('en')} records, sound, in ten datasets`, madeProject(made, 10)],
];

/** What is measured, in the order in which it is told; the first two together are what the others are compared with. */
const tasksOf = (project: MadeProject): readonly Task[] => [
  parseTask(project),
  ajvTask(project),
  checkTask(project),
  freshTask(project, 'check', '--as-of', asOf),
  buildTask(project),
  // What each command takes before it begins.
  freshTask(project, '--help'),
];

for (const [title, project] of projects) {
  const tasks = tasksOf(project);
  const times = new Map<Task, { wall: number[]; cpu: number[] }>(
    tasks.map((task) => [task, { wall: [], cpu: [] }]),
  );
  // Tasks take turns, so that what else the machine does slows all of them.
  for (let run = 0; run < runs; run++)
    for (const task of tasks) {
      const used = process.cpuUsage();
      const begun = performance.now();
      const others = task.run();
      times.get(task)?.wall.push(performance.now() - begun);
      const { user, system } = process.cpuUsage(used);
      times.get(task)?.cpu.push(others ?? (user + system) / 1000);
    }
  const medians = (task: Task, of: 'wall' | 'cpu') => medianOf(times.get(task)?.[of] ?? []) ?? Number.NaN;
  const floors = tasks.filter(({ isFloor }) => isFloor);
  const floor = floors.reduce((sum, task) => sum + medians(task, 'wall'), 0);
  console.log(`\n${title} (${(project.bytes / 1e6).toFixed(1)} MB; medians of ${runs} runs)`);
  console.log(`${' '.repeat(36)}  wall ms   least to most    processor ms   wall / (parse and ajv)`);
  for (const task of tasks) {
    const { wall = [] } = times.get(task) ?? {};
    const span = `${Math.min(...wall).toFixed(0)} to ${Math.max(...wall).toFixed(0)}`;
    const ratio = task.isFloor ? '' : (medians(task, 'wall') / floor).toFixed(2);
    console.log(
      `  ${task.title.padEnd(34)}${medians(task, 'wall').toFixed(0).padStart(9)}${span.padStart(16)}${medians(task, 'cpu').toFixed(0).padStart(16)}${ratio.padStart(25)}`,
    );
  }
  console.log(
    `  ${tasks
      .map(({ said }) => said?.() ?? '')
      .filter(Boolean)
      .join('; ')}`,
  );
  if (values.keep) console.log(`  kept in ${project.root}`);
  else rmSync(project.root, { recursive: true });
}
