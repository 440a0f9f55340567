import { CoalitionCompare } from './compare.ts';
import { CoalitionFilters } from './filters.ts';
import { CoalitionLegend } from './legend.ts';
import { CoalitionList } from './list.ts';
import { CoalitionPanel } from './panel.ts';
import { register } from './register.ts';

register({
  'coalition-compare': CoalitionCompare,
  'coalition-filters': CoalitionFilters,
  'coalition-legend': CoalitionLegend,
  'coalition-list': CoalitionList,
  'coalition-panel': CoalitionPanel,
});
