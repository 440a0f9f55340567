/** Made when it is needed: to make one takes 10 ms, and a small dataset needs none. */
let grouped: Intl.NumberFormat | undefined;

/** Gives a number with its noun, in English: "1 record", "2 records". */
export const many = (n: number, one: string, more: string): string =>
  // Below a thousand there is nothing to group; a map tells thousands of small numbers.
  `${n < 1000 ? n : (grouped ??= new Intl.NumberFormat('en')).format(n)} ${n === 1 ? one : more}`;
