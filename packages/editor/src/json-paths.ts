import type { Path } from './path.ts';

/**
 * Tells which value of well-formed JSON begins at each line and column, as `3:5`, both counted from 1: the way back from a
 * finding to the field that it is about.
 */
export function pathsIn(text: string): ReadonlyMap<string, Path> {
  const walk = new Walk(text);
  walk.value([]);
  return walk.found;
}

class Walk {
  readonly found = new Map<string, Path>();
  #at: number;
  #line = 1;
  #lineStart = 0;

  constructor(readonly text: string) {
    this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  value(path: Path): void {
    this.#blanks();
    this.found.set(`${this.#line}:${this.#at - this.#lineStart + 1}`, path);
    const sign = this.text[this.#at];
    if (sign === '"') this.#string();
    else if (sign === '{' || sign === '[') this.#inside(sign === '{' ? '}' : ']', path);
    else while (this.#at < this.text.length && !/[\s,\]}]/.test(this.text[this.#at] ?? '')) this.#at++;
  }

  #inside(end: string, path: Path): void {
    this.#at++;
    for (let index = 0; ; index++) {
      this.#blanks();
      if (this.text[this.#at] === end || this.#at >= this.text.length) break;
      if (end === '}') {
        const name = this.#string();
        this.#blanks();
        this.#at++;
        this.value([...path, name]);
      } else this.value([...path, index]);
      this.#blanks();
      if (this.text[this.#at] === ',') this.#at++;
    }
    this.#at++;
  }

  #string(): string {
    const start = this.#at++;
    while (this.#at < this.text.length && this.text[this.#at] !== '"')
      this.#at += this.text[this.#at] === '\\' ? 2 : 1;
    this.#at++;
    return String(JSON.parse(this.text.slice(start, this.#at)));
  }

  #blanks(): void {
    for (let sign = this.text[this.#at]; sign !== undefined && ' \t\r\n'.includes(sign);) {
      if (sign === '\n') {
        this.#line++;
        this.#lineStart = this.#at + 1;
      }
      sign = this.text[++this.#at];
    }
  }
}
