import { countryOf, isJurisdiction } from '@coalition-map/geo';
import { findRecord, type State } from '@coalition-map/store';
import { MOST_PLACES } from '@coalition-map/store/compare';

/** Places of an attribute that can be compared, and what is to be told of the others. */
export interface ReadPlaces {
  readonly ids: readonly string[];
  readonly complaints: readonly string[];
}

/**
 * Reads ids as authors write them, with commas or in small letters too. A nation that has not agreed to be shown is none that
 * we know; while its records may still come, nobody complains of it.
 */
export function placesOf(text: string | null, { whole, phase }: State): ReadPlaces {
  const ids: string[] = [];
  const complaints: string[] = [];
  const refuse = (got: string, wanted: string) =>
    complaints.push(`Coalition Map: places="${got}" of <coalition-compare> is left out; wanted ${wanted}.`);
  for (const word of (text ?? '').split(/[\s,]+/).filter(Boolean)) {
    const isNation = /^nation:/i.test(word);
    const id = isNation ? word.toLowerCase() : word.toUpperCase();
    if (ids.includes(id)) continue;
    if (isNation && !findRecord(whole, 'nations', id.slice('nation:'.length))) {
      if (phase === 'ready' && !whole.gaps.has('nations'))
        refuse(word, 'a nation of the data that agreed to be shown');
    } else if (!isNation && (!isJurisdiction(id) || countryOf(id) === id)) {
      refuse(word, 'ids of states, provinces or territories such as US-TN or CA-ON');
    } else if (ids.length >= MOST_PLACES) refuse(word, `at most ${MOST_PLACES} places`);
    else ids.push(id);
  }
  return { ids, complaints };
}
