import type * as z from 'zod/mini';

/** What a quick reader answers for a value that it does not know to be sound; the schema itself then tells. */
export const unsure = Symbol('unsure');

/** Gives what the schema would make of a sound value, or `unsure`. */
type Reader = (value: unknown) => unknown;
type Test = (value: unknown) => boolean;
type Bag = Record<string, unknown>;

const refuse: Reader = () => unsure;
const readers = new WeakMap<z.core.$ZodType, Reader>();

/**
 * Gives the quick reader of a schema. Without eval, which a strict CSP forbids, zod takes about five times as long to find a
 * record sound. The reader names no fault: it is unsure of any value that has one, and of what it does not know of zod.
 * A value that the schema would leave as it is comes back itself, not copied.
 */
export function quickOf(schema: z.core.$ZodType): Reader {
  const known = readers.get(schema);
  if (known) return known;
  const reader = tested(readerOf(schema), schema._zod.def.checks ?? []);
  readers.set(schema, reader);
  return reader;
}

function tested(read: Reader, checks: readonly z.core.$ZodCheck[]): Reader {
  const tests = checks.map(testOf).filter((test) => test !== undefined);
  if (tests.length === 0) return read;
  return (value) => {
    const made = read(value);
    if (made !== unsure) for (const test of tests) if (!test(made)) return unsure;
    return made;
  };
}

/** Gives the test of a check, or undefined where it is only a description. */
function testOf(check: z.core.$ZodCheck): Test | undefined {
  // Each check of zod is one of these; their base type does not say so, nor what it is given.
  const def = check._zod.def as
    | z.core.$ZodCheckMaxLengthDef
    | z.core.$ZodCheckMinLengthDef
    | z.core.$ZodCheckLessThanDef
    | z.core.$ZodCheckGreaterThanDef
    | (z.core.$ZodCheckStringFormatDef & { readonly check: 'string_format' })
    | z.core.$ZodCustomDef
    | { readonly check: 'describe' };
  switch (def.check) {
    case 'describe':
      return undefined;
    // zod counts characters outside the BMP as one each, so it may allow what is too long here, and refuse what is not too short.
    case 'max_length':
      return (it) => (it as string).length <= def.maximum;
    case 'min_length':
      return (it) => Array.isArray(it) && it.length >= def.minimum;
    case 'less_than':
      return (it) => def.inclusive && (it as number) <= (def.value as number);
    case 'greater_than':
      return (it) => def.inclusive && (it as number) >= (def.value as number);
    case 'string_format': {
      const { format, pattern } = def;
      if (format !== 'regex' || !pattern || pattern.global || pattern.sticky) return () => false;
      return (it) => pattern.test(it as string);
    }
    case 'custom':
      return typeof def.fn === 'function' && !def.when ? (it) => def.fn(it) === true : () => false;
    default:
      return () => false;
  }
}

function readerOf(schema: z.core.$ZodType): Reader {
  // Each schema of zod is one of its $ZodTypes; their base type does not say so.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if ('coerce' in def && def.coerce) return refuse;
  const format = 'format' in def ? def.format : undefined;
  switch (def.type) {
    case 'unknown':
      return (value) => value;
    case 'string':
      return format === undefined ? only((it) => typeof it === 'string') : refuse;
    case 'number':
      if (format === 'safeint') return only(Number.isSafeInteger);
      return format === undefined ? only(Number.isFinite) : refuse;
    case 'boolean':
      return only((it) => typeof it === 'boolean');
    case 'enum':
    case 'literal': {
      const values: ReadonlySet<unknown> = schema._zod.values ?? new Set();
      return only((it) => values.has(it));
    }
    case 'nullable': {
      const read = quickOf(def.innerType);
      return (value) => (value === null ? null : read(value));
    }
    case 'default': {
      const read = quickOf(def.innerType);
      return (value) => (value === undefined ? def.defaultValue : read(value));
    }
    case 'optional':
      // Where the field is absent, its object does not ask.
      return quickOf(def.innerType);
    case 'array': {
      const read = quickOf(def.element);
      return (value) => (Array.isArray(value) ? listOf(value, () => read) : unsure);
    }
    case 'tuple': {
      const reads = def.items.map(quickOf);
      const isFit = (value: unknown): value is unknown[] =>
        !def.rest && Array.isArray(value) && value.length === reads.length;
      return (value) => (isFit(value) ? listOf(value, (at) => reads[at] ?? refuse) : unsure);
    }
    case 'record':
      return recordOf(def);
    case 'object':
      // Only a strict object is one whose fields are all known.
      return def.catchall?._zod.def.type === 'never' ? objectOf(def.shape) : refuse;
    default:
      return refuse;
  }
}

