import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionIn, stepsOf } from './json-position.ts';

describe('positionIn', () => {
  const text = '[\n  { "id": "a\\"]", "list": [1, [2, "x"], {"deep": null}] },\n  { "id": "b" }\n]\n';

  it('finds values by their path, lines and columns counted from 1', () => {
    expect(positionIn(text, [])).toEqual({ line: 1, column: 1 });
    expect(positionIn(text, [0, 'id'])).toEqual({ line: 2, column: 11 });
    expect(positionIn(text, [0, 'list', 2, 'deep'])).toEqual({ line: 2, column: 50 });
    expect(positionIn(text, [1, 'id'])).toEqual({ line: 3, column: 11 });
  });

  it('finds the nearest thing around a value that is missing', () => {
    expect(positionIn(text, [1, 'place', 'at'])).toEqual({ line: 3, column: 3 });
    expect(positionIn(text, [7])).toEqual({ line: 1, column: 1 });
  });

  it('lands on the value itself, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, seed) => {
        const path: (string | number)[] = [];
        let at: unknown = value;
        for (
          let turn = seed;
          typeof at === 'object' && at !== null && Object.keys(at).length > 0;
          turn = (turn * 7 + 3) % 1009
        ) {
          const keys = Object.keys(at);
          const key = keys[turn % keys.length] ?? '';
          path.push(Array.isArray(at) ? Number(key) : key);
          at = (at as Record<string, unknown>)[key];
        }
        const written = JSON.stringify(value, null, 2);
        const { line, column } = positionIn(written, path);
        const rest = written
          .split('\n')
          .slice(line - 1)
          .join('\n')
          .slice(column - 1);
        expect(rest.startsWith(JSON.stringify(at).slice(0, 1))).toBe(true);
        if (typeof at !== 'object') expect(rest.startsWith(JSON.stringify(at))).toBe(true);
      }),
    );
  });
});

describe('stepsOf', () => {
  it('takes the path of a field apart', () => {
    expect(stepsOf('sources[0].url')).toEqual(['sources', 0, 'url']);
    expect(stepsOf('adoption.components.officer-training')).toEqual([
      'adoption',
      'components',
      'officer-training',
    ]);
    expect(stepsOf('')).toEqual([]);
  });
});
