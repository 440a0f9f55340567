import { stepsOf } from '@coalition-map/review';
import type { Patch } from './mapping.ts';

/** Applies a correction to a record that was just made; tells whether its field's parent exists. */
export function apply({ field, value, remove }: Patch, record: Record<string, unknown>): boolean {
  const steps = stepsOf(field);
  const last = steps.pop();
  let at: unknown = record;
  for (const step of steps) at = isHolder(at) ? at[step] : undefined;
  if (last === undefined || !isHolder(at)) return false;
  if (remove) delete at[last];
  else at[last] = value;
  return true;
}

function isHolder(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
