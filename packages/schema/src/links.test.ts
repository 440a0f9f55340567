import { describe, expect, it } from 'vitest';
import { hostOf, hrefOf, isWebAddress } from './links.ts';

describe('hrefOf', () => {
  it.each([
    'https://example.org',
    'https://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/',
    'https://example.org/@someone',
    'mailto:info@example.org',
    'tel:+18883737888',
    'tel:%23677',
    'sms:233733',
  ])('%s may be a link, as it is', (url) => {
    expect(hrefOf(url)).toBe(url);
  });

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    'about:blank',
  ])('%j is text, never a link', (url) => {
    expect(hrefOf(url)).toBeUndefined();
  });

  it.each([
    ['', 'nothing'],
    ['example.org', 'an address without a scheme'],
    ['//example.org', 'an address that takes the scheme of the page'],
    ['/path', 'a path of the page'],
    ['https:example.org', 'an address that a page may read as a path of its own'],
    ['https:/example.org', 'an address with one slash'],
    ['https:\\\\example.org', 'an address with backslashes'],
    ['https://', 'an address without a host'],
    [' https://example.org', 'an address after a blank'],
    ['https://example.org/\u200b', 'an address with a zero-width character'],
    ['https://exam\u202eple.org', 'an address with a direction-changing character'],
    ['https://example.org@evil.example', 'an address with a user name'],
    ['https://user:word@example.org', 'an address with a password'],
  ])('%j is text: %s', (url) => {
    expect(hrefOf(url)).toBeUndefined();
  });

  it('no address is no link', () => {
    expect(hrefOf(undefined)).toBeUndefined();
  });
});

describe('hostOf', () => {
  it.each([
    ['https://oag.ca.gov/human-trafficking', 'oag.ca.gov'],
    ['https://www.example.org', 'example.org'],
    ['http://www.example.org./page', 'example.org'],
    ['https://EXAMPLE.org:8443/', 'example.org'],
    ['https://wwwexample.org', 'wwwexample.org'],
  ])('%s is of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it('a host of look-alike letters is shown in its true spelling', () => {
    expect(hostOf('https://exаmple.org')).toMatch(/^xn--/); // the а is Cyrillic
  });

  it.each(['not an address', 'javascript:alert(1)', ''])('%j has no host, so it is shown itself', (url) => {
    expect(hostOf(url)).toBe(url);
  });
});

it('a web address of record may be plain http', () => {
  expect(isWebAddress('http://example.org', ['https:', 'http:'])).toBe(true);
  expect(isWebAddress('http://example.org', ['https:'])).toBe(false);
  expect(isWebAddress('mailto:info@example.org', ['https:', 'http:'])).toBe(false);
});
