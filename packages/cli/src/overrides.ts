import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import { Refusal, jsonIn } from '@coalition-map/review';
import type { Project } from './project.ts';

const Overrides = z.array(
  z
    .strictObject({
      city: z.string(),
      jurisdiction: z.string(),
      geonameId: z.optional(z.int()),
      at: z.optional(z.tuple([z.number(), z.number()])),
      reason: z.string().check(z.minLength(5, 'a reason in words')),
    })
    .check(
      z.refine(
        (it) => (it.geonameId === undefined) !== (it.at === undefined),
        'either a geonameId or at: [lng, lat]',
      ),
    ),
);

/** A decision by a person on where a place name is. */
export type Override = z.infer<typeof Overrides>[number];

/** Reads the decisions on places; none where there is no such file. */
export function overridesIn(project: Project, path: string): Override[] {
  if (!existsSync(path)) return [];
  const file = project.shown(path);
  const parsed = z.safeParse(Overrides, jsonIn(project.read(path), file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(`${file}: entry ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`, 2);
}
