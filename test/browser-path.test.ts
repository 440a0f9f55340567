import { describe, expect, it } from 'vitest';
import { browserPath } from './browser-path.ts';
import type { Machine } from './browser-path.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';
const cached = '/home/me/.cache/ms-playwright/chromium-1200/chrome-linux/chrome';

interface Given extends Partial<Omit<Machine, 'run' | 'exists' | 'list' | 'starts'>> {
  readonly files?: readonly string[];
  /** Files that are there and do not start. */
  readonly stubs?: readonly string[];
  readonly release?: string;
  /** Files that a command brings, by a word of it. */
  readonly brings?: Readonly<Record<string, string>>;
}

function machine({ files = [], stubs = [], release = ubuntu, brings = {}, ...rest }: Given) {
  const there = new Set([...files, ...stubs]);
  const ran: string[] = [];
  const said: string[] = [];
  const made: Machine = {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/me',
    isRoot: false,
    exists: (file) => there.has(file),
    list: (folder) => [
      ...new Set(
        [...there]
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    read: (file) => (file === '/etc/os-release' ? release : ''),
    starts: (file) => !stubs.includes(file),
    run(command, args) {
      const line = [command, ...args].join(' ');
      ran.push(line);
      for (const [word, file] of Object.entries(brings)) if (line.includes(word)) there.add(file);
      return true;
    },
    say: (line) => said.push(line),
    ...rest,
  };
  return { made, ran, said };
}

describe('the search for a browser', () => {
  it('takes COALITION_BROWSER, then CHROME_PATH, before all others', () => {
    const files = ['/my/one', '/my/two', '/usr/bin/google-chrome'];
    const env = { PATH: '/usr/bin', COALITION_BROWSER: '/my/one', CHROME_PATH: '/my/two' };
    expect(browserPath(machine({ files, env }).made)).toBe('/my/one');
    expect(browserPath(machine({ files, env: { ...env, COALITION_BROWSER: '' } }).made)).toBe('/my/two');
  });

  it('says so where the variable names no file, and takes no other browser in silence', () => {
    const { made } = machine({
      files: ['/usr/bin/chromium'],
      env: { PATH: '/usr/bin', CHROME_PATH: '/none' },
    });
    expect(() => browserPath(made)).toThrow('CHROME_PATH is "/none", and there is no such file.');
  });

  it('takes what PATH names before the usual places, and those before Playwright’s', () => {
    const files = ['/usr/local/bin/chromium', '/opt/google/chrome/chrome', cached];
    expect(browserPath(machine({ files }).made)).toBe('/usr/local/bin/chromium');
    expect(browserPath(machine({ files: files.slice(1) }).made)).toBe('/opt/google/chrome/chrome');
    expect(browserPath(machine({ files: files.slice(2) }).made)).toBe(cached);
  });

  it('takes the newest of Playwright’s', () => {
    const older = cached.replace('1200', '999');
    expect(browserPath(machine({ files: [older, cached] }).made)).toBe(cached);
  });

  it('passes over a stub that does not start', () => {
    const given = { stubs: ['/usr/bin/chromium-browser'], files: ['/usr/bin/microsoft-edge'] };
    expect(browserPath(machine(given).made)).toBe('/usr/bin/microsoft-edge');
  });

  it('finds Chrome and Edge on macOS and Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(browserPath(machine({ platform: 'darwin', files: [mac] }).made)).toBe(mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(browserPath(machine({ platform: 'win32', env, files: [edge] }).made)).toBe(edge);
  });

  it('installs Debian’s Chromium as root, and says so', () => {
    const brings = { 'install -y': '/usr/bin/chromium' };
    const { made, ran, said } = machine({ isRoot: true, release: debian, brings });
    expect(browserPath(made)).toBe('/usr/bin/chromium');
    expect(ran).toEqual([
      'apt-get update -qq',
      'apt-get install -y -qq --no-install-recommends chromium fonts-liberation',
    ]);
    expect(said[0]).toContain('apt-get install chromium');
  });

  it.each([
    ['on Ubuntu', { isRoot: true, release: ubuntu }, ' --with-deps'],
    ['without root', { isRoot: false, release: debian }, ''],
  ])('installs Playwright’s %s', (_where, given, libraries) => {
    const { made, ran, said } = machine({ ...given, brings: { 'playwright-core install': cached } });
    expect(browserPath({ ...made, home: '/home/me' })).toBe(cached);
    expect(ran).toEqual([`npx playwright-core install${libraries} chromium`]);
    expect(said[0]).toContain('npx playwright-core install chromium');
  });

  it('tries Playwright’s where Debian’s did not come', () => {
    const { made, ran } = machine({
      isRoot: true,
      release: debian,
      brings: { 'playwright-core install': cached },
    });
    expect(browserPath(made)).toBe(cached);
    expect(ran).toHaveLength(3);
  });

  it('tells what to do where nothing helps', () => {
    expect(() => browserPath(machine({}).made)).toThrow(/COALITION_BROWSER=\/usr\/bin\/chromium npm test/);
  });
});
