import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatasetError, type Dataset } from '@coalition-map/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, manifestOf, partnership, type Raw } from './dataset.fixture.ts';
import { fetchBytes, MAX_BYTES } from './fetch-bytes.ts';
import { loadDataset, type LoadOptions } from './load.ts';
import { Refused, troubleOf } from './trouble.ts';
import type { TroubleCode } from './state.ts';

const raw = {
  partnerships: [partnership('one', 'US-TN')],
  builds: [build('first'), build('second')],
} satisfies Raw;

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** The files of a dataset, by name: the manifest, and one file for each collection. */
function filesOf(records: Raw = raw): Record<string, string> {
  const manifest = manifestOf('one', records);
  const files = Object.entries(records).map(
    ([name, list]) => [`${name}.json`, JSON.stringify(list)] as const,
  );
  const collections = files.map(([file, text], at) => {
    const { name, count } = manifest.collections[at] as (typeof manifest.collections)[number];
    return { name, count, file, sha256: sha(text) };
  });
  return { 'dataset.json': JSON.stringify({ ...manifest, collections }), ...Object.fromEntries(files) };
}

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A `fetch` that answers from memory, and writes down what it was asked. */
function fetchOf(answer: (name: string, init: RequestInit) => Response | Promise<Response>) {
  const asked: Asked[] = [];
  const get = async (input: RequestInfo | URL, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    asked.push({ url, init });
    await Promise.resolve();
    return answer(url.split('/').at(-1) ?? '', init);
  };
  return { fetch: get, asked };
}

