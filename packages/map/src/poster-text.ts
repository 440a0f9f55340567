/**
 * The width of a line of text in px, estimated: no font can be measured without a browser, and nobody knows which one
 * will draw the file. The widths are those of DejaVu Sans, the widest of the common fonts, so that no other overflows.
 */
export function widthOf(text: string, size: number, isBold = false): number {
  return emsOf(text) * size * (isBold ? 1.12 : 1);
}

/** The widths of characters and words that were met before, in hundredths of an em: texts are measured over and over. */
const known = new Map<string, number>();
/** So many are remembered. */
const MEMORY = 20_000;

/** The width of a text in em. */
function emsOf(text: string): number {
  let hundredths = known.get(text);
  if (hundredths !== undefined) return hundredths / 100;
  hundredths = 0;
  for (const character of text) hundredths += emOf(character);
  if (known.size >= MEMORY) known.clear();
  known.set(text, hundredths);
  return hundredths / 100;
}

/** The width of a character in hundredths of an em. */
function emOf(character: string): number {
  const own = known.get(character);
  if (own !== undefined) return own;
  const width = newEmOf(character);
  known.set(character, width);
  return width;
}

function newEmOf(character: string): number {
  if (/[ijlI.,:;'’|!()[\]ftr /-]/.test(character)) return 40;
  if (/[mwMW@%…—]/.test(character)) return 100;
  if (/[A-Z0-9“”&?–]/.test(character)) return 70;
  // What is not Latin, such as syllabics or ideographs, may be as wide as high.
  return character > '\u024f' ? 100 : 62;
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
    const longer = line === '' ? emsOf(word) : ems + 0.4 + emsOf(word);
    if (longer * px <= width) {
      line += line === '' ? word : ` ${word}`;
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
