import fc from 'fast-check';

/** Values as JSON has them, of any shape, with these texts and keys in them. */
export function treesOf(text: fc.Arbitrary<string>, key: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const leaf = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  return fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(key, fc.string()), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).tree;
}
