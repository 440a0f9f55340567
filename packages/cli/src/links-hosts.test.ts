import { describe, expect, it } from 'vitest';
import { isPrivate, siteOf } from './links-hosts.ts';

describe('isPrivate', () => {
  it.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '::7f00:1', '64:ff9b::7f00:1'],
    ...['2002:7f00:1::', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'ff02::1', 'localhost', ''],
  ])('refuses %s', (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '172.15.0.1',
    '100.128.0.1',
    '192.169.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
  ])('lets %s through', (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});

describe('siteOf', () => {
  it.each([
    ['www.example.org', 'example.org'],
    ['a.b.Example.org.', 'example.org'],
    ['news.bbc.co.uk', 'bbc.co.uk'],
    ['www.cbc.ca', 'cbc.ca'],
    ['oag.ca.gov', 'ca.gov'],
    ['www.rcmp-grc.gc.ca', 'rcmp-grc.gc.ca'],
    ['news.gov.on.ca', 'gov.on.ca'],
    ['www.state.tn.us', 'state.tn.us'],
    ['www.revenue.state.tn.us', 'state.tn.us'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('of %s is %s', (host, site) => {
    expect(siteOf(host)).toBe(site);
  });
});
