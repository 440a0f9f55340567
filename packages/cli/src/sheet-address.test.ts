import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchSheet } from './sheet-address.ts';
import { coalition, filesOf } from './sheet-book.fixture.ts';
import { sample, type Sample } from './sample.fixture.ts';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server that answers as told, by path, on this machine; gives its address and what it was asked. */
async function serve(
  answers: Readonly<Record<string, Answer>>,
): Promise<{ readonly at: string; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const answer = answers[(request.url ?? '').split('?')[0] ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('no');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const giving =
  (content: string | Buffer, type = 'text/csv; charset=utf-8'): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': type, 'set-cookie': 'a=b' }).end(content);
const leading =
  (location: string, status = 302): Answer =>
  (response) =>
    response.writeHead(status, { location }).end('moved');

function tasa(): Sample {
  const made = sample(filesOf('tasa'));
  made.coalition('export', 'data/tasa', '--out', 'sheets');
  return made;
}

const into = (url: string, ...more: string[]) => ['import', '--url', url, '--into', 'data/tasa', ...more];

describe('a published sheet', () => {
  it('is put into a dataset as a file is: CSV with its collection named, or a workbook', async () => {
    const made = tasa();
    await coalition(made, 'export', 'data/tasa', '--out', 'a.xlsx');
    const csv = made.read('sheets/resources.csv');
    const { at } = await serve({
      '/resources.csv': giving(csv),
      '/pub': giving(csv.replace('The Geography of Trafficking in Tennessee', 'Geography')),
      '/book': giving(
        readFileSync(join(made.root, 'a.xlsx')),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ),
      '/plain': giving(csv, 'text/plain'),
    });
    const host = at.slice('http://'.length);
    expect(await coalition(made, ...into(`${at}/resources.csv`))).toEqual({
      code: 0,
      error: '',
      out: `${host}/resources.csv: read 4 rows.\ndata/tasa: wrote nothing, all is as it was.`,
    });
    expect(await coalition(made, ...into(`${at}/book`))).toMatchObject({
      code: 0,
      out: expect.stringMatching(/book, sheet resources: read 4 rows[^]*nothing, all is as it was/) as string,
    });
    expect(await coalition(made, ...into(`${at}/book`, '--collection', 'guides'))).toMatchObject({
      code: 0,
      out: `${host}/book, sheet guides: read 1 row.\ndata/tasa: wrote nothing, all is as it was.`,
    });
    expect(await coalition(made, ...into(`${at}/plain?key=secret`))).toMatchObject({
      code: 2,
      error: `${host}/plain: got CSV, which is one sheet; wanted --collection NAME, such as builds.`,
    });
    const named = into(`${at}/pub?output=csv`, '--collection', 'resources');
    expect((await coalition(made, ...named)).error).toContain('would change');
    expect(await coalition(made, ...named, '--force', '--save', 'sheets/kept.csv')).toMatchObject({
      code: 0,
    });
    expect(made.read('data/tasa/resources.json')).toContain('"en": "Geography"');
    expect(made.read('sheets/kept.csv')).toContain('Geography');
    expect((await coalition(made, ...named, '--save', 'sheets/kept.csv')).error).toContain(
      'sheets/kept.csv: is there already; wanted another name, or --force.',
    );
    expect((await coalition(made, ...named, '--save', '../kept.csv')).error).toContain('outside the project');
  });

  it('takes headings of one’s own', async () => {
    const made = tasa();
    const csv = made.read('sheets/resources.csv').replace('jurisdictions[]', 'State');
    const { at } = await serve({ '/resources.csv': giving(csv) });
    made.write('columns.json', { resources: { State: 'jurisdictions[]' } });
    const told = await coalition(made, ...into(`${at}/resources.csv`, '--columns', 'columns.json'));
    expect(told.out).toContain('wrote nothing, all is as it was');
  });

  it('is asked for without cookie, password or referrer, through five redirects at most', async () => {
    const steps = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`/${n}`, leading(n === 5 ? '/a.csv' : `/${n + 1}`, 300 + (n % 2 ? 7 : 2))]),
    );
    const { at, asked } = await serve({
      ...steps,
      '/0': leading('/1'),
      '/a.csv': giving('id\r\n'),
      '/loop': leading('/loop'),
    });
    expect(await fetchSheet(`${at}/1`, 'csv')).toMatchObject({ kind: 'csv', shown: `${at.slice(7)}/a.csv` });
    expect(asked).toHaveLength(6);
    for (const { headers, method } of asked) {
      expect(method).toBe('GET');
      for (const name of ['cookie', 'authorization', 'referer', 'origin'])
        expect(headers).not.toHaveProperty(name);
    }
    for (const path of ['0', 'loop'])
      await expect(fetchSheet(`${at}/${path}`, 'csv')).rejects.toThrow(
        'got more than 5 redirects; wanted a sheet.',
      );
  });
});

