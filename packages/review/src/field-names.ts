import type * as z from 'zod/mini';
import { typingErrors } from '@coalition-map/geo';
import { Manifest, collections } from '@coalition-map/schema/door';
import type { CollectionName } from '@coalition-map/schema';
import { closest } from './closest.ts';

type Steps = readonly (string | number)[];

/**
 * The field that a mistyped name in a record, or in a manifest, was probably meant to be: one that is known where it stands,
 * rather one that is not there yet (`place.citty` is `city`), or one that is known in a single part (`city` is `place.city`).
 * @param taken The names that stand beside it.
 */
export function fieldMeant(
  collection: CollectionName | undefined,
  steps: Steps,
  taken: readonly string[],
): string | undefined {
  const word = steps.at(-1);
  const shape = shapeAt(collection === undefined ? Manifest : collections[collection], steps.slice(0, -1));
  if (typeof word !== 'string' || !shape || Object.hasOwn(shape, word)) return undefined;
  const [free, used] = [false, true].map((isTaken) =>
    Object.keys(shape).filter((name) => taken.includes(name) === isTaken),
  );
  const near = nearest(word, free) ?? nearest(word, used);
  if (near !== undefined) return near;
  const inside = Object.entries(shape).flatMap(([part, schema]) =>
    Object.keys(shapeAt(schema, []) ?? {}).flatMap((name) =>
      plain(name) === plain(word) ? `${part}.${name}` : [],
    ),
  );
  return inside.length === 1 ? inside[0] : undefined;
}

function nearest(word: string, names: readonly string[] = []): string | undefined {
  const same =
    names.find((name) => plain(name) === plain(word)) ?? names.find((name) => name.startsWith(`${word}-`));
  if (same !== undefined) return same;
  const near = closest(word, names);
  // Two letters wrong in a word of four make another word.
  const most = Math.max(1, Math.floor((near?.length ?? 0) / 3));
  return near !== undefined && typingErrors(word, near) <= most ? near : undefined;
}

/** linkStatus, link_status and "Link Status" are one name to who types it. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The fields that the format knows at a path; none where it has no object there. */
function shapeAt(whole: z.core.$ZodType, steps: Steps): z.core.$ZodShape | undefined {
  let at: z.core.$ZodType | undefined = whole;
  for (const step of steps) at = at && partOf(at, step);
  const def = at && defOf(at);
  return def?.type === 'object' ? def.shape : undefined;
}

function partOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  return def.type === 'array' ? def.element : undefined;
}

/** What a schema is, whether or not it may be left out. */
function defOf(schema: z.core.$ZodType): z.core.$ZodTypes['_zod']['def'] {
  // Each schema of zod is one of its $ZodTypes; their base type does not say so.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' || def.type === 'nullable' || def.type === 'default'
    ? defOf(def.innerType)
    : def;
}
