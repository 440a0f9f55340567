import { CoalitionCompare } from './compare.ts';
import { CoalitionFilters } from './filters.ts';
import { CoalitionFinder } from './finder.ts';
import { CoalitionLegend } from './legend.ts';
import { CoalitionList } from './list.ts';
import { CoalitionNear } from './near.ts';
import { CoalitionPanel } from './panel.ts';
import { CoalitionProgram } from './program.ts';
import { CoalitionStarter } from './starter.ts';
import { register } from './register.ts';

register({
  'coalition-compare': CoalitionCompare,
  'coalition-filters': CoalitionFilters,
  'coalition-finder': CoalitionFinder,
  'coalition-legend': CoalitionLegend,
  'coalition-list': CoalitionList,
  'coalition-near': CoalitionNear,
  'coalition-panel': CoalitionPanel,
  'coalition-program': CoalitionProgram,
  'coalition-starter': CoalitionStarter,
});
