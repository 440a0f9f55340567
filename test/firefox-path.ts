import path from 'node:path';
import { thisMachine } from './browser-path.ts';
import type { Machine } from './browser-path.ts';

const names = ['firefox-esr', 'firefox'];

/** Where a Firefox may lie, the likeliest first. */
function places({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', path.posix.join(home, 'Applications')].map((folder) =>
      path.posix.join(folder, 'Firefox.app/Contents/MacOS/firefox'),
    );
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)']]
      .filter((folder) => folder !== undefined)
      .map((folder) => path.win32.join(folder, 'Mozilla Firefox\\firefox.exe'));
  const folders = [...(env['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/opt/firefox'];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => path.posix.join(folder, name)));
}

/** Ubuntu's Firefox is a snap: it may not read the profile that a test writes for it. */
function isSnap(machine: Machine, file: string): boolean {
  return file.startsWith('/snap/') || machine.read(file).slice(0, 4000).includes('/snap/bin/');
}

/**
 * The file of a Firefox to test with: the one that `FIREFOX_PATH` names, else an installed one, else none. It installs
 * nothing: the tests in Firefox are left out where there is none, and say so.
 */
export function firefoxPath(machine: Machine = thisMachine()): string | undefined {
  const named = machine.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return named;
    throw new Error(`FIREFOX_PATH is "${named}", and there is no such file.`);
  }
  return places(machine).find(
    (file) => machine.exists(file) && !isSnap(machine, file) && machine.starts(file),
  );
}
