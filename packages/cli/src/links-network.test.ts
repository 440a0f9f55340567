import { execFileSync, spawnSync } from 'node:child_process';
import type * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from './links-ask.ts';
import { html, opened, pages, served, today } from './links.fixture.ts';
import { visit } from './links-visit.ts';

/** Makes a key and a certificate where it is installed; without it, that one test does not run. */
const openssl = 'openssl';

describe('an address that is opened', () => {
  it('is asked by HEAD, and by GET where that says too little; nothing but the project is told', async () => {
    const server = await pages({
      '/page': [200, html, '<title>A  page &amp; more</title><p>Text'],
      '/report.pdf': [200, { 'content-type': 'application/pdf', 'content-length': 5 }, '%PDF-'],
      '/none': [200, {}, '%PDF-1.7'],
    });
    const [page, pdf, none] = ['/page', '/report.pdf', '/none'].map((path) => server.origin + path) as [
      string,
      string,
      string,
    ];
    const came = await opened([page, pdf, none]);
    expect(came.get(page)).toMatchObject({
      checked: today,
      status: 200,
      type: 'text/html',
      title: 'A page & more',
    });
    expect(came.get(pdf)).toEqual({ checked: today, status: 200, type: 'application/pdf', size: 5 });
    expect(came.get(none)).toMatchObject({ status: 200, type: 'application/pdf' });
    expect(server.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'HEAD /page',
      'GET /page',
      'HEAD /report.pdf',
      'HEAD /none',
      'GET /none',
    ]);
    for (const { headers } of server.asked) {
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
      expect(headers['user-agent']).toMatch(/^CoalitionMap-links\//);
    }
  });

  it('is dead with 404 and 500 only where GET says so too', async () => {
    const server = await served((request, response) => {
      const status = request.url === '/gone' ? 404 : request.url === '/broken' ? 500 : 200;
      response.writeHead(request.method === 'HEAD' ? 405 : status, html).end('<title>x</title>');
    });
    const paths = ['/gone', '/broken', '/sound'];
    const came = await opened(paths.map((path) => server.origin + path));
    expect([...came.values()].map((page) => page?.status)).toEqual([404, 500, 200]);
  });

  it('is followed through a chain of redirects, to another host too, without its user name and its mark', async () => {
    const other = await pages({ '/end': [200, html, '<title>End</title>'] });
    const server = await pages({
      '/a': [301, { location: '/b' }],
      '/b': [302, { location: `http://me:secret@localhost:${other.port}/end#mark` }],
    });
    // localhost may be ::1 first; the server listens on 127.0.0.1, and both are tried.
    const came = await opened([`${server.origin}/a`]);
    const end = `http://localhost:${other.port}/end`;
    expect(came.get(`${server.origin}/a`)).toMatchObject({
      status: 200,
      final: end,
      chain: [`${server.origin}/b`, end],
      title: 'End',
    });
    expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  });

  it('ends where it leads in a circle, on and on, or to what is no web address', async () => {
    const server = await served((request, response) => {
      const [, name = '', step = '0'] = /^\/([a-z]+)(\d*)/.exec(request.url ?? '') ?? [];
      const to = {
        circle: '/circle',
        long: `/long${Number(step) + 1}`,
        script: 'javascript:alert(1)',
        bad: 'http://',
      };
      response.writeHead(302, { location: to[name as keyof typeof to] }).end();
    });
    const urls = ['/circle', '/long', '/script', '/bad'].map((path) => server.origin + path);
    const came = await opened(urls);
    expect(urls.map((url) => came.get(url)?.error)).toEqual([
      'loop',
      'too many redirects',
      'no web address',
      'no web address',
    ]);
    expect(came.get(`${server.origin}/long`)?.chain).toHaveLength(10);
  });

  it('that hangs, breaks off, speaks no HTTP or is not there has its own word', async () => {
    const hanging = await served(() => undefined);
    const dropping = await served((request, response) => {
      response.writeHead(200, { ...html, 'content-length': 1000 });
      if (request.method === 'HEAD') response.end();
      else response.write('<title>Half', () => setImmediate(() => response.destroy()));
    });
    const resetting = await served((request) => request.socket.destroy());
    const mute = net.createServer((socket) => void socket.on('error', () => undefined).end('SSH-2.0-x\r\n'));
    await new Promise<void>((listening) => mute.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void mute.close());
    const closed = await served(() => undefined);
    const urls = [
      `${hanging.origin}/`,
      `${dropping.origin}/`,
      `${resetting.origin}/`,
      `http://127.0.0.1:${(mute.address() as net.AddressInfo).port}/`,
      `https://127.0.0.1:${closed.port}/`,
      'http://127.0.0.1:9/',
      `http://${'a'.repeat(64)}.test/`,
    ];
    const came = await opened(urls, { timeout: 1500 });
    expect(urls.map((url) => came.get(url)?.error)).toEqual([
      'timeout',
      'cut off',
      'cut off',
      'protocol',
      'protocol',
      'refused',
      'no such host',
    ]);
    expect(came.get(urls[1] ?? '')).toMatchObject({ status: 200, title: 'Half' });
  });

  it('is read up to 1 MB, packed or not', async () => {
    const long = `<title>Long</title>${'word '.repeat(400_000)}`;
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a'));
    let sent = 0;
    const server = await served((request, response) => {
      if (request.url === '/bomb') {
        response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(bomb);
      } else if (request.url === '/endless' && request.method === 'GET') {
        response.writeHead(200, html);
        const more = (): void => {
          while (!response.destroyed && response.write(long)) sent += long.length;
          sent += long.length;
        };
        response.on('drain', more);
        more();
      } else response.writeHead(200, html).end(long);
    });
    const came = await opened(['/endless', '/long', '/bomb'].map((path) => server.origin + path));
    expect(came.get(`${server.origin}/endless`)).toMatchObject({
      status: 200,
      title: 'Long',
      size: 1_000_000,
    });
    expect(came.get(`${server.origin}/long`)).toMatchObject({
      title: 'Long',
      textHash: expect.any(String) as string,
    });
    expect(came.get(`${server.origin}/bomb`)).toMatchObject({ status: 200 });
    expect(came.get(`${server.origin}/bomb`)?.error).toBeUndefined();
    expect(sent).toBeLessThan(100_000_000);
  });

  it('has a title without control characters and direction marks, and none of its text is kept', async () => {
    const server = await pages({
      '/': [
        200,
        html,
        '<TITLE lang=en>A\u0007\u001b[31m\u202e&#27;&#x202e;&#xd800;  B&eacute;</TITLE><p>secret words',
      ],
      '/latin': [
        200,
        { 'content-type': 'text/html; charset=iso-8859-1' },
        Buffer.from('<title>Qu\xe9bec</title>', 'latin1'),
      ],
      '/odd': [200, { 'content-type': 'text/html; charset=nonsense' }, '<title>Odd</title>'],
      '/long': [200, html, `<title>${'😀'.repeat(500)}</title>`],
      '/hostile': [200, html, '<title'.repeat(150_000)],
      '/script': [200, html, '<script'.repeat(100_000)],
    });
    const came = await opened(
      ['/', '/latin', '/odd', '/long', '/hostile', '/script'].map((path) => server.origin + path),
    );
    expect([...came.values()].map((page) => page?.title)).toEqual([
      'A [31m Bé',
      'Québec',
      'Odd',
      '😀'.repeat(100),
      undefined,
      undefined,
    ]);
    expect(JSON.stringify([...came.values()])).not.toContain('secret');
  });

  it('of a page that sells something else has its sign words', async () => {
    const server = await pages({
      '/': [
        200,
        html,
        '<title>Situs  Slot</title><script>free porn</script><p>Slot <b>Gacor</b> and online-casino',
      ],
      '/news': [
        200,
        html,
        '<title>Trafficking in casinos</title><p>Escorts, pornography, a casino, a pharmacy',
      ],
    });
    const came = await opened([`${server.origin}/`, `${server.origin}/news`]);
    expect(came.get(`${server.origin}/`)?.words).toEqual(['online casino', 'situs slot', 'slot gacor']);
    expect(came.get(`${server.origin}/news`)?.words).toBeUndefined();
  });

  it.runIf(spawnSync(openssl, ['version']).status === 0)('has the fault of its certificate', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'coalition-key-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const [keyFile, certFile] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
    execFileSync(openssl, [...made, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
    const options = { key: readFileSync(keyFile), cert: readFileSync(certFile) };
    const server = await served((_, response) => response.end('x'), https.createServer(options));
    const url = `https://127.0.0.1:${server.port}/`;
    expect((await opened([url])).get(url)).toEqual({ checked: today, certificate: 'self-signed' });
    expect(server.asked).toEqual([]);
  });
});

describe('the network', () => {
  it('that is not there makes no address a dead one', async () => {
    const names = ['a', 'b', 'c'].map((letter) => `http://${letter.repeat(64)}.test/`);
    await expect(opened(names)).rejects.toThrow(/no host gave an answer[^]*nothing was recorded/);
    const server = await pages({ '/': [200, html, 'x'] });
    const came = await opened([...names, `${server.origin}/`]);
    expect(came.size).toBe(4);
    expect(names.map((url) => came.get(url)?.error)).toEqual(names.map(() => 'no such host'));
    expect((await opened(names.slice(0, 1))).get(names[0] ?? '')?.error).toBe('no such host');
    // Private addresses are refused on another road to the same numbers.
    expect((await opened(names.slice(0, 1), { allowLocal: false })).get(names[0] ?? '')?.error).toBe(
      'no such host',
    );
  });

  it('refuses private and loopback addresses, by number, by name and by redirect', async () => {
    const server = await pages({ '/': [200, html, 'x'] });
    const urls = [
      `${server.origin}/`,
      `http://localhost:${server.port}/`,
      `http://[::1]:${server.port}/`,
      `http://[::ffff:127.0.0.1]:${server.port}/`,
      `http://2130706433:${server.port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
    ];
    const came = await opened(urls, { allowLocal: false });
    expect(urls.map((url) => came.get(url)?.error)).toEqual(urls.map(() => 'private address'));
    // A public page that leads inwards: only its answer is made here, the second request goes the whole way.
    const stop = new AbortController().signal;
    const page = await visit('https://example.org/', today, (method, at) =>
      at.hostname === 'example.org'
        ? Promise.resolve({
            status: 302,
            location: `${server.origin}/`,
            contentType: '',
            body: new Uint8Array(),
            isCut: false,
          })
        : ask(method, at, { timeout: 5000, allowLocal: false, stop }),
    );
    expect(page).toMatchObject({ error: 'private address', chain: [`${server.origin}/`] });
    expect(server.asked).toEqual([]);
  });

  it('asks each host one at a time with a pause, whoever leads there, and four hosts side by side', async () => {
    const starts: number[] = [];
    let [open, most] = [0, 0];
    const slow = await served((_, response) => {
      starts.push(performance.now());
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.writeHead(200, { 'content-type': 'text/plain' }).end();
      }, 20);
    });
    const leading = await Promise.all(
      [1, 2, 3].map(() => pages({ '/': [302, { location: `${slow.origin}/end` }] })),
    );
    await opened([`${slow.origin}/1`, `${slow.origin}/2`, ...leading.map(({ origin }) => `${origin}/`)], {
      pause: 100,
    });
    expect(starts).toHaveLength(5);
    expect(most).toBe(1);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    // The pause is a promise to the host: however slow this machine is, it is never shorter.
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(99);

    let together = 0;
    const waiting: http.ServerResponse[] = [];
    const hosts = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(() =>
        served((_, response) => {
          together = Math.max(together, waiting.push(response));
          const answer = (): void =>
            waiting.splice(0).forEach((it) => it.writeHead(200, { 'content-type': 'text/plain' }).end());
          // The first four wait for each other, and a little for a fifth that should not come.
          if (together > 3) setTimeout(answer, 50);
        }),
      ),
    );
    await opened(hosts.map(({ origin }) => `${origin}/`));
    expect(together).toBe(4);
  });
});