function only(test: Test): Reader {
  return (value) => (test(value) ? value : unsure);
}

function listOf(values: readonly unknown[], readerAt: (index: number) => Reader): unknown {
  let copy: unknown[] | undefined;
  for (let at = 0; at < values.length; at++) {
    const made = readerAt(at)(values[at]);
    if (made === unsure) return unsure;
    if (made !== values[at]) (copy ??= [...values])[at] = made;
  }
  return copy ?? values;
}

/** Tells whether a value is an object as JSON has them, which inherits nothing that may pass for a field. */
function isPlain(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function recordOf({ keyType, valueType }: z.core.$ZodRecordDef): Reader {
  // Of a closed set of keys all must be there, which is not looked at here.
  if (keyType._zod.values) return refuse;
  const readKey = quickOf(keyType);
  const read = quickOf(valueType);
  return (value) => {
    if (!isPlain(value)) return unsure;
    // zod leaves out __proto__, and looks at symbols too.
    for (const key of Reflect.ownKeys(value)) {
      if (typeof key !== 'string' || key === '__proto__' || readKey(key) !== key) return unsure;
      if (read(value[key]) !== value[key]) return unsure;
    }
    return value;
  };
}

/** A field of an object, and its place among the fields. */
interface Field {
  readonly at: number;
  readonly key: string;
  readonly read: Reader;
  readonly isNeeded: boolean;
  readonly hasDefault: boolean;
}

function objectOf(shape: z.core.$ZodShape): Reader {
  const fields = Object.entries(shape).map(([key, schema], at): Field => {
    const { def, optin } = schema._zod;
    const hasDefault = def.type === 'default';
    // An absent field of another kind may get a value, or none; zod knows.
    const mayLack = hasDefault || (def.type === 'optional' && optin === 'optional');
    return { at, key, read: quickOf(schema), hasDefault, isNeeded: !mayLack };
  });
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const needed = fields.filter(({ isNeeded }) => isNeeded).length;
  const defaults = fields.filter(({ hasDefault }) => hasDefault).length;
  return (value) => {
    if (!isPlain(value)) return unsure;
    let missing = needed;
    let absent = defaults;
    let last = 0;
    let isSorted = true;
    let changed: Bag = value;
    for (const key in value) {
      const field = byKey.get(key);
      const it = value[key];
      if (!field || it === undefined) return unsure;
      const made = field.read(it);
      if (made === unsure) return unsure;
      if (made !== it) {
        if (changed === value) changed = { ...value };
        changed[key] = made;
      }
      if (field.isNeeded) missing--;
      if (field.hasDefault) absent--;
      // zod gives the fields in the order of the schema, which `coalition check` writes files in.
      if (field.at < last) isSorted = false;
      last = field.at;
    }
    if (missing > 0) return unsure;
    return isSorted && absent === 0 ? changed : filled(changed, fields);
  };
}

/** Gives an object with its fields in order, and the defaults of those that it lacks. */
function filled(value: Bag, fields: readonly Field[]): unknown {
  const whole: Bag = {};
  for (const { key, hasDefault, read } of fields) {
    const it = hasDefault && value[key] === undefined ? read(undefined) : value[key];
    if (it === unsure) return unsure;
    if (it !== undefined) whole[key] = it;
  }
  return whole;
}
