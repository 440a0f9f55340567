/** Gives numbers from 0 to 1 that look random and are the same for the same seed (a linear congruential generator). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Multiplier and increment: Numerical Recipes, 2nd edition, chapter 7.1.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
