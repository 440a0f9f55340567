import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const line = `"${process.execPath}" --conditions=source --import tsx packages/cli/src/main.ts`;

/** Runs a line of a shell in the project; gives what was said beside the command's own output. */
function shell(text: string): string {
  const { stdout, stderr } = spawnSync('bash', ['-c', text], { cwd: root, encoding: 'utf8' });
  return stdout + stderr;
}

it('a reader who takes only the first lines is no fault', () => {
  expect(shell(`${line} --help | head -1; echo "\${PIPESTATUS[0]}"`)).toBe(
    'coalition: what a maintainer of the Coalition Map runs\n0\n',
  );
  expect(shell(`${line} check data/tat --json | true; echo "\${PIPESTATUS[0]}"`)).toBe('0\n');
});

// A device that is always full; only Linux has one.
it.runIf(existsSync('/dev/full'))('a full disk behind the output is told plainly', () => {
  expect(shell(`${line} check data/tat --json 2>&1 > /dev/full; echo "$?"`)).toBe(
    'coalition: what it says cannot be written: the disk is full; make room, and run this again (ENOSPC).\n2\n',
  );
});