describe('an address that gives no sheet', () => {
  const cases: readonly (readonly [string, Answer, RegExp])[] = [
    [
      '404',
      (it) => it.writeHead(404).end(),
      /the server answers 404; see whether the sheet is still published/,
    ],
    ['500', (it) => it.writeHead(500, { 'content-type': 'text/csv' }).end('id'), /the server answers 500/],
    ['304', (it) => it.writeHead(304).end(), /the server answers 304/],
    [
      'a web page',
      giving('<html>', 'text/html'),
      /this is a web page; wanted a sheet\. In Google Sheets choose File > Share > Publish to web > Comma-separated values/,
    ],
    ['a web page under another name', giving('\ufeff\n<!doctype html>'), /this is a web page/],
    ['JSON', giving('{}', 'application/json'), /got application\/json; wanted CSV or a workbook/],
    ['nothing', giving(''), /got an empty answer; wanted a sheet/],
    [
      'a redirect to a file',
      leading('file:///etc/passwd'),
      /got a redirect to file:; wanted one that stays with http:/,
    ],
    [
      'a redirect to another scheme',
      leading('https://example.org/'),
      /got a redirect to https: example\.org; wanted one that stays/,
    ],
    [
      'a redirect to an open http address',
      leading('http://example.org/'),
      /got a redirect to http: example\.org; wanted/,
    ],
    ['a redirect with a password', leading('http://a:b@127.0.0.1/'), /got a redirect to http: 127/],
    ['a redirect to no address', leading('http://['), /got a redirect to no address/],
    [
      'data without end',
      (it) => {
        it.writeHead(200, { 'content-type': 'text/csv' });
        const more = () => {
          while (it.write('x'.repeat(65_536)));
          it.once('drain', more);
        };
        more();
      },
      /got more than 8388608 bytes; at most that many are read/,
    ],
    [
      'a connection that breaks off',
      (it) => {
        it.writeHead(200, { 'content-type': 'text/csv', 'content-length': '1000' });
        it.write('id\r\n');
        setTimeout(() => it.destroy(), 20);
      },
      /cannot be read \(\w+\); see whether the address is right/,
    ],
    [
      'a connection that breaks off between pieces',
      (it) => {
        it.writeHead(200, { 'content-type': 'text/csv' });
        it.write('id\r\n');
        setTimeout(() => it.destroy(), 20);
      },
      /cannot be read \(\w+\)/,
    ],
    ['signs for a terminal', giving('x', 'a/\tb'), /got a\/\\u/],
    [
      'text in another encoding',
      giving(Buffer.from('id\r\ncaf\xe9\r\n', 'latin1')),
      /got text in another encoding; wanted CSV in UTF-8/,
    ],
  ];
  it.each(cases)('with %s is refused in words, and nothing is written', async (_name, answer, words) => {
    const made = tasa();
    const { at } = await serve({ '/a': answer });
    const { code, out, error } = await coalition(
      made,
      ...into(`${at}/a`, '--collection', 'resources', '--force'),
    );
    expect(error).toMatch(words);
    expect(error).toContain(`${at.slice(7)}/a`);
    expect([code > 0, out]).toEqual([true, '']);
    expect(made.read('data/tasa/resources.json')).toBe(filesOf('tasa')['data/tasa/resources.json']);
  });

  it('with no answer, or half of one, is left after a time', async () => {
    const { at } = await serve({
      '/silent': () => undefined,
      '/half': (response) => {
        response.writeHead(200, { 'content-type': 'text/csv' });
        response.write('id\r\n');
      },
    });
    for (const path of ['silent', 'half'])
      await expect(fetchSheet(`${at}/${path}`, 'csv', { bytes: 1000, milliseconds: 300 })).rejects.toThrow(
        `${at.slice(7)}/${path}: got no whole answer within 0.3 seconds; run this again.`,
      );
  });

  it('where nobody listens is told plainly', async () => {
    const { at } = await serve({});
    const { port } = new URL(at);
    // Port 1 is nobody's.
    await expect(fetchSheet(`http://127.0.0.1:${port === '1' ? 2 : 1}/a`, 'csv')).rejects.toThrow(
      /: cannot be read/,
    );
  });

  it('is refused before anything is asked: another scheme, a password, no address, no flag', async () => {
    const made = tasa();
    for (const url of [
      'http://example.org/a.csv',
      'file:///etc/passwd',
      'ftp://example.org/a',
      'data:text/csv,id',
      'sheet',
      '',
    ])
      expect((await coalition(made, ...into(url))).error, url).toMatch(
        /--url: got .*; wanted an https address/,
      );
    const secret = await coalition(made, ...into('https://somebody:secret@example.org/'));
    expect(secret.error).toBe('--url: got an address with a user name or a password; wanted one without.');
    const { at, asked } = await serve({});
    expect((await coalition(made, 'import', `${at}/a.csv`, '--into', 'data/tasa')).code).toBe(2);
    expect((await coalition(made, 'import', 'x', ...into(`${at}/a.csv`).slice(1))).error).toContain(
      'got --url and a file',
    );
    expect((await coalition(made, 'import', '--url', `${at}/a.csv`)).error).toContain(
      '--url: got no dataset for it',
    );
    expect((await coalition(made, 'import', 'sheets', '--into', 'data/tasa', '--save', 'x')).error).toContain(
      'wanted --url too',
    );
    expect(asked).toEqual([]);
    expect(existsSync(join(made.root, 'x'))).toBe(false);
  });
});
