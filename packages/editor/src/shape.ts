import * as z from 'zod/mini';
import { languages } from '@coalition-map/schema';
import { isBag } from '@coalition-map/review';
import { formOf, isText, type LineForm, type Schema } from './shape-forms.ts';

/** What may stand in a field, as far as a form has to know. */
export type Shape =
  /** Text in up to three languages. */
  | { readonly kind: 'text' }
  | { readonly kind: 'line'; readonly form: LineForm }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'tick' }
  | { readonly kind: 'number' }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'object'; readonly fields: readonly FieldShape[] }
  /** An object whose names are data, such as the components of an adoption. */
  | { readonly kind: 'entries'; readonly value: Shape }
  /** `[longitude, latitude]`. */
  | { readonly kind: 'point' }
  | { readonly kind: 'other' };

/** A field of an object. */
export interface FieldShape {
  readonly name: string;
  readonly shape: Shape;
  readonly isNeeded: boolean;
  /** Whether `null` may stand in it: "not known yet". */
  readonly isNullable: boolean;
  /** What counts where the field is left out, if anything does. */
  readonly fallback: unknown;
  /** The sentence of the format on it. */
  readonly means: string;
}

const shapes = new WeakMap<Schema, Shape>();

/** Gives the shape of a schema. */
export function shapeOf(schema: Schema): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const shape = madeOf(schema);
  shapes.set(schema, shape);
  return shape;
}

/** Gives a value with its fields in the order of the format; what the format does not know comes last, as it was. */
export function inFormatOrder(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'list')
    return Array.isArray(value) ? (value as unknown[]).map((it) => inFormatOrder(it, shape.item)) : value;
  if (!isBag(value)) return value;
  if (shape.kind === 'entries')
    return Object.fromEntries(
      Object.entries(value).map(([name, it]) => [name, inFormatOrder(it, shape.value)]),
    );
  const order =
    shape.kind === 'text'
      ? languages.map((name) => ({ name, shape: undefined }))
      : shape.kind === 'object'
        ? shape.fields
        : [];
  const known = order.flatMap(({ name, shape: inner }): [string, unknown][] =>
    Object.hasOwn(value, name) ? [[name, inner ? inFormatOrder(value[name], inner) : value[name]]] : [],
  );
  const names = new Set<string>(order.map(({ name }) => name));
  return Object.fromEntries([...known, ...Object.entries(value).filter(([name]) => !names.has(name))]);
}

function madeOf(schema: Schema): Shape {
  if (isText(schema)) return { kind: 'text' };
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return shapeOf(def.innerType);
    case 'string':
      return { kind: 'line', form: formOf(schema) };
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries).map(String) };
    case 'boolean':
      return { kind: 'tick' };
    case 'number':
      return { kind: 'number' };
    case 'array':
      return { kind: 'list', item: shapeOf(def.element) };
    case 'object':
      return { kind: 'object', fields: Object.entries(def.shape).map(([name, it]) => fieldShape(name, it)) };
    case 'record':
      return { kind: 'entries', value: shapeOf(def.valueType) };
    case 'tuple':
      return { kind: 'point' };
    default:
      return { kind: 'other' };
  }
}

function fieldShape(name: string, schema: Schema): FieldShape {
  const { isNeeded, isNullable, fallback } = wrapping(schema);
  return { name, shape: shapeOf(schema), isNeeded, isNullable, fallback, means: meansOf(schema) };
}

/** What the wrappers of a schema say: optional, with a default, nullable. */
function wrapping(schema: Schema): Pick<FieldShape, 'isNeeded' | 'isNullable' | 'fallback'> {
  const def = defOf(schema);
  if (def.type === 'optional') return { ...wrapping(def.innerType), isNeeded: false };
  if (def.type === 'default')
    return { ...wrapping(def.innerType), isNeeded: false, fallback: def.defaultValue };
  if (def.type === 'nullable') return { ...wrapping(def.innerType), isNullable: true };
  return { isNeeded: true, isNullable: false, fallback: undefined };
}

/** The sentence that describes a field, wherever among its wrappers it stands. */
function meansOf(schema: Schema): string {
  const own = z.globalRegistry.get(schema)?.description;
  const def = defOf(schema);
  const wraps = def.type === 'optional' || def.type === 'default' || def.type === 'nullable';
  return own ?? (wraps ? meansOf(def.innerType) : '');
}

function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  // Each schema of zod is one of its $ZodTypes; their base type does not say so.
  return (schema as z.core.$ZodTypes)._zod.def;
}
