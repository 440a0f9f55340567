/** Decimals of a degree that are kept: about eleven meters. */
const DECIMALS = 4;

/** Gives degrees as they are written in the data. */
export function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMALS));
}

/** Gives degrees moved by a step, within the limits of latitude or longitude. */
export function nudged(degrees: number, step: number, most: number): number {
  return Math.max(-most, Math.min(most, rounded(degrees + step)));
}
