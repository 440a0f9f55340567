import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { scriptOf } from './run.ts';
import { strictPolicy } from './serve.ts';
import { root } from './tree.ts';

const start = promisify(execFile);

/** A package of ours as npm would publish it. */
export interface Packed {
  /** `@coalition-map/store`. */
  readonly name: string;
  /** Where its tarball is. */
  readonly tarball: string;
  /** What is inside, from the root of the package, sorted. */
  readonly files: readonly string[];
}

/** The exit code of a program, and all that it said. */
export interface Said {
  readonly code: number;
  readonly text: string;
}

/** The environment of somebody who knows nothing of our workspace. */
export function blankEnv(): Record<string, string | undefined> {
  // Vitest says that this is a test, and npm that it runs in our workspace.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_ENV|NODE_OPTIONS|VITEST.*|npm_(?!execpath).*)$/.test(name),
    ),
  );
  // Mirrors and caches that the machine is set up with stay.
  const config = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^npm_config_(registry|cache|userconfig)$/i.test(name)),
  );
  // Builds of others tell their makers that they ran, unless they are told not to.
  return { ...env, ...config, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
}

/** Runs a script of node as somebody would who knows nothing of our workspace. */
export async function runIn(cwd: string, script: string, args: readonly string[]): Promise<Said> {
  try {
    const { stdout, stderr } = await start(process.execPath, [script, ...args], {
      cwd,
      env: blankEnv(),
      maxBuffer: 32 * 1024 * 1024,
    });
    return { code: 0, text: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw error;
    return { code, text: stdout + stderr };
  }
}

/** The same, where it must succeed. */
async function runWell(cwd: string, script: string, args: readonly string[]): Promise<void> {
  const { code, text } = await runIn(cwd, script, args);
  if (code !== 0) throw new Error(`${path.basename(script)} ${args.join(' ')} gave ${code}:\n${text}`);
}

/** Packs all packages into a folder. */
export async function packAll(folder: string): Promise<Packed[]> {
  const { stdout } = await start(
    process.execPath,
    [
      await scriptOf('npm'),
      'pack',
      '--workspaces',
      '--json',
      '--loglevel=error',
      `--pack-destination=${folder}`,
    ],
    { cwd: root, maxBuffer: 32 * 1024 * 1024 },
  );
  interface Told {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }
  // npm gives a list, newer ones an object by name.
  const told = Object.values(JSON.parse(stdout) as Record<string, Told>);
  return told.map(({ name, filename, files }) => ({
    name,
    tarball: path.join(folder, path.basename(filename)),
    files: files.map((file) => file.path).sort(),
  }));
}

/** A folder outside of the workspace, by its real path. */
export async function blankFolder(): Promise<string> {
  return realpath(await mkdtemp(path.join(tmpdir(), 'coalition-packages-')));
}

/** Installs what was packed into a project that has nothing else, with the datasets at `data/`. */
export async function install(folder: string, packed: readonly Packed[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await addPacked(folder, packed);
  await copyData(folder);
}

/** Installs what was packed into a project, beside all that its package.json names. */
export async function addPacked(folder: string, packed: readonly Packed[]): Promise<void> {
  await runWell(folder, await scriptOf('npm'), [
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--ignore-scripts',
    '--loglevel=error',
    ...packed.map(({ tarball }) => tarball),
  ]);
}

/** Puts the datasets below a folder, at `data/`. */
export async function copyData(folder: string): Promise<void> {
  for (const name of ['tat', 'tasa', 'tribal'])
    await cp(path.join(root, 'data', name), path.join(folder, 'data', name), { recursive: true });
}

/** The script of an installed command. */
export async function commandIn(folder: string, name: string, command: string): Promise<string> {
  const home = path.join(folder, 'node_modules', name);
  const { bin = {} } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
  };
  const script = bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}.`);
  return path.join(home, script);
}

/** The strictest policy, for a page that has one script in place of a file: its import map. */
export function inlinePolicy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return strictPolicy.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
}
