import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The script behind npm or a command of node_modules: on Windows the command itself is a .cmd file, which node cannot spawn. */
export async function scriptOf(command: string): Promise<string> {
  if (command === 'npm') {
    const npm = process.env['npm_execpath'];
    if (npm === undefined) throw new Error('Run this by npm: npm test, npm run test:pages.');
    return npm;
  }
  const folder = path.join(root, 'node_modules', command);
  const { bin } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${command} has no command ${command}.`);
  return path.join(folder, script);
}

/**
 * Runs one of our own scripts (a .ts file), npm, or the command of an installed package, at the root, and gives the exit code.
 * Its output comes on the screen as it is written; held, it comes at the end, in one piece below that heading: for what runs
 * side by side.
 */
export async function run(
  command: string,
  args: readonly string[],
  { held }: { readonly held?: string } = {},
): Promise<number> {
  const ours = command.endsWith('.ts');
  const before = ours ? ['--conditions=source', '--import', 'tsx'] : [];
  const script = ours ? command : await scriptOf(command);
  if (!existsSync(path.resolve(root, script))) throw new Error(`There is no ${script}.`);
  return new Promise((done, fail) => {
    const stdio = held !== undefined ? ('pipe' as const) : ('inherit' as const);
    const child = spawn(process.execPath, [...before, script, ...args], { cwd: root, stdio });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    child.once('error', fail).once(stdio === 'pipe' ? 'close' : 'exit', (code: number | null, signal) => {
      if (held !== undefined) process.stdout.write(Buffer.concat([Buffer.from(`\n${held}\n`), ...said]));
      done(code ?? (signal === null ? 0 : 1));
    });
  });
}
