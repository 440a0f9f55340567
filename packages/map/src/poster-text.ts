/**
 * The width of a line of text in px, estimated: no font can be measured without a browser, and nobody knows which one
 * will draw the file. The widths are those of DejaVu Sans, the widest of the common fonts, so that no other overflows.
 */
export function widthOf(text: string, size: number, isBold = false): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return em * size * (isBold ? 1.12 : 1);
}

function emOf(character: string): number {
  if (/[ijlI.,:;'’|!()[\]ftr /-]/.test(character)) return 0.4;
  if (/[mwMW@%…—]/.test(character)) return 1;
  if (/[A-Z0-9“”&?–]/.test(character)) return 0.7;
  // What is not Latin, such as syllabics or ideographs, may be as wide as high.
  return character > '\u024f' ? 1 : 0.62;
}

/** Breaks a text into lines no wider than `width` px, at spaces; a word that is wider by itself is cut. */
export function linesOf(text: string, width: number, size: number, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, isBold) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      const parts = cut(word, width, size, isBold);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, width: number, size: number, isBold: boolean): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character, size, isBold) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
