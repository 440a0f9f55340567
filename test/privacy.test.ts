import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tagsOf } from './html.ts';
import { filesBelow, root } from './tree.ts';

const page = readFileSync(path.join(root, 'demo/privacy.html'), 'utf8');

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it('the privacy page names tests that are there, word for word', () => {
  const named = tagsOf(page).flatMap(({ name, text }) => (name === 'q' ? [plain(text)] : []));
  expect(named.length).toBeGreaterThan(8);
  const code = [...filesBelow('packages', /\.test\.ts$/), ...filesBelow('test', /\.(page|test)\.ts$/)]
    .map(({ text }) => text)
    .join('\n');
  const titles = new Set(
    [...code.matchAll(/(?:\bit\(|\btitle:)\s*'((?:[^'\\\n]|\\.)+)'/g)].map(([, title = '']) => title),
  );
  expect(titles.size).toBeGreaterThan(300);
  expect(named.filter((title) => !titles.has(title))).toEqual([]);
});

it('the first page and the README lead to the privacy page', () => {
  expect(readFileSync(path.join(root, 'demo/index.html'), 'utf8')).toContain('href="privacy.html"');
  expect(readFileSync(path.join(root, 'README.md'), 'utf8')).toContain('(demo/privacy.html)');
});

it('the statement in the README lists the same kinds of files as the privacy page', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const asked = /^- \*\*Asked for:\*\*.*$/m.exec(readme)?.[0] ?? '';
  const list = /<ul id="requests">.*?<\/ul>/s.exec(page)?.[0] ?? '';
  const kinds = tagsOf(list).flatMap(({ name, text }) =>
    name === 'code' && text !== '/' ? [plain(text)] : [],
  );
  expect(kinds.length).toBeGreaterThan(8);
  const told = [...asked.matchAll(/`([^`]+)`/g)].map(([, kind]) => kind);
  expect(told.filter((kind) => kind !== 'src' && kind !== 'GET').sort()).toEqual([...kinds].sort());
});
