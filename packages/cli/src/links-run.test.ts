import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { html, pages, recorded, served, today, waited, withSources } from './links.fixture.ts';
import type { Entry } from './links-record.ts';
import type { Sample } from './sample.fixture.ts';

function results(made: Sample): Entry[] {
  return (JSON.parse(made.read('data/links.json')) as { results: Entry[] }).results;
}

describe('coalition links --network', () => {
  it('without that word opens no socket', () => {
    const connect = vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(() => {
      throw new Error('a socket was opened');
    });
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('something was fetched'));
    onTestFinished(() => {
      connect.mockRestore();
      fetched.mockRestore();
    });
    // The guard itself works: without it, this test would show nothing.
    expect(() => net.connect(9, '127.0.0.1')).toThrow('a socket was opened');
    connect.mockClear();
    const made = withSources(['https://example.org/a', 'http://127.0.0.1:9/']);
    recorded(made, [{ url: 'https://example.org/a', status: 404 }]);
    for (const args of [[], ['--json'], ['--older', '0']])
      expect(made.coalition('links', ...args)).toMatchObject({ code: 1, error: '' });
    expect(connect).not.toHaveBeenCalled();
    expect(fetched).not.toHaveBeenCalled();
    expect(results(made)).toHaveLength(1);
  });

  it('opens what is to be checked, writes it by address, and tells what it gives away', async () => {
    const other = await pages({ '/': [200, html, '<title>Situs Slot</title>slot gacor'] });
    const server = await pages({
      '/sound': [200, html, '<title>Sound</title>'],
      '/taken': [302, { location: `http://localhost:${other.port}/` }],
      '/known': [200, html, '<title>Known</title>'],
    });
    const urls = ['/sound', '/taken', '/known'].map((path) => server.origin + path);
    const made = withSources(urls);
    const unused = { url: 'https://example.org/', checked: today, status: 200 };
    const known = { url: `${server.origin}/known`, checked: today, status: 200, title: 'Known' };
    recorded(made, [unused, known]);
    const { code, out, error } = await waited(made, 'links', '--network', '--allow-local');
    expect(code).toBe(1);
    expect(error.split('\n')).toEqual([`1 of 2 ${urls[0] ?? ''} 200`, `2 of 2 ${urls[1] ?? ''} 200`]);
    expect(out).toContain(
      `    error it leads to another site, to its front page: http://localhost:${other.port}/ (`,
    );
    expect(out).toContain('    error the page speaks of gambling: "situs slot", "slot gacor" (');
    expect(results(made)).toEqual([
      known,
      {
        url: urls[0],
        checked: today,
        status: 200,
        type: 'text/html',
        title: 'Sound',
        size: 20,
        textHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
      expect.objectContaining({
        url: urls[1],
        final: `http://localhost:${other.port}/`,
        words: ['situs slot', 'slot gacor'],
      }),
      unused,
    ]);
    // What came out of the network is a record that can be read, and tells the same offline.
    expect(made.coalition('links').out).toBe(out);
    const before = made.read('data/links.json');
    const again = await waited(
      made,
      'links',
      '--network',
      '--allow-local',
      '--only',
      '127.0.0.1',
      '--limit',
      '1',
    );
    expect(again.error).toBe(`1 of 1 ${urls[1] ?? ''} 200`);
    expect(made.read('data/links.json')).toBe(before);
  });

  it('refuses a private address unless told otherwise, and a record that it could not read again', async () => {
    const server = await pages({});
    const made = withSources([`${server.origin}/`]);
    expect(await waited(made, 'links', '--network')).toMatchObject({
      code: 1,
      out: expect.stringContaining('private address on 2026-11-21, today; check again, failed') as string,
    });
    expect(server.asked).toEqual([]);
    made.write('notes.json', { mine: true });
    for (const [file, words] of [
      ['data/x/builds.json', 'got a list of 1'],
      ['notes.json', 'the field "mine" is not in the format'],
      ['links.txt', 'wanted a file that ends with .json'],
    ] as const)
      expect(await waited(made, 'links', '--network', '--record', file), file).toMatchObject({
        code: 2,
        error: expect.stringContaining(words) as string,
      });
    expect(await waited(made, 'links', '--network', '--limit', '0')).toMatchObject({ code: 2 });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'keeps what has come when %s ends it',
    async (signal) => {
      const sound = await Promise.all(
        Array.from({ length: 12 }, () => pages({ '/': [200, { 'content-type': 'text/plain' }] })),
      );
      const hanging = await served(() => undefined);
      const made = withSources([...sound, hanging].map(({ origin }) => `${origin}/`));
      const root = join(import.meta.dirname, '../../..');
      const main = join(root, 'packages/cli/src/main.ts');
      const tsx = import.meta.resolve('tsx');
      const child = spawn(
        process.execPath,
        ['--conditions=source', '--import', tsx, main, 'links', '--network', '--allow-local'],
        { cwd: made.root, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      let error = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        error += text;
        // Once: a second Ctrl+C ends the process at once.
        if (/^12 of 13 /m.test(text)) child.kill(signal);
      });
      const code = await new Promise((resolve) => child.on('close', resolve));
      // A process that is killed leaves what was written after the tenth; one that is asked to stop writes all twelve.
      expect(results(made)).toHaveLength(signal === 'SIGKILL' ? 10 : 12);
      expect(code).toBe(signal === 'SIGKILL' ? null : 1);
      expect(error.includes('Stopped after 12 of 13; their results stand in data/links.json.')).toBe(
        signal !== 'SIGKILL',
      );
      expect(fs.readdirSync(join(made.root, 'data')).sort()).toEqual(['links.json', 'x']);
      expect(made.coalition('links').code).toBe(0);
    },
  );
});
