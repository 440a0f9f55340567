const short: readonly [RegExp, string][] = [
  [/\bsaint\b/g, 'st'],
  [/\bsainte\b/g, 'ste'],
  [/\bfort\b/g, 'ft'],
  [/\bmount\b/g, 'mt'],
];

/** Gives a place name without accents, apostrophes, dots and case, and with Saint, Fort and Mount in short. */
export function plainName(name: string): string {
  const plain = /^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name) ? name.toLowerCase() : letters(name);
  if (!/\b(?:saint|fort|mount)/.test(plain)) return plain;
  return short.reduce((text, [long, brief]) => text.replace(long, brief), plain);
}

function letters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Gives the plain forms of a name: as it is, and without a closing "City" (New York City is listed as either). */
export function namesOf(name: string): string[] {
  const plain = plainName(name);
  const without = plain.replace(/ city$/, '');
  return without === plain || without === '' ? [plain] : [plain, without];
}
