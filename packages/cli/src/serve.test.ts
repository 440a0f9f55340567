import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataset } from './check.fixture.ts';
import { run } from './run.ts';
import { nashville, type Sample } from './sample.fixture.ts';
import { isLocal } from './serve-plugin.ts';
import type { Told } from './serve-told.ts';

const page = `<!doctype html>
<title>Map</title>
<!-- poster -->
<coalition-explorer src="data/x/dataset.json"></coalition-explorer>
`;

/** A project with a dataset and a page of its own. */
function project(): Sample {
  const made = dataset({ builds: [nashville] });
  made.write('vite.config.ts', "export default { root: 'pages', appType: 'mpa' };\n");
  made.write('pages/index.html', page);
  made.write('pages/plain.html', '<!doctype html><title>Plain</title>\n');
  return made;
}

/** Starts `coalition serve` in a process of its own, which a test ends as a maintainer does. */
function started(made: Sample, ...args: string[]) {
  const main = ['--conditions=source', '--import', import.meta.resolve('tsx')];
  const child = spawn(process.execPath, [...main, join(import.meta.dirname, 'main.ts'), 'serve', ...args], {
    cwd: made.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  const heard: string[] = [];
  const waiting: { readonly words: RegExp; readonly done: (line: string) => void }[] = [];
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      heard.push(line);
      waiting.filter(({ words }) => words.test(line)).forEach(({ done }) => done(line));
    });
  /** Waits for a line that is still to come; with what was heard, where the process ends before. */
  const line = (words: RegExp): Promise<string> =>
    Promise.race([
      new Promise<string>((done) => void waiting.push({ words, done })),
      ended.then(() => Promise.reject(new Error(`serve ended: ${heard.join('\n')}`))),
    ]);
  return { child, ended, heard, line };
}

async function told(url: string): Promise<Told> {
  return (await (await fetch(`${url}coalition/findings.json`)).json()) as Told;
}

/** The status of an answer to a request that calls the server by another name. */
function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(url, { headers: { host } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });
}

async function isTaken(port: number): Promise<boolean> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('coalition serve', () => {
  it(
    'tells of each save, however it is made, keeps to this machine, and ends with Ctrl+C',
    { timeout: 120_000 },
    async () => {
      const made = project();
      const serving = started(made, '--port', '0', '--as-of', '2026-11-21');
      const url = /^http:\/\/localhost:\d+\//.exec(await serving.line(/ shows data; /))?.[0] ?? '';
      const port = Number(new URL(url).port);
      expect(await told(url)).toMatchObject({ look: 1, errors: 0 });

      const html = await (await fetch(url)).text();
      const script = /<script type="module" src="([^"]*serve-page\.ts)">/.exec(html)?.[1] ?? '';
      expect(await (await fetch(new URL(script, url))).text()).toContain('import.meta.hot');
      expect(html).not.toContain('<!-- poster -->');
      expect(await (await fetch(`${url}plain.html`)).text()).not.toContain('serve-page.ts');

      let line = serving.line(/ {2}new .*builds\.json:\d+:\d+ error .*"2019-5-1"/);
      made.write('data/x/builds.json', [{ ...nashville, date: '2019-5-1' }]);
      await line;
      expect((await told(url)).notes[0]).toMatchObject({ edited: 'record', record: nashville.id });
      expect(await (await fetch(`${url}data/x/builds.json`)).json()).toEqual([nashville]);

      // As editors save: a draft beside the file, which then takes its place.
      line = serving.line(/ {2}mended .*"2019-5-1"/);
      writeFileSync(join(made.root, 'data/x/.builds.json.swp'), `${JSON.stringify([nashville], null, 2)}\n`);
      renameSync(join(made.root, 'data/x/.builds.json.swp'), join(made.root, 'data/x/builds.json'));
      await line;

      line = serving.line(/broken JSON/);
      made.write('data/x/builds.json', '[{"id": ');
      await line;
      line = serving.line(/ {2}mended .*broken JSON/);
      made.write('data/x/builds.json', [nashville]);
      await line;
      expect(await told(url)).toMatchObject({ errors: 0, mended: 1 });

      for (const host of ['example.org', 'localhost.example.org', '10.0.0.1', `x.localhost:${port}`])
        expect(await statusFor(url, host), host).toBe(403);
      expect(await statusFor(url, `127.0.0.1:${port}`)).toBe(200);

      const other = started(made, '--port', String(port));
      expect(await other.ended).toEqual([2, null]);
      expect(other.heard.join('\n')).toContain(`--port: ${port} is taken by another program`);

      serving.child.kill('SIGINT');
      expect(await serving.ended).toEqual([0, null]);
      expect(await isTaken(port)).toBe(false);
    },
  );

  it('says what it wants where it is used wrongly', async () => {
    const made = project();
    const coalition = async (...args: string[]) => {
      const error: string[] = [];
      const io = {
        cwd: made.root,
        today: '2026-11-21',
        out: () => undefined,
        error: (it: string) => void error.push(it),
      };
      return [await run(['serve', ...args], io), error.join('\n')];
    };
    for (const port of ['x', '-1', '65536', '80.5'])
      expect(await coalition(`--port=${port}`)).toEqual([
        2,
        `--port: got ${port}; wanted a whole number from 0 to 65535.`,
      ]);
    expect(await coalition('pages')).toEqual([2, 'pages: no dataset.json there.']);
    expect(await coalition('data', 'pages')).toEqual([2, 'coalition serve: got 2 folders; wanted one.']);
    renameSync(join(made.root, 'vite.config.ts'), join(made.root, 'other.ts'));
    expect((await coalition())[1]).toMatch(/^vite\.config\.ts: there is none at the root of the project/);
  });
});

describe('isLocal', () => {
  it('knows the names of this machine alone', () => {
    for (const host of ['localhost', 'localhost:5173', 'LOCALHOST:1', '127.0.0.1:80', '[::1]:5173'])
      expect(isLocal(host), host).toBe(true);
    for (const host of [
      undefined,
      '',
      'example.org',
      'localhost.example.org',
      'a.localhost',
      '127.0.0.1.example.org',
      '192.168.0.2',
    ])
      expect(isLocal(host), host).toBe(false);
  });
});
