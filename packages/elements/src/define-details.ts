import { CoalitionLegend } from './legend.ts';
import { CoalitionList } from './list.ts';
import { CoalitionPanel } from './panel.ts';
import { register } from './register.ts';

register({
  'coalition-legend': CoalitionLegend,
  'coalition-list': CoalitionList,
  'coalition-panel': CoalitionPanel,
});

export { colourChoice } from './colour-choice.ts';
export { enMap } from '@coalition-map/store';
