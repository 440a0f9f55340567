import type * as z from 'zod/mini';
import { collections } from '@coalition-map/schema/door';

/** Any schema of zod. */
export type Schema = z.core.$ZodType;

/** What kind of one-line text a field takes, where a form has something better for it than a line to type in. */
export type LineForm = 'plain' | 'id' | 'date' | 'day' | 'moment' | 'zone' | 'place' | 'address';

const { builds, events, resources } = collections;

/** The forms by the schema that each is made of; a field that takes one is made from that schema by describing it. */
const forms: ReadonlyMap<Schema, LineForm> = new Map<Schema, LineForm>([
  [madeFrom(builds.shape.date), 'date'],
  [madeFrom(resources.shape.linkChecked), 'day'],
  [madeFrom(events.shape.start), 'moment'],
  [madeFrom(events.shape.zone), 'zone'],
  [madeFrom(builds.shape.id), 'id'],
  [madeFrom(events.shape.link), 'address'],
  [madeFrom(resources.shape.link), 'address'],
  [builds.shape.jurisdictions._zod.def.element, 'place'],
]);

const text = madeFrom(builds.shape.summary);

/** Gives the form of a text in one line. */
export function formOf(schema: Schema): LineForm {
  for (const it of ancestorsOf(schema)) {
    const form = forms.get(it);
    if (form) return form;
  }
  return 'plain';
}

/** Tells whether a schema is that of text in several languages. */
export function isText(schema: Schema): boolean {
  return ancestorsOf(schema).includes(text);
}

/** The schema from which a field's own was made by describing it. */
function madeFrom(schema: Schema): Schema {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'optional' || def.type === 'default' || def.type === 'nullable')
    return schema._zod.parent ? madeFrom(schema._zod.parent) : madeFrom(def.innerType);
  return schema._zod.parent ?? schema;
}

function ancestorsOf(schema: Schema): Schema[] {
  return [schema, ...(schema._zod.parent ? ancestorsOf(schema._zod.parent) : [])];
}
