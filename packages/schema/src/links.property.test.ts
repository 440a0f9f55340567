import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostOf, hrefOf, isWebAddress } from './links.ts';

/** Addresses as an attacker or an accident writes them: schemes in any letters, with what browsers pass over in between. */
const hidden = fc.constantFrom(
  '',
  '',
  '',
  '\t',
  '\n',
  '\r',
  ' ',
  '\0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\\',
  '&#58;',
  '%3a',
);
const scheme = fc
  .tuple(
    fc.constantFrom(
      'javascript',
      'data',
      'vbscript',
      'blob',
      'file',
      'http',
      'https',
      'mailto',
      'tel',
      'sms',
      'ftp',
      '',
    ),
    fc.nat(),
    fc.boolean(),
    hidden,
  )
  .map(([name, at, isLoud, it]) => {
    const cut = at % (name.length + 1);
    return `${name.slice(0, cut)}${it}${isLoud ? name.slice(cut).toUpperCase() : name.slice(cut)}`;
  });
const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(
      hidden,
      scheme,
      hidden,
      fc.constantFrom(':', '://', ':/', ':\\\\', ''),
      fc.constantFrom('alert(1)', 'example.org/x', 'user@example.org', '+18883737888', '//example.org'),
      fc.string({ maxLength: 10 }),
    )
    .map((parts) => parts.join('')),
);

it('of any text only https, mailto, tel and sms become a link, and as the browser reads it', () => {
  let links = 0;
  fc.assert(
    fc.property(address, (text) => {
      const href = hrefOf(text);
      expect(hostOf(text)).toBeTypeOf('string');
      if (href === undefined) return;
      links++;
      // The browser reads it on a page: relative to it, blanks and control characters taken out.
      const read = new URL(href, 'https://page.example/folder/');
      expect(['https:', 'mailto:', 'tel:', 'sms:']).toContain(read.protocol);
      if (read.protocol === 'https:') {
        expect([read.username, read.password]).toEqual(['', '']);
        expect(isWebAddress(href, ['https:'])).toBe(true);
        expect(read.hostname, 'a path of the page itself').not.toBe('page.example');
      }
    }),
    { numRuns: 10_000 },
  );
  // Where nothing became a link, nothing was tried.
  expect(links).toBeGreaterThan(500);
});
