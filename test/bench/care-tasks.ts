import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { collectionNames } from '@coalition-map/schema';
import { run } from '@coalition-map/cli';
import type { MadeProject } from './care-project.ts';

/** Something that is measured. */
export interface Task {
  readonly title: string;
  /** Whether it is part of what the others are compared with. */
  readonly isFloor?: boolean;
  /** Gives the processor time of another process in ms, where it starts one. */
  run(): number | undefined;
  /** What is worth telling of the last run besides its time. */
  said?(): string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The day that counts as today, so that a run of next year measures the same. */
export const asOf = '2026-11-21';

/** Reads all files and parses them. */
export function parseTask({ files }: MadeProject): Task {
  return {
    title: 'JSON.parse of all files',
    isFloor: true,
    run() {
      for (const { path } of files) JSON.parse(readFileSync(path, 'utf8'));
      return undefined;
    },
  };
}

/** One pass of ajv over all records, its validators compiled beforehand, all faults collected. */
export function ajvTask({ files }: MadeProject): Task {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const validators = new Map(
    collectionNames.map((name) => {
      const schema: unknown = JSON.parse(
        readFileSync(`${root}packages/schema/json/${name}.schema.json`, 'utf8'),
      );
      return [name, ajv.compile(schema as object)] as const;
    }),
  );
  const parsed = files.map(({ path, name }) => ({
    name,
    json: JSON.parse(readFileSync(path, 'utf8')) as unknown,
  }));
  let faults = 0;
  return {
    title: 'ajv, one pass (compiled before)',
    isFloor: true,
    run() {
      faults = 0;
      for (const { name, json } of parsed) {
        const validate = validators.get(name);
        if (validate && !validate(json)) faults += validate.errors?.length ?? 0;
      }
      return undefined;
    },
    said: () => `ajv: ${faults} faults`,
  };
}

/** `coalition check` in this process. */
export function checkTask({ root: cwd }: MadeProject): Task {
  let last = '';
  return {
    title: 'check, in this process',
    run() {
      const said: string[] = [];
      const code = run(['check', '--as-of', asOf], {
        cwd,
        today: asOf,
        out: (line) => said.push(line),
        error: fail,
      });
      if (typeof code !== 'number') fail('check gave a promise');
      last = said.at(-1) ?? '';
      return undefined;
    },
    said: () => `check: ${last}`,
  };
}

/** A command line of `coalition` as a maintainer starts it: a process of its own, tsx and all. */
export function freshTask({ root: cwd }: MadeProject, ...words: readonly string[]): Task {
  const line = ['--conditions=source', '--import', import.meta.resolve('tsx'), '--import', clock];
  return {
    title: `${words[0] ?? ''}, as a fresh process`,
    run() {
      const args = [...line, `${root}packages/cli/src/main.ts`, ...words];
      const options = { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
      const { status, stderr } = spawnSync(process.execPath, args, options);
      if (status !== 0 && status !== 1) fail(stderr);
      return Number(/processor ms: ([\d.]+)/.exec(stderr)?.[1]);
    },
  };
}

/** `coalition build` into an empty folder, as a process of its own. */
export function buildTask(project: MadeProject): Task {
  const out = path.join(project.root, 'dist/site');
  const fresh = freshTask(project, 'build', '--out', 'dist/site', '--as-of', asOf);
  return {
    title: 'build, as a fresh process',
    run() {
      rmSync(out, { recursive: true, force: true });
      return fresh.run();
    },
    said: () =>
      existsSync(out) ? `build: ${readdirSync(out, { recursive: true }).length} files` : 'build: refused',
  };
}

/** A module that tells at the end how much time the process took of the processors. */
const clock = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('processor ms: ' + (user + system) / 1000);
});`)}`;

function fail(message: string): never {
  throw new Error(message);
}
