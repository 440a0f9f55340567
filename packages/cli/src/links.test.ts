import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataset } from './check.fixture.ts';
import { recorded, today, withSources } from './links.fixture.ts';
import { nashville, sample } from './sample.fixture.ts';

const [a, b, c] = ['https://example.org/a', 'https://example.org/b', 'https://www.other.org/c'] as const;

interface Told {
  readonly sums: {
    readonly addresses: number;
    readonly next: object;
    readonly errors: number;
    readonly warnings: number;
  };
  readonly unused: readonly string[];
  readonly addresses: readonly {
    readonly url: string;
    readonly records: number;
    readonly next?: string;
    readonly age?: number;
    readonly target: string;
    readonly first: {
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly record: string;
    };
    readonly signs: readonly { readonly sign: string; readonly message: string }[];
  }[];
}

describe('coalition links', () => {
  it('lists each address once, by host, with its records and the place of the first', () => {
    const made = withSources([b, a, b, c, b]);
    const { code, out, error } = made.coalition('links');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const text = made.read('data/x/builds.json');
    const place = (url: string): string => {
      const before = text.slice(0, text.indexOf(`"${url}"`)).split('\n');
      return `data/x/builds.json:${before.length}:${(before.at(-1) ?? '').length + 1}`;
    };
    expect(out.split('\n')).toEqual([
      'example.org (2 addresses)',
      `  ${place(a)} ${a} (1 record): never checked`,
      `  ${place(b)} ${b} (3 records): never checked`,
      'other.org (1 address)',
      `  ${place(c)} ${c} (1 record): never checked`,
      '3 addresses on 2 hosts in 1 dataset: 3 to check next (3 never checked, 0 older than 90 days, 0 failed last time); 0 errors, 0 warnings.',
    ]);
    expect(made.coalition('links').out).toBe(out);
  });

  it('tells from the record what to check next: failed, never, or old', () => {
    const made = withSources([a, b, c]);
    recorded(made, [
      { url: a, status: 200, checked: '2026-08-22' },
      { url: b, status: 404, checked: '2026-11-20' },
      { url: 'https://example.org/gone', status: 200 },
    ]);
    const first = made.coalition('links');
    expect(first.code).toBe(1);
    expect(first.out).toContain(
      `${a} (1 record): 200 on 2026-08-22, 91 days ago; check again, older than 90 days`,
    );
    expect(first.out).toContain(`${b} (1 record): 404 on 2026-11-20, 1 day ago; check again, failed`);
    expect(first.out).toContain(
      '    error the page is not there any more (404) (replace it with an archived copy,',
    );
    expect(first.out).toContain('data/links.json: 1 result of an address that no record has any more.');
    expect(first.out).toContain(
      '3 to check next (1 never checked, 1 older than 90 days, 1 failed last time); 1 error, 0 warnings.',
    );
    expect(made.coalition('links', '--older', '91').out).toContain('0 older than 91 days');
    expect(made.coalition('links', '--as-of', '2026-08-22', '--only', 'example.org').out).toContain(
      '200 on 2026-08-22, today\n',
    );
    expect(made.coalition('links', '--only', 'other.org')).toMatchObject({ code: 0 });
    const told = JSON.parse(made.coalition('links', '--json').out) as Told;
    expect(told).toMatchObject({ unused: ['https://example.org/gone'], sums: { addresses: 3, errors: 1 } });
    expect(told.addresses.map(({ url, next, age }) => [url, next, age])).toEqual([
      [a, 'old', 91],
      [b, 'failed', 1],
      [c, 'never', undefined],
    ]);
    recorded(made, [{ url: a, status: 200 }], 'elsewhere.json');
    expect(made.coalition('links', 'data/x', '--record', 'elsewhere.json')).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${a} (1 record): 200 on ${today}, today\n`) as string,
    });
  });

  it('asks to check again where a result is dated in the future, another time zone aside', () => {
    const made = withSources([a, b]);
    recorded(made, [
      { url: a, status: 200, checked: '2027-11-20' },
      { url: b, status: 200, checked: '2026-11-22' },
    ]);
    const { code, out } = made.coalition('links');
    expect(code).toBe(0);
    expect(out).toContain(
      `${a} (1 record): 200 on 2027-11-20, a day to come; check again\n    warning its result is dated 2027-11-20, which lies in the future (today is ${today})`,
    );
    expect(out).toContain(`${b} (1 record): 200 on 2026-11-22, today\n`);
    expect(out).toContain('1 to check next (1 never checked,');
  });

  it('tells of an address that check would have written otherwise, and reads its result under the better one', () => {
    const dotted = 'https://example.org./a';
    const made = withSources([dotted]);
    recorded(made, [{ url: a, status: 200 }]);
    expect(made.coalition('links')).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        `${dotted} (1 record): 200 on ${today}, today\n    warning the same address as ${a} (write that one;`,
      ) as string,
    });
  });

  it('finds the addresses of the committed data, and the seven findings of check in three of them', () => {
    const root = join(import.meta.dirname, '../../../data');
    const made = sample();
    const urls = new Set<string>();
    for (const name of ['tat', 'tasa', 'tribal'])
      for (const file of readdirSync(join(root, name)).filter(
        (it) => it.endsWith('.json') && it !== 'import.json',
      )) {
        const text = readFileSync(join(root, name, file), 'utf8');
        made.write(`data/${name}/${file}`, text);
        for (const [, url] of text.matchAll(/"(https?:\/\/[^"]+)"/g)) urls.add(url ?? '');
      }
    const told = JSON.parse(made.coalition('links', '--json').out) as Told;
    expect(told.addresses.map(({ url }) => url).sort()).toEqual([...urls].sort());
    for (const { url, first } of told.addresses) {
      const line = made.read(first.file).split('\n')[first.line - 1] ?? '';
      expect(line.slice(first.column - 1).startsWith(`"${url}"`), url).toBe(true);
    }
    const uses = (url: string): number =>
      ['tat', 'tasa', 'tribal'].reduce(
        (sum, name) =>
          sum +
          readdirSync(join(made.root, 'data', name)).reduce(
            (n, file) => n + made.read(`data/${name}/${file}`).split(`"${url}"`).length - 1,
            0,
          ),
        0,
      );
    const same = told.addresses.filter(({ signs }) => signs.some(({ sign }) => sign === 'same'));
    const warned = made.coalition('check').out.match(/ \(write https:/g) ?? [];
    expect(same.reduce((sum, { url }) => sum + uses(url), 0)).toBe(warned.length);
    expect(same.length).toBeGreaterThan(0);
    for (const { target } of same) expect(target).not.toMatch(/fbclid|\.com\.\//);
  });

  it('looks at a dataset once, and reads one that is nested without end', () => {
    const made = withSources([a, a]);
    expect(made.coalition('links', 'data/x', 'data/x').out).toContain(`${a} (2 records)`);
    const deep = `${'['.repeat(50_000)}"${b}"${']'.repeat(50_000)}`;
    made.write('data/x/builds.json', `[{ "id": "deep", "sources": [{ "url": "${c}" }], "x": ${deep} }]`);
    const { out } = made.coalition('links');
    expect(out).toContain(c);
    expect(out).toContain('1 address on 1 host');
  });

  it('refuses what it cannot read, and says where', () => {
    const made = withSources([a]);
    for (const [args, words] of [
      [['--older', 'x'], '--older: got x; wanted a whole number from 0'],
      [['--only', 'https://x'], '--only: got https://x; wanted a host such as example.org'],
      [['--only', 'nobody.org'], '--only: got nobody.org; no record has an address of that host'],
      [['--limit', '3'], '--limit: wanted with --network'],
      [['--allow-local'], '--allow-local: wanted with --network'],
      [['--record', 'no.json'], 'no.json: there is no such file'],
      [['--record', '../x.json'], 'outside the project'],
      [['data/none'], 'data/none: no dataset.json there'],
    ] as const)
      expect(made.coalition('links', ...args), words).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringContaining(words) as string,
      });
    made.write('data/x/builds.json', '[{]');
    expect(made.coalition('links')).toMatchObject({
      code: 1,
      error: expect.stringContaining('data/x/builds.json:1:3: broken JSON') as string,
    });
  });

  it.each([
    ['{', 'data/links.json:1:2: broken JSON'],
    ['[]', 'data/links.json:1:1: the record: got a list of 0; wanted '],
    ['{"format":2,"results":[]}', 'data/links.json:1:11: format: got 2; wanted 1.'],
    [
      { url: 'ftp://x', status: 200 },
      'results.0.url: got "ftp://x"; wanted an address of https:// or http://.',
    ],
    [
      { url: a },
      'results.0: got an object with checked, url; wanted a status, an error or a certificate word.',
    ],
    [
      { url: a, status: 200, checked: '2026-02-30' },
      ':5:18: results.0.checked: got "2026-02-30"; wanted a day that exists',
    ],
    [{ url: a, status: '200' }, 'results.0.status: got "200"; wanted a status such as 200.'],
    [{ url: a, error: 'tired' }, 'results.0.error: got "tired"; wanted one of no such host, refused,'],
    [{ url: a, status: 200, body: '<p>' }, 'results.0: the field "body" is not in the format.'],
    [
      { url: a, status: 200, title: 'a\u001b[31m' },
      'results.0.title: got "a\\u001b[31m"; wanted a text without control',
    ],
    [{ url: a, status: 200, before: { status: 200 } }, 'results.0.before.checked: got nothing; wanted '],
  ])('refuses a record with a fault: %j', (content, words) => {
    const made = withSources([a]);
    if (typeof content === 'string') made.write('data/links.json', content);
    else recorded(made, [content]);
    const { code, out, error } = made.coalition('links');
    expect({ code, out }).toEqual({ code: words.includes('broken') ? 1 : 2, out: '' });
    expect(error).toContain(words);
  });

  it('refuses an address that a record has twice, and tells ten faults at most', () => {
    const made = withSources([a]);
    recorded(made, [
      { url: a, status: 200 },
      { url: a, status: 404 },
    ]);
    expect(made.coalition('links').error).toMatch(
      /data\/links\.json:\d+:14: results\.1\.url: got "https:\/\/example\.org\/a" twice; wanted it once\./,
    );
    recorded(
      made,
      Array.from({ length: 30 }, (_, at) => ({ url: `${a}${at}`, status: 1 })),
    );
    const lines = made.coalition('links').error.split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('… and 20 more.');
  });

  it('shows a title and an address from outside without control characters', () => {
    const url = 'https://example.org/\u202egpj.exe';
    const made = dataset({ builds: [{ ...nashville, sources: [{ url: a, accessed: today }] }] });
    made.write('data/x/builds.json', [{ ...nashville, sources: [{ url, accessed: today }] }]);
    const { out } = made.coalition('links');
    expect(out).toContain('\\u202egpj.exe');
    expect(out).not.toContain('\u202e');
  });
});
