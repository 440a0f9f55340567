import type { SpokenWords } from '../spoken.ts';
import { esCalendar } from './es-calendar.ts';
import { esCompare } from './es-compare.ts';
import { esFacts } from './es-facts.ts';
import { esFilters } from './es-filters.ts';
import { esFind } from './es-find.ts';
import { esNear } from './es-near.ts';
import { esPack } from './es-pack.ts';
import { esPoster } from './es-poster.ts';
import { esStarter } from './es-starter.ts';

/** All words of the interface in Spanish, as the US and Mexico share it. */
export const es: SpokenWords & typeof esFilters & typeof esPack = {
  ...esFacts,
  ...esPoster,
  ...esFilters,
  ...esPack,
  calendar: esCalendar,
  compare: esCompare,
  near: esNear,
  starter: esStarter,
  find: esFind,
};
