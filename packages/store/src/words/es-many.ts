/** Made when it is needed, as in English. */
let grouped: Intl.NumberFormat | undefined;

/** Gives a number as Spanish in the US and Mexico writes it: "12,345". */
export const figure = (n: number): string =>
  n < 1000 ? String(n) : (grouped ??= new Intl.NumberFormat('es-US')).format(n);

/** Gives a number with its noun, in Spanish: one alone is singular. */
export const many = (n: number, one: string, more: string): string => `${figure(n)} ${n === 1 ? one : more}`;
