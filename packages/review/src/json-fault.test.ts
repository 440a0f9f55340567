import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultIn } from './json-fault.ts';
import { positionAt } from './json-position.ts';

const sound = `[
  {
    "id": "a",
    "place": { "city": "St. Paul", "at": [-93.1, 44.9] },
    "jurisdictions": ["US-MN", "US-WI"]
  },
  {
    "id": "b",
    "verified": null
  }
]
`;

/** What is said of the sound text with one mistake: "line:column words". */
function saidOf(from: string, to: string): string {
  expect(sound).toContain(from);
  const text = sound.replace(from, () => to);
  const fault = jsonFaultIn(text);
  if (!fault) return 'nothing';
  const { line, column } = positionAt(text, fault.offset);
  return `${line}:${column} ${fault.message}`;
}

describe('jsonFaultIn', () => {
  it('finds nothing in JSON', () => {
    expect(jsonFaultIn(sound)).toBeUndefined();
    expect(jsonFaultIn(`\ufeff${sound}`)).toBeUndefined();
  });

  it.each([
    ['a comma missing between fields', '"a",', '"a"', /^4:5 a comma is missing before this$/],
    ['a comma missing between records', '},\n  {', '}\n  {', /^7:3 a comma is missing before this$/],
    ['a comma missing in a list', '"US-MN",', '"US-MN"', /^5:31 a comma is missing before this$/],
    ['a comma after the last field', 'null', 'null,', /^9:21 a comma too many before }$/],
    ['a comma after the last element', '"US-WI"', '"US-WI",', /^5:39 a comma too many before \]$/],
    ['a comma after the last record', '}\n]', '},\n]', /^10:4 a comma too many before \]$/],
    ['two commas', '"a",', '"a",,', /^3:15 a comma too many$/],
    [
      'a record that is not closed',
      '  },\n',
      '  ,\n',
      /^7:3 got {; wanted the name of a field, or } is missing before this: the { of line 2 is still open$/,
    ],
    ['an object that is not closed', '44.9] },', '44.9],', /^7:3 got {; .*the { of line 2 is still open$/],
    [
      'a list that is not closed',
      '"US-WI"]',
      '"US-WI"',
      /^6:3 \] is missing before this }.*the \[ of line 5 is still open$/,
    ],
    [
      'a list within a record that is not closed',
      '44.9] },',
      '44.9 },',
      /^4:\d+ \] is missing before this }/,
    ],
    ['a bracket too many', '  },\n', '  }},\n', /^6:4 .*} is one too many: the \[ of line 1 is still open$/],
    [
      'the last bracket missing',
      '}\n]\n',
      '}\n',
      /^10:4 the file breaks off here: the \[ of line 1 is still open$/,
    ],
    ['a bracket after the end', '}\n]', '}\n]]', /^11:2 the file should have ended before "\]"$/],
    ['a word after the end', '}\n]\n', '}\n]\nDone\n', /^12:1 the file should have ended before "Done"$/],
    [
      'a word between fields',
      '"a",',
      '"a", see below',
      /^3:16 the name of a field stands in straight, double quotation marks; got "see"$/,
    ],
    ['a word after a value', 'null', 'null yet', /^9:22 got "yet"; wanted a comma or }$/],
    ['a comment', '"a",', '"a", // ours', /^3:16 JSON has no comments$/],
    ['a colon missing', '"id": "a"', '"id" "a"', /^3:10 a colon is missing before this$/],
    ['a value missing', '"id": "a",', '"id": ,', /^3:11 a value is missing before this comma$/],
    ['a name without quotation marks', '"id": "a"', 'id: "a"', /^3:5 .*got "id"$/],
    [
      'a value without quotation marks',
      '"a"',
      'a',
      /^3:11 a text stands in straight, double quotation marks; got "a"$/,
    ],
    ['single quotation marks', '"a"', "'a'", /^3:11 .*double quotation marks; got "'a'"$/],
    ['curly quotation marks', '"a"', '“a”', /^3:11 .*straight, double/],
    ['a text that is not closed', '"a"', '"a', /^3:11 this text has no closing quotation mark on its line$/],
    ['a name that is not closed', '"id":', '"id:', /^3:\d+ a quotation mark is missing on this line/],
    [
      'quotation marks within a text',
      'St. Paul',
      'the "Saint" Paul',
      /^4:\d+ a quotation mark within a text is written \\"$/,
    ],
    ['a line break within a text', 'St. Paul', 'St.\nPaul', /^4:24 this text has no closing/],
    ['a tab within a text', 'St. Paul', 'St.\tPaul', /^4:28 a tab within a text is written \\t$/],
    ['a backslash', 'St. Paul', 'C:\\St', /^4:\d+ a backslash within a text is written \\\\$/],
    ['a number with a plus', '44.9', '+44.9', /^4:\d+ "\+44\.9" is no number/],
    [
      'a date without quotation marks',
      'null',
      '2026-11-21',
      /^9:17 "2026-11-21" is no number.*quotation marks$/,
    ],
    ['None', 'null', 'Null', /^9:17 Null is written in small letters$/],
  ])('names the line of %s', (_title, from, to, said) => {
    expect(saidOf(from, to)).toMatch(said);
  });

  it('tells where a file breaks off, wherever it is cut', () => {
    for (let length = 1; length < sound.trimEnd().length; length++) {
      const cut = sound.slice(0, length);
      const fault = jsonFaultIn(cut);
      // A number or a word may be cut too; anything else breaks off.
      if (!/[-.\w]$/.test(cut)) expect(fault?.message, cut).toMatch(/^the file breaks off here/);
      expect(fault, cut).toBeDefined();
    }
  });

  it('agrees with the runtime on what is JSON, whatever is changed in it', () => {
    const isJson = (text: string): boolean => {
      try {
        JSON.parse(text.replace(/^\ufeff/, ''));
        return true;
      } catch {
        return false;
      }
    };
    const signs = fc.constantFrom(
      ...'{}[],:"\\/ \n\t0-.1eE+antu\ufeff'.split(''),
      '',
      '\u00a0',
      '\\u00',
      'null',
      'true',
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), fc.nat(4), signs, (value, seed, gone, put) => {
        const text = JSON.stringify(value, null, seed % 3);
        const at = seed % (text.length + 1);
        const changed = text.slice(0, at) + put + text.slice(at + gone);
        const fault = jsonFaultIn(changed);
        expect(fault === undefined, changed).toBe(isJson(changed));
        expect(fault?.offset ?? 0).toBeLessThanOrEqual(changed.length);
        expect(fault?.message ?? '').not.toMatch(/\n|\\u000a/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 100,000 brackets within each other', () => {
    expect(jsonFaultIn('['.repeat(1e5) + ']'.repeat(1e5))).toBeUndefined();
    expect(jsonFaultIn('['.repeat(1e5))?.message).toMatch(/breaks off here/);
  });
});
