/**
 * The width of a line of text in px, estimated: no font can be measured without a browser, and nobody knows which one
 * will draw the file. The widths are those of DejaVu Sans, the widest of the common fonts, so that no other overflows.
 */
export function widthOf(text: string, size: number, isBold = false): number {
  return emsOf(text) * size * (isBold ? 1.12 : 1);
}

/** The widths of characters that were met before: texts are measured over and over. */
const known = new Map<string, number>();

/** The width of a text in em, behind one that is as wide as this. */
function emsOf(text: string, before = 0): number {
  let em = before;
  for (const character of text) {
    let own = known.get(character);
    if (own === undefined) known.set(character, (own = emOf(character)));
    em += own;
  }
  return em;
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
  const px = size * (isBold ? 1.12 : 1);
  const words = text.split(/\s+/).filter(Boolean);
  // No character is wider than 1 em.
  if (words.length > 0 && text.length * px <= width) return [words.join(' ')];
  const lines: string[] = [];
  let line = '';
  let ems = 0;
  for (const word of words) {
    const added = line === '' ? word : ` ${word}`;
    const longer = emsOf(added, ems);
    if (longer * px <= width) {
      line += added;
      ems = longer;
    } else {
      if (line !== '') lines.push(line);
      const parts = emsOf(word) * px <= width ? [word] : cut(word, width, size, isBold);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
      ems = emsOf(line);
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
