/** Gives a value as short, harmless text for a message: at most 60 characters, whatever it is. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    return `an object with ${escaped(Object.keys(value).slice(0, 4).join(', '), 44) || 'nothing in it'}`;
  }
  const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : typeof value;
}

/** Characters that a message shows as they are; all others, hidden and direction-changing ones among them, are escaped. */
const harmless = /^[\x20\x21\x23-\x5b\x5d-\x7e\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026]$/;

/** Gives text that shows every character and does nothing, cut to a length: `\u202e`, `\"`. */
export function escaped(text: string, longest: number): string {
  let safe = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const piece = harmless.test(unit)
      ? unit
      : unit === '"' || unit === '\\'
        ? `\\${unit}`
        : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    if (safe.length + piece.length > longest) return `${safe}…`;
    safe += piece;
  }
  return safe;
}

/** A long text is shown from a little before its first odd character, so that the message shows what is wrong with it. */
function quoted(text: string): string {
  const whole = escaped(text, 58);
  if (!whole.endsWith('…') || text.endsWith('…')) return `"${whole}"`;
  const odd = text.slice(0, 10000).search(/[^\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]/);
  const from = odd > 20 ? odd - 10 : 0;
  const lead = from > 0 ? '…' : '';
  return `"${lead}${escaped(text.slice(from, from + 60), 30)}" (${text.length} characters)`;
}
