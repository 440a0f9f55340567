/** Which names of organizations and agencies mean the same one, or a unit of it. */
import { jurisdictionOf } from '@coalition-map/geo';

/** Short forms that records use beside the full ones. */
const short: Readonly<Record<string, string>> = {
  ag: 'attorney general',
  bca: 'bureau of criminal apprehension',
  dmv: 'department of motor vehicles',
  doj: 'department of justice',
  dot: 'department of transportation',
  dps: 'department of public safety',
};

/** Words that one record has in a name and another leaves out. */
const small = new Set(['a', 'and', 'association', 'for', 'in', 'of', 'office', 'the', 'to']);

/**
 * Gives the words that tell a name from others of the place, in their order: "Office of the Texas Attorney General" is "Texas
 * Attorney General", "SC DMV" is "South Carolina Department of Motor Vehicles". What stands in brackets
 * after a name is a note, but for the agency that it is of.
 */
export function nameWords(name: string, place: string): readonly string[] {
  const own = (jurisdictionOf(place)?.name.en ?? '').toLowerCase();
  const code = place.slice(3).toLowerCase();
  return name
    .replace(/\s*\(([^)]*)\)\s*$/, (_, note: string) =>
      Object.hasOwn(short, note.toLowerCase()) ? ` ${note}` : '',
    )
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .flatMap((word, at) => {
      // Only at the beginning: "DC" and "in" may stand elsewhere.
      if (at === 0 && own !== '' && (word === code || word === 'state')) return own.split(' ');
      if (at === 0 && word === `${code.charAt(0)}dot`)
        return [...own.split(' '), 'department', 'transportation'];
      return (Object.hasOwn(short, word) ? (short[word] ?? word) : word).split(' ');
    })
    .filter((word) => word !== '' && !small.has(word));
}

/** Whether two names are of the same: the same words, in whatever order. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join(' ') === [...other].sort().join(' ');
}

/** Whether a name is that of a unit: all the words of the whole, then more. The name of the place alone is nobody's. */
export function isUnitOf(unit: readonly string[], whole: readonly string[], place: string): boolean {
  const own = (jurisdictionOf(place)?.name.en ?? '').split(' ').length;
  return whole.length > own && unit.length > whole.length && whole.every((word, at) => unit[at] === word);
}
