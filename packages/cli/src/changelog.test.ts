import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { mended, pair, type Pair } from './diff.fixture.ts';

const home = ['--format', 'atom', '--home', 'https://example.org/map?a=1&b=2'];

function edited(): Pair {
  const made = pair();
  made.edit('builds', mended('cb-us-ga-atlanta-2015-02-17', { date: '2015-02-18' }));
  made.edit('resources', (records) =>
    records.map((it, at) =>
      at === 0 ? { ...it, title: { en: '1. *A* <b>bold</b> & [x](y) _z_ a_b' } } : it,
    ),
  );
  return made;
}

function versioned(): Pair {
  const made = edited();
  made.coalition('bump', 'old', 'new');
  return made;
}

describe('coalition changelog', () => {
  it('adds a section by place, at the top, once', () => {
    const made = versioned();
    made.write('C.md', '# Changelog of the data\n\n## 1.0.0 (2026-11-21)\n\n- All.\n');
    expect(made.coalition('changelog', 'old', 'new', '--out', 'C.md')).toEqual({
      code: 0,
      out: 'C.md: wrote tat 1.0.1 (2 changed).',
      error: '',
    });
    const text = made.read('C.md');
    expect(text).toMatch(/^# Changelog of the data\n\n## tat 1\.0\.1 – 2026-11-21\n\n### /);
    expect(text).toMatch(/\n\n## 1\.0\.0 \(2026-11-21\)\n\n- All\.\n$/);
    expect(text).toContain(
      '### Georgia\n\n- Coalition build, Atlanta: date corrected from February 17, 2015 to February 18, 2015\n',
    );
    // What stands in the data is text, and no mark.
    expect(text).toContain('- 1\\. \\*A\\* \\<b>bold\\</b> & \\[x\\](y) \\_z\\_ a_b');
    expect(made.coalition('changelog', 'old', 'new', '--out', 'C.md')).toMatchObject({
      code: 0,
      out: 'C.md: tells of tat 1.0.1 already; nothing was written.',
    });
    expect(made.read('C.md')).toBe(text);
  });

  it('begins a changelog, and keeps the line ends of one', () => {
    const made = versioned();
    made.coalition('changelog', 'old', 'new', '--out', 'a/C.md');
    expect(made.read('a/C.md')).toMatch(/^# Changelog of the data\n\n## tat 1\.0\.1 – [^]*[^\n]\n$/);
    made.write('W.md', '# Changes\r\n\r\n## [Unreleased]\r\n\r\n## tat 1.0.10 – 2020-01-01\r\n');
    made.coalition('changelog', 'old', 'new', '--out', 'W.md');
    expect(made.read('W.md')).toMatch(/^# Changes\r\n\r\n## \[Unreleased\]\r\n\r\n## tat 1\.0\.1 – /);
    expect(made.read('W.md')).not.toMatch(/[^\r]\n/);
  });

  it('writes a feed with an entry a change, and keeps the entries of older versions', () => {
    const made = versioned();
    expect(made.coalition('changelog', 'old', 'new', '--out', 'c.xml', ...home).out).toBe(
      'c.xml: wrote tat 1.0.1 (2 changed).',
    );
    const first = made.read('c.xml');
    made.coalition('changelog', 'old', 'new', '--out', 'd.xml', ...home);
    expect(made.read('d.xml')).toBe(first);
    expect(made.coalition('changelog', 'old', 'new', '--out', 'c.xml', ...home).out).toMatch(/already/);
    expect(made.read('c.xml')).toBe(first);
    // RFC 4287: each entry, and the feed, has one id, one title and one day; the feed has an author.
    expect(first.match(/<id>/g)).toHaveLength(3);
    expect(first.match(/<updated>2026-11-21T00:00:00Z<\/updated>/g)).toHaveLength(3);
    expect(first.match(/<author>/g)).toHaveLength(1);
    expect(first).toContain(
      '<id>https://example.org/map?a=1&amp;b=2#changes=tat/1.0.1/builds/cb-us-ga-atlanta-2015-02-17</id>\n' +
        '<title>Georgia: coalition build, Atlanta: date corrected from February 17, 2015 to February 18, 2015</title>',
    );
    expect(first).toContain('term="US-GA" label="Georgia"/>');
    expect(first).toContain('&lt;b&gt;bold&lt;/b&gt; &amp; ');
    expect(JSON.stringify(parseFragment(first).childNodes.map(({ nodeName }) => nodeName))).not.toContain(
      '"b"',
    );

    for (const file of ['dataset.json', 'builds.json', 'resources.json'])
      made.write(`old/${file}`, made.read(`new/${file}`));
    made.edit('builds', (records) => records.slice(1));
    made.coalition('bump', 'old', 'new', '--as-of', '2026-12-01');
    expect(made.coalition('changelog', 'old', 'new', '--out', 'c.xml', ...home).code).toBe(0);
    const ids = [...made.read('c.xml').matchAll(/<id>[^<]*#changes=([^<]*)/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(ids.slice(0, 2)).toEqual(['tat', 'tat/2.0.0/builds/cb-us-ga-atlanta-2015-02-17/removed']);
    expect(ids[2]).toMatch(/^tat\/1\.0\.1\//);
  });

  it('says what is wrong, and writes nothing', () => {
    const made = edited();
    made.write('own.xml', '<feed/>');
    made.write('folder.md/x', '');
    for (const [args, code, error] of [
      [['--out', 'C.md'], 1, 'version: got 1.0.0, and old/dataset.json has 1.0.0; wanted a higher version'],
      [[], 2, '--out: got nothing; wanted a file that ends with .md'],
      [['--out', 'new/dataset.json'], 2, '--out: got new/dataset.json; wanted a file that ends with .md'],
      [['--out', 'folder.md'], 2, '--out: got folder.md, which is a folder'],
      [['--out', '../C.md'], 2, 'outside the project'],
      [['--out', 'C.md', '--format', 'rss'], 2, '--format: got rss; wanted md or atom'],
      [['--out', 'C.md', '--home', 'https://example.org'], 2, '--home: got https://example.org for a text'],
      [['--out', 'c.xml', '--format', 'atom'], 2, '--home: got nothing; wanted an https address'],
      [
        ['--out', 'c.xml', '--format', 'atom', '--home', 'http://example.org'],
        2,
        '--home: got http://example.org; wanted an https',
      ],
    ] as const)
      expect(made.coalition('changelog', 'old', 'new', ...args), args.join(' ')).toMatchObject({
        code,
        out: '',
        error: expect.stringContaining(error) as string,
      });
    expect(() => made.read('C.md')).toThrow();
    made.coalition('bump', 'old', 'new');
    expect(made.coalition('changelog', 'old', 'new', '--out', 'own.xml', ...home).error).toMatch(
      /^own\.xml: got a file that is no feed of https:/,
    );
    expect(made.read('own.xml')).toBe('<feed/>');
    expect(made.coalition('changelog', 'new', 'old', '--out', 'C.md').code).toBe(1);
    expect(pair().coalition('changelog', 'old', 'new', '--out', 'C.md')).toMatchObject({
      code: 0,
      out: 'C.md: not written, because nothing changed between 1.0.0 and 1.0.0 of tat.',
    });
  });
});
