import { enFacts, wordsIn, type FactWords, type State, type Telling } from '@coalition-map/store';
import { CoalitionElement } from './element.ts';

/** What the elements share that tell records: the words for them come with these elements, after the first picture. */
export abstract class FactsElement extends CoalitionElement {
  override get words(): FactWords {
    return wordsIn(this.state?.spoken) ?? enFacts;
  }

  /** What facts are told with, once there is a state. */
  protected override tellingOf({ atlas, asOf, languages }: State): Telling {
    return { atlas, asOf, languages, words: this.words };
  }
}
