/** Gives each text in a value with its path, such as `sources[0].url`. */
function* stringsIn(value: unknown, path = ''): Iterable<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [at, part] of value.entries()) yield* stringsIn(part, `${path}[${at}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) yield* stringsIn(part, path ? `${path}.${key}` : key);
  }
}

/** Gives each text that is no web address. */
export function* textsIn(value: unknown): Iterable<readonly [string, string]> {
  for (const [path, text] of stringsIn(value)) if (!isAddress(text)) yield [path, text];
}

/** Gives each web address. */
export function* addressesIn(value: unknown): Iterable<readonly [string, string]> {
  for (const [path, text] of stringsIn(value)) if (isAddress(text)) yield [path, text];
}

/** Gives a text without case, accents and punctuation, so that "The Alliance, Inc." equals "the alliance inc". */
export function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function isAddress(text: string): boolean {
  return /^https?:/i.test(text);
}
