/** So many answers are kept; then it begins anew. */
const MOST = 20_000;

/** Gives a function that answers each text once, and remembers it: a site asks of the same few again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly given: T }>();
  return (text) => {
    let there = known.get(text);
    if (!there) {
      if (known.size >= MOST) known.clear();
      known.set(text, (there = { given: answer(text) }));
    }
    return there.given;
  };
}
