import type { RecordOf } from '@coalition-map/schema';

/** Components of the Iowa Motor Vehicle Enforcement model as the publisher counts them today (facts/README.md). */
const ALL = 6;

/**
 * Gives how many of the six components a record tells as adopted, in full or in part; undefined where it gives no such
 * number, as one that says "in part" or counts out of seven.
 */
export function componentsOf(adoption: RecordOf<'partnerships'>['adoption']): number | undefined {
  if (!adoption) return undefined;
  if (adoption.level === 'full') return ALL;
  if (adoption.completed !== undefined) return adoption.of === ALL ? adoption.completed : undefined;
  const levels = Object.values(adoption.components).filter((level) => level !== 'unknown');
  if (levels.length === 0) return undefined;
  return levels.filter((level) => level === 'full' || level === 'partial').length;
}
