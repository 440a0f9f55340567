import { bringDetails } from './bring-details.ts';
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

void bringDetails().then((here) => {
  // Hotline, exit and map stand without them; the explorer tells the visitor, and this the embedder.
  if (!here) console.warn('Coalition Map: a file with legend, list and details could not be loaded.');
});
