/** The element classes; importing them registers nothing. `@coalition-map/elements/define` registers all. */
export { CoalitionCompare } from './compare.ts';
export { CoalitionData } from './data.ts';
export { CoalitionExit } from './exit.ts';
export { CoalitionExplorer } from './explorer.ts';
export { CoalitionFilters } from './filters.ts';
export { CoalitionFinder } from './finder.ts';
export { CoalitionHotline } from './hotline.ts';
export { CoalitionLegend } from './legend.ts';
export { CoalitionList } from './list.ts';
export { CoalitionMap } from './map.ts';
export { CoalitionNear } from './near.ts';
export { CoalitionPanel } from './panel.ts';
export { CoalitionProgram } from './program.ts';
export { CoalitionStarter } from './starter.ts';
export {
  CoalitionColourEvent,
  CoalitionFilterEvent,
  CoalitionHideEvent,
  CoalitionLensEvent,
  CoalitionRetryEvent,
  CoalitionSelectEvent,
  type CoalitionRequest,
} from './events.ts';
