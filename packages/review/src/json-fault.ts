import { shown } from '@coalition-map/schema/door';

/** Where a text stops being JSON, and what is wrong there, in plain words. */
export interface JsonFault {
  /** Counted from 0, in the text. */
  readonly offset: number;
  readonly message: string;
}

/** A number, or the beginning of something that was meant as one. */
const numberLike = /[-+.\d][-+.\w]*/y;
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;
const word = /[^\s,:[\]{}"]+/y;
const blanks = /[ \t\r\n]*/y;

/** Finds the first place where a text stops being JSON; undefined where it is JSON. */
export function jsonFaultIn(text: string): JsonFault | undefined {
  try {
    new Scan(text).run();
    return undefined;
  } catch (error) {
    if (error instanceof Break) return { offset: error.offset, message: error.message };
    throw error;
  }
}

class Break extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads a text as JSON from left to right, without recursion, so that no depth is too much. */
class Scan {
  /** The offsets of the brackets that are open. */
  readonly #open: number[] = [];
  #at: number;

  constructor(readonly text: string) {
    this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  run(): void {
    this.#blanks();
    // Each turn reads one value, and what closes after it.
    do {
      if (this.#bracket() === '{') this.#name();
      if (this.#opens()) continue;
      this.#plain();
      this.#close();
    } while (this.#open.length > 0);
    if (this.#at < this.text.length) this.#fail(`the file should have ended before ${this.#sign()}`);
  }

  /** Goes into a list or an object; false where a plain value stands, or where it was empty and is closed again. */
  #opens(): boolean {
    const sign = this.text[this.#at];
    if (sign !== '{' && sign !== '[') return false;
    const end = sign === '{' ? '}' : ']';
    const start = this.#at++;
    this.#blanks();
    if (this.text[this.#at] === end) {
      this.#at = start;
      return false;
    }
    this.#open.push(start);
    return true;
  }

  /** A text, a number, true, false, null, or an empty list or object. */
  #plain(): void {
    const sign = this.text[this.#at] ?? '';
    if (sign === '{' || sign === '[') {
      this.#at++;
      this.#blanks();
      this.#at++;
    } else if (sign === '"') this.#string();
    else if (/[-+.\d]/.test(sign)) this.#number();
    else this.#word();
  }

  /** What follows a value: a comma and the next one, or the ends of all that is complete. */
  #close(): void {
    const before = this.#at;
    this.#blanks();
    while (this.#open.length > 0) {
      const sign = this.text[this.#at];
      const end = this.#bracket() === '{' ? '}' : ']';
      if (sign === ',') {
        const comma = this.#at++;
        this.#blanks();
        const next = this.text[this.#at];
        if (next === ',') this.#fail('a comma too many');
        if (next === '}' || next === ']') this.#fail(`a comma too many before ${next}`, comma);
        return;
      }
      if (sign !== end) this.#unclosed(before);
      this.#at++;
      this.#open.pop();
      this.#blanks();
    }
  }

  /** Neither a comma nor the bracket that closes. */
  #unclosed(before: number): never {
    const sign = this.text[this.#at] ?? '';
    const isList = this.#bracket() === '[';
    const end = isList ? ']' : '}';
    if (sign === '') this.#breaksOff();
    if (sign === '}' || sign === ']')
      this.#fail(`${end} is missing before this ${sign}, or ${sign} is one too many: ${this.#still()}`);
    if (sign === ':')
      this.#fail(
        isList
          ? `a colon in a list: ] is missing before the name, or { is; ${this.#still()}`
          : 'a colon too many',
      );
    if (sign === '/') this.#fail('JSON has no comments');
    if (before === this.#at && this.text[before - 1] === '"' && sign !== '"')
      this.#fail('a quotation mark within a text is written \\"', before - 1);
    const begins = /^["{[\d-]|^(true|false|null)$/.test(this.#match(word) || sign);
    return this.#fail(
      begins ? 'a comma is missing before this' : `got ${this.#sign()}; wanted a comma or ${end}`,
    );
  }

  /** The name of a field, and its colon. */
  #name(): void {
    const sign = this.text[this.#at] ?? '';
    if (sign === '') this.#breaksOff();
    if (sign === ',') this.#fail('a comma too many');
    if (sign === '/') this.#fail('JSON has no comments');
    if ('[{]:'.includes(sign))
      this.#fail(`got ${sign}; wanted the name of a field, or } is missing before this: ${this.#still()}`);
    if (sign !== '"')
      this.#fail(`the name of a field stands in straight, double quotation marks; got ${this.#sign()}`);
    this.#string();
    if (/[^\s:",}\]]/.test(this.text[this.#at] ?? ''))
      this.#fail('a quotation mark is missing on this line, or one is too many');
    this.#blanks();
    if (this.#at >= this.text.length) this.#breaksOff();
    if (this.text[this.#at] !== ':') {
      const next = this.text[this.#at] ?? '';
      this.#fail(
        ',}]'.includes(next)
          ? `a name without a value: a colon and a value are missing before this ${next}`
          : 'a colon is missing before this',
      );
    }
    this.#at++;
    this.#blanks();
  }

  #string(): void {
    const start = this.#at++;
    for (; this.#at < this.text.length; this.#at++) {
      const sign = this.text[this.#at] ?? '';
      if (sign === '"') {
        this.#at++;
        return;
      }
      if (sign === '\n' || sign === '\r')
        this.#fail('this text has no closing quotation mark on its line', start);
      if (sign < ' ')
        this.#fail(sign === '\t' ? 'a tab within a text is written \\t' : 'a control character in a text');
      if (sign === '\\') {
        const [escape] =
          /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.exec(this.text.slice(this.#at, this.#at + 6)) ?? [];
        if (escape === undefined) {
          if (this.text.length - this.#at < 6 && /^\\(u[\da-fA-F]*)?$/.test(this.text.slice(this.#at))) break;
          this.#fail('a backslash within a text is written \\\\');
        }
        this.#at += escape.length - 1;
      }
    }
    this.#breaksOff(start);
  }

  #number(): void {
    const found = this.#match(numberLike);
    if (!number.test(found))
      this.#fail(
        `${shown(found)} is no number, which would be such as 7, 0.5 or -84.4; a text stands in quotation marks`,
      );
    this.#at += found.length;
  }

  #word(): void {
    const sign = this.text[this.#at] ?? '';
    if (sign === '') this.#breaksOff();
    if (sign === ',')
      this.#fail(
        this.text[this.#before()] === ':' ? 'a value is missing before this comma' : 'a comma too many',
      );
    if (sign === ':') this.#fail('a colon too many');
    if (sign === '}' || sign === ']')
      this.#fail(
        this.text[this.#before()] === ':' ? `a value is missing before this ${sign}` : `a ${sign} too many`,
      );
    const found = this.#match(word);
    if (found === 'true' || found === 'false' || found === 'null') {
      this.#at += found.length;
      return;
    }
    if (/^\/[/*]/.test(found)) this.#fail('JSON has no comments');
    if (/^(true|false|null)$/i.test(found)) this.#fail(`${found} is written in small letters`);
    this.#fail(`a text stands in straight, double quotation marks; got ${this.#sign()}`);
  }

  #breaksOff(text?: number): never {
    const end = this.text.trimEnd().length;
    if (text !== undefined) this.#fail('the file breaks off here, within a text', end);
    return this.#fail(
      this.#open.length > 0 ? `the file breaks off here: ${this.#still()}` : 'the file breaks off here',
      end,
    );
  }

  /** Says which bracket is open, and since where. */
  #still(): string {
    const start = this.#open.at(-1) ?? 0;
    return `the ${this.#bracket()} of line ${this.text.slice(0, start).split('\n').length} is still open`;
  }

  #bracket(): string {
    return this.text[this.#open.at(-1) ?? -1] ?? '';
  }

  /** The word that stands here, or one sign. */
  #sign(): string {
    return shown(this.#match(word) || (this.text[this.#at] ?? ''));
  }

  /** The offset of the last sign before this that is no blank. */
  #before(): number {
    return this.text.slice(0, this.#at).trimEnd().length - 1;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  #blanks(): void {
    this.#at += this.#match(blanks).length;
  }

  #fail(message: string, offset = this.#at): never {
    throw new Break(offset, message);
  }
}
