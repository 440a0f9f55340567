import type { Topic } from '@coalition-map/schema';

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
