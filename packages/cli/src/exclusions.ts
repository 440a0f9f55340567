import * as z from 'zod/mini';
import { Refusal, jsonIn } from '@coalition-map/review';
import type { Project } from './project.ts';

const Exclusions = z.array(
  z.strictObject({
    file: z.string(),
    id: z.string(),
    reason: z.string().check(z.minLength(5, 'a reason in words')),
  }),
);

/** A row that is left out on purpose, with its reason. */
export type Exclusion = z.infer<typeof Exclusions>[number];

/** Reads the list of rows that are left out on purpose. */
export function excludedIn(project: Project, path: string): Exclusion[] {
  const file = project.shown(path);
  const parsed = z.safeParse(Exclusions, jsonIn(project.read(path), file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Refusal(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}; wanted file, id and reason.`,
    2,
  );
}
