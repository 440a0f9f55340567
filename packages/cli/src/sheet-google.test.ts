import { describe, expect, it } from 'vitest';
import { readableAddress } from './sheet-google.ts';

describe('an address of Google Sheets', () => {
  const google = 'https://docs.google.com/spreadsheets/d';
  it.each([
    [`${google}/1aB-c/edit#gid=12`, 'csv', `${google}/1aB-c/export?format=csv&gid=12`],
    [`${google}/1aB-c/edit?usp=sharing#gid=12`, 'xlsx', `${google}/1aB-c/export?format=xlsx`],
    [`${google}/1aB-c`, 'csv', `${google}/1aB-c/export?format=csv`],
    [
      `https://docs.google.com/spreadsheets/u/1/d/1aB-c/htmlview?gid=3`,
      'csv',
      `${google}/1aB-c/export?format=csv&gid=3`,
    ],
    [
      `${google}/e/2PACX-1/pubhtml?gid=4&single=true`,
      'csv',
      `${google}/e/2PACX-1/pub?output=csv&gid=4&single=true`,
    ],
    [`${google}/e/2PACX-1/pubhtml`, 'xlsx', `${google}/e/2PACX-1/pub?output=xlsx`],
  ] as const)('%s is turned into that of its file (%s), and that is said', (given, wants, made) => {
    const { url, notes } = readableAddress(new URL(given), wants);
    expect(url.href).toBe(made);
    expect(notes.join()).toContain(`taken instead: ${made}`);
  });

  it.each([
    `${google}/e/2PACX-1/pub?gid=4&single=true&output=csv`,
    `${google}/1aB-c/export?format=csv`,
    'https://example.org/spreadsheets/d/1aB-c/edit',
  ])('%s is taken as it is', (given) => {
    expect(readableAddress(new URL(given), 'csv')).toEqual({ url: new URL(given), notes: [] });
  });
});
