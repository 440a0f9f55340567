import { readFileSync, readdirSync } from 'node:fs';

const src = new URL('../src/', import.meta.url);

/** Gives the JSDoc sentence of each exported schema, by its name in the code. */
export function sentences(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync(src).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
    const code = readFileSync(new URL(file, src), 'utf8');
    for (const [, comment = '', name = ''] of code.matchAll(
      /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport const (\w+) =/g,
    ))
      found.set(name, comment.replace(/\n \*/g, ' ').replace(/\s+/g, ' ').trim());
  }
  return found;
}

/** Gives the name in the code of each collection's schema: `programs` is `Program`. */
export function schemaNames(): ReadonlyMap<string, string> {
  const code = readFileSync(new URL('kinds.ts', src), 'utf8');
  return new Map(
    [...code.matchAll(/^ {2}(\w+): (\w+),$/gm)].map(([, name = '', schema = '']) => [name, schema]),
  );
}
