import type { RecordOf, Topic } from '@coalition-map/schema';
import type { Colouring } from './state.ts';

/** The topics of partnerships, in the order in which the panel and the legend show them. */
export const topics = [
  'iowa-mve-model',
  'canadian-cve',
  'law-enforcement-training',
  'state-agency-training',
  'cdl-training-mandate',
  'driver-training-mandate',
  'cdl-material',
  'task-force',
  'trucking-association',
  'industry-training',
  'botl',
  'energy-program',
  'awareness-campaign',
  'coalition-build',
] as const satisfies readonly Topic[];

/** Tells whether a partnership is on the topic, or belongs to the program, that the colours tell. */
export function isOfColouring(record: RecordOf<'partnerships'>, colouring: Colouring): boolean {
  return record.topic === colouring || `program:${record.program ?? ''}` === colouring;
}
