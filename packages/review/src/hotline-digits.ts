import { lettersToDigits } from '@coalition-map/schema';

/** Gives the digits of a number without the country code 1, letters as on a keypad. */
export function digitsOf(number: string): string {
  return lettersToDigits(number)
    .replace(/\D/g, '')
    .replace(/^1(?=\d{10}$)/, '');
}

/** Tells whether two numbers of one length, five digits and more, differ in one digit, or in two neighbours that changed places. */
export function isNear(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length) return false;
  const differing = Array.from(one).flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  return (
    differing.length === 1 ||
    (differing.length === 2 &&
      second === first + 1 &&
      one[first] === other[second] &&
      one[second] === other[first])
  );
}
