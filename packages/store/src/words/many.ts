/** Gives a number with its noun, in English: "1 record", "2 records". */
export const many = (n: number, one: string, more: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : more}`;
