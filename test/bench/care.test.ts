import { rmSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from '@coalition-map/cli';
import { zonesIn } from '@coalition-map/review';
import { committedRecords, madeProject } from './care-project.ts';
import { madeRecords } from './care-records.ts';
import { asOf } from './care-tasks.ts';
import { allPlaces, townsOf } from './care-towns.ts';

it('the records that the benchmark of the command line makes have no error, so that `build` is measured, not refused', () => {
  const made = madeRecords(10_000, committedRecords(), townsOf(zonesIn), allPlaces());
  const { root } = madeProject(made);
  const said: string[] = [];
  const io = {
    cwd: root,
    today: asOf,
    out: (line: string) => said.push(line),
    error: (line: string) => said.push(line),
  };
  const code = run(['check', '--as-of', asOf], io);
  rmSync(root, { recursive: true });
  expect(said.filter((line) => / error /.test(line))).toEqual([]);
  expect(code).toBe(0);
  expect(made.get('events')).toHaveLength(2000);
});
