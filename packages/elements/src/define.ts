import { CoalitionData } from './data.ts';
import { CoalitionExit } from './exit.ts';
import { CoalitionExplorer } from './explorer.ts';
import { CoalitionHotline } from './hotline.ts';
import { CoalitionMap } from './map.ts';
import { register } from './register.ts';

// In the order of need: exit and hotline first, then the picture. What is read after it comes beside it.
register({
  'coalition-exit': CoalitionExit,
  'coalition-hotline': CoalitionHotline,
  'coalition-data': CoalitionData,
  'coalition-map': CoalitionMap,
  'coalition-explorer': CoalitionExplorer,
});

void import('./define-details.ts').catch((error: unknown) => {
  // Hotline, exit and map stand without them; the console tells the embedder which file is missing.
  console.warn('Coalition Map: legend, list and details could not be loaded.', error);
});
