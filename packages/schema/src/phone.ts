const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** Gives a text with its letters as the digits of a telephone keypad (ITU-T E.161): BEFREE is 233733. */
export function lettersToDigits(text: string): string {
  return text
    .toLowerCase()
    .replace(/[a-z]/g, (letter) => String(keypad.findIndex((key) => key.includes(letter)) + 2));
}

/** Gives the `tel:` address of a dialled number; `#` is written %23, because a bare one parses to an empty number. */
export function telOf(dial: string): string {
  return `tel:${dial.replaceAll('#', '%23')}`;
}

/** Gives the `sms:` address of a number, without a body. */
export function smsOf(number: string): string {
  return `sms:${number}`;
}