function memory(files: Record<string, string>) {
  return fetchOf((name) => {
    const text = files[name];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
}

const url = 'https://data.example.org/set/dataset.json';

/** Loads from memory. */
function loadFrom(files: Record<string, string>, options: LoadOptions = {}): Promise<Dataset> {
  return loadDataset(url, { fetch: memory(files).fetch, ...options });
}

async function troubleFrom(loading: Promise<unknown>) {
  const error: unknown = await loading.then(
    () => new Error('It was loaded.'),
    (it: unknown) => it,
  );
  expect(error instanceof Refused || error instanceof DatasetError).toBe(true);
  return troubleOf(error);
}

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  await new Promise((done) => setTimeout(done, 0));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

describe('a dataset', () => {
  it('is its manifest and all its collections', async () => {
    const { manifest, records, faults } = await loadFrom(filesOf());
    expect(manifest.id).toBe('one');
    expect(records.partnerships.map(({ id }) => id)).toEqual(['one']);
    expect(records.builds.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(faults).toEqual([]);
  });

  it('may carry its records inline; then no other file is asked for', async () => {
    const { fetch, asked } = memory({ 'dataset.json': JSON.stringify(manifestOf('one', raw)) });
    const { records } = await loadDataset(url, { fetch });
    expect(records.builds).toHaveLength(2);
    expect(asked.map((it) => it.url)).toEqual([url]);
  });

  it('is asked for without credentials, referrer or redirects, through the ordinary cache', async () => {
    const { fetch, asked } = memory(filesOf());
    await loadDataset(url, { fetch });
    expect(asked.map((it) => it.url).sort()).toEqual([
      'https://data.example.org/set/builds.json',
      url,
      'https://data.example.org/set/partnerships.json',
    ]);
    for (const { init } of asked) {
      expect(init).toMatchObject({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'default',
      });
      expect(init.signal).toBeInstanceOf(AbortSignal);
      expect(init.headers).toBeUndefined();
      expect(init.method).toBeUndefined();
    }
  });

  it('may begin with a byte order mark, in each of its files', async () => {
    const { 'dataset.json': manifest = '', ...files } = filesOf();
    const collections = Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, `\ufeff${text}`]),
    );
    const { records, faults } = await loadFrom({ 'dataset.json': `\ufeff${manifest}`, ...collections });
    expect(records.builds).toHaveLength(2);
    // The mark is a byte of the file, so that the hash tells it.
    expect(faults.map(({ got }) => got)).toEqual(['another file', 'another file']);
  });

  it('of an older format is lifted', async () => {
    const old = { ...manifestOf('one', { builds: [build('first', { summary: 'A day.' })] }), format: 0 };
    const { manifest, records } = await loadFrom({ 'dataset.json': JSON.stringify(old) });
    expect(manifest.format).toBe(2);
    expect(records.builds[0]?.summary).toEqual({ en: 'A day.' });
  });

  describe('that is split by places', () => {
    const parts: Record<string, readonly [place: string, records: readonly object[]]> = {
      'builds-1.json': ['US-TN', [build('nashville', { jurisdictions: ['US-TN'] })]],
      'builds-2.json': ['US-OH', [build('columbus', { jurisdictions: ['US-OH'] })]],
    };
    const split = (): Record<string, string> => {
      const texts = Object.entries(parts).map(
        ([file, [, records]]) => [file, JSON.stringify(records)] as const,
      );
      const files = filesOf({ partnerships: raw.partnerships });
      const manifest = JSON.parse(files['dataset.json'] ?? '') as { collections: object[] };
      const entries = texts.map(([file, text]) => ({
        name: 'builds',
        file,
        count: 1,
        sha256: sha(text),
        places: [parts[file]?.[0]],
      }));
      const collections = [...manifest.collections, ...entries];
      const whole = { ...manifest, format: 2, collections };
      return { ...files, ...Object.fromEntries(texts), 'dataset.json': JSON.stringify(whole) };
    };
    const names = (asked: readonly Asked[]) => asked.map((it) => it.url.split('/').at(-1)).sort();

    it('is read whole where all places are shown', async () => {
      const { records, missing, isPart, faults } = await loadFrom(split(), { first: () => [] });
      expect(records.builds.map(({ id }) => id)).toEqual(['nashville', 'columbus']);
      expect({ missing, isPart, faults }).toEqual({ missing: undefined, isPart: undefined, faults: [] });
    });

    it('is read without the files about other places, and says of what kind more is to come', async () => {
      const { fetch, asked } = memory(split());
      const dataset = await loadDataset(url, { fetch, first: () => ['US-TN', 'US-KY'] });
      expect(dataset.records.builds.map(({ id }) => id)).toEqual(['nashville']);
      expect(dataset.records.partnerships).toHaveLength(1);
      expect(dataset).toMatchObject({ missing: ['builds'], isPart: true, faults: [] });
      expect(names(asked)).toEqual(['builds-1.json', 'dataset.json', 'partnerships.json']);
    });

    it('fetches no file twice when the rest is read', async () => {
      const { fetch, asked } = memory(split());
      const held = new Map<string, unknown>();
      await loadDataset(url, { fetch, held, first: () => ['US-TN'] });
      asked.length = 0;
      const { records, missing, isPart } = await loadDataset(url, { fetch, held });
      expect(records.builds).toHaveLength(2);
      expect({ missing, isPart }).toEqual({ missing: undefined, isPart: undefined });
      expect(names(asked)).toEqual(['builds-2.json', 'dataset.json']);
    });

    it('has a fault, and no promise of more, where a file about a shown place did not come', async () => {
      const { 'builds-1.json': _gone, ...files } = split();
      const dataset = await loadFrom(files, { first: () => [] });
      expect(dataset).toMatchObject({ missing: ['builds'], faults: [{ file: 'builds-1.json' }] });
      expect(dataset.isPart).toBeUndefined();
    });
  });

  it('lives without the collection that is missing, which is named', async () => {
    const { 'builds.json': _gone, ...files } = filesOf();
    const { records, faults } = await loadFrom(files);
    expect(records.partnerships).toHaveLength(1);
    expect(records.builds).toEqual([]);
    expect(faults).toEqual([
      {
        file: 'builds.json',
        record: '',
        field: '',
        got: 'the answer 404 from the server',
        wanted: 'the records of the collection',
        effect: 'dropped',
      },
    ]);
  });

  it.each([
    ['a web page', '<!doctype html><title>Not found</title>', 'a web page (HTML or XML)'],
    ['nothing', '', 'an empty file'],
    ['half a file', '[{"id": "fir', 'half a file: it breaks off before its end'],
  ])('lives without the collection that is %s', async (_name, text, got) => {
    const { records, faults } = await loadFrom({ ...filesOf(), 'builds.json': text });
    expect(records.partnerships).toHaveLength(1);
    expect(records.builds).toEqual([]);
    expect(faults).toMatchObject([{ file: 'builds.json', got, effect: 'dropped' }]);
  });

  it('lives where a collection is no list', async () => {
    const { records, faults } = await loadFrom({ ...filesOf(), 'builds.json': '{"a": 1}' });
    expect(records.partnerships).toHaveLength(1);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('counts a faulty record, and keeps the others of its collection', async () => {
    const builds = [...raw.builds, { id: 'third' }];
    const { records, faults } = await loadFrom({ ...filesOf({ ...raw, builds }) });
    expect(records.builds).toHaveLength(2);
    expect(faults.every(({ file, record }) => file === 'builds.json' && record === 'third')).toBe(true);
  });
});

describe('a file that is not the one that the manifest lists', () => {
  it('is asked for once more, past the cache, and the fresh one is taken without a fault', async () => {
    const files = filesOf();
    const stale = JSON.stringify([build('stale')]);
    const { fetch, asked } = fetchOf(
      (name, { cache }) => new Response(name === 'builds.json' && cache === 'default' ? stale : files[name]),
    );
    const { records, faults } = await loadDataset(url, { fetch });
    expect(records.builds.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(faults).toEqual([]);
    expect(asked.filter((it) => it.url.endsWith('builds.json')).map(({ init }) => init.cache)).toEqual([
      'default',
      'reload',
    ]);
  });

  it('is shown all the same, with a fault, where the server has no other', async () => {
    const { fetch, asked } = memory({
      ...filesOf(),
      'builds.json': JSON.stringify([build('a'), build('b')]),
    });
    const { records, faults } = await loadDataset(url, { fetch });
    expect(records.builds.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(faults).toMatchObject([{ file: 'builds.json', got: 'another file', effect: 'kept' }]);
    expect(asked.filter((it) => it.url.endsWith('builds.json'))).toHaveLength(2);
  });

  it.each([
    ['the second answer is an error', () => new Response('', { status: 500 })],
    ['the second answer is a web page', () => new Response('<html>')],
    ['the network drops before the second answer', () => Promise.reject(new TypeError('dropped'))],
  ])('is shown all the same where %s', async (_name, second) => {
    const files: Record<string, string> = {
      ...filesOf(),
      'builds.json': JSON.stringify([build('a'), build('b')]),
    };
    const { fetch } = fetchOf((name, { cache }) =>
      cache === 'reload' ? second() : new Response(files[name]),
    );
    const { records, faults } = await loadDataset(url, { fetch });
    expect(records.builds.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(faults).toMatchObject([{ got: 'another file', effect: 'kept' }]);
  });
});

describe('a name of a file', () => {
  it.each([
    '../secret.json',
    '..%2fsecret.json',
    '/etc/passwd.json',
    'sub/builds.json',
    '..\\secret.json',
    '//evil.example.com/x.json',
    'https://evil.example.com/x.json',
    'javascript:alert(1).json',
    'builds.json?x=.json',
    'builds.json#.json',
    'Builds.json',
    '.json',
    'builds.txt',
    '__proto__',
  ])('that is %s is never asked for', async (file) => {
    const manifest = {
      ...manifestOf('one', { partnerships: raw.partnerships }),
      collections: [{ name: 'builds', count: 2, file }, ...manifestOf('one', raw).collections.slice(0, 1)],
    };
    const { fetch, asked } = memory({ 'dataset.json': JSON.stringify(manifest) });
    const { records, faults } = await loadDataset(url, { fetch });
    expect(asked.map((it) => it.url)).toEqual([url]);
    expect(records.partnerships).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: 'collections[0].file', effect: 'dropped' });
  });

  it('leads to a file of the same folder, whatever follows the manifest’s own name', async () => {
    const { fetch, asked } = fetchOf((name) => new Response(filesOf()[name.split('?')[0] ?? '']));
    await loadDataset(`${url}?version=3`, { fetch });
    for (const it of asked) expect(new URL('.', it.url).href).toBe('https://data.example.org/set/');
  });

  it('beyond the five hundredth is left out, with a fault', async () => {
    const entry = { name: 'builds', count: 0, file: 'builds.json' };
    const manifest = { ...manifestOf('one', {}), collections: Array.from({ length: 900 }, () => entry) };
    const { fetch, asked } = memory({ 'dataset.json': JSON.stringify(manifest), 'builds.json': '[]' });
    const { faults } = await loadDataset(url, { fetch });
    expect(asked).toHaveLength(501);
    expect(faults[0]).toMatchObject({ field: 'collections', got: 'a list of 900', effect: 'dropped' });
  });
});

describe('a manifest that cannot be read', () => {
  const future = JSON.stringify({ ...manifestOf('one', {}), format: 3 });
  const cases: [string, string, TroubleCode, RegExp][] = [
    ['a web page', '<!DOCTYPE html><p>Sign in</p>', 'web-page', /a web page/],
    ['empty', '', 'empty', /an empty file/],
    ['only blanks', ' \n ', 'empty', /an empty file/],
    ['only a byte order mark', '\ufeff', 'empty', /an empty file/],
    ['half a file', '{"format": 1, "id": "on', 'truncated', /half a file/],
    ['no JSON', '{format: 1}', 'not-json', /text that is not JSON/],
    ['of a newer format', future, 'newer', /format 3; .*up to 2/],
    ['of no format', '{}', 'not-a-dataset', /format/],
    ['a list', '[]', 'not-a-dataset', /a list of 0/],
    ['null', 'null', 'not-a-dataset', /null/],
    ['without an id', JSON.stringify({ ...manifestOf('one', {}), id: undefined }), 'not-a-dataset', /id/],
  ];

  it.each(cases)(
    'because it is %s is told by its code and in a plain sentence',
    async (_name, text, code, detail) => {
      const trouble = await troubleFrom(loadFrom({ 'dataset.json': text }));
      expect(trouble.code).toBe(code);
      expect(trouble.detail).toMatch(detail);
      expect(trouble.detail).toContain('dataset.json');
      expect(trouble.detail).toContain('wanted');
    },
  );

  it('because it is no address at all is told before anything is asked', async () => {
    const { fetch, asked } = memory({});
    for (const address of ['http://[', 'nowhere', 'https://user:secret@example.org/dataset.json'])
      expect(await troubleFrom(loadDataset(address, { fetch }))).toMatchObject({ code: 'refused' });
    expect(asked).toEqual([]);
  });

  it('because the network is down is told as that', async () => {
    const { fetch } = fetchOf(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await troubleFrom(loadDataset(url, { fetch }))).toEqual({
      code: 'offline',
      detail: `${url}: got no answer from the network; wanted the file.`,
    });
  });

  it('because something broke in us is a trouble too', () => {
    expect(troubleOf(new RangeError('odd'))).toEqual({ code: 'not-a-dataset', detail: 'odd' });
    expect(troubleOf('odd')).toEqual({ code: 'not-a-dataset', detail: 'odd' });
  });
});

describe('a load that is stopped', () => {
  it('before it began asks for nothing further and says that it was stopped', async () => {
    const { fetch } = fetchOf((_name, { signal }) => {
      signal?.throwIfAborted();
      return new Response('{}');
    });
    const trouble = await troubleFrom(loadDataset(url, { fetch, signal: AbortSignal.abort() }));
    expect(trouble).toMatchObject({
      code: 'offline',
      detail: expect.stringContaining('stopped on request') as string,
    });
  });

  it('while its collections come is no dataset without them, but an error', async () => {
    const stop = new AbortController();
    const files = filesOf();
    const { fetch } = fetchOf((name, { signal }) => {
      if (name === 'dataset.json') return new Response(files[name]);
      return new Promise((_done, fail) => {
        signal?.addEventListener('abort', () => {
          fail(new DOMException('aborted', 'AbortError'));
        });
        stop.abort();
      });
    });
    const trouble = await troubleFrom(loadDataset(url, { fetch, signal: stop.signal }));
    expect(trouble.detail).toContain('stopped on request');
  });

  it('leaves no listener on the signal of who asked, when it is done', async () => {
    const { signal } = new AbortController();
    const on: string[] = [];
    const off: string[] = [];
    const spied = new Proxy(signal, {
      get(target, key) {
        if (key === 'addEventListener') return (type: string) => void on.push(type);
        if (key === 'removeEventListener') return (type: string) => void off.push(type);
        return Reflect.get(target, key, target) as unknown;
      },
    });
    await loadFrom(filesOf(), { signal: spied });
    expect(on).toEqual(['abort', 'abort', 'abort']);
    expect(off).toEqual(on);
  });
});

describe('over a real network', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  let asked: string[];
  let closed: Promise<void>[];

  beforeEach(async () => {
    asked = [];
    closed = [];
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      closed.push(new Promise((done) => response.on('close', done)));
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  const load = (options: LoadOptions = {}) => loadDataset(`${origin}/set/dataset.json`, options);

  it('a dataset is loaded', async () => {
    const files = filesOf();
    answer = (request, response) => response.end(files[request.url?.split('/').at(-1) ?? '']);
    const { records, faults } = await load();
    expect(records.builds).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  it('no cookie, referrer or authorization is sent', async () => {
    const seen: (string | undefined)[] = [];
    answer = ({ headers }, response) => {
      seen.push(headers.cookie, headers.referer, headers.authorization);
      response.end('{}');
    };
    await troubleFrom(load());
    expect(seen).toEqual([undefined, undefined, undefined]);
  });

  it('a redirect is not followed, not even within the server', async () => {
    answer = (request, response) => {
      if (request.url === '/set/dataset.json')
        response.writeHead(302, { location: '/else/dataset.json' }).end();
      else response.end(filesOf()['dataset.json']);
    };
    expect(await troubleFrom(load())).toMatchObject({ code: 'offline' });
    expect(asked).toEqual(['/set/dataset.json']);
  });

  it.each([404, 403, 500, 503])('an answer %d is told as a missing file', async (status) => {
    answer = (_request, response) => response.writeHead(status).end('{"format": 1}');
    expect(await troubleFrom(load())).toEqual({
      code: 'missing',
      detail: `${origin}/set/dataset.json: got the answer ${status} from the server; wanted the file.`,
    });
  });

  it('a server that never answers is given up', async () => {
    answer = () => undefined;
    expect(await troubleFrom(load({ silence: 60 }))).toMatchObject({ code: 'offline' });
    await Promise.all(closed);
  });

  it('a server that stops in the middle is given up', async () => {
    answer = (_request, response) => void response.write('{"format": 1,');
    expect(await troubleFrom(load({ silence: 60 }))).toMatchObject({ code: 'offline' });
    await Promise.all(closed);
  });

  it('a slow server that keeps speaking is waited for', async () => {
    const text = JSON.stringify(manifestOf('one', raw));
    answer = (_request, response) => {
      const parts = text.match(/[^]{1,100}/g) ?? [];
      const send = () => {
        const part = parts.shift();
        if (part === undefined) return void response.end();
        response.write(part);
        setTimeout(send, 60);
      };
      send();
    };
    const began = performance.now();
    const { records } = await load({ silence: 500 });
    expect(records.builds).toHaveLength(2);
    expect(performance.now() - began).toBeGreaterThan(500);
  });

  it('a body that breaks off before its announced length is told as no answer', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('{"format": 1,');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await troubleFrom(load())).toMatchObject({ code: 'offline' });
  });

  it('a body that ends too soon without an announced length is told as half a file', async () => {
    answer = (_request, response) => response.end('{"format": 1, "id": "o');
    expect(await troubleFrom(load())).toMatchObject({ code: 'truncated' });
  });

  it('a file without an announced length is read no further than the cap', async () => {
    let sent = 0;
    answer = (_request, response) => {
      const part = Buffer.alloc(64 * 1024, ' ');
      const send = () => {
        while (!response.destroyed && response.write(part)) sent += part.length;
        if (!response.destroyed) response.once('drain', send);
      };
      send();
    };
    const trouble = await troubleFrom(load({ maxBytes: 256 * 1024 }));
    expect(trouble).toMatchObject({ code: 'too-big' });
    expect(trouble.detail).toContain('more than 262144 bytes');
    await Promise.all(closed);
    expect(sent).toBeLessThan(20 * 1024 * 1024);
  });

  it('a file of exactly the cap is read, and one byte more is refused', async () => {
    answer = (_request, response) => response.end('x'.repeat(1000));
    expect(await fetchBytes(origin, { maxBytes: 1000 })).toHaveLength(1000);
    expect(await troubleFrom(fetchBytes(origin, { maxBytes: 999 }))).toMatchObject({ code: 'too-big' });
  });

  it('a collection over the cap is left out, and the others live', async () => {
    const files = { ...filesOf(), 'builds.json': `[${' '.repeat(5000)}]` };
    answer = (request, response) =>
      response.end((files as Record<string, string>)[request.url?.split('/').at(-1) ?? '']);
    const { records, faults } = await load({ maxBytes: 4000 });
    expect(records.partnerships).toHaveLength(1);
    expect(faults).toMatchObject([{ file: 'builds.json', effect: 'dropped' }]);
    expect(faults[0]?.got).toMatch(/^more than 4000 bytes/);
  });

  it('a load that is stopped ends at once, and its connection with it', async () => {
    const stop = new AbortController();
    answer = (_request, response) => {
      response.write('{');
      setTimeout(() => {
        stop.abort();
      }, 20);
    };
    const trouble = await troubleFrom(load({ signal: stop.signal }));
    expect(trouble.detail).toContain('stopped on request');
    await Promise.all(closed);
  });

  it('a server that is not there is told as no answer', async () => {
    await new Promise((done) => server.close(done));
    expect(await troubleFrom(load())).toMatchObject({ code: 'offline' });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
});

describe('the cap', () => {
  it('is eight mebibytes a file', () => {
    expect(MAX_BYTES).toBe(8_388_608);
  });
});
