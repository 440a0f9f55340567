import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from './tree.ts';

const [readme = ''] = filesBelow('.', /^README\.md$/).map(({ text }) => text);
const told = /^### With a framework\n(.*?)(?=^## )/ms.exec(readme)?.[1] ?? '';
const files = filesBelow('test/frameworks', /./);

/** What a package of a framework is called in words. */
const names = {
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
  webpack: 'webpack',
  next: 'Next.js',
  '@angular/core': 'Angular',
};

const versions = new Map(
  files
    .filter(({ path: file }) => path.basename(file) === 'package.json')
    .flatMap(({ text }) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Record<
        'dependencies' | 'devDependencies',
        Record<string, string> | undefined
      >;
      return Object.entries({ ...dependencies, ...devDependencies });
    }),
);

describe('what the README says of frameworks', () => {
  it('names the versions that the projects are tried with, each of them exact', () => {
    for (const [name, word] of Object.entries(names))
      expect(told).toContain(`${word} ${versions.get(name) ?? 'without a version'}`);
    expect([...versions].filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('shows no line that is not in one of the projects', () => {
    const plain = (text: string): string => text.replace(/\s+/g, '');
    const kept = files.map(({ text }) => plain(text));
    const lines = [...told.matchAll(/^```\w+\n(.*?)^```$/gms)].flatMap(([, code = '']) => code.split('\n'));
    const shown = lines.filter((line) => line.trim() !== '');
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((line) => !kept.some((text) => text.includes(plain(line))))).toEqual([]);
  });
});
