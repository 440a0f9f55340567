/** A JSON object. */
export type Bag = Record<string, unknown>;

/** Gives a value with its fields in the order of its parsed form, and only those that it has itself. */
export function inOrder(raw: unknown, parsed: unknown): unknown {
  if (Array.isArray(raw) && Array.isArray(parsed)) return raw.map((it, at) => inOrder(it, parsed[at]));
  if (!isBag(raw) || !isBag(parsed)) return raw;
  return Object.fromEntries(
    Object.keys(parsed)
      .filter((key) => Object.hasOwn(raw, key))
      .map((key) => [key, inOrder(raw[key], parsed[key])]),
  );
}

/** Tells whether a value is a JSON object. */
export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
