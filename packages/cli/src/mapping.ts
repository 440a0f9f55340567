import * as z from 'zod/mini';
import { collectionNames } from '@coalition-map/schema';
import { shown } from '@coalition-map/schema/door';
import { Refusal } from '@coalition-map/review';

z.config(z.locales.en());

/** Which rows, or which case: all that is named must hold; `not` turns it round. */
export interface Condition {
  readonly column?: string | undefined;
  readonly is?: string | string[] | undefined;
  readonly has?: string | undefined;
  readonly contains?: string | undefined;
  readonly blank?: boolean | undefined;
  readonly any?: Condition[] | undefined;
  readonly not?: boolean | undefined;
}

/** How a field comes from the columns of a row. packages/cli/README.md tells each word. */
export interface Recipe {
  readonly column?: string | undefined;
  readonly columns?: string[] | undefined;
  readonly split?: string | undefined;
  readonly as?: 'text' | 'number' | 'kebab' | 'parts' | 'note' | undefined;
  readonly prefix?: string | undefined;
  readonly lookup?: Record<string, unknown> | undefined;
  readonly unlisted?: 'keep' | 'omit' | undefined;
  readonly const?: unknown;
  readonly object?: Record<string, Recipe> | undefined;
  readonly source?:
    | { url: string; date?: string | undefined; accessed?: string | undefined; also?: string | undefined }
    | undefined;
  readonly cases?: { when: Condition[]; then?: Recipe | undefined }[] | undefined;
  readonly otherwise?: Recipe | undefined;
}

const Condition: z.ZodMiniType<Condition> = z.strictObject({
  column: z.optional(z.string()),
  is: z.optional(z.union([z.string(), z.array(z.string())])),
  has: z.optional(z.string()),
  contains: z.optional(z.string()),
  blank: z.optional(z.boolean()),
  any: z.optional(z.array(z.lazy(() => Condition))),
  not: z.optional(z.boolean()),
});

const kinds = ['column', 'columns', 'const', 'object', 'source', 'cases'] as const;

/** A bare string is short for `{ "column": … }`. */
const Recipe: z.ZodMiniType<Recipe> = z.pipe(
  z.transform((raw: unknown) => (typeof raw === 'string' ? { column: raw } : raw)),
  z
    .strictObject({
      column: z.optional(z.string()),
      columns: z.optional(z.array(z.string())),
      split: z.optional(z.string()),
      as: z.optional(z.enum(['text', 'number', 'kebab', 'parts', 'note'])),
      prefix: z.optional(z.string()),
      lookup: z.optional(z.record(z.string(), z.unknown())),
      unlisted: z.optional(z.enum(['keep', 'omit'])),
      const: z.optional(z.unknown()),
      object: z.optional(
        z.record(
          z.string(),
          z.lazy(() => Recipe),
        ),
      ),
      source: z.optional(
        z.strictObject({
          url: z.string(),
          date: z.optional(z.string()),
          accessed: z.optional(z.string()),
          also: z.optional(z.string()),
        }),
      ),
      cases: z.optional(
        z.array(
          z.strictObject({
            when: z.array(z.lazy(() => Condition)),
            then: z.optional(z.lazy(() => Recipe)),
          }),
        ),
      ),
      otherwise: z.optional(z.lazy(() => Recipe)),
    })
    .check(
      z.refine(
        (recipe) => kinds.filter((kind) => kind in recipe).length === 1,
        `exactly one of ${kinds.join(', ')}`,
      ),
    ),
);

const Patch = z.strictObject({
  id: z.string(),
  field: z.string(),
  value: z.optional(z.unknown()),
  remove: z.optional(z.literal(true)),
  reason: z.string().check(z.minLength(5, 'a reason')),
});

const Part = z.strictObject({
  name: z.enum(collectionNames),
  csv: z.optional(z.string()),
  rows: z.optional(z.array(Condition)),
  fields: z.optional(z.record(z.string(), Recipe)),
  ignored: z.optional(z.record(z.string(), z.string().check(z.minLength(5, 'a reason')))),
  patch: z.optional(z.array(Patch)),
  extra: z.optional(z.array(z.string())),
});

/** One collection of a mapping: the rows of a CSV file, hand-written records, or both. */
export type Part = z.infer<typeof Part>;

/** A correction to one field of one record that no rule should grow for. */
export type Patch = z.infer<typeof Patch>;

const Mapping = z.strictObject({
  dataset: z.record(z.string(), z.unknown()),
  facts: z.string(),
  exclusions: z.optional(z.string()),
  documents: z.optional(
    z.record(z.string(), z.strictObject({ document: z.string(), page: z.optional(z.string()) })),
  ),
  publishers: z.optional(z.record(z.string(), z.string())),
  collections: z.array(Part),
});

/** How CSV files become a dataset. */
export type Mapping = z.infer<typeof Mapping>;

/** Reads a mapping; refuses one with a fault, naming the place and what was wanted. */
export function mappingOf(json: unknown, file: string): Mapping {
  const parsed = z.safeParse(Mapping, json);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => shown(key)).join(', ') : '';
    return `${file}: ${issue.path.join('.') || 'the mapping'}: ${
      unknown ? `the word ${unknown} is not in the mapping language` : issue.message
    }.`;
  });
  throw new Refusal(lines.join('\n'), 2);
}
