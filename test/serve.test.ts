import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve, pagePolicy } from './serve.ts';
import type { Site } from './serve.ts';

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'coalition-serve-'));
  await mkdir(path.join(folder, 'site/data'), { recursive: true });
  await writeFile(path.join(folder, 'site/index.html'), '<h1>Hello</h1>');
  await writeFile(path.join(folder, 'site/data/a.json'), '{"a":1}');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  site = await serve(path.join(folder, 'site'));
});

beforeEach(() => {
  site.mend();
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The status for a path as it is; fetch would take the dots out. */
function statusOf(raw: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(site.origin, { path: raw }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .once('error', fail)
      .end();
  });
}

describe('the test server', () => {
  it('serves a folder with types and the page’s policy, and remembers what was asked for', async () => {
    const page = await fetch(`${site.origin}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(pagePolicy);
    expect(await page.text()).toBe('<h1>Hello</h1>');
    const json = await fetch(`${site.origin}/data/a.json?x=1`);
    expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(site.requests.slice(-2)).toEqual(['/', '/data/a.json?x=1']);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/data/..%2f..%2f../secret.txt', '/%', '/a%00', '/none'])(
    'answers 404 to %s',
    async (raw) => {
      expect(await statusOf(raw)).toBe(404);
    },
  );

  it('spoils an answer until it is mended', async () => {
    const mend = site.spoil('/data/a.json', { status: 500, body: '<html>', type: 'text/html' });
    const broken = await fetch(`${site.origin}/data/a.json`);
    expect([broken.status, await broken.text()]).toEqual([500, '<html>']);
    mend();
    expect(await (await fetch(`${site.origin}/data/a.json`)).json()).toEqual({ a: 1 });
  });

  it('changes a file on the way, by a pattern of paths', async () => {
    site.spoil(/\.json$/, { body: (file) => file.toString().replace('1', '2') });
    expect(await (await fetch(`${site.origin}/data/a.json`)).json()).toEqual({ a: 2 });
  });

  it('drops the connection, at once or in mid-file', async () => {
    site.spoil('/data/a.json', { drop: true });
    await expect(fetch(`${site.origin}/data/a.json`)).rejects.toThrow('fetch failed');
    site.spoil('/data/a.json', { truncate: 3 });
    const response = await fetch(`${site.origin}/data/a.json`);
    expect(response.headers.get('content-length')).toBe('7');
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('answers late, or never', async () => {
    site.spoil('/data/a.json', { delay: 60 });
    const before = performance.now();
    await fetch(`${site.origin}/data/a.json`);
    expect(performance.now() - before).toBeGreaterThan(50);
    site.spoil('/data/a.json', { hang: true });
    const gone = fetch(`${site.origin}/data/a.json`, { signal: AbortSignal.timeout(60) });
    await expect(gone).rejects.toThrow('aborted');
  });
});
