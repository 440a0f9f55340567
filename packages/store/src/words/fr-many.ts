/** Made when it is needed, as in English. */
let grouped: Intl.NumberFormat | undefined;

/** Gives a number as Canadian French writes it, with a space that does not break: "12 345". */
export const figure = (n: number): string =>
  n < 1000 ? String(n) : (grouped ??= new Intl.NumberFormat('fr-CA')).format(n);

/** Gives a number with its noun, in French: none is singular, as is one. */
export const many = (n: number, one: string, more: string): string => `${figure(n)} ${n < 2 ? one : more}`;
