import { expect, it, vi } from 'vitest';
import { DatasetError } from './fault.ts';
import { readJson } from './json.ts';

// Many cases, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const messageOf = (text: string): string => {
  try {
    readJson(text, 'builds.json');
  } catch (error) {
    if (error instanceof DatasetError) return error.message;
    throw error;
  }
  return 'it was read';
};

it('JSON is read, with a byte order mark and blanks around it too', () => {
  expect(readJson('{"a":[1]}', 'a.json')).toEqual({ a: [1] });
  expect(readJson('\ufeff{"a":[1]}', 'a.json')).toEqual({ a: [1] });
  expect(readJson('\r\n [] \n', 'a.json')).toEqual([]);
});

it.each(['', ' \n', '\ufeff', '\ufeff\n'])('nothing (%j) is told as an empty file', (text) => {
  expect(messageOf(text)).toBe('builds.json: got an empty file; wanted a JSON file.');
});

it.each(['<!doctype html><title>404</title>', '\n  <html>', '\ufeff<?xml version="1.0"?>'])(
  '%j is told as a web page',
  (text) => {
    expect(messageOf(text)).toBe('builds.json: got a web page (HTML or XML); wanted a JSON file.');
  },
);

it('a file cut anywhere is told as half a file', () => {
  const whole = JSON.stringify({ format: 1, list: [{ a: 'b]' }, 'é', -1.5e3, true, null] });
  expect(messageOf(whole)).toBe('it was read');
  for (let length = 1; length < whole.length; length++) {
    expect(messageOf(whole.slice(0, length)), whole.slice(0, length)).toMatch(
      /^builds\.json: got half a file: it breaks off before its end; wanted a JSON file\.$/,
    );
  }
});

it('text that stops being JSON is told by its line, where the runtime tells where', () => {
  expect(messageOf('[\n  {"id": "first"},\n  {"id": "second",}\n]')).toMatch(
    /^builds\.json: got text that is not JSON, near line 3: ".*second.*"; wanted a JSON file\.$/,
  );
});

it('other text is told by its beginning, hidden characters escaped', () => {
  expect(messageOf('Not found')).toContain('got text that is not JSON, beginning "Not found"');
  expect(messageOf('id,name\n1,A [x]')).toBe(
    'builds.json: got text that is not JSON, beginning "id,name\\u000a1,A [x]"; wanted a JSON file.',
  );
  expect(messageOf('Not\u202e found {}')).toContain('beginning "Not\\u202e found {}"');
});

it.each(['{"a":1,}', "{'a':1}", '{"a":NaN}', '{"a":1} {"b":2}', '[1,]', '{a:1}'])(
  '%s is told as text that is not JSON',
  (text) => {
    expect(messageOf(text)).toContain('got text that is not JSON, beginning ');
  },
);

it('100,000 brackets within each other are read, or refused in words', () => {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  for (const depth of [1e5, 1e6])
    expect(messageOf(deep(depth))).toMatch(/^(it was read|builds\.json: got .*)$/);
  expect(messageOf('['.repeat(1e5))).toContain('half a file');
});

it('a key called __proto__ stays a key of its own', () => {
  const read = readJson('{"__proto__":{"polluted":1}}', 'a.json') as object;
  expect(Object.keys(read)).toEqual(['__proto__']);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
