import { describe, expect, it } from 'vitest';
import { today } from './links.fixture.ts';
import { certificateWords, errorWords, type Entry } from './links-record.ts';
import { signsOf } from './links-signs.ts';

const url = 'https://www.example.org/reports/2019.html';
const sound: Entry = { url, checked: today, status: 200, type: 'text/html', title: 'Report of 2019' };

/** Each sign as "severity sign: message". */
function told(entry: Partial<Entry>, isLink = false): string[] {
  return signsOf({ ...sound, ...entry }, isLink).map(
    ({ severity, sign, message }) => `${severity} ${sign}: ${message}`,
  );
}

describe('a recorded result', () => {
  it.each<[string, Partial<Entry>]>([
    ['a page that came', {}],
    ['one without www.', { final: 'https://example.org/reports/2019.html' }],
    ['one of the same site', { final: 'https://files.example.org/reports/2019.html/' }],
    [
      'a front page that was asked for',
      { url: 'https://example.org/', final: 'https://www.example.org/home' },
    ],
    ['a title with 404 in another sense', { title: 'Area code 404-555 in Atlanta' }],
    ['a title with a word in common', { before: { ...sound, title: 'The 2019 report' } }],
    [
      'a new title of the same text',
      { textHash: 'a'.repeat(64), before: { ...sound, title: 'Old', textHash: 'a'.repeat(64) } },
    ],
    ['a title of a tribal nation', { title: 'ᏣᎳᎩᎯ ᎠᏰᎵ' }],
    ['a title with a word in another script', { title: 'Get help in your language: 中文, español, русский' }],
    ['an article on casinos', { title: 'Casino staff learn the signs of trafficking' }],
    ['a page to log in that was asked for', { url: 'https://example.org/login', title: 'Log in' }],
  ])('shows no sign of %s', (_, entry) => {
    const { before, ...rest } = { ...sound, ...entry };
    const { url: _url, ...page } = before ? { url, ...before } : { url };
    expect(told(before ? { ...rest, before: page as NonNullable<Entry['before']> } : rest)).toEqual([]);
  });

  it.each<[string, Partial<Entry>, string]>([
    ['404', { status: 404 }, 'error dead: the page is not there any more (404)'],
    ['410', { status: 410 }, 'error dead: the page is not there any more (410)'],
    ['500', { status: 500 }, 'error dead: the server cannot show the page (500)'],
    ['403', { status: 403 }, 'warning closed: it does not show the page to a program (403)'],
    ['401', { status: 401 }, 'warning closed: it asks to log in (401)'],
    [
      'a soft 404',
      { title: '404 – Page not found' },
      'error dead: its title says that the page is gone: "404 – Page not found"',
    ],
    [
      'a soft 404 in words',
      { title: "Sorry, the page you want can't be found" },
      'error dead: its title says',
    ],
    ['a suspended account', { title: 'Account Suspended' }, 'error dead: its title says'],
    [
      'another site',
      { final: 'https://other.com/a' },
      'warning moved: it leads to another site: https://other.com/a',
    ],
    [
      'the front of another site',
      { final: 'https://other.com/' },
      'error hijacked: it leads to another site, to its front page: https://other.com/',
    ],
    [
      'a seller of names',
      { final: 'https://www.hugedomains.com/domain_profile.cfm?d=example' },
      'error hijacked: it leads to hugedomains.com, where lapsed names are sold',
    ],
    [
      'its own front page',
      { final: 'https://www.example.org/' },
      'warning moved: it leads to the front page of the site',
    ],
    [
      'another path',
      { final: 'https://www.example.org/archive/2019' },
      'warning moved: it leads to https://www.example.org/archive/2019',
    ],
    [
      'http',
      { final: 'http://www.example.org/reports/2019.html' },
      'warning moved: it leads from https to http',
    ],
    [
      'https',
      { url: 'http://example.org/a', final: 'https://example.org/a' },
      'warning moved: it is there under https too',
    ],
    [
      'a page to log in',
      { final: 'https://www.example.org/wp-login.php?to=2019' },
      'warning closed: it asks to log in',
    ],
    [
      'a casino',
      { words: ['slot gacor', 'situs slot'] },
      'error hijacked: the page speaks of gambling: "slot gacor", "situs slot"',
    ],
    [
      'a casino in its title',
      { title: 'Best Online Casino', words: ['online casino'] },
      'error hijacked: the page speaks of gambling',
    ],
    [
      'one such phrase in its text',
      { words: ['online casino'] },
      'warning changed: the page speaks of gambling: "online casino"',
    ],
    [
      'a name for sale',
      { words: ['this domain has expired'] },
      'error hijacked: the address is for sale: the page says "this domain has expired"',
    ],
    [
      'a name for sale, by its title alone',
      { title: 'This domain is for sale' },
      'error hijacked: the address is for sale',
    ],
    [
      'a casino, by its title alone',
      { title: 'Slot gacor online – Judi bola' },
      'error hijacked: the page speaks of gambling: "judi bola", "slot gacor"',
    ],
    [
      'a pharmacy, by its title alone',
      { title: 'Buy cheap Viagra' },
      'error hijacked: the page speaks of pharmacy',
    ],
    [
      'a Russian casino',
      { title: 'Казино Вулкан – играть' },
      'error hijacked: the page speaks of gambling: "казино"',
    ],
    [
      'another script',
      { title: '澳门新葡京' },
      'warning changed: its title is in another script: "澳门新葡京"',
    ],
    ['a parked name', { words: ['parked domain'] }, 'error hijacked: the address is parked: the page says'],
    [
      'a PDF that became a page',
      { url: 'https://example.org/a.pdf' },
      'warning changed: a PDF was there, and now a web page comes',
    ],
    [
      'a PDF that was recorded',
      { before: { checked: '2026-01-02', status: 200, type: 'application/pdf' } },
      'warning changed: a PDF was there',
    ],
    [
      'another type',
      { type: 'image/png', before: { checked: '2026-01-02', status: 200, type: 'text/html' } },
      'warning changed: it was text/html on 2026-01-02, and is image/png',
    ],
    [
      'another title',
      {
        title: 'Situs Baru',
        before: { checked: '2026-01-02', status: 200, type: 'text/html', title: 'Report of 2019' },
      },
      'warning changed: its title was "Report of 2019" on 2026-01-02, and is "Situs Baru"',
    ],
  ])('shows %s', (_, entry, sign) => {
    const signs = told(entry);
    expect(signs.filter((it) => it.startsWith(sign))).toHaveLength(1);
  });

  it('has a sentence and a suggestion for each word that a record knows', () => {
    const bare = { url, checked: today };
    const entries = [
      ...errorWords.map((error) => ({ ...bare, error })),
      ...certificateWords.map((certificate) => ({ ...bare, certificate })),
    ];
    const signs = entries.flatMap((entry) => signsOf(entry, false));
    expect(signs).toHaveLength(entries.length);
    expect(signs.filter(({ severity }) => severity === 'warning').map(({ message }) => message)).toEqual([
      expect.stringContaining('in a circle'),
      expect.stringContaining('more than ten times'),
      expect.stringContaining('cannot be verified'),
    ]);
    for (const { message, suggestion } of signs)
      expect(`${message} (${suggestion})`).toMatch(/^[a-z].{10,} \(.{10,}\)$/);
  });

  it('tells the linkStatus that helps, only where a resource has the address as its link', () => {
    const [sign] = signsOf({ ...sound, status: 404 }, true);
    expect(sign?.suggestion).toContain('linkStatus "third-party-copy"');
    expect(signsOf({ ...sound, final: 'https://example.org/' }, true)[0]?.suggestion).toContain(
      '"nearest-page"',
    );
    expect(signsOf({ ...sound, status: 404 }, false)[0]?.suggestion).not.toContain('linkStatus');
  });

  it('tells errors before warnings', () => {
    expect(
      told({ final: 'https://other.com/a', words: ['parked domain'] }).map((it) => it.split(' ')[0]),
    ).toEqual(['error', 'warning']);
  });
});
