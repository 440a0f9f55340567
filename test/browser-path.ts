import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the search for a browser asks of a machine; a test hands in a made-up one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  /** Whether a file or folder is there. */
  exists(path: string): boolean;
  /** The names inside a folder; none where there is no such folder. */
  list(folder: string): readonly string[];
  /** A text file; empty where there is none. */
  read(file: string): string;
  /** Whether this file starts and tells a version: Ubuntu's `chromium-browser` is a stub that only points at a snap. */
  starts(file: string): boolean;
  /** Runs a command with its output on screen, and tells whether it succeeded. */
  run(command: string, args: readonly string[]): boolean;
  say(line: string): void;
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

/** Places that PATH does not name. */
function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin')
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((folder) =>
      macApps.map((app) => path.posix.join(folder, `${app}.app`, 'Contents/MacOS', app)),
    );
  if (platform === 'win32')
    return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
          path.win32.join(folder, file),
        ),
      );
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge', '/snap/bin'].flatMap(
    (folder) => names.map((name) => path.posix.join(folder, name)),
  );
}

function onPath({ platform, env }: Machine): string[] {
  const { join, delimiter } = platform === 'win32' ? path.win32 : path.posix;
  const files = platform === 'win32' ? ['chrome.exe', 'msedge.exe'] : names;
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return files.flatMap((file) => folders.map((folder) => join(folder, file)));
}

/** Browsers that some version of Playwright has downloaded, the newest first. */
function inPlaywrightsCache(machine: Machine): string[] {
  const { platform, env, home } = machine;
  const { join } = platform === 'win32' ? path.win32 : path.posix;
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    (platform === 'win32'
      ? join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'ms-playwright')
      : platform === 'darwin'
        ? join(home, 'Library', 'Caches', 'ms-playwright')
        : join(env['XDG_CACHE_HOME'] ?? join(home, '.cache'), 'ms-playwright'));
  const files = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
      ['Google Chrome for Testing', 'Chromium'].map((app) => [
        folder,
        `${app}.app`,
        'Contents',
        'MacOS',
        app,
      ]),
    ),
  ];
  return machine
    .list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((folder) => files.map((parts) => join(cache, folder, ...parts)));
}

/** The first of these files that is there and starts. */
function firstOf(machine: Machine, files: readonly string[]): string | undefined {
  return files.find((file) => machine.exists(file) && machine.starts(file));
}

/** The file of an installed Chrome, Chromium or Edge, without installing anything. */
function installedBrowser(machine: Machine): string | undefined {
  return (
    firstOf(machine, [...onPath(machine), ...usualPlaces(machine)]) ??
    firstOf(machine, inPlaywrightsCache(machine))
  );
}

/** Debian and no Ubuntu: there `chromium` is a stub for a snap, which needs a running snapd. */
function isDebian(machine: Machine): boolean {
  return machine.platform === 'linux' && /^ID="?debian"?$/m.test(machine.read('/etc/os-release'));
}

/**
 * The file of a Chromium to test with: the one that `COALITION_BROWSER` or `CHROME_PATH` names, else an installed one,
 * else one that it installs now. Throws an error that says what to do.
 */
export function browserPath(machine: Machine = thisMachine()): string {
  for (const name of ['COALITION_BROWSER', 'CHROME_PATH']) {
    const file = machine.env[name];
    if (file === undefined || file === '') continue;
    if (machine.exists(file)) return file;
    throw new Error(`${name} is "${file}", and there is no such file.`);
  }
  const found = installedBrowser(machine);
  if (found !== undefined) return found;

  if (machine.isRoot && isDebian(machine)) {
    machine.say(
      'No browser found: installing Debian’s Chromium (apt-get install chromium fonts-liberation).',
    );
    machine.run('apt-get', ['update', '-qq']);
    machine.run('apt-get', [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'chromium',
      'fonts-liberation',
    ]);
    const debian = installedBrowser(machine);
    if (debian !== undefined) return debian;
  }

  machine.say('No browser found: installing Playwright’s Chromium (npx playwright-core install chromium).');
  // Playwright installs the libraries that Chromium needs only when told to, and only root may.
  const libraries = machine.isRoot && machine.platform === 'linux' ? ['--with-deps'] : [];
  machine.run('npx', ['playwright-core', 'install', ...libraries, 'chromium']);
  const playwrights = installedBrowser(machine);
  if (playwrights !== undefined) return playwrights;

  throw new Error(
    'The browser tests need Chrome, Chromium or Edge; none is installed, and none could be installed.\n' +
      'Install one, or set COALITION_BROWSER to the file of one, e.g. COALITION_BROWSER=/usr/bin/chromium npm test.',
  );
}

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  const { platform } = process;
  return {
    platform,
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    read: (file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    starts(file) {
      if (platform === 'win32') return true; // chrome.exe --version opens a window there
      try {
        execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
        return true;
      } catch {
        return false;
      }
    },
    run(command, args) {
      if (command === 'npx') {
        // npm's launcher is a .cmd file on Windows, which node refuses to spawn: run the package's own command.
        const [name = '', ...rest] = args;
        const cli = path.join(
          path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
          'cli.js',
        );
        return spawnSync(process.execPath, [cli, ...rest], { stdio: 'inherit' }).status === 0;
      }
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
    },
    say: (line) => {
      console.error(line);
    },
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(browserPath());
