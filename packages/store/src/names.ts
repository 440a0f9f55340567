import { jurisdictionOf } from '@coalition-map/geo';
import { textIn, type Language } from '@coalition-map/schema';
import { entriesOf, type Atlas } from './atlas.ts';

/** Gives the name of a jurisdiction or tribal nation in the first of the languages that has one; its id where it has none. */
export function placeName(id: string, languages: readonly Language[], atlas?: Atlas): string {
  const known = jurisdictionOf(id);
  if (known) return textIn(known.name, languages).text;
  // By key, because filters may leave the nation itself out.
  const all = atlas && id.startsWith('nation:') ? [...atlas.byKey.values()] : [];
  const nation = entriesOf(all, 'nations').find(({ record }) => `nation:${record.id}` === id);
  return nation ? textIn(nation.record.name, languages).text : id;
}
