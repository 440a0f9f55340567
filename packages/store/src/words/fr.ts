import type { SpokenWords } from '../spoken.ts';
import { frCalendar } from './fr-calendar.ts';
import { frCompare } from './fr-compare.ts';
import { frFacts } from './fr-facts.ts';
import { frFilters } from './fr-filters.ts';
import { frFind } from './fr-find.ts';
import { frNear } from './fr-near.ts';
import { frPack } from './fr-pack.ts';
import { frPoster } from './fr-poster.ts';
import { frStarter } from './fr-starter.ts';

/** All words of the interface in Canadian French. */
export const fr: SpokenWords & typeof frFilters & typeof frPack = {
  ...frFacts,
  ...frPoster,
  ...frFilters,
  ...frPack,
  calendar: frCalendar,
  compare: frCompare,
  near: frNear,
  starter: frStarter,
  find: frFind,
};
