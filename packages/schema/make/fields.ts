import * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/** A field of an object, or of an object within it. */
export interface Field {
  /** Such as `id`, `publisher.name`, `sources[].url`. */
  readonly path: string;
  readonly needed: boolean;
  /** What stands for the field where it is left out, if anything does. */
  readonly fallback: unknown;
  readonly schema: Schema;
  /** The sentence that describes it. */
  readonly means: string;
}

/** Lists the fields of an object schema, outer before inner; `isLeaf` tells where not to look further in. */
export function fieldsOf(
  schema: Schema,
  isLeaf: (schema: Schema) => boolean = () => false,
  at = '',
): Field[] {
  const def = defOf(schema);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([name, outer]): Field[] => {
    const path = `${at}${name}`;
    const { inner, needed, fallback } = opened(outer);
    const { item, suffix } = itemOf(inner);
    const field = { path, needed, fallback, schema: inner, means: meansOf(outer) };
    return [field, ...(isLeaf(item) ? [] : fieldsOf(item, isLeaf, `${path}${suffix}.`))];
  });
}

/** Gives a schema without its wrappers (optional, default, nullable), and what they say. */
export function opened(schema: Schema): { inner: Schema; needed: boolean; fallback?: unknown } {
  const def = defOf(schema);
  if (def.type === 'optional') return { ...opened(def.innerType), needed: false };
  if (def.type === 'default') return { ...opened(def.innerType), needed: false, fallback: def.defaultValue };
  return { inner: schema, needed: true };
}

/** Gives the schema that a list holds, through lists within lists, or the schema itself. */
function itemOf(schema: Schema): { item: Schema; suffix: string } {
  const def = defOf(schema);
  if (def.type === 'nullable') return itemOf(def.innerType);
  if (def.type !== 'array') return { item: schema, suffix: '' };
  const { item, suffix } = itemOf(def.element);
  return { item, suffix: `[]${suffix}` };
}

/** Gives the definition of a schema, by whose `type` TypeScript tells them apart. */
export function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  // Each schema of zod is one of its $ZodTypes; their base type does not say so.
  return (schema as z.core.$ZodTypes)._zod.def;
}

function meansOf(schema: Schema): string {
  const own = z.globalRegistry.get(schema)?.description;
  const def = defOf(schema);
  const wraps = def.type === 'optional' || def.type === 'default' || def.type === 'nullable';
  return own ?? (wraps ? meansOf(def.innerType) : '');
}
