import * as z from 'zod/mini';
import { collectionNames, type CollectionName } from '../src/collection.ts';
import { collections } from '../src/kinds.ts';
import { Manifest } from '../src/manifest.ts';
import { Text } from '../src/strings.ts';
import { formNamed } from './forms.ts';

const made = 'Made by `npm run make:docs` from packages/schema/src; `coalition check` is the authority.';

/** Gives the JSON Schema of `dataset.json`, for editors. */
export function manifestSchema(): object {
  return { ...jsonSchemaOf(Manifest), title: 'dataset.json of Coalition Map', $comment: made };
}

/** Gives the JSON Schema of a collection's file, a list of records, for editors. */
export function collectionSchema(name: CollectionName): object {
  return { ...jsonSchemaOf(z.array(collections[name])), title: `${name} of Coalition Map`, $comment: made };
}

/** The names of all files of JSON Schema within the package, with what they hold. */
export function jsonSchemas(): readonly (readonly [file: string, schema: object])[] {
  return [
    ['dataset.schema.json', manifestSchema()],
    ...collectionNames.map((name) => [`json/${name}.schema.json`, collectionSchema(name)] as const),
  ];
}

/** Draft 7, which VS Code knows best; a check in code is given as a pattern where one comes near it. */
function jsonSchemaOf(schema: z.core.$ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = formNamed(zodSchema);
      if (form?.pattern !== undefined && jsonSchema.type === 'string') jsonSchema.pattern ??= form.pattern;
      if (form?.schema === Text) jsonSchema.minProperties = 1;
    },
  });
}
