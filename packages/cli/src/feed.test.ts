import { describe, expect, it } from 'vitest';
import { head, sample } from './sample.fixture.ts';

const base = {
  sources: [{ document: 'Report', accessed: '2026-11-20' }],
  verified: null,
  confidence: 'high',
};
const report = {
  ...base,
  id: 'report',
  jurisdictions: ['US-TN'],
  title: { en: 'Trafficking & <trucking>' },
  type: 'report',
  publisher: 'Bureau "TBI"',
  year: 2013,
  link: 'https://example.org/report?a=1&b=2',
  linkStatus: 'own-page',
  summary: { en: 'What was found. ]]>' },
};
const files = {
  'data/x/dataset.json': {
    ...head,
    collections: [{ name: 'resources', file: 'resources.json', count: 3, sha256: '0'.repeat(64) }],
  },
  'data/x/resources.json': [
    report,
    { ...report, id: 'article', title: { en: 'Newer' }, type: 'media-article', year: 2020 },
    { ...report, id: 'undated', title: { en: 'Undated' }, year: undefined, link: 'http://example.org/plain' },
  ],
};
const home = ['--home', 'https://example.org/map'];

describe('coalition feed', () => {
  it('writes resources as an Atom feed, the newest first, of the same bytes each time', () => {
    const made = sample(files);
    expect(made.coalition('feed', 'data/x', ...home, '--out', 'out/x.xml')).toEqual({
      code: 0,
      out: 'out/x.xml: wrote 3 entries.',
      error: '',
    });
    const text = made.read('out/x.xml');
    expect([...text.matchAll(/<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)/g)].map(([, title]) => title)).toEqual(
      ['Newer (2020)', 'Trafficking &amp; &lt;trucking&gt; (2013)', 'Undated'],
    );
    // RFC 4287: each has an id, a title, an updated date and an author.
    expect(text.match(/<id>https:\/\/example\.org\/map#coalition\?record=[^<]+<\/id>/g)).toHaveLength(3);
    expect(text.match(/<updated>2026-11-20T00:00:00Z<\/updated>/g)).toHaveLength(3);
    expect(text.match(/<author><name>Bureau &quot;TBI&quot;<\/name><\/author>/g)).toHaveLength(3);
    // An address without https is told, and not linked.
    expect(text.match(/href="https:\/\/example\.org\/report\?a=1&amp;b=2"/g)).toHaveLength(2);
    expect(text).not.toMatch(/href="http:\/\//);
    made.coalition('feed', 'data/x', ...home, '--out', 'out/y.xml', '--as-of', '2030-01-01');
    expect(made.read('out/y.xml')).toBe(text);
  });

  it('takes only the types that are asked for', () => {
    const made = sample(files);
    expect(made.coalition('feed', 'data/x', ...home, '--out', 'x.xml', '--types', 'media-article').out).toBe(
      'x.xml: wrote 1 entry.',
    );
  });

  it('says what is wrong, and writes nothing', () => {
    const made = sample(files);
    for (const [args, error] of [
      [['data/x', '--out', 'x.xml'], '--home: got nothing; wanted an https address'],
      [
        ['data/x', '--home', 'http://example.org', '--out', 'x.xml'],
        '--home: got http://example.org; wanted an https',
      ],
      [['data/x', ...home], '--out: got nothing'],
      [['data/x', ...home, '--out', '../x.xml'], 'outside the project'],
      [
        ['data/x', ...home, '--out', 'x.xml', '--types', 'podcats'],
        '--types: got podcats, which no record is; wanted',
      ],
      [['data/x', 'data/y', ...home, '--out', 'x.xml'], 'got 2 datasets; wanted one'],
    ] as const)
      expect(made.coalition('feed', ...args), args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        error: expect.stringContaining(error) as string,
      });
    expect(() => made.read('x.xml')).toThrow();
  });
});
