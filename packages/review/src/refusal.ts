/** A reason to stop, in plain words; `code` is the exit code: 1 for faults in the data, 2 for wrong use. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 1) {
    super(message);
    this.code = code;
  }
}

/** Gives text with control, zero-width and direction-changing characters escaped, so that no message can fool a terminal. */
export function harmless(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu,
    // As JSON writes it, so that what is JSON stays JSON.
    (sign) => [...Array(sign.length).keys()].map((at) => unitOf(sign.charCodeAt(at))).join(''),
  );
}

function unitOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
